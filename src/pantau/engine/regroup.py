"""Regrouping: what many articles make together, brought up to date with what was read.

It works on whatever readings wait for it, so a run that was killed is finished by the next one. The result is
the same as if all that is derived were dropped and built again.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pantau.articles.article import Article
from pantau.store.archive import Archive
from pantau.store.rows import Copied, Copy, Supersession
from pantau.stories.copies import FEWEST, WHOLE, likely, originals, sample
from pantau.stories.likeness import alike, resemblance
from pantau.stories.text import Text, text_of
from pantau.stories.versions import superseded

AT_ONCE = 500  # readings in one transaction


class Grouped(NamedTuple):
    """How many of the grouped pages are copies, and by how many happenings the archive grew."""

    copies: int
    happenings: int


def regroup(archive: Archive) -> Grouped:
    """Groups all readings that wait. Raises: StoreError."""
    from pantau.engine.placing import place  # these bring numpy: only who groups pays for it
    from pantau.engine.telling import tell

    before, copies = _happenings(archive), 0
    while True:
        with archive.writer():  # another run must not group the same readings between asking and writing
            pending = archive.pending(AT_ONCE)
            if not pending:
                break
            pages = {reading.page for reading in pending}
            moved = settle_versions(archive, pages)
            copied = find_copies(archive, pages | moved)
            archive.regroup(pending, copied, moved)
        copies += sum(copy.page in pages for copy in copied.copies)
    with archive.writer():
        tell(archive, *place(archive.stories))
    return Grouped(copies, _happenings(archive) - before)


def settle_versions(archive: Archive, pages: set[str]) -> set[str]:
    """Of each article whose address one of these pages has, or had, lets the last version stand; what moved."""
    linked = {page for each in archive.supersessions(pages) for page in (each.page, each.by)}
    found = archive.versions(pages | linked)
    fallen = [Supersession(**each._asdict()) for each in superseded(found)]
    return archive.settle({each.page for each in found} | pages | linked, fallen)


def find_copies(archive: Archive, pages: set[str]) -> Copied:
    """The copies in all families to which these pages belong, did belong, or now come to belong."""
    members = pages | _family(archive, pages)
    texts = _texts(archive.articles(members, standing=True))
    near = _neighbours(archive, [texts[page] for page in sorted(pages & texts.keys())], members)
    texts |= _texts(archive.articles(near | _family(archive, near), standing=True))
    found = originals(texts.values())
    return Copied(
        pages=tuple(sorted(members | texts.keys())),
        copies=tuple(_copy(texts[page], texts[original]) for page, original in sorted(found.items())),
        shingles={page: sample(text) for page, text in sorted(texts.items())},
    )


def _family(archive: Archive, pages: Iterable[str]) -> set[str]:
    return {page for copy in archive.copies(pages) for page in (copy.page, copy.original)}


def _neighbours(archive: Archive, texts: Sequence[Text], members: set[str]) -> set[str]:
    """The pages outside `members` whose text is alike one of these texts."""
    whole = {number for text in texts for number in sample(text) if number >= WHOLE}
    found = _alike(archive, texts, whole, 1, members)  # one of these is enough: they are asked for together
    for text in texts:
        shingles = {number for number in sample(text) if number < WHOLE}
        if shingles:
            found |= _alike(archive, [text], shingles, FEWEST, members | found)
    return found


def _alike(archive: Archive, texts: Sequence[Text], numbers: set[int], shared: int, known: set[str]) -> set[str]:
    """The pages besides the `known` that share so many of these numbers and are alike one of these texts."""
    likely_pages = {row.page for row in archive.candidates([], numbers) if row.shared >= shared} - known
    others = _texts(archive.articles(likely_pages, standing=True)) if likely_pages else {}
    return {
        page for page, other in others.items() if any(likely(one, other) and alike(one, other) for one in texts)
    }


def _texts(articles: dict[str, Article]) -> dict[str, Text]:
    return {page: text_of(page, article) for page, article in articles.items() if not article.dropped}


def _copy(text: Text, original: Text) -> Copy:
    return Copy(
        page=text.key,
        original=original.key,
        kind="exact" if text.words == original.words else "near",
        likeness=round(resemblance(text, original), 4),
    )


def _happenings(archive: Archive) -> int:
    return sum(archive.totals().happenings.values())
