"""Laws of conflicts, and what happens with wrong lists."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_disputes_reports import report

from pantau.errors import DataError
from pantau.language import Token, tokens
from pantau.stories.disputes import Conflict, Facts, conflicts
from pantau.stories.disputes import lists as disputes_lists

_ENGLISH = (
    "A bomb in Quetta killed 14 people and wounded 30 on Monday.",
    "Nine died in Peshawar on Tuesday night, police said.",
    "Police arrested dozens of protesters.",
    "The army denied that any raid took place.",
    "Two drones and six missiles fell.",
    "Indian troops fired first, Pakistan said.",
    "India's premier met the French president in Rome.",
    "At least 20 houses burned near Klaten, Central Java.",
    "More than 53,000 died in 2023.",
    "The dam is 30 metres high.",
)
_INDONESIAN = (
    "Bom di Quetta menewaskan sedikitnya 12 orang, Senin (9/3).",
    "Sebanyak 25 warga hilang di Klaten, Selasa dini hari.",
    "Polisi membantah menangkap 40 orang.",
    "Tentara Thailand menembak lebih dulu.",
    "Menlu Mesir temui menlu Iran.",
    "Puluhan rumah rusak, tiga di antaranya rata.",
    "Jumlah korban tewas naik menjadi 31 orang.",
)
_DAYS = ("2026-03-12T09:00:00+00:00", "2026-03-12T20:00:00+07:00", "2026-03-14", None)


@st.composite
def reports(draw: st.DrawFn) -> Facts:
    """The facts of an article of up to four sentences, the first of them its title."""
    lang = draw(st.sampled_from(["en", "id"]))
    said = draw(st.lists(st.sampled_from(_ENGLISH if lang == "en" else _INDONESIAN), min_size=1, max_size=4))
    return report(said[0], " ".join(said[1:]), lang, draw(st.sampled_from(_DAYS)))


def _turned(each: Conflict) -> Conflict:
    """A conflict with its sides swapped, without its explanation."""
    later = {"a": "b", "b": "a", None: None}[each.later]
    sides = {"a": each.b, "b": each.a, "quote_a": each.quote_b, "quote_b": each.quote_a, "later": later}
    return each.model_copy(update=sides)


@given(reports())
def test_a_report_never_contradicts_itself(one: Facts) -> None:
    assert conflicts(one, one) == []


@given(reports(), reports())
def test_swapped_reports_swap_the_sides(one: Facts, other: Facts) -> None:
    there = [_turned(each).model_dump(exclude={"explanation"}) for each in conflicts(one, other)]
    assert [each.model_dump(exclude={"explanation"}) for each in conflicts(other, one)] == there


@given(reports(), reports())
def test_a_field_has_one_conflict_at_most(one: Facts, other: Facts) -> None:
    fields = [each.field for each in conflicts(one, other)]
    assert len(fields) == len(set(fields))


@given(reports())
def test_facts_survive_being_kept(one: Facts) -> None:
    assert Facts.model_validate_json(one.line()) == one


def test_a_wrong_line_in_a_users_list_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "disputes" / "roles.csv"
    mine.parent.mkdir()
    mine.write_text("role,lang,side,words\nkilled,en,object,fells\nkilled,fr,object,tue\n", encoding="utf-8")
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    with pytest.raises(DataError) as error:
        disputes_lists.roles.__wrapped__("en")
    assert error.value.where == f"{mine}:3"


def test_a_users_words_are_read_beside_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "disputes" / "roles.csv"
    mine.parent.mkdir()
    mine.write_text("role,lang,side,words\nkilled,en,object,fells\n", encoding="utf-8")
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    phrases = disputes_lists.roles.__wrapped__("en")
    assert all(phrases.longest(report_tokens, 0) for report_tokens in (_tokens("fells"), _tokens("kills")))


def _tokens(text: str) -> tuple[Token, ...]:
    return tokens(text)
