"""The text that a page's JSON-LD states."""

import re

from pantau.articles.extractor import Candidate
from pantau.articles.view import View

_TAG = re.compile(r"<[^>]{0,300}>")


class Stated:
    """Reads `articleBody`: often one line without paragraphs, cut short or with other articles in it."""

    name = "json-ld"

    def extract(self, view: View) -> Candidate | None:
        """The lines of `articleBody`."""
        return Candidate(_TAG.sub("\n", view.stated).splitlines()) if view.stated else None
