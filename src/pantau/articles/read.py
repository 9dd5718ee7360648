"""`read_article`: a Page to its Article."""

from pantau.articles.article import Article
from pantau.articles.outlet import outlet_of
from pantau.articles.read_html import read_html
from pantau.articles.read_text import read_text
from pantau.sources.page import Given, Page


def read_article(page: Page) -> Article:
    """The article in a page, or the reason why it holds none (`dropped`).

    Pure: the same page gives the same article, without network, clock or file times.

    Raises: PageError where an HTML page is nested too deep to be read.
    """
    if page.media == "gone":
        return Article(id=page.id, url=page.url, outlet=outlet_of(page.outlet, None, page.url)[0], dropped="gone")
    return _as_given(_read_parts(page) if page.media == "html" else read_text(page), page.given)


def _read_parts(page: Page) -> Article:
    """The article of an HTML page, or of the pages that it was split over: what the first says of title, date and
    authors, and the lines of all. What a later part repeats (title, lead) is left out.
    """
    first, *others = (read_html(page.model_copy(update={"content": part})) for part in page.parts)
    if first.text is None or not others:
        return first
    lines = first.text.split("\n")
    seen = {*lines, first.title}
    for other in others:
        lines += [line for line in (other.text or "").split("\n") if line and line not in seen]
        seen |= set(lines)
    return first.model_copy(update={"text": "\n".join(lines)})


def _as_given(article: Article, given: Given) -> Article:
    """With what the source knew better: what stated the date, the dateline that was cut, why it is no article."""
    told: dict[str, str | None] = {}
    if given.basis and article.published_basis == "given":
        told["published_basis"] = given.basis
    if given.dropped:
        told |= {"dropped": given.dropped, "text": None, "dateline": None}
    elif given.dateline and article.dropped is None:
        told["dateline"] = given.dateline
    return article.model_copy(update=told) if told else article


def extract(html: str | bytes, url: str | None = None) -> Article:
    """The article in HTML that is at hand; its id is the URL, or "page"."""
    content, charset = (html.encode("utf-8", "replace"), "utf-8") if isinstance(html, str) else (html, None)
    name = url or "page"
    return read_article(Page(id=name, locator=name, content=content, media="html", url=url, charset=charset))
