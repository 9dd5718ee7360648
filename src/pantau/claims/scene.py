"""Scene: one sentence with everything in it that a claim can be made of."""

import re
from typing import NamedTuple

from pantau.claims.cues import Cue, cue_phrases, words
from pantau.claims.people import Name, find_people
from pantau.claims.places import Place, find_places
from pantau.claims.words import Hit, office_at
from pantau.language import Sentence, Token

_LONGEST_NAME = 6  # words
_TITLED = 0.84  # of the longer words have a capital letter in a line written as a title
_LONG, _ENOUGH = 4, 4  # letters of a longer word, and how many of them are needed to tell
_BEFORE, _AFTER = 6, 10  # words in which the end of an office is told
_YEAR = re.compile(r"(?:19|20)\d\d")


class Scene(NamedTuple):
    """A sentence's tokens, its offices in order, and cues, places and names by begin and by end.

    `titled` is true where most words have capitals, so that a capital letter says nothing.
    """

    sentence: Sentence
    titled: bool
    tokens: tuple[Token, ...]
    hits: tuple[Hit, ...]
    cue_from: dict[int, Cue]
    cue_to: dict[int, Cue]
    place_from: dict[int, Place]
    place_to: dict[int, Place]
    name_from: dict[int, Name]
    name_to: dict[int, Name]

    def text(self, begin: int, end: int) -> str:
        """The stretch of text over the tokens `begin` to `end`."""
        offset = self.sentence.start
        return self.sentence.text[self.tokens[begin].start - offset : self.tokens[end - 1].end - offset]

    def word(self, at: int) -> str:
        """The token at `at` in lower case, or nothing outside the sentence."""
        return self.tokens[at].lower if 0 <= at < len(self.tokens) else ""

    def is_capital(self, at: int) -> bool:
        """Whether a word with a capital letter stands at `at`."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isupper()

    def of_today(self) -> bool:
        """Whether the sentence is dated to the days of the article ("on Tuesday")."""
        return any(token.lower in words("today") for token in self.tokens)

    def past(self, begin: int, end: int) -> bool:
        """Whether the words around the tokens `begin` to `end` tell how an office ended ("the ouster of …")."""
        before = [self.word(at) for at in range(max(begin - _BEFORE, 0), begin)]
        stop = max((at for at, word in enumerate(before) if word in words("stops")), default=-1)
        after = (self.word(at) for at in range(end, end + _AFTER))
        told = words("ends") | words("ends_before")
        return any(word in told for word in before[stop + 1 :]) or any(word in words("ends") for word in after)

    def unknown_name(self, begin: int) -> int:
        """The end of a run of capitalised words that can be a name and begins at `begin` (or `begin` itself)."""
        at = begin
        while at < len(self.tokens) and at - begin < _LONGEST_NAME * 2 and self._continues(at, begin):
            at += 1
        while at > begin and not (self.is_capital(at - 1) or self.word(at - 2) == "-"):
            at -= 1
        return at

    def unknown_name_before(self, end: int) -> int:
        """The begin of such a run that ends at `end` (or `end` itself)."""
        at = end
        while at > 0 and end - at < _LONGEST_NAME and self._continues(at - 1, at - 1):
            at -= 1
        while at < end and not self.is_capital(at):
            at += 1
        return at

    def _continues(self, at: int, begin: int) -> bool:
        if at in self.place_from or self.word(at) in words("today") or any(hit.begin == at for hit in self.hits):
            return False
        if self.is_capital(at):
            return self.tokens[at].text.isalpha() or "'" in self.tokens[at].text or "’" in self.tokens[at].text
        if self.word(at) == ".":
            return len(self.word(at - 1)) == 1
        if at == begin:
            return False
        return self.word(at) == "-" or self.word(at - 1) == "-" or self.word(at) in words("particles")


def years(sentence: Sentence) -> frozenset[int]:
    """The years that a sentence names."""
    return frozenset(int(token.text) for token in sentence.tokens if _YEAR.fullmatch(token.text))


def look(sentence: Sentence) -> Scene:
    """Everything in a sentence that a claim can be made of."""
    tokens = sentence.tokens
    found = find_places(tokens)
    places = {place.name: place for place in found} | {place.begin: place for place in found}
    names = find_people(tokens)
    cues = [Cue(begin, end, frozenset(kinds)) for begin, end, kinds in cue_phrases().all(tokens)]
    return Scene(
        sentence,
        sentence.headline or _titled(tokens),
        tokens,
        tuple(_hits(tokens, places, names)),
        {cue.begin: cue for cue in cues},
        {cue.end: cue for cue in cues},
        places,
        {place.end: place for place in found},
        {name.begin: name for name in names},
        {name.end: name for name in names},
    )


def _titled(tokens: tuple[Token, ...]) -> bool:
    long = [token.text for token in tokens if token.text.isalpha() and len(token.text) >= _LONG]
    return len(long) >= _ENOUGH and sum(word[0].isupper() for word in long) > _TITLED * len(long)


def _hits(tokens: tuple[Token, ...], places: dict[int, Place], names: list[Name]) -> list[Hit]:
    inside = {at for name in names for at in range(name.begin, name.end)}
    found, at = [], 0
    while at < len(tokens):
        hit = office_at(tokens, at, places) if at not in inside else None
        if hit:
            found.append(hit)
        at = hit.end if hit else at + 1
    return found
