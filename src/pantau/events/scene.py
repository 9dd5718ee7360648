"""Scene: one sentence as the coder sees it: words, mentions, groups of mentions, clauses."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from pantau.events.grammar import GrammarFile, grammar
from pantau.language import Sentence, Token
from pantau.mentions.found import Found

_STRONG = frozenset(".;:?!—–")


class Group(tuple[Found, ...]):
    """Mentions that act or suffer together ("AS, Inggris, dan Prancis")."""

    __slots__ = ()

    @property
    def begin(self) -> int:
        """The first token."""
        return self[0].begin

    @property
    def end(self) -> int:
        """One past the last token."""
        return self[-1].end

    @property
    def place(self) -> bool:
        """Whether it names a place rather than somebody who acts."""
        return self[0].form == "place"


class Scene:
    """A sentence with its mentions; `lang` is the language of the word lists (`id` also for Malay).

    `mentions` are all that can take part in an act; a place without a country (a sea) is among `places` only.
    """

    def __init__(self, sentence: Sentence, mentions: Sequence[Found]) -> None:
        self.sentence = sentence
        self.words: tuple[Token, ...] = sentence.tokens
        self.places = [each for each in mentions if each.place is not None]
        self.mentions = [each for each in mentions if each.form != "place" or each.mention.country != "---"]
        self.lang = "en" if sentence.lang == "en" else "id"
        self.grammar: GrammarFile = grammar(self.lang)

    @cached_property
    def groups(self) -> list[Group]:
        """Mentions joined by "dan", commas and the like, from left to right."""
        found: list[list[Found]] = []
        for mention in self.mentions:
            if found and self._joined(found[-1][-1], mention):
                found[-1].append(mention)
            else:
                found.append([mention])
        return [Group(members) for members in found]

    def _joined(self, left: Found, right: Found) -> bool:
        if left.begin == right.begin:
            return True  # "kedua negara" is one stretch for two parties
        between = [word.lower for word in self.words[left.end : right.begin]]
        if (left.form == "place") != (right.form == "place") or left.form == "adjective":
            return False
        if between[-1:] and between[-1] in self.grammar.words.article:
            between.pop()
        if between == [","]:
            return self._list_goes_on(right) or self._opens_headline(left, right)
        return 0 < len(between) <= 2 and all(word in self.grammar.words.joiner for word in between)

    def _opens_headline(self, left: Found, right: Found) -> bool:
        """ "US, Taliban set peace signing": in an English headline the comma stands for "and"."""
        beside = self.lowers(right.end, right.end + 1) != [","]
        apart = left.mention.country != right.mention.country
        return self.lang == "en" and self.sentence.headline and left.begin == 0 and beside and apart

    def _list_goes_on(self, right: Found) -> bool:
        """A comma joins only in a list that ends in "dan": the mentions behind it are joined on to a "dan"."""
        joiner = self.grammar.words.joiner - {",", "-", "/"}
        at, articles = self.mentions.index(right), self.grammar.words.article
        for left, behind in pairwise(self.mentions[at:]):
            between = [word for word in self.lowers(left.end, behind.begin) if word not in articles]
            if between and all(word in joiner | {","} for word in between):
                if set(between) & joiner:
                    return True
            else:
                return False
        return False

    @cached_property
    def breaks(self) -> list[int]:
        """Token indices at which a clause begins (strong marks and subordinating words)."""
        subordinator = self.grammar.words.subordinator
        return [
            at
            for at, word in enumerate(self.words)
            if (word.text in _STRONG or word.lower in subordinator) and not self.inside_mention(at)
        ]

    def inside_mention(self, at: int) -> bool:
        """Whether a token is part of a name or of a head noun."""
        return any(mention.begin <= at < mention.end for mention in self.mentions)

    def clause(self, at: int) -> tuple[int, int]:
        """The first and one past the last token of the clause around the token `at`."""
        begin = max((each + 1 for each in self.breaks if each < at), default=0)
        end = min((each for each in self.breaks if each > at), default=len(self.words))
        return begin, end

    def before(self, at: int) -> Iterator[Group]:
        """Groups that end at or before a token, the nearest first."""
        return (group for group in reversed(self.groups) if group.end <= at)

    def after(self, at: int) -> Iterator[Group]:
        """Groups that end behind a token, the nearest first (they may begin inside "serangan rudal Iran")."""
        return (group for group in self.groups if group.end > at)

    def word_before(self, group: Group) -> str:
        """The lower-case word before a group, its article read over ("with the Kremlin"); "" at the beginning."""
        at = group.begin - 1
        if at >= 0 and self.words[at].lower in self.grammar.words.article:
            at -= 1
        return self.words[at].lower if at >= 0 else ""

    def word_at(self, at: int) -> str:
        """The lower-case word at a token; "" outside the sentence."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def lowers(self, begin: int, end: int) -> list[str]:
        """Lower-case words of a stretch."""
        return [word.lower for word in self.words[max(begin, 0) : end]]
