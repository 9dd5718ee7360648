"""When an HTML page was published and changed: all that states it, in the order of trust."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pantau.articles.blocks import Block
from pantau.articles.head import Head
from pantau.articles.lang import Habits
from pantau.articles.page_date import below, change_shown, shown_farther, shown_near, stated_near
from pantau.articles.published import Published, day_in_url, first_stated, in_local_time, month_in_url
from pantau.articles.stated_dates import changed_in_head, published_in_head, published_in_markup
from pantau.sources.decode import decode
from pantau.sources.page import Page


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: its blocks and those of its text, the number of the block with the title (None: not
    shown), the lines near the title (see `near_title`), and the day in the dateline as it is written.
    """

    blocks: Sequence[Block]
    body: Sequence[Block]
    title_at: int | None
    around: Sequence[Block]
    dateline: str | None


def published_on(page: Page, head: Head, shown: Shown, url: str | None, habits: Habits) -> Published:
    """When the page was published."""
    stated = first_stated(_published(page, head, shown, url, habits), habits, page.fetched)
    return in_local_time(stated, url)


def changed_on(page: Page, head: Head, shown: Shown, habits: Habits) -> Published:
    """When the page was last changed."""
    return first_stated(_changed(head, shown, habits), habits, page.fetched)


def _published(page: Page, head: Head, shown: Shown, url: str | None, habits: Habits) -> Iterator[tuple[str, str]]:
    if page.given.published:
        yield "given", page.given.published
    yield from published_in_head(head)
    yield from stated_near(shown.around)
    if written := day_in_url(url):
        yield "url", written
    yield from shown_near(shown.around, habits, page.fetched)
    yield from stated_near(below(shown.blocks, shown.body))
    if shown.dateline:
        yield "text", shown.dateline
    yield from published_in_markup(decode(page.content, page.charset))
    yield from shown_farther(shown.blocks, shown.body, shown.title_at, habits)
    if written := month_in_url(url):
        yield "url", written


def _changed(head: Head, shown: Shown, habits: Habits) -> Iterator[tuple[str, str]]:
    yield from changed_in_head(head)
    yield from change_shown(shown.around, habits)
