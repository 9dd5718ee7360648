"""Finding: all actors and places of a sentence."""

from collections.abc import Mapping, Sequence
from datetime import date

from pantau.language import Sentence, Token
from pantau.mentions.chain import chain_at
from pantau.mentions.found import Form, Found
from pantau.mentions.gazetteer import Entry
from pantau.mentions.resolve import resolve
from pantau.mentions.skim import readable
from pantau.mentions.units import Unit, adjuncts, find_units, place_words, sides
from pantau.reference.place import Place

_LONGEST_NAME = 4  # capitalised words after a title that are taken as an unknown person's name


def find(sentence: Sentence, day: date | None, short_names: Mapping[str, Entry] | None = None) -> list[Found]:
    """All mentions of a sentence from left to right.

    `day` is the article's, for dated offices and groups; `short_names` are words that name a person of the text
    ("Kim" once Kim Jong Un was named), or half a land ("the North").
    """
    kept = readable(sentence.tokens, dateline=not sentence.headline)
    words = [sentence.tokens[index] for index in kept]
    units = find_units(words, sentence.lang, day, short_names or {}, headline=sentence.headline)
    found = []
    at = 0
    while at < len(units):
        stop = chain_at(units, at, words, sentence)
        chain = units[at:stop]
        at = stop
        if _is_mention(chain, words) and not _is_attribute(chain, words):
            end = _with_name(chain, units[at].begin if at < len(units) else len(words), words, sentence)
            if end > chain[-1].end and at < len(units) and _is_surname(units[at], end):
                end, at = units[at].end, at + 1
            found.append(_found(chain, end, kept, sentence, day))
    return found


def _is_attribute(chain: Sequence[Unit], words: Sequence[Token]) -> bool:
    """Whether a hyphen makes the name an attribute of what follows ("Russian-backed separatists", "anti-Iran")."""
    begin, end = chain[0].begin, chain[-1].end
    behind = [word.lower for word in words[end : end + 2]]
    before = [word.lower for word in words[max(begin - 2, 0) : begin]]
    return (behind[:1] == ["-"] and behind[-1] in adjuncts()) or (before[1:] == ["-"] and before[0] in sides())


def _is_surname(unit: Unit, end: int) -> bool:
    """ "Dubes Kanada Jess Dutton": a family name behind another's first name is another person."""
    return unit.entry.role == "person" and unit.begin == end and unit.end - unit.begin == 1


def _is_mention(chain: Sequence[Unit], words: Sequence[Token]) -> bool:
    """Not words that only stand between others, and not "mereka yang …" ("those who …")."""
    if all(unit.entry.kind in {"between", "former"} for unit in chain):
        return False
    following = words[chain[-1].end].lower if chain[-1].end < len(words) else ""
    return chain[0].entry.role != "anaphor" or following not in {"yang", "who"}


def _found(chain: Sequence[Unit], end: int, kept: Sequence[int], sentence: Sentence, day: date | None) -> Found:
    """The mention of a chain; units count in the tokens that are read, the mention in all tokens."""
    begin, stop = kept[chain[0].begin], kept[end - 1] + 1
    stop = _behind_bracket(stop, kept[end] if end < len(kept) else len(sentence.tokens), sentence.tokens)
    first, last = sentence.tokens[begin].start, sentence.tokens[stop - 1].end
    stretch = sentence.text[first - sentence.start : last - sentence.start]
    mention = resolve(chain, stretch, first, last, day)
    words = [sentence.tokens[index] for index in kept]
    form = _form(chain, words, end)
    if mention.country == "---" and form == "name":
        form = "head"
    if form == "place":
        mention = mention.model_copy(update={"kind": "place"})
    kinds = [unit.entry.kind for unit in chain if unit.entry.kind != "between"]
    place, alone = _place(chain)
    return Found(begin, stop, form, kinds[-1] if kinds else "", mention, place, alone)


def _place(chain: Sequence[Unit]) -> tuple[Place | None, bool]:
    """The first place of a chain, and whether it names nothing else; of who belongs to a country no place."""
    alone = all(unit.entry.role in {"country", "metonym", "place"} for unit in chain)
    kinds = {"country", "metonym", "place"} if alone else {"metonym", "place"}
    return next((unit.entry.place for unit in chain if unit.entry.role in kinds), None), alone


def _behind_bracket(stop: int, following: int, words: Sequence[Token]) -> int:
    """Takes in the short form that was read over behind a name: "Korea Utara (Korut)"."""
    if stop < following and words[stop].text == "(":
        return next(at + 1 for at in range(stop, following) if words[at].text == ")")
    return stop


def _form(chain: Sequence[Unit], words: Sequence[Token], end: int) -> Form:
    roles = {unit.entry.role for unit in chain}
    if roles == {"anaphor"}:
        return "anaphor"
    if roles == {"head"}:
        return "head"
    if roles <= {"country", "metonym", "place"}:
        if roles == {"place"} or _word_before(chain[0], words) in place_words():
            return "place"
        return "name"
    before = _word_before(chain[0], words)
    if roles == {"body"} and (before == "at" or (chain[0].entry.kind == "region" and before in place_words())):
        return "place"  # "Trump at UN threatens …", "in Europe"
    if (
        roles == {"demonym"}
        and chain[0].entry.spelling[-1] != "s"
        and end < len(words)
        and words[end].text.isalpha()
        and words[end].lower not in {"and", "or"}
    ):
        return "adjective"
    return "name"


def _word_before(unit: Unit, words: Sequence[Token]) -> str:
    """The word before a unit, lower case, "the" left out."""
    at = unit.begin - 1
    if at > 0 and words[at].lower == "the":
        at -= 1
    return words[at].lower if at >= 0 else ""


def _with_name(chain: Sequence[Unit], limit: int, words: Sequence[Token], sentence: Sentence) -> int:
    """The end of the chain with an unknown person's name behind a title ("Menlu Estonia Margus Tsahkna")."""
    end = chain[-1].end
    titled = any(unit.entry.role == "head" and unit.entry.kind in {"title", "generic"} for unit in chain)
    if sentence.headline or not titled or chain[-1].entry.role == "person":
        return end
    stop = end
    while stop < min(limit, end + _LONGEST_NAME) and _is_name(words[stop]):
        stop += 1
    return stop


def _is_name(word: Token) -> bool:
    return word.text[0].isupper() and word.text.isalpha() and not word.text.isupper()
