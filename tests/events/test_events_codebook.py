"""The codebook: PLOVER's 16 types with their quads, modes and scores, and a lexicon that holds together."""

import re
from collections import defaultdict

import pytest

from pantau.events.codebook import EventType, codebook
from pantau.events.lexicon import KINDS, Trigger, find_triggers, lexicon
from pantau.language import tokens

TYPES = {  # type: (quad, score, modes with their scores); SANCTION's quad and ACCUSE's score as the design decides
    "AGREE": ("verbal cooperation", 2.5, {}),
    "CONSULT": ("verbal cooperation", 2.5, {"visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5}),
    "SUPPORT": ("verbal cooperation", 5, {}),
    "CONCEDE": ("verbal cooperation", 4.5, {}),
    "COOPERATE": ("material cooperation", 9.5, {}),
    "AID": ("material cooperation", 10, {}),
    "RETREAT": ("material cooperation", 6.5, {
        "withdraw": 8, "release": 6.5, "disarm": 10, "ceasefire": 7.5, "access": 6.5, "resign": 4.5,
    }),
    "REQUEST": ("verbal conflict", 0, {"assist": 0.5, "change": -1, "yield": -1, "meet": 0}),
    "ACCUSE": ("verbal conflict", -3, {"disapprove": -2, "investigate": -3.5, "allege": -3.5}),
    "REJECT": ("verbal conflict", -2, {"assist": -1.5, "change": -2, "yield": -2, "meet": -2}),
    "THREATEN": ("verbal conflict", -3.5, {
        "restrict": -3, "arrest": -3.5, "relations": -3.5, "expel": -3.5, "territory": -4, "violence": -3.5,
    }),
    "PROTEST": ("material conflict", -5, {
        "demo": -5, "riot": -7, "strike": -5, "hunger": -4.5, "boycott": -4.5, "obstruct": -4.5, "vandalize": None,
    }),
    "SANCTION": ("material conflict", -6, {"convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6}),
    "MOBILIZE": ("material conflict", -5.5, {"troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6}),
    "COERCE": ("material conflict", -7, {
        "seize": -7, "restrict": -7, "censor": -6.5, "curfew": -6.5, "martial-law": -7.5, "arrest": -7,
        "deport": -7, "withhold": -7, "misinformation": -6.5, "cyber": -7,
    }),
    "ASSAULT": ("material conflict", -9, {
        "abduct": -8.5, "beat": -7.5, "torture": -8.5, "sexual": -8.5, "targeted": -9.5, "destroy": -8.5,
        "primitive": -8, "firearms": -9, "explosives": -9, "suicide-attack": -9.5, "aerial": -9.5, "drone": -9.5,
        "heavy-weapons": -9.5, "crowd-control": -7.5, "unconventional": -10,
    }),
}  # fmt: skip


def test_there_are_plovers_sixteen_types_and_67_modes() -> None:
    assert set(codebook()) == set(TYPES)
    assert sum(len(type_.modes) for type_ in codebook().values()) == 67


@pytest.mark.parametrize("name", TYPES)
def test_quad_score_and_modes_are_plovers(name: str) -> None:
    type_, (quad, score, modes) = codebook()[name], TYPES[name]
    assert (type_.quad, type_.score, set(type_.modes)) == (quad, score, set(modes))
    for mode, expected in modes.items():  # PLOVER prints no score for vandalize
        assert expected is None or type_.score_of(mode) == expected
    assert type_.score_of(None) == score


@pytest.mark.parametrize("name", TYPES)
def test_every_type_is_explained_and_shown_in_both_languages(name: str) -> None:
    type_ = codebook()[name]
    for definition in [type_.definition, *(mode.definition for mode in type_.modes.values())]:
        assert len(definition.en) > 10 and len(definition.id) > 10
    assert {example.lang for example in type_.examples} == {"id", "en"}
    assert {lang for lang, modes in type_.lexicon.items() if any(map(_entries, modes.values()))} == {"id", "en"}
    assert not {example.mode for example in type_.examples if example.mode} - set(type_.modes)


def _entries(entries: object) -> int:
    return sum(len(getattr(entries, kind)) for kind in KINDS)


def test_no_entry_stands_in_two_types_or_twice_in_one() -> None:
    homes: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for type_ in codebook().values():
        for lang, kind, entry, mode in _all(type_):
            homes[lang, kind, entry].append(f"{type_.type} {mode}")
    assert {key: places for key, places in homes.items() if len(places) > 1} == {}


def test_entries_are_not_dead() -> None:
    """An entry in its plain form is found as itself, not hidden behind a longer one or a stop entry."""
    entries = [(type_, *each) for type_ in codebook().values() for each in _all(type_)]
    dead = [
        each[3] for type_, *each in [(type_, *each) for type_, *each in entries] if not _finds(type_.type, *each)
    ]
    assert len(dead) <= 0.003 * len(entries), dead


def _finds(name: str, lang: str, kind: str, entry: str, mode: str) -> bool:
    plain = re.sub(r"\(([^|()]+)[^()]*\)", r"\1", entry).replace(" ~", "")
    found: list[Trigger] = []
    find_triggers(tokens(plain), lang, lambda readings: found.extend(readings) or readings[0])
    return any(
        (trigger.begin, trigger.pattern.type, trigger.pattern.mode or "") == (0, name, mode) for trigger in found
    )


def _all(type_: EventType) -> list[tuple[str, str, str, str]]:
    return [
        (lang, kind, entry.split(" @")[0], mode)
        for lang, modes in type_.lexicon.items()
        for mode, entries in modes.items()
        for kind in KINDS[:3]
        for entry in getattr(entries, kind)
    ]


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_whole_lexicon_compiles_and_is_large(lang: str) -> None:
    patterns = [pattern for found in lexicon(lang).values() for pattern in found]
    assert len({pattern.entry for pattern in patterns}) > 1_500
    assert {pattern.type for pattern in patterns} == set(TYPES)
    assert all(pattern.first == first for first, found in lexicon(lang).items() for pattern in found)
