"""The places that a publisher's declaration names (data/publishers, `selectors`)."""

from datetime import date

from selectolax.lexbor import LexborHTMLParser

from pantau.articles.blocks import Block, layers_of
from pantau.articles.body import within
from pantau.articles.extractor import Candidate
from pantau.articles.page_lines import lines_of
from pantau.articles.published import day_in_url
from pantau.articles.stated_dates import published_in_head
from pantau.articles.view import View
from pantau.sources.publisher import Selectors, publisher_of


class Selected:
    """Reads the elements that held the article's text on the pages that prove a declaration."""

    name = "selectors"

    def extract(self, view: View) -> Candidate | None:
        """The text in the first of the declared places that the page has."""
        publisher = publisher_of(view.url)
        if publisher is None or not publisher.selectors or view.fragment:
            return None
        day = _day(view)
        for selectors in publisher.selectors:
            blocks = _blocks(view, selectors) if _in_force(selectors, day) else []
            if blocks:
                return Candidate(lines_of(blocks, view.title.text), blocks)
        return None


def _in_force(selectors: Selectors, day: date | None) -> bool:
    """Whether they hold for a page of this day; one of unknown day may be of any."""
    if day is None:
        return True
    return (selectors.since or day) <= day and (selectors.until is None or day < selectors.until)


def _day(view: View) -> date | None:
    stated = [day_in_url(view.url), *(written for _, written in published_in_head(view.head))]
    for written in filter(None, stated):
        try:
            return date.fromisoformat(written[:10])
        except ValueError:
            continue
    return None


def _blocks(view: View, selectors: Selectors) -> list[Block]:
    blocks: list[Block] = []
    for node in view.tree.css(selectors.body):
        part = LexborHTMLParser(node.html or "")
        for other in selectors.drop:
            for inner in part.css(other):
                inner.decompose()
        blocks += within(layers_of((part.body.html if part.body else None) or ""))
    return blocks
