"""An HTML page to an Article."""

from selectolax.lexbor import LexborHTMLParser

from pantau.articles.address import address_of
from pantau.articles.arbiter import decide
from pantau.articles.article import Article
from pantau.articles.authors import authors_of, signed_lines
from pantau.articles.bases import bases_of, lang_basis, url_basis
from pantau.articles.dateline import without_dateline
from pantau.articles.dropped import why_dropped
from pantau.articles.head import head_of
from pantau.articles.lang import habits_of, stated_lang, told_by_words
from pantau.articles.nesting import refuse_deep
from pantau.articles.outlet import names_of, outlet_of
from pantau.articles.page_date import near_title
from pantau.articles.page_dates import Shown, changed_on, published_on
from pantau.articles.view import Known, view_of
from pantau.sources.decode import decode
from pantau.sources.page import Page


def read_html(page: Page) -> Article:
    """The article of an HTML page, or why it holds none (`dropped`).

    Raises: PageError where it is nested too deep.
    """
    html = refuse_deep(decode(page.content, page.charset), page.locator)
    tree = LexborHTMLParser(html)
    head = head_of(tree)
    url, canonical = address_of(page.url, head)
    outlet, outlet_basis = outlet_of(page.outlet, head, url)
    names = names_of(outlet, head, url)
    view = view_of(html, tree, head, Known(url, page.given.title, names))
    text = decide(view)
    blocks, body = view.layers.blocks, text.shown.body
    told = told_by_words("\n".join(text.lines))
    lang = stated_lang(page.given.lang, head.lang, told)
    around = near_title(blocks, body, view.title_at)
    dateline = without_dateline(text.lines, names)
    habits = habits_of(lang, head.lang, url, told)
    shown = Shown(blocks, body, view.title_at, around, dateline.date)
    published = published_on(page, head, shown, url, habits)
    updated = changed_on(page, head, shown, habits).unless_before(published)
    signed = signed_lines(around)
    authors, authors_basis = authors_of(page.given.authors, head, [one.text for one in around], signed, names)
    dropped = why_dropped(head, view.title.text, text.lines, view.layers.top, url)
    if dropped == "too_short" and view.fragment and page.given.title:
        dropped = None  # a headline with a line of text, as feeds have it
    return Article(
        id=page.id,
        url=url,
        canonical=canonical,
        title=view.title.text,
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
        dateline=None if dropped else dateline.place,
        dropped=dropped,
        bases=bases_of(
            title=view.title.basis,
            text=None if dropped else text.basis,
            arbiter=None if dropped else text.why,
            authors=authors_basis,
            outlet=outlet_basis,
            lang=lang_basis(lang, page.given.lang),
            url=url_basis(url, page.url, head.canonical),
        ),
    )
