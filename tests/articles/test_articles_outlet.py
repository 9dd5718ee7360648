"""The outlet of a page: given, declared, stated, or its host."""

from pathlib import Path

import pytest

from pantau.articles import extract, read_article
from pantau.sources import Page

STATED = (
    "<html><head><meta property='og:site_name' content='Warta Kita'></head><body><h1>Kim Tiba</h1>"
    "<p>Menteri itu tiba di Jakarta kemarin sore untuk menghadiri rapat besar.</p></body></html>"
)
DECLARATION = (
    'name = "Warta Nusantara"\nlang = "id"\ncountry = "IDN"\nhosts = ["warta.example"]\naliases = ["Warnus"]\n'
)


@pytest.fixture
def declared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, publishers_anew: None) -> None:
    """A publisher of the user's own."""
    path = tmp_path / "publishers" / "id" / "warta.toml"
    path.parent.mkdir(parents=True)
    path.write_text(DECLARATION)
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))


@pytest.mark.usefixtures("declared")
def test_a_declared_publisher_has_one_name_on_all_its_hosts() -> None:
    for host in ("warta.example", "www.warta.example", "dunia.warta.example"):
        assert extract(STATED, url=f"https://{host}/1").outlet == "Warta Nusantara"
    assert extract(STATED, url="https://lain.example/1").outlet == "Warta Kita"


@pytest.mark.usefixtures("declared")
def test_what_it_signs_with_is_no_author_and_no_place() -> None:
    text = "JAKARTA, WARNUS - Menteri itu tiba di Jakarta kemarin sore untuk menghadiri rapat besar."
    page = Page(id="p", locator="p", content=text.encode(), media="text", url="https://warta.example/1")
    found = read_article(page)
    assert (found.dateline, found.outlet) == ("JAKARTA", "Warta Nusantara")


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.bbc.com/indonesia/articles/c1", "BBC News Indonesia"),
        ("https://www.bbc.com/news/articles/c1", "BBC"),
        ("https://www.antaranews.com/en/news/1", "ANTARA News"),
        ("https://www.antaranews.com/berita/1", "ANTARA"),
    ],
)
def test_outlets_that_share_a_host_are_told_apart_by_the_path(url: str, outlet: str) -> None:
    assert extract(STATED, url=url).outlet == outlet


def test_a_given_name_wins_and_a_host_is_the_last_resort() -> None:
    page = Page(
        id="p", locator="p", content=STATED.encode(), media="html", outlet="Harian", url="https://a.example/1"
    )
    assert read_article(page).outlet == "Harian"
    assert extract(STATED.replace("<meta", "<x"), url="https://www.a.example/1").outlet == "a.example"
