"""Published, changed, zone and address of HTML and text pages."""

import json
from datetime import UTC, datetime

import pytest

from pantau.articles import Article, read_article
from pantau.sources import Given, Page

PARAGRAPHS = [
    "Presiden Rusia dan pemimpin Korea Utara menandatangani perjanjian kemitraan di Pyongyang pada hari itu.",
    "Perjanjian itu memuat kewajiban untuk saling membantu jika salah satu pihak diserang oleh negara lain.",
    "Amerika Serikat menyatakan khawatir atas kerja sama militer kedua negara yang dinilai kian erat.",
]
ENGLISH = [
    "The two presidents signed an agreement on mutual defence in the capital, officials of both sides said.",
    "The agreement obliges each side to help the other if it is attacked, according to the published text.",
    "Washington said that it was worried about the military cooperation, which it has called a threat.",
]


MENU = (
    "".join(f"<p><a href='/{name}'>{name}</a></p>" for name in ("dunia", "bola", "musik", "kota", "teknologi")) * 2
)


def article(
    head: str = "", *, before: str = "", after: str = "", lang: str = "id", url: str | None = None,
    fetched: datetime | None = None, paragraphs: list[str] = PARAGRAPHS, published: str | None = None,
) -> Article:  # fmt: skip
    text = "".join(f"<p>{one}</p>" for one in paragraphs)
    html = (
        f'<!DOCTYPE html><html lang="{lang}"><head><title>Putin dan Kim Bertemu</title>{head}</head><body>'
        f"<p>Senin, 6 Mei 2030</p>{MENU}<h1>Putin dan Kim Bertemu</h1>{before}<div class='isi'>{text}</div>{after}"
        "<footer>Copyright © 3 Maret 2022 Warta</footer></body></html>"
    )
    return read_article(
        Page(id="p", locator="p", content=html.encode(), media="html", url=url, fetched=fetched,
             given=Given(published=published))
    )  # fmt: skip


