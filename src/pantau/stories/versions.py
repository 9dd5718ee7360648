"""Versions: of the pages of one address, fetched one after the other, the last one stands."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Literal, NamedTuple, Protocol


class Fetched(Protocol):
    """What must be known of a page to tell versions apart."""

    @property
    def page(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def fetched(self) -> str: ...
    @property
    def withdrawn(self) -> bool: ...
    @property
    def title(self) -> str | None: ...
    @property
    def text_hash(self) -> str | None: ...


class Superseded(NamedTuple):
    """`page` gave way to the page `by`."""

    page: str
    by: str
    kind: Literal["corrected", "withdrawn", "same"]


def superseded(pages: Iterable[Fetched]) -> list[Superseded]:
    """For each page that gave way, to which; whatever the order of `pages`.

    Of pages with the same title and words that follow each other the first stands for all: a page whose frame
    alone was changed is no new version. Where an address answers that its article is gone, that answer stands.
    """
    ordered = sorted(pages, key=lambda each: (each.address, each.fetched, each.page))
    return [
        found for _, group in groupby(ordered, lambda each: each.address) for found in _of_address(list(group))
    ]


def _of_address(pages: Sequence[Fetched]) -> list[Superseded]:
    runs = [list(run) for _, run in groupby(pages, _text)]
    last = runs[-1][0]
    older = [page for run in runs[:-1] for page in run]
    kind: Literal["corrected", "withdrawn"] = "withdrawn" if last.withdrawn else "corrected"
    return [
        *(Superseded(page.page, last.page, kind) for page in older),
        *(Superseded(page.page, last.page, "same") for page in runs[-1][1:]),
    ]


def _text(page: Fetched) -> tuple[bool, str | None, str | None]:
    return (True, None, None) if page.withdrawn else (False, page.title, page.text_hash)
