"""From talk to fact: whether a report in between supports the step, or a guess became a fact."""

from itertools import permutations

import pytest

import pantau
from pantau.stories.retelling import Retelling, Telling, retellings

TALK = "Presiden Rusia Vladimir Putin mungkin akan mengunjungi Pyongyang, Korea Utara, untuk membahas kerja sama."
COPIED = "Presiden Rusia Vladimir Putin mengunjungi Pyongyang, Korea Utara, untuk membahas kerja sama."
OWN = "Putin tiba di Korea Utara dan disambut anak-anak sekolah."
DATED = "Presiden Rusia Vladimir Putin mengunjungi Korea Utara pada Rabu (20/11/2024)."
SOURCED = "Kementerian Luar Negeri Korea Utara mengatakan Putin telah mengunjungi Pyongyang."


def told(name: str, text: str, published: str, outlet: str, original: str | None = None) -> list[Telling]:
    """The visits in one sentence, as an article of that day tells them."""
    found = pantau.code(text, lang="id", published=published, coder="rules")
    visits = [each for each in found if each.type == "CONSULT"]
    assert visits, text
    return [Telling(name, original or name, outlet, published, visits[0], text)]


TALKED = told("talk", TALK, "2024-11-18", "A")


def steps(*tellings: list[Telling]) -> list[tuple[str, str, str]]:
    return [(each.step, each.reason, each.fact) for each in retellings(sum(tellings, TALKED))]


def test_the_talk_is_no_fact() -> None:
    assert TALKED[0].event.modality in {"planned", "hypothetical"}
    assert steps() == []


def test_a_fact_in_the_words_of_the_talk_is_a_guess_that_became_a_fact() -> None:
    assert steps(told("copy", COPIED, "2024-11-19", "B")) == [("became_fact", "words", "copy")]


@pytest.mark.parametrize(("text", "reason"), [(DATED, "day"), (SOURCED, "source")])
def test_a_day_after_the_talk_or_a_party_as_the_source_supports_the_step(text: str, reason: str) -> None:
    assert steps(told("own", text, "2024-11-21", "B")) == [("supported", reason, "own")]


def test_another_outlets_report_in_between_supports_the_step_and_a_copy_does_not() -> None:
    between, late = told("own", OWN, "2024-11-20", "C"), told("late", COPIED, "2024-11-22", "B")
    assert ("supported", "reports", "late") in steps(between, late)
    copied = told("first", COPIED, "2024-11-20", "B", original="late")
    assert ("became_fact", "words", "late") in steps(copied, late)


def test_without_evidence_for_or_against_it_stays_open() -> None:
    assert steps(told("own", OWN, "2024-11-20", "B")) == [("open", "nothing", "own")]


@pytest.mark.parametrize("published", ["2024-11-17", "2025-06-01"])
def test_a_fact_before_the_talk_or_long_after_it_is_no_step(published: str) -> None:
    assert steps(told("own", COPIED, published, "B")) == []


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = [*TALKED, *told("own", OWN, "2024-11-20", "C"), *told("late", COPIED, "2024-11-22", "B")]
    found: list[list[Retelling]] = [retellings(each) for each in permutations(reports)]
    assert all(each == found[0] for each in found)