def ld(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


def test_the_last_change_and_the_zone() -> None:
    found = article(ld(datePublished="2024-06-19T12:32:05+08:00", dateModified="2024-06-19T15:00:00+08:00"))
    assert (found.published, found.published_zone) == ("2024-06-19T12:32:00+08:00", "+08:00")
    assert (found.updated, found.updated_precision) == ("2024-06-19T15:00:00+08:00", "minute")
    assert found.updated_basis == "json-ld"


def test_what_is_written_for_readers() -> None:
    before = "<p>Selasa, 19 Nov 2024 08:15 WITA</p><p>Diperbarui 20 Nov 2024, 10:00 WITA</p>"
    found = article(before=before)
    assert (found.published, found.published_zone) == ("2024-11-19T08:15:00+08:00", "WITA")
    assert (found.updated, found.updated_basis) == ("2024-11-20T10:00:00+08:00", "text")


def test_a_zone_that_is_assumed_is_not_said_to_be_named() -> None:
    found = article(before="<p>Selasa, 19 Nov 2024 08:15</p>")
    assert (found.published, found.published_zone) == ("2024-11-19T08:15:00+07:00", None)
    english = article(before="<p>19 Nov 2024 08:15</p>", lang="en", paragraphs=ENGLISH)
    assert (english.published, english.published_zone) == ("2024-11-19T08:15:00", None)


@pytest.mark.parametrize("modified", ["2024-06-19T12:32:05+08:00", "2024-06-19T04:30:00Z", "2024-06-18", "soon"])
def test_no_change_before_publication(modified: str) -> None:
    found = article(ld(datePublished="2024-06-19T12:32:05+08:00", dateModified=modified))
    assert (found.updated, found.updated_precision, found.updated_basis) == (None, None, None)


def test_a_change_alone_is_no_day_of_publication() -> None:
    found = article('<meta property="article:modified_time" content="2024-06-20">')
    assert (found.published, found.updated) == (None, "2024-06-20")


def test_nothing_is_dated_by_copyright_today_or_prose() -> None:
    text = ["Perjanjian 19 November 2019 itu memuat kewajiban untuk saling membantu jika diserang negara lain."]
    assert article(paragraphs=text * 3).published is None


def test_the_canonical_address() -> None:
    link = '<link rel="canonical" href="https://www.warta.example/dunia/1">'
    found = article(link, url="https://m.warta.example/dunia/1?page=2")
    assert (found.url, found.canonical) == (
        "https://m.warta.example/dunia/1?page=2", "https://www.warta.example/dunia/1",
    )  # fmt: skip
    assert article(link, url="https://www.warta.example/dunia/1#top").canonical is None
    assert (article(link).url, article(link).canonical) == ("https://www.warta.example/dunia/1", None)
    relative = article('<link rel="canonical" href="/dunia/1">', url="https://www.warta.example/x")
    assert relative.canonical == "https://www.warta.example/dunia/1"
    assert article(ld(mainEntityOfPage={"@id": "https://warta.example/2024/11/19/x"})).published == "2024-11-19"


@pytest.mark.parametrize(
    "state",
    [
        '<meta name="DC_Date.Issued" content="2024-11-19">',
        '<meta name="publishedAt" content="2024-11-19">',
        '<div data-published="2024-11-19"></div>',
        '<div data-publish-time="1731974400"></div>',
        '<abbr class="published" title="2024-11-19"></abbr>',
        '<link itemprop="datePublished" content="2024-11-19">',
        '<script>var page = {"publishedDate": "2024-11-19"};</script>',
        '<script>var page = {"publishedDate": "2024-11-19", "list": [{"publishedDate": "2024-11-19"}]};</script>',
        r'<script>push("{\"publishedAt\":\"2024-11-19\"}")</script>',
        '<script type="application/ld+json">{"@type": "Recipe", "datePublished": "2024-11-19",}</script>',
    ],
)
def test_places_in_the_markup_that_state_the_day(state: str) -> None:
    found = article(state)
    assert (found.published, found.published_basis) == ("2024-11-19", "meta")


@pytest.mark.parametrize(
    "state",
    [
        '<script>var pages = [{"publishedDate": "2024-11-19"}, {"publishedDate": "2023-01-02"}];</script>',
        '<div data-published="2024-11-19"></div><div data-published="2023-01-02"></div>',
        '<div class="unpublished" title="2024-11-19"></div>',
        '<script>var page = {"expires": "2024-11-19"};</script>',
    ],
)
def test_markup_that_states_no_day_or_several(state: str) -> None:
    assert article(state).published is None


@pytest.mark.parametrize(
    ("lang", "url", "day"),
    [
        ("fr", None, "2024-04-03"),
        ("en-GB", None, "2024-04-03"),
        ("en-US", None, "2024-03-04"),
        ("en", None, None),
        ("en", "https://warta.co.uk/x", "2024-04-03"),
        ("en-US", "https://warta.com.au/x", "2024-04-03"),
        ("en", "https://warta.com/x", None),
        ("en", "https://www.theguardian.com/x", "2024-04-03"),
        ("en", "https://www.nytimes.com/x", "2024-03-04"),
    ],
)
def test_which_number_is_the_day_is_told_by_language_and_country(
    lang: str, url: str | None, day: str | None
) -> None:
    assert article(before="<p>3/4/2024</p>", lang=lang, url=url, paragraphs=ENGLISH).published == day


def test_hours_ago_count_where_it_is_known_when_the_page_was_fetched() -> None:
    before = "<p>2 jam yang lalu</p>"
    assert article(before=before).published is None
    late = article(before=before, fetched=datetime(2024, 11, 19, 20, 0, tzinfo=UTC))
    assert (late.published, late.published_basis) == ("2024-11-20", "text")


def test_the_day_in_the_dateline() -> None:
    text = [f"Jakarta, 19 November 2024 – {PARAGRAPHS[0]}", *PARAGRAPHS[1:]]
    found = article(paragraphs=text)
    assert (found.published, found.published_basis, found.dateline) == ("2024-11-19", "text", "Jakarta")
    assert (found.text or "").startswith(PARAGRAPHS[0])


def test_a_labelled_line_far_below_counts_before_others() -> None:
    after = "".join(f"<div>Tautan {n}</div>" for n in range(22))
    after += "<div>2 Februari 2020</div><div>Diterbitkan pada 19 November 2024</div>"
    assert article(after=after).published == "2024-11-19"


def test_text_pages_state_changes_too() -> None:
    text = "\n".join(
        ["Putin dan Kim Bertemu", "Terbit 19 Nov 2024 08:15 WIB", "Diperbarui 20 Nov 2024", *PARAGRAPHS]
    )
    found = read_article(Page(id="p", locator="p", content=text.encode(), media="text"))
    assert (found.published, found.published_zone) == ("2024-11-19T08:15:00+07:00", "WIB")
    assert (found.updated, found.text) == ("2024-11-20", "\n".join(PARAGRAPHS))


def test_what_is_given_is_believed_first() -> None:
    found = article(ld(datePublished="2024-06-19"), published="Selasa, 19/11/2024 08.15 WIT")
    assert (found.published, found.published_zone) == ("2024-11-19T08:15:00+09:00", "WIT")
    assert found.published_basis == "given"


def test_a_page_in_another_language_has_no_time_of_jakarta() -> None:
    italian = [
        "Il presidente di una delle due parti ha firmato un accordo di difesa comune nella capitale di Roma."
    ]
    found = article(ld(datePublished="2017-08-02T17:52:34+00:00"), lang="it-IT", paragraphs=italian * 4)
    assert (found.published, found.lang) == ("2017-08-02T17:52:00+00:00", None)


def test_a_short_page_of_a_declared_indonesian_publisher_has_the_time_of_jakarta() -> None:
    state = ld(datePublished="2024-06-19T12:32:05")
    found = article(state, lang="", paragraphs=["Putin, Kim."], url="https://nasional.kompas.com/read/1")
    assert (found.published, found.published_zone) == ("2024-06-19T12:32:00+07:00", None)
    elsewhere = article(state, lang="", paragraphs=["Putin, Kim."], url="https://warta.example/read/1")
    assert elsewhere.published == "2024-06-19T12:32:00"
