"""Morphology: the forms of a lexicon entry's first word, with the voice that each form shows."""

from functools import cache
from typing import Literal

from pydantic import RootModel

from pantau.datafiles import find, table

Form = Literal["active", "passive", "bare", "participle", "gerund", "past", "noun", "word"]

_KEEP = {"l", "m", "n", "r", "w", "y"}
_NASAL = {"p": "mem", "t": "men", "s": "meny", "k": "meng"}
_VOWELS = set("aeiou")
_DOUBLING = frozenset({"quit", "overrun", "begin", "forbid", "outbid", "unplug"})
_SHORT = 4  # letters of a verb with one syllable that may take menge-


def indonesian_forms(stem: str) -> dict[str, Form]:
    """The forms of an Indonesian verb by its bare stem: serang → menyerang (active), diserang (passive), serang.

    Stems that begin with p, t, s or k also get the form of loans that keep it (memprotes, mengkritik).
    """
    forms: dict[str, Form] = {stem: "bare", f"di{stem}": "passive", f"ter{stem}": "passive"}
    forms |= dict.fromkeys(_active(stem), "active")
    return forms


def _active(stem: str) -> set[str]:
    short = {f"menge{stem}"} if sum(letter in _VOWELS for letter in stem) == 1 and len(stem) <= _SHORT else set()
    return short | _assimilated(stem)


def _assimilated(stem: str) -> set[str]:
    first = stem[0]
    if first in _NASAL:
        kept = {"p": "mem", "t": "men", "s": "men", "k": "meng"}[first] + stem
        return {_NASAL[first] + stem[1:], kept}
    if first in _KEEP:
        return {f"me{stem}"}
    if first in {"b", "f", "v"}:
        return {f"mem{stem}"}
    if first in {"c", "d", "j", "z"}:
        return {f"men{stem}"}
    return {f"meng{stem}"}


class Irregular(RootModel[dict[str, tuple[str, str]]]):
    """The shape of data/language/irregular_en.toml: lemma → past and past participle."""


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    """English verbs that are not regular, ours and the user's. Raises: DataError."""
    return {
        lemma: forms
        for path in find("language/irregular_en.toml")
        for lemma, forms in table(path, Irregular).root.items()
    }


def english_forms(lemma: str) -> dict[str, Form]:
    """The forms of an English verb by its lemma: attack → attacks (active), attacked (participle), attacking."""
    past, participle = _irregular().get(lemma) or (_past(lemma), _past(lemma))
    gerund = _gerund(lemma, past)
    forms: dict[str, Form] = {lemma: "bare", _third(lemma): "active", gerund: "gerund", past: "past"}
    forms[participle] = "participle"
    return forms


def english_plural(noun: str) -> str:
    """The regular plural of the last word of a noun phrase."""
    return _third(noun)


def _third(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in _VOWELS else word + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _gerund(lemma: str, past: str) -> str:
    if past == lemma + lemma[-1] + "ed" or lemma in _DOUBLING:
        return lemma + lemma[-1] + "ing"  # expelled, expelling
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def _doubled(lemma: str) -> str:
    """Doubles the last letter of short verbs that end in one vowel and one consonant (ban → bann-)."""
    last = lemma[-3:]
    short = (
        len(last) == 3 and last[2] not in _VOWELS | set("wxyh") and last[1] in _VOWELS and last[0] not in _VOWELS
    )
    one_syllable = sum(letter in _VOWELS for letter in lemma) == 1
    return lemma + lemma[-1] if short and one_syllable else lemma
