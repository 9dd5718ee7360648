"""Morphology: the forms of a verb that an entry stands for, and the voice that each form shows."""

import pytest
from events_coding import acts, coded
from hypothesis import example, given
from hypothesis import strategies as st

from pantau.events.morphology import english_forms, english_plural, indonesian_forms

ID = [
    ("serang", "menyerang", "diserang"),
    ("tembak", "menembak", "ditembak"),
    ("pukul", "memukul", "dipukul"),
    ("kecam", "mengecam", "dikecam"),
    ("usir", "mengusir", "diusir"),
    ("bantu", "membantu", "dibantu"),
    ("dukung", "mendukung", "didukung"),
    ("cekal", "mencekal", "dicekal"),
    ("gempur", "menggempur", "digempur"),
    ("hukum", "menghukum", "dihukum"),
    ("lawat", "melawat", "dilawat"),
    ("rusak", "merusak", "dirusak"),
    ("nilai", "menilai", "dinilai"),
    ("protes", "memprotes", "diprotes"),
    ("kritik", "mengkritik", "dikritik"),
    ("veto", "memveto", "diveto"),
]

EN = [
    ("attack", "attacks", "attacked", "attacked", "attacking"),
    ("accuse", "accuses", "accused", "accused", "accusing"),
    ("ban", "bans", "banned", "banned", "banning"),
    ("deny", "denies", "denied", "denied", "denying"),
    ("destroy", "destroys", "destroyed", "destroyed", "destroying"),
    ("clash", "clashes", "clashed", "clashed", "clashing"),
    ("veto", "vetoes", "vetoed", "vetoed", "vetoing"),
    ("visit", "visits", "visited", "visited", "visiting"),
    ("meet", "meets", "met", "met", "meeting"),
    ("give", "gives", "gave", "given", "giving"),
    ("shoot", "shoots", "shot", "shot", "shooting"),
    ("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"),
    ("free", "frees", "freed", "freed", "freeing"),
    ("hail", "hails", "hailed", "hailed", "hailing"),
]


@pytest.mark.parametrize(("stem", "active", "passive"), ID)
def test_indonesian_verbs(stem: str, active: str, passive: str) -> None:
    forms = indonesian_forms(stem)
    assert (forms[active], forms[passive], forms[stem]) == ("active", "passive", "bare")


@pytest.mark.parametrize(("lemma", "third", "past", "participle", "gerund"), EN)
def test_english_verbs(lemma: str, third: str, past: str, participle: str, gerund: str) -> None:
    forms = english_forms(lemma)
    assert (forms[lemma], forms[third], forms[gerund], forms[participle]) == (
        "bare",
        "active",
        "gerund",
        "participle",
    )
    assert forms[past] in {"past", "participle"}


@pytest.mark.parametrize(("noun", "plural"), [("attack", "attacks"), ("clash", "clashes"), ("treaty", "treaties")])
def test_english_plurals(noun: str, plural: str) -> None:
    assert english_plural(noun) == plural


@example("quit")
@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=12))
def test_every_stem_has_its_own_form_and_an_active_and_a_passive(stem: str) -> None:
    forms = indonesian_forms(stem)
    assert forms[stem] == "bare" and "passive" in forms.values() and "active" in forms.values()
    english = english_forms(stem)
    assert english[stem] in {"bare", "participle"}  # "quit" is its own participle
    assert set(english.values()) >= {"active", "gerund", "participle"}


@pytest.mark.parametrize(("lang", "text", "expected"), [
    ("id", "Peru memprotes Chile.", "ACCUSE PER GOV > CHL GOV"),
    ("id", "Peru mengkritik Chile.", "ACCUSE PER GOV > CHL GOV"),
    ("id", "Peru dikritik Chile.", "ACCUSE CHL GOV > PER GOV"),
    ("id", "Kunjungannya ke Chile membuat Peru senang.", None),
    ("en", "Peru banned Chile's ships.", "COERCE PER GOV > CHL BUS"),
    ("en", "Peru shot Chilean soldiers.", "ASSAULT PER GOV > CHL MIL"),
])  # fmt: skip
def test_the_coder_knows_the_forms(lang: str, text: str, expected: str | None) -> None:
    assert acts(coded(text, lang)) == ([expected] if expected else [])
