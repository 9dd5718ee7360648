"""A text page (pasted, or a record's text) to an Article."""

from collections.abc import Iterator

from pantau.articles.article import Article
from pantau.articles.authors import authors_of
from pantau.articles.bases import bases_of, lang_basis, url_basis
from pantau.articles.dateline import Dateline, without_dateline
from pantau.articles.lang import habits_of, stated_lang, told_by_words
from pantau.articles.outlet import names_of, outlet_of
from pantau.articles.pasted import Pasted, read_pasted
from pantau.articles.published import day_in_url, first_stated, month_in_url
from pantau.articles.title import stripped
from pantau.sources.decode import decode
from pantau.sources.page import Page

_TEXT = "text"


def read_text(page: Page) -> Article:
    """The article of a text page; a given title without a text is an article with an empty text."""
    text = decode(page.content, page.charset)
    outlet, outlet_basis = outlet_of(page.outlet, None, page.url)
    names = names_of(outlet, None, page.url)
    told = told_by_words(text)
    lang = stated_lang(page.given.lang, None, told)
    habits = habits_of(lang, None, page.url, told)
    given = stripped(page.given.title, names) if page.given.title else None
    pasted = read_pasted(text, given, habits.day_first)
    title = stripped(pasted.title, names) if pasted.title else None
    dateline = without_dateline(pasted.lines, names)
    published = first_stated(_dates(page, pasted, dateline), habits, page.fetched)
    changed = first_stated(((_TEXT, written) for written in pasted.changes), habits, page.fetched)
    updated = changed.unless_before(published)
    authors, authors_basis = authors_of(page.given.authors, None, pasted.bylines, (), names)
    dropped = None if dateline.text or title else "no_text"
    return Article(
        id=page.id,
        url=page.url,
        title=title,
        text=None if dropped else dateline.text,
        authors=authors,
        outlet=outlet,
        published=published.iso,
        published_precision=published.precision,
        published_basis=published.basis,
        published_zone=published.zone,
        updated=updated.iso,
        updated_precision=updated.precision,
        updated_basis=updated.basis,
        updated_zone=updated.zone,
        lang=lang,
        dateline=dateline.place,
        dropped=dropped,
        bases=bases_of(
            title=None if title is None else "given" if given else "line",
            text=None if dropped else "lines",
            authors=authors_basis,
            outlet=outlet_basis,
            lang=lang_basis(lang, page.given.lang),
            url=url_basis(page.url, page.url, None),
        ),
    )


def _dates(page: Page, pasted: Pasted, dateline: Dateline) -> Iterator[tuple[str, str]]:
    if page.given.published:
        yield "given", page.given.published
    if day := day_in_url(page.url):
        yield "url", day
    for written in pasted.dates:
        yield _TEXT, written
    if dateline.date:
        yield _TEXT, dateline.date
    if month := month_in_url(page.url):
        yield "url", month
