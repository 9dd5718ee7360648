"""Judged sentences as labelled examples, in the shape of the labelled sets.

A line holds what `training/labelled.py` reads of a record that carries its text: put what `pantau judge export`
writes beside the other labels, and `make train` learns from it. The events of a sentence are those that the newest
readers find there, with what people said of them; the latest word counts. A flag of the whole event without the
right reading takes the event out. A sentence of which a part was called wrong without the right one is no example,
nor one that stands in its article no more: what is right there is not known.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pantau.events.event import Bounds
from pantau.events.label import Label, label_of
from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.stories.judgement import Flag, Mark, overlap, words_of

_COVERED = {"type": ("type", "mode"), "mode": ("type", "mode")}
"""The fields of a label that a flag of one part is about, where they are not the one of its name."""


class LabelledSentence(Noun):
    """One sentence with its events as people say they are; `sha256` tells the text, the offsets where it stood.

    `lang` is `id` or `en`, `part` is `headline` or `body`; `article` is the article's id.
    """

    id: str
    lang: str
    part: str
    article: str
    start: int
    end: int
    sha256: str
    text: str
    events: tuple[Label, ...]


class Entry(NamedTuple):
    """An event of a sentence: where its words stand in it, how it was coded, and how it is to be read."""

    words: Bounds
    coded: Label
    now: Label


def labelled(archive: Archive) -> Iterator[LabelledSentence | None]:
    """Each judged sentence by page and place; null for one of which it is not known what is right."""
    with archive.snapshot():
        words = [each.said for each in archive.judgements.all() if each.undone is None]
        flags = [each for each in words if isinstance(each, Flag)]
        pages = {flag.sentence.page for flag in flags}
        texts = {page: article.full for page, article in archive.articles(pages).items()}
        stored = archive.judgements.events_on(pages)
    by_place: dict[tuple[str, int], list[Flag]] = defaultdict(list)
    for flag in flags:
        place = flag.sentence.place_in(texts.get(flag.sentence.page, ""))
        if place is None:
            yield None
        else:
            by_place[flag.sentence.page, place].append(flag)
    for (page, place), said in sorted(by_place.items(), key=lambda item: item[0]):
        events = ((words_of(each.event, place), label_of(each.event)) for each in stored if each.page == page)
        inside = Bounds(start=0, end=len(said[0].sentence.text))
        found = [Entry(told, label, label) for told, label in events if overlap(told, inside)]
        yield _sentence(said[0].sentence, said, found)


def _sentence(mark: Mark, flags: Sequence[Flag], found: Sequence[Entry]) -> LabelledSentence | None:
    if any(flag.right is None and flag.what != "wrong" for flag in flags):
        return None
    entries = sorted(judged(flags, found), key=lambda each: each.words.start)
    return LabelledSentence(
        id=f"{mark.page[:12]}-{mark.start}",
        lang="en" if mark.lang == "en" else "id",
        events=tuple(dict.fromkeys(each.now for each in entries)),
        **mark.model_dump(include={"part", "article", "start", "end", "sha256", "text"}),
    )


def judged(flags: Sequence[Flag], found: Sequence[Entry]) -> list[Entry]:
    """The events of a sentence after all that was said of them, in the order in which it was said."""
    entries = list(found)
    for flag in flags:
        here = [each for each in entries if overlap(each.words, flag.words)]
        if flag.right is None or flag.what in {"wrong", "missing"}:
            entries = _replaced(entries, here, flag)
        else:
            entries = _amended(entries, here, flag, flag.right)
    return entries


def _replaced(entries: list[Entry], here: list[Entry], flag: Flag) -> list[Entry]:
    """What was flagged is gone; the right reading, where there is one, is there once."""
    gone = {label.type for label in (flag.coded, flag.right) if label is not None}
    left = [each for each in entries if each not in here or each.coded.type not in gone]
    return [*left, Entry(flag.words, flag.right, flag.right)] if flag.right else left


def _amended(entries: list[Entry], here: list[Entry], flag: Flag, right: Label) -> list[Entry]:
    """The part is as it was said, in the event of these words, first of all one of the same type."""
    if not here:
        return [*entries, Entry(flag.words, right, right)]
    meant = next((each for each in here if flag.coded and each.coded.type == flag.coded.type), here[0])
    said = {name: getattr(right, name) for name in _COVERED.get(flag.what, (flag.what,))}
    return [each._replace(now=each.now.model_copy(update=said)) if each == meant else each for each in entries]
