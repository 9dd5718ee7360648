"""Listed: what a list of articles (a feed, a sitemap) says about one of them."""

import re

from pantau.errors import PageError
from pantau.noun import Noun
from pantau.sources.page import Given, Page


class Listed(Noun):
    """One entry of a feed or sitemap; days and times are as they are written there, and null where they are not.

    `html` is the text that the entry itself carries, as HTML (`text` where the list says that it is none).
    With `is_index`, `url` is no article but another list.
    """

    url: str | None = None
    id: str | None = None
    title: str | None = None
    html: str | None = None
    text: str | None = None
    published: str | None = None
    updated: str | None = None
    outlet: str | None = None
    lang: str | None = None
    authors: tuple[str, ...] = ()
    is_index: bool = False

    def page(self, locator: str) -> Page | PageError:
        """The page that the entry carries: its text, or its title alone; a PageError where it has neither.

        Lists declare English for Indonesian articles, as templates do; then the words decide.
        """
        content = self.text or self.html or ""
        if not content and not self.title:
            return PageError("page_record", locator)
        lang = None if (self.lang or "").lower().startswith("en") else self.lang
        return Page(
            id=self.id or locator,
            locator=locator,
            content=content.encode(),
            media="html" if self.html and not self.text else "text",
            url=self.url,
            outlet=self.outlet,
            charset="utf-8",
            given=Given(title=self.title, authors=self.authors, published=self.published, lang=lang),
        )


def address(text: str | None) -> str | None:
    """The text where it is a web address."""
    return text if text and re.match(r"https?://[^\s/]", text, re.IGNORECASE) else None


def outlet_in(name: str, url: str | None) -> str | None:
    """The outlet's name at the start of a list's title (`Kabar Nusa - Dunia`), where the host says that it is."""
    first = re.split(r"\s[-–—|:»]\s|:\s|\|", name[:200])[0].strip()
    bare = re.sub(r"[\W_]", "", first).casefold()
    host = re.sub(r"^\w+://|/.*$|[\W_]", "", url or "").casefold()
    return first if len(bare) >= 3 and bare in host else None
