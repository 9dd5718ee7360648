"""Denials: whether a report tells of the happening, or that it did not happen."""

from collections.abc import Iterator, Sequence

from pantau.stories.disputes.about import About, about, lead
from pantau.stories.disputes.fact import Fact
from pantau.stories.disputes.lists import past_forms
from pantau.stories.disputes.told import Told

_FEW = 3  # telling words by which one can know what is denied
_OBJECT = 7  # words between a refusal and what is refused
_ASKED = 3  # words before "no" in which somebody only asks
_ED = 4  # letters of the shortest verbs in "-ed"
_BEHIND = 5  # words behind "no" in which stands what nobody disputes


def denials(lines: Sequence[Told]) -> Iterator[Fact]:
    """One fact: true, or false where the headline or the first sentence denies it."""
    first = [line for line in lines if line.sentence.headline][:1] + [
        line for line in lines if not line.sentence.headline
    ][:1]
    if not first:
        return
    granted = any(line.has("confirm") for line in first)
    denied = next((line for line in reversed(first) if _denies(line)), None)
    if denied is not None and not granted:
        yield Fact(field="happened", value=False, quote=denied.quote, about=_refused(denied))
    elif not any(_negated(line) or line.has("deny") or line.has("refuse") for line in first):
        yield Fact(field="happened", value=True, quote=first[-1].quote, about=lead(lines))


def _refused(line: Told) -> About:
    """What is said not to be so: the words behind the denial, or the whole sentence where they are few."""
    ends = [end for name in ("deny", "refuse", "not") for _, end in line.hits(name)]
    behind = (
        about(line, min(ends)) if ends and not any(_is_called(line, end) for _, end in line.hits("false")) else ()
    )
    return behind if len(behind) >= _FEW else about(line)


def _denies(line: Told) -> bool:
    """Whether somebody denies, or says that it was not so."""
    if any(_is_meant(line, begin, end) for begin, end in line.hits("deny")):
        return True
    if any(_is_called(line, end) for _, end in line.hits("false")):
        return True
    if any(_is_claim(line, end, min(end + _OBJECT, len(line.tokens))) for _, end in line.hits("refuse")):
        return True
    return any(_is_said(line, begin) and _is_past(line, begin) for begin in _negated(line))


def _is_said(line: Told, begin: int) -> bool:
    """Whether somebody says so: "the governor said …", or "…, kata gubernur" behind it."""
    return line.has("saying", 0, begin) or any(
        line.text(at) == "," and line.has("saying", at + 1, min(at + _BEHIND, len(line.tokens)))
        for at in range(max(begin, len(line.tokens) - 2 * _BEHIND), len(line.tokens))
    )


def _is_meant(line: Told, begin: int, end: int) -> bool:
    """Not "neither confirmed nor denied", "denied starting it", "denied a request"."""
    unsaid = line.has("undenied", begin - 2, begin)
    return not unsaid and not _is_first(line, end) and not _is_refused(line, end)


def _is_claim(line: Told, begin: int, end: int) -> bool:
    """Whether it is a report that is refused, and not one of who bears the blame."""
    return line.has("claims", begin, end) and not line.has("refused", begin, end)


def _is_called(line: Told, end: int) -> bool:
    """ "reports … were false", "a false report", but not "filing false records"."""
    text = line.text(end)
    ends = not text[:1].isalpha() or bool(line.listed("stops").longest(line.tokens, end))
    return line.has("claims", end, end + 1) or (ends and line.has("claims"))


def _is_refused(line: Told, end: int) -> bool:
    """ "denied a request", "false statements": nothing that others say."""
    return line.has("refused", end, min(end + _ASKED + 1, len(line.tokens)))


def _is_past(line: Told, begin: int) -> bool:
    """Whether English words deny something that was told as done: "did not", "no troops had moved". Indonesian
    verbs have no tense."""
    has = line.lower(begin) == "no" and line.lower(begin - 1) in {"has", "have", "had"}  # "has no plans"
    if line.lang == "id" or (line.has("past", begin - 1, begin) and not has):
        return True
    if line.lower(begin) in {"not", "n't"} and line.lower(begin + 1) != "one":
        return False
    behind = [token.lower for token in line.tokens[begin + 1 : begin + 2 * _BEHIND]]
    return any(word in past_forms() or (word.endswith("ed") and len(word) > _ED) for word in behind)


def _negated(line: Told) -> list[int]:
    """Where a sentence says that something is not so, and means what it tells."""
    return [
        begin
        for begin, end in line.hits("not")
        if line.text(end) != "-"
        and not line.has("harmless", end, min(end + _BEHIND, len(line.tokens)))
        and not line.has("harmless_near", end, min(end + 2, len(line.tokens)))
        and not line.has("wished", begin - 2, begin)
        and not line.has("asked", begin - 2 * _ASKED, begin)
    ]


def _is_first(line: Told, end: int) -> bool:
    """ "denied starting the clash" denies no clash."""
    return line.has("began", end, min(end + 4, len(line.tokens)))
