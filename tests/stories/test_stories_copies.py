"""Copies: the same text, whole or nearly, whichever comes first."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories_making import article, texts

from pantau.stories.copies import alike, candidates, enough, originals, resemblance, sample
from pantau.stories.text import Text, text_of

WORDS = tuple(f"kata{number}" for number in range(3000))


def text(key: str, words: tuple[str, ...], outlet: str | None = None, published: str | None = None) -> Text:
    """A text."""
    return Text(key, words, outlet, published)


def words(seed: int, number: int) -> tuple[str, ...]:
    """So many words, by chance."""
    return tuple(random.Random(seed).choices(WORDS, k=number))


@given(texts(), st.randoms())
def test_the_order_of_texts_changes_nothing(several: list[Text], chance: "st.random.Random") -> None:
    shuffled = list(several)
    chance.shuffle(shuffled)
    assert originals(shuffled) == originals(several)


@given(texts())
def test_an_original_is_no_copy_and_no_later(several: list[Text]) -> None:
    found = originals(several)
    published = {one.key: one.published or "9999" for one in several}
    for key, original in found.items():
        assert original not in found and published[original] <= published[key]


@given(texts())
def test_what_is_alike_is_found_among_many(several: list[Text]) -> None:
    families = originals(several)
    for one in several:
        for other in several:
            if alike(one, other):
                assert families.get(one.key, one.key) == families.get(other.key, other.key)


@given(texts())
def test_alike_both_ways(several: list[Text]) -> None:
    for one in several:
        for other in several:
            assert alike(one, other) == alike(other, one)


@pytest.mark.parametrize("seed", range(5))
def test_near_copies(seed: int) -> None:
    base = words(seed, 300)
    changed = tuple(word if number % 12 else "diganti" for number, word in enumerate(base))
    framed = words(seed + 100, 40) + base + words(seed + 200, 60)
    shortened, other = base[:180], base[:60] + words(seed + 300, 240)
    several = {"a": base, "b": changed, "c": framed, "d": shortened, "e": other}
    assert originals(text(key, one) for key, one in several.items()) == {"b": "a", "c": "a", "d": "a"}


def test_the_original_is_the_earliest() -> None:
    same = words(1, 100)
    several = [
        text("a", same, "satu", None),
        text("b", same, "dua", "2024-11-19T08:00:00+07:00"),
        text("c", same, "tiga", "2024-11-19T02:00:00Z"),
    ]
    assert originals(several) == {"a": "b", "c": "b"}


def test_copies_of_copies_are_copies() -> None:
    base = words(1, 400)
    several = [text("a", base[:200]), text("b", base[70:270]), text("c", base[140:340])]
    assert not alike(several[0], several[2])
    assert originals(several) == {"b": "a", "c": "a"}


def test_a_headline_is_a_copy_only_within_its_outlet_and_day() -> None:
    title = ("presiden", "bertemu", "menteri")
    several = [
        text("a", title, "satu", "2024-11-19T08:00:00+07:00"),
        text("b", title, "satu", "2024-11-19T10:00:00+07:00"),
        text("c", title, "dua", "2024-11-19T08:00:00+07:00"),
        text("d", title, "satu", "2024-11-20T08:00:00+07:00"),
    ]
    assert originals(several) == {"b": "a"}


def test_nothing_is_no_copy_of_nothing() -> None:
    assert originals([text("a", ()), text("b", ())]) == {}


def test_samples_are_few_and_those_of_the_long_are_among_those_of_the_short() -> None:
    long, short = text("a", words(1, 2500)), text("b", words(1, 2500)[:900])
    assert 12 <= len(sample(long)) <= 96
    shared = set(sample(long)) & set(sample(short))
    assert enough(short) <= len(shared) and list(candidates([long, short]))
    assert all(0 <= number < 2**63 for number in (*sample(long), *sample(text("c", ("satu",)))))


def test_words_are_compared_without_case_and_marks() -> None:
    one = text_of("a", article("a", "Menteri Rusia tiba, kata KCNA."))
    other = text_of("b", article("b", "MENTERI RUSIA\ntiba kata kcna"))
    assert one.words == other.words and resemblance(one, other) == 1.0
    assert text_of("c", article("c", "", "Judul saja")).words == ("judul", "saja")
