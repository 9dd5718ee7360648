"""The trained coder: what a user relies on, with whatever model is at hand."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantau.articles.article import Article
from pantau.events.coders import load_coder, model_missing
from pantau.events.event import Event
from pantau.reading import load_readers, read_article_text

pytestmark = pytest.mark.skipif(
    model_missing() is not None, reason=f"NOT TESTED, no trained model: {model_missing()}"
)
LABELS = Path(__file__).parents[2] / "training" / "labels"
SENTENCES = [json.loads(line)["text"] for line in (LABELS / "id_own.jsonl").open(encoding="utf-8")][:200]


def events(text: str, coder: str = "both", lang: str = "id") -> tuple[Event, ...]:
    return read_article_text(Article(id="a", lang=lang, text=text), load_readers(coder)).events


@pytest.mark.parametrize("coder", ["both", "model"])
def test_who_did_what_to_whom(coder: str) -> None:
    (event,) = events("Presiden Rusia Vladimir Putin bertemu Kim Jong Un di Pyongyang, Rabu.", coder)
    assert event.type == "CONSULT"
    assert {each.country for each in event.actors + event.recipients} == {"RUS", "PRK"}
    assert event.modality == "actual"


@pytest.mark.parametrize("coder", ["both", "model"])
def test_nothing_is_coded_where_nothing_is_done(coder: str) -> None:
    assert events("Hubungan Rusia dan Korea Utara makin akrab, kata pengamat itu.", coder) == ()


def test_same_input_same_output() -> None:
    text = " ".join(SENTENCES[:20])
    assert events(text) == events(text)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
@settings(max_examples=15, deadline=None)
def test_every_span_stands_in_the_text(sentences: list[str]) -> None:
    text = " ".join(sentences)
    for event in events(text):
        for span in (event.trigger, *event.actors, *event.recipients):
            assert text[span.start : span.end] == span.text
        assert event.sentence.start <= event.trigger.start < event.trigger.end <= event.sentence.end
        assert 0 < event.confidence <= 1


def test_why_names_the_words_and_how_sure_each_part_is() -> None:
    (event,) = events("Israel menyerang pelabuhan di Yaman.")
    assert "menyerang" in event.why
    assert "actor 0." in event.why or "actor 1." in event.why
    assert "actual" in event.why


def test_the_trained_coder_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PANTAU_CODER")
    assert load_coder().name == "both"


def test_a_long_text_in_one_sentence_is_read() -> None:
    assert events("Rusia menyerang Ukraina dan " * 2_000)


def test_a_sentence_of_no_letters_has_no_event() -> None:
    assert events("… ! ? — 123 ✓ \U0001f600") == ()
