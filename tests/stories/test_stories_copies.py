"""Copies: the same text, whole or nearly, whichever comes first."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories_making import article, texts

from pantau.stories.copies import WHOLE, candidates, likely, originals, sample
from pantau.stories.likeness import alike, resemblance
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
            if likely(one, other) and alike(one, other):
                assert families.get(one.key, one.key) == families.get(other.key, other.key)


@given(texts())
def test_alike_both_ways(several: list[Text]) -> None:
    for one in several:
        for other in several:
            assert alike(one, other) == alike(other, one)


@given(texts(), texts())
def test_what_else_is_there_changes_nothing(several: list[Text], more: list[Text]) -> None:
    apart = [one._replace(key=f"u{one.key}", words=tuple(f"z{word}" for word in one.words)) for one in more]
    found = originals([*several, *apart])
    assert {key: first for key, first in found.items() if key.startswith("t")} == originals(several)


@pytest.mark.parametrize("seed", range(5))
def test_near_copies(seed: int) -> None:
    base = words(seed, 300)
    changed = tuple(word if number % 12 else "diganti" for number, word in enumerate(base))
    framed = words(seed + 100, 20) + base + words(seed + 200, 50)
    shortened, other = base[:180], base[:60] + words(seed + 300, 240)
    several = {"a": base, "b": changed, "c": framed, "d": shortened, "e": other}
    assert originals(text(key, one) for key, one in several.items()) == {"b": "a", "c": "a", "d": "a"}


def reworked(base: tuple[str, ...], seed: int) -> tuple[str, ...]:
    """Cut to 60 %, a third of it taken out in pieces of 15 words, a word in ten replaced, framed."""
    kept = [word for number, word in enumerate(base[: len(base) * 3 // 5]) if number // 15 % 3 != 1]
    chance = random.Random(seed)
    replaced = tuple(word if chance.random() > 0.1 else chance.choice(WORDS) for word in kept)
    return words(seed + 100, 15) + replaced + words(seed + 200, 25)


@pytest.mark.parametrize("seed", range(20))
def test_a_copy_that_was_cut_thinned_out_reworded_and_framed(seed: int) -> None:
    base = words(seed, 400)
    assert originals([text("a", base), text("b", reworked(base, seed))]) == {"b": "a"}


@pytest.mark.parametrize("seed", range(20))
def test_reports_that_share_their_background_or_quotes_are_no_copies(seed: int) -> None:
    shared = words(seed, 120)
    background = [words(seed + number, 130) + shared for number in (100, 200)]
    quotes = [
        b[:40] + shared[:30] + b[40:90] + shared[60:90] + b[90:]
        for b in (words(seed + number, 150) for number in (300, 400))
    ]
    furniture = [words(seed + number, 150) + shared[:80] for number in (500, 600)]
    several = [text(str(number), one) for number, one in enumerate((*background, *quotes, *furniture))]
    assert originals(several) == {}


def test_one_address_is_one_article() -> None:
    address = "https://warta.example/read/7654321"
    first = text("a", words(1, 100), "satu", "2024-11-19")
    several = [
        first._replace(address=address),
        text("b", words(2, 80), "satu", "2024-11-20")._replace(address=address),
        text("c", words(3, 12), "satu", "2024-11-21")._replace(address=address),
        text("d", words(4, 80), "satu", "2024-11-19")._replace(address=address + "0"),
        text("e", (), "satu", "2024-11-19")._replace(address=address),
        text("f", words(5, 80), "satu", "2024-11-19"),
    ]
    assert originals(several) == {"b": "a", "c": "a"}


def test_only_an_address_that_names_an_article_is_kept() -> None:
    def address(url: str) -> str | None:
        return text_of("a", article("a", "Menteri tiba.", url=url)).address

    named = address("http://www.warta.example/read/7654321/?utm_source=x")
    assert named == address("https://m.warta.example/read/7654321") == "https://warta.example/read/7654321"
    assert address("https://warta.example/dunia") is None


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
    several = [text("a", base[:200]), text("b", base[60:260]), text("c", base[120:320])]
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
    assert 24 <= len(sample(long)) <= 192  # by chance up to twice as many as meant, or half
    assert {number for number in sample(long) if number < WHOLE} & {*sample(short)}
    assert likely(long, short) and list(candidates([long, short])) == [(1, 0)]
    assert all(0 <= number < 2**63 for number in (*sample(long), *sample(text("c", ("satu",)))))


def test_words_are_compared_without_case_and_marks() -> None:
    one = text_of("a", article("a", "Menteri Rusia tiba, kata KCNA."))
    other = text_of("b", article("b", "MENTERI RUSIA\ntiba kata kcna"))
    assert one.words == other.words and resemblance(one, other) == 1.0
    assert text_of("c", article("c", "", "Judul saja")).words == ("judul", "saja")


def test_page_furniture_is_not_compared() -> None:
    bare = article("a", "Menteri Rusia tiba di Pyongyang.\nIa bertemu Kim.")
    framed = article("b", "Baca juga: Kapal tenggelam\nMenteri Rusia tiba di Pyongyang.\nIa bertemu Kim.")
    assert text_of("a", bare).words == text_of("b", framed).words
