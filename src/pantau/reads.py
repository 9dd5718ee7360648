"""The Python door for single texts and pages: what needs no store, and loads none."""

from pantau.articles.article import Article
from pantau.events.event import Event
from pantau.views.answers import Checked, Text


def code(
    text: str, *, title: str | None = None, lang: str | None = None, published: str | None = None,
    coder: str | None = None,
) -> list[Event]:  # fmt: skip
    """The events of a text. Offsets count in `title` + line break + `text`, or in the text alone.

    `published` (ISO 8601) dates words such as "yesterday" and decides who held an office. `coder` is "both" (the
    default: a trained model that reads the rules' findings), "model", "rules", "llm" (asks the
    server that the settings name), or another that is installed.
    """
    from pantau.views.filters import code_text

    return list(code_text(_text(text, title, lang, published), coder).events)


def check(
    text: str, *, title: str | None = None, lang: str | None = None, published: str | None = None
) -> Checked:
    """The office claims of a text, checked against the register, and the days between which it can lie."""
    from pantau.views.filters import check_text

    return check_text(_text(text, title, lang, published))


def extract(html: str | bytes, url: str | None = None) -> Article:
    """The article in a page, or why there is none (`dropped`). Raises: PageError where it cannot be read."""
    from pantau.articles import extract
    from pantau.views.filters import with_language

    return with_language(extract(html, url))


def _text(text: str, title: str | None, lang: str | None, published: str | None) -> Text:
    return Text(id="text", text=text, title=title, lang=lang, published=published)
