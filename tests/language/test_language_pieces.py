"""Pieces: every one belongs to a token that stands where it stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from pantau.language import split
from pantau.language.pieces import LONGEST, places
from pantau.settings import model_folder


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    path = model_folder() / "tokenizer.json"
    if not path.is_file():
        pytest.skip(f"NOT TESTED, no trained model: {path}")
    return Tokenizer.from_file(str(path))


@given(text=st.text(min_size=1, max_size=200))
@settings(max_examples=60, deadline=None)
def test_owners_are_tokens_of_the_sentence(tokenizer: Tokenizer, text: str) -> None:
    for sentence in split(text, "id"):
        pieces, owners = places(tokenizer, sentence)
        assert len(pieces) == len(owners) <= LONGEST
        assert all(-1 <= owner < len(sentence.tokens) for owner in owners)


def test_words_have_their_pieces_in_order(tokenizer: Tokenizer) -> None:
    (sentence,) = split("Menlu AS-Korsel bertemu di Pyongyang.", "id")
    _, owners = places(tokenizer, sentence)
    known = [int(owner) for owner in owners if owner >= 0]
    assert known == sorted(known)
    letters = {at for at, token in enumerate(sentence.tokens) if token.text.isalnum()}
    assert letters <= set(known)


def test_a_mark_written_out_is_no_mark(tokenizer: Tokenizer) -> None:
    (sentence,) = split("Rusia <s> menyerang </s> Ukraina", "id")
    pieces, _ = places(tokenizer, sentence)
    assert list(pieces).count(0) == 1
    assert list(pieces).count(2) == 1
