"""Links: stories of two languages that are one.

Threads are of one language each. Two of them are one story where each is the other's surest counterpart: so a link
never grows into a chain.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pantau.stories.gist import Gist
from pantau.stories.sameness import same_happening

DAYS = 3.0  # between the nearest articles of two threads
SHARED = 2  # telling words or names that two articles must share
ASKED = 5  # articles of a thread that are asked for: of the most alike pairs

Threads = Mapping[str, Sequence[str]]


def links(one: Threads, other: Threads, gists: Mapping[str, Gist]) -> dict[str, str]:
    """For threads of one language their counterparts in the other; each thread by its name, with its articles."""
    return counterparts(sureties(one, other, gists))


def sureties(one: Threads, other: Threads, gists: Mapping[str, Gist]) -> dict[tuple[str, str], float]:
    """How sure it is that a thread and one of the other language are one, where that is likely (0 or more)."""
    of_other = {article: name for name, articles in other.items() for article in articles}
    index = _index(of_other, gists)
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for name, articles in one.items():
        for article in articles:
            for counterpart in _alike(gists[article], index, gists):
                found[name, of_other[counterpart]].append(same_happening(gists[article], gists[counterpart]))
    sure = {pair: _middle(values) for pair, values in found.items()}
    return {pair: value for pair, value in sure.items() if value >= 0}


def counterparts(likely: Mapping[tuple[str, str], float]) -> dict[str, str]:
    """The pairs of which each is the other's surest; of several that are as sure the first by name."""
    best: tuple[dict[str, tuple[float, str]], dict[str, tuple[float, str]]] = ({}, {})
    for pair, sure in likely.items():
        for side in (0, 1):
            mine = (-sure, pair[1 - side])
            best[side][pair[side]] = min(mine, best[side].get(pair[side], mine))
    return {one: other for one, (_, other) in best[0].items() if best[1][other][1] == one}


def _middle(values: list[float]) -> float:
    """The mean of the surest half: articles of a thread that tell of another part of the story do not count."""
    best = sorted(values, reverse=True)[: max(1, min(ASKED, (len(values) + 1) // 2))]
    return round(sum(best) / len(best), 6)


def _index(articles: Iterable[str], gists: Mapping[str, Gist]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        for word in gists[article].telling:
            index[word].append(article)
    return index


def _alike(gist: Gist, index: Mapping[str, list[str]], gists: Mapping[str, Gist]) -> list[str]:
    shared: dict[str, int] = defaultdict(int)
    for word in gist.telling:
        for article in index.get(word, ()):
            shared[article] += 1
    return sorted(each for each, number in shared.items() if number >= SHARED and _near(gist, gists[each]))


def _near(one: Gist, other: Gist) -> bool:
    return one.time is None or other.time is None or abs(one.time - other.time) <= DAYS
