"""Grammar: the closed word classes of a language that decide roles and modality, from data/grammar."""

from functools import cache
from typing import Literal

from pantau.datafiles import find, table
from pantau.errors import DataError
from pantau.language import Phrases
from pantau.noun import Noun

Cue = Literal["planned", "hypothetical", "negated", "background", "void"]


class Words(Noun):
    """Word classes; what each is for stands in the data file."""

    auxiliary: frozenset[str]
    joiner: frozenset[str]
    coordinator: frozenset[str]
    subordinator: frozenset[str]
    content: frozenset[str]
    agent: frozenset[str]
    target: frozenset[str]
    companion: frozenset[str]
    between: frozenset[str]
    quantity: frozenset[str]
    favour: frozenset[str]
    foretold: frozenset[str]
    missile: frozenset[str]
    cancelled: frozenset[str]
    domain: frozenset[str]
    inside: frozenset[str]
    light: frozenset[str]
    patient: frozenset[str]
    speech: frozenset[str]
    source: frozenset[str]
    unnamed: frozenset[str]
    contrast: frozenset[str]
    neutral: frozenset[str]
    quoted: frozenset[str]
    retold: frozenset[str]
    origin: frozenset[str]
    toward: frozenset[str]
    above: frozenset[str]
    aim: frozenset[str]
    locality: frozenset[str]
    residing: frozenset[str]
    occasion: frozenset[str]
    meanwhile: frozenset[str]
    future: frozenset[str]
    offer: frozenset[str]
    resolve: frozenset[str]
    deny: frozenset[str]
    pronoun: frozenset[str]
    relative: frozenset[str]
    own: frozenset[str]
    possessive: frozenset[str]
    nominative: frozenset[str]
    causative: frozenset[str]
    harsh: frozenset[str]
    none: frozenset[str]
    modal: frozenset[str]
    noun_before: frozenset[str]
    verbal_before: frozenset[str]
    be: frozenset[str]
    condition: frozenset[str]
    article: frozenset[str]
    plural: frozenset[str]
    no_adverb: frozenset[str]
    pointing: frozenset[str]
    opposed: frozenset[str]
    suffered: frozenset[str]
    unfollowed: frozenset[str]
    things: frozenset[str]
    lands: frozenset[str]
    sport: frozenset[str]


class Cues(Noun):
    """Phrases that mark an act as not (yet, surely) done, or as history."""

    planned: tuple[str, ...]
    hypothetical: tuple[str, ...]
    negated: tuple[str, ...]
    background: tuple[str, ...]
    void: tuple[str, ...]
    not_before: frozenset[str]
    attributive: frozenset[str]
    later: frozenset[str]


class GrammarFile(Noun):
    """The shape of data/grammar/LANGUAGE.toml."""

    words: Words
    cues: Cues


@cache
def grammar(lang: str) -> GrammarFile:
    """The grammar of `id` or `en`; a user's file of the same name replaces ours. Raises: DataError."""
    paths = find(f"grammar/{lang}.toml")
    if not paths:
        raise DataError("data_missing", f"grammar/{lang}.toml")
    return table(paths[-1], GrammarFile)


@cache
def cue_phrases(lang: str) -> Phrases[Cue]:
    """All cue phrases of a language in one trie."""
    phrases: Phrases[Cue] = Phrases()
    cues = grammar(lang).cues
    kinds: tuple[Cue, ...] = ("planned", "hypothetical", "negated", "background", "void")
    for kind in kinds:
        for phrase in getattr(cues, kind):
            phrases.add(phrase, kind)
    return phrases
