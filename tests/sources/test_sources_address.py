"""Addresses: one form for all ways to write the address of a page."""

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pantau.sources.address import article_address, normalised

PLAIN = "https://warta.example/dunia/read/2024/11/19/menteri-tiba-di-pyongyang"

hosts = st.lists(st.sampled_from(("www", "m", "amp", "warta", "example", "id")), min_size=1, max_size=4).map(
    ".".join
)
pieces = st.text(st.sampled_from("aZ9-_~/%25éû +;=&?.#!@"), max_size=12)
addresses = st.builds(
    "{}://{}{}/{}?{}#{}".format,
    st.sampled_from(("http", "https", "HTTPS")),
    hosts,
    st.sampled_from(("", ":80", ":443", ":8080")),
    st.builds(
        lambda path, end: path.replace("#", "").replace("?", "") + end,
        pieces,
        st.sampled_from(("", "/", "/amp", "/amp/", "//")),
    ),
    st.lists(st.sampled_from(("utm_source=x", "b=2", "a=1", "page=all", "page=2", "q=a+b", "x", "amp"))).map(
        "&".join
    ),
    pieces,
)


@given(st.one_of(addresses, st.text(max_size=30), pieces))
@example("https://www.www.x.example/amp/amp/")
@example("https://x.example/a%%37e")
@example("https://x.example//amp")
def test_twice_is_once(url: str) -> None:
    once = normalised(url)
    assert normalised(once) == once


@given(addresses)
def test_the_form_has_one_scheme_and_no_default_port(url: str) -> None:
    parts = urlsplit(normalised(url))
    assert parts.scheme == "https" and parts.port in (None, 8080) and parts.path.startswith("/")


@given(addresses, st.sampled_from(("utm_source=feed", "fbclid=abc", "GCLID=1", "page=all", "amp=1")))
def test_tracking_and_views_do_not_count(url: str, beside: str) -> None:
    head, mark, fragment = url.partition("#")
    assert normalised(f"{head}&{beside}{mark}{fragment}") == normalised(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://warta.example/dunia/read/2024/11/19/menteri-tiba-di-pyongyang",
        "https://www.warta.example:443/dunia/read/2024/11/19/menteri-tiba-di-pyongyang/",
        "https://m.warta.example/dunia/read/2024/11/19/menteri-tiba-di-pyongyang/amp/#isi",
        "  HTTPS://WARTA.example./dunia/read/2024/11/19/menteri-tiba-di-pyongyang?utm_medium=x&page=all ",
        "https://reader:secret@amp.warta.example/dunia/read/2024/11/19/menteri-tiba-di%2Dpyongyang?AMP",
    ],
)
def test_one_page_written_in_many_ways(url: str) -> None:
    assert normalised(url) == PLAIN


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://warta.example/a/1", "https://warta.example/a/2"),
        ("https://dunia.warta.example/a", "https://warta.example/a"),
        ("https://warta.example/a?page=2", "https://warta.example/a"),
        ("https://warta.example/?p=1", "https://warta.example/?p=2"),
        ("https://warta.example:8080/a", "https://warta.example/a"),
        ("https://warta.example/A", "https://warta.example/a"),
        ("https://warta.example/#!/a", "https://warta.example/#!/b"),
        ("https://m.example/a", "https://example/a"),
    ],
)
def test_different_pages_stay_different(one: str, other: str) -> None:
    assert normalised(one) != normalised(other)


def test_the_order_of_parameters_does_not_count() -> None:
    assert normalised("https://x.example/?b=2&a=1&b=1") == normalised("http://x.example?a=1&b=1&b=2")


@pytest.mark.parametrize(
    "url", ["", "urn:guid:1", "berita/1.html", "mailto:a@b.example", "http://[x", "http://x:99999/"]
)
def test_what_is_no_web_address_stays(url: str) -> None:
    assert normalised(url) == url and article_address(url) is None


@pytest.mark.parametrize(
    "url",
    [
        PLAIN,
        "https://warta.example/berita/d-7654321/menteri-tiba",
        "https://warta.example/news/7654321",
        "https://warta.example/?p=812",
        "https://warta.example/world-asia-68123456",
        "https://warta.example/menteri_tiba_di_pyongyang.html",
    ],
)
def test_addresses_of_articles(url: str) -> None:
    assert article_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://warta.example",
        "https://warta.example/dunia/asia/",
        "https://warta.example/tag/menteri-luar-negeri-korea-utara",
        "https://warta.example/search?id=12",
        "https://warta.example/indeks/2024-11-19",
        "https://warta.example/2024/11/19/",
        "https://warta.example/dunia?page=12",
        "https://warta.example/feed",
    ],
)
def test_addresses_of_lists_name_no_article(url: str | None) -> None:
    assert article_address(url) is None
