"""The arbiter: which extractor is believed where they disagree, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from pantau.articles.body import shingles
from pantau.articles.embedded import Embedded
from pantau.articles.extractor import Candidate, Extractor
from pantau.articles.general import General
from pantau.articles.selected import Selected
from pantau.articles.stated_text import Stated
from pantau.articles.view import View

_FEW = 60
"""With fewer words shown than this, the text may stand in the page's data alone."""
_HARDLY, _MOST, _TWICE = 0.3, 0.6, 2.0
_GENERAL, _SELECTED, _STATED, _EMBEDDED = General(), Selected(), Stated(), Embedded()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The text, the extractor (`basis`) that found it, and why it is believed; `shown` is the general extractor's.

    `why` is None where no extractor said anything else.
    """

    lines: list[str]
    basis: str
    why: str | None
    shown: Candidate


def decide(view: View) -> Verdict:
    """The general extractor's text, unless there is better evidence.

    A publisher's selectors win where what they hold is most of what the page shows: a selector that has gone out
    of date holds a part, a menu or nothing. What JSON-LD states wins where the page shows hardly any of it, since
    it has no paragraphs and is cut or padded as search engines like it. Embedded data wins where nothing else has
    text.
    """
    shown = _GENERAL.extract(view)
    if selected := _SELECTED.extract(view):
        share = _common(selected, shown)
        if not shown.words or (share >= _MOST and _MOST <= selected.words / shown.words <= _TWICE):
            return Verdict(selected.lines, _SELECTED.name, f"{share:.0%} in common with blocks", shown)
        return Verdict(shown.lines, _GENERAL.name, f"{share:.0%} in common with selectors", shown)
    for extractor in _unshown(view, shown):
        other = extractor.extract(view)
        if other and shown.words < _HARDLY * other.words:
            return Verdict(other.lines, extractor.name, f"{shown.words} of {other.words} words shown", shown)
    return Verdict(shown.lines, _GENERAL.name, None, shown)


def _unshown(view: View, shown: Candidate) -> Iterator[Extractor]:
    """Who may know of text that the page does not show, where it shows little."""
    if sum(map(len, shown.found)) < _HARDLY * len(view.stated):
        yield _STATED
    if shown.words < _FEW and not view.fragment:
        yield _EMBEDDED


def _common(one: Candidate, other: Candidate) -> float:
    """The share of the shorter text that the other has too, 0 to 1."""
    groups, others = shingles(" ".join(one.found)), shingles(" ".join(other.found))
    return len(groups & others) / max(1, min(len(groups), len(others)))
