"""The general extractor: the densest box of running text in any page (see `body.py`)."""

from pantau.articles.body import body_of, shingles
from pantau.articles.extractor import Candidate
from pantau.articles.page_lines import lead_of, lines_of
from pantau.articles.view import View


class General:
    """Knows no publisher. What JSON-LD states as the text is evidence of which blocks are it."""

    name = "blocks"

    def extract(self, view: View) -> Candidate:
        """The text with its lead in front; without lines where the page shows none."""
        blocks = view.layers.blocks
        if view.fragment:
            body = [block for block in blocks if block.linked <= 0.5 or block.prose]
            return Candidate(lines_of(body, view.title.text), body)
        title = None if view.title_at is None else blocks[view.title_at]
        body = body_of(view.layers, shingles(view.stated), title)
        lead = lead_of(blocks, body, view.title_at, view.description)
        return Candidate([*filter(None, [lead]), *lines_of(body, view.title.text)], body)
