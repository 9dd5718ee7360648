"""Page: what a source hands over, before anybody has read it."""

import hashlib
import json
from datetime import datetime
from functools import cached_property
from typing import Literal

from pantau.noun import Noun

Media = Literal["html", "text", "gone"]
"""`gone` is the server's answer that the page is there no more (status 404 or 410)."""
PART = b"\n<!--\0 next part \0-->\n"
"""Stands between the parts of an article that was split over several HTML pages."""

_LATER = ("dateline", "basis", "dropped")


class Given(Noun):
    """What the source itself says about the page (a feed's item, a JSON line, a CSV row), all optional.

    `basis` is what states `published`, where the source tells; `dropped` the reason for which it says that the
    page is no article, or no longer one ("withdrawn").
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    lang: str | None = None
    dateline: str | None = None
    basis: str | None = None
    dropped: str | None = None


class Page(Noun):
    """Bytes of one page, where they came from, and what the source says about them.

    `locator` tells a person where the bytes lie (a path, `path:3` for a line,
    `path#3` for the third record of a container);
    `id` is the source's own id where it has one, else the locator.
    """

    id: str
    locator: str
    content: bytes
    media: Media
    url: str | None = None
    outlet: str | None = None
    charset: str | None = None
    fetched: datetime | None = None
    given: Given = Given()

    @property
    def parts(self) -> tuple[bytes, ...]:
        """The pages that were joined, in their order; the content alone where it is one page."""
        return tuple(self.content.split(PART))

    @cached_property
    def key(self) -> str:
        """SHA-256 over all that a reader may look at: the same page read twice has the same key.

        Where the bytes lay (`locator`, `id`) and when they were fetched do not count.
        """
        given = self.given.model_dump(mode="json")
        for name in _LATER:  # fields that came later change no key where they are not filled
            if given[name] is None:
                del given[name]
        said = [self.media, self.url, self.outlet, self.charset, given]
        digest = hashlib.sha256(
            json.dumps(said, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
        )
        digest.update(self.content)
        return digest.hexdigest()
