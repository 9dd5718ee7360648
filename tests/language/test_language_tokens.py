"""Tokens and phrases: the words that everything else is found by."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantau.language import Phrases, tokens

TOKENS = [
    ("AS-Korsel", ["AS", "-", "Korsel"]),
    ("Israel's army", ["Israel", "'s", "army"]),
    ("Israel’s army", ["Israel", "’s", "army"]),
    ("didn't", ["did", "n't"]),
    ("didn’t", ["did", "n’t"]),
    ("they're, I'd", ["they", "'re", ",", "I", "'d"]),
    ("U.S. troops", ["U.S.", "troops"]),
    ("13/9/2019", ["13/9/2019"]),
    ("Rp1.000,50", ["Rp1", ".", "000,50"]),
    ("1.000,50 rupiah", ["1.000,50", "rupiah"]),
    ("pukul 10.30", ["pukul", "10.30"]),
    ("Sana'a", ["Sana'a"]),
    ("Jum'at", ["Jum'at"]),
    ("rata-rata", ["rata", "-", "rata"]),
    ("nama_saya", ["nama", "saya"]),
    ("(Korut)", ["(", "Korut", ")"]),
    ("“Ya,” katanya.", ["“", "Ya", ",", "”", "katanya", "."]),
    ("São Paulo", ["São", "Paulo"]),
    ("😀ok", ["😀", "ok"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_words_and_marks(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


def test_places_are_shifted_by_the_offset_and_lower_case_has_plain_apostrophes() -> None:
    (israel, own) = tokens("Israel’s", 100)
    assert (israel.start, israel.end, own.start, own.end) == (100, 106, 106, 108)
    assert own.lower == "'s"


def test_the_longest_phrase_wins_and_phrases_do_not_overlap() -> None:
    phrases: Phrases[str] = Phrases()
    for phrase in ("Korea", "Korea Utara", "Utara Jauh"):
        phrases.add(phrase, phrase)
    found = list(phrases.all(tokens("Di KOREA utara jauh ada Korea.")))
    assert found == [(1, 3, ["Korea Utara"]), (5, 6, ["Korea"])]


def test_two_meanings_of_one_phrase_are_both_kept() -> None:
    phrases: Phrases[int] = Phrases()
    phrases.add("Georgia", 1)
    phrases.add("georgia", 2)
    assert phrases.longest(tokens("Georgia"), 0) == (1, [1, 2])
    assert phrases.longest(tokens("Armenia"), 0) is None


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_has_tokens_in_order_that_cover_its_letters_and_digits(text: str) -> None:
    found = tokens(text)
    last = 0
    for token in found:
        assert last <= token.start < token.end
        assert text[token.start : token.end] == token.text
        last = token.end
    kept = {place for token in found for place in range(token.start, token.end)}
    assert all(place in kept for place, letter in enumerate(text) if letter.isalpha() or letter.isdigit())
