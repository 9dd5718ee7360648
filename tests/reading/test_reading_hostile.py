"""Hostile pages: whatever the bytes are, a page is read, in time, and its spans lie in its text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_pages import page

from pantau.errors import PageError
from pantau.reading import Readers, Reading, read

LIMIT = 15  # seconds for one page; the slowest takes about 2 on one core
SIZE = 30_000

WORDS = st.sampled_from([
    "Rusia ", "menyerang ", "Ukraina", "diserang oleh ", "AS ", "dan ", ", ", "akan ", "tidak ", "kata ",
    "Presiden ", "mereka ", "kedua negara ", "serangan ", "antara ", "setelah ", "jika ", "pada 31/2 ",
    "Mei ", "13/9/2019 ", "Selasa ", "\n", ". ", "? ", "Israel's ", "army ", "attacked ", "was ", "by ",
    "said ", "US ", "urged ", "to ", "between ", "and ", "talks ", "on May 32 ", "\u202e", "\u200d",
    "\x00", "\x07", "😀", "🇮🇩", "Ҫ", "漢字", "עברית", "(", ")", "“", "”", "—", "-", "'", "’", ":", ";", "…",
])  # fmt: skip
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=10)), max_size=40).map("".join)


def _sound(reading: Reading) -> None:
    full = reading.article.full
    for event in reading.events:
        for span in (event.trigger, *event.actors, *event.recipients):
            assert full[span.start : span.end] == span.text
        assert event.actors
        assert event.when is None or event.when.start <= event.when.end
    assert all(full[mention.start : mention.end] == mention.text for mention in reading.mentions)
    assert Reading.model_validate_json(reading.line()) == reading


@settings(max_examples=120, deadline=None)
@given(
    text=TEXTS,
    lang=st.sampled_from(["id", "en", "ms", None, "xx"]),
    day=st.sampled_from(["2019-06-19", "0001-01-01", "9999-12-31", "?", None]),
)
def test_any_text_is_read(readers: Readers, text: str, lang: str | None, day: str | None) -> None:
    _sound(read(page(text, lang=lang, published=day), readers))


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, title=st.text(max_size=30))
def test_any_web_page_is_read(readers: Readers, text: str, title: str) -> None:
    _sound(
        read(page(f"<html><title>{title}</title><article><h1>{title}</h1><p>{text}</p>{text}", "html"), readers)
    )


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=300), media=st.sampled_from(["html", "text"]))
def test_any_bytes_are_read(readers: Readers, content: bytes, media: str) -> None:
    try:
        _sound(read(page(content, media), readers))  # type: ignore[arg-type]
    except PageError as error:
        assert error.what() and error.todo()


LONG = {
    "one word": "x",
    "a list of countries": "Rusia, Ukraina, dan Polandia, ",
    "verbs": "minta ",
    "speech in speech": "Rusia mendesak Ukraina agar ",
    "brackets": "( ",
    "quotes": "\"'”",
    "full stops": ". ",
    "emoji": "😀",
    "control characters": "\x07\x1b[31m",
    "mixed scripts": "Русский 漢字 עברית ",
    "anaphors": "mereka ",
    "claims": "Presiden Rusia Vladimir Putin dan ",
    "dates": "Selasa (18/6) ",
}


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG)
def test_a_sentence_without_an_end_is_read_in_time(readers: Readers, piece: str) -> None:
    _read_in_time("Rusia menyerang Ukraina dan " + piece * (SIZE // len(piece)), readers)


def test_a_sentence_of_200_kb_is_read_in_time_and_keeps_its_events(readers: Readers) -> None:
    reading = _read_in_time("Rusia menyerang Ukraina, " * 8_000, readers)
    assert {event.type for event in reading.events} == {"ASSAULT"}


def _read_in_time(text: str, readers: Readers) -> Reading:
    began = time.process_time()
    reading = read(page(text, lang="id", published="2019-06-19"), readers)
    assert time.process_time() - began < LIMIT
    assert Reading.model_validate_json(reading.line()) == reading
    return reading
