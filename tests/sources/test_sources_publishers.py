"""Publishers: our declarations, and a user's own beside them."""

from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pantau.articles import names
from pantau.errors import DataError
from pantau.reference import states
from pantau.settings import PACKAGED_DATA
from pantau.sources.publisher import Publisher, places, publisher_of, publishers

FEED_HOSTS = {"feeds.bbci.co.uk"}  # of the BBC, which has no articles there


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, publishers_anew: None) -> Path:
    """A user's folder for declarations; what was loaded is forgotten before and after."""
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    folder = tmp_path / "publishers" / "id"
    folder.mkdir(parents=True)
    return folder


def declare(folder: Path, key: str, content: str) -> None:
    (folder / f"{key}.toml").write_text(content, encoding="utf-8")


def listings(publisher: Publisher) -> list[str]:
    return [one.url for one in (*publisher.feeds, *publisher.sitemaps)]


def test_every_file_of_ours_declares_an_outlet_of_its_folder() -> None:
    files = list(PACKAGED_DATA.glob("publishers/*/*.toml"))
    ours = {publisher.key: publisher for publisher in publishers()}
    assert len(files) == len(ours)
    assert {(path.parent.name, path.stem) for path in files} == {(one.lang, one.key) for one in ours.values()}
    assert {one.country for one in ours.values()} <= {state.iso3 for state in states()}


@pytest.mark.parametrize(("lang", "least"), [("id", 20), ("en", 12)])
def test_enough_outlets_have_feeds_and_sitemaps(lang: str, least: int) -> None:
    assert len([one for one in publishers() if one.lang == lang and one.feeds and one.sitemaps]) >= least


def test_a_place_and_a_listing_are_declared_once() -> None:
    hosts = Counter(host for one in publishers() for host in one.hosts)
    urls = Counter(url for one in publishers() for url in listings(one))
    assert [name for name, times in (hosts + urls).items() if times > 1] == []
    assert [host for host in hosts if host != host.lower() or host.startswith("www.")] == []


def test_listings_lie_with_their_publisher_and_say_who_names_them() -> None:
    for one in publishers():
        for listing in (*one.feeds, *one.sitemaps):
            homes = {host.partition("/")[0] for host in one.hosts}
            assert homes & set(places(listing.url)) or urlsplit(listing.url).hostname in FEED_HOSTS, listing.url
            assert listing.about
            assert "apikey" not in listing.url, "a key of somebody's"


def test_what_was_never_read_live_says_so() -> None:
    assert [one.url for each in publishers() for one in (*each.feeds, *each.sitemaps) if one.verified] == []


def test_no_name_is_kept_twice() -> None:
    table = (PACKAGED_DATA / "publishers" / "outlets.csv").read_text(encoding="utf-8").splitlines()
    kept = {line.partition(",")[0] for line in table[2:]}
    assert kept & {name for one in publishers() for name in one.names} == set()
    assert {"Solopos", "ANTARA", "Reuters"} <= {name for one in names.outlets() for name in one.names}


@pytest.mark.parametrize(
    ("where", "key"),
    [
        ("news.detik.com", "detik"),
        ("https://www.kompas.com/read/2024/1", "kompas"),
        ("en.antaranews.com", "antara_en"),
        ("jatim.antaranews.com", "antara"),
        ("https://www.bbc.com/indonesia/articles/c1", "bbc_indonesia"),
        ("https://www.bbc.com/news/articles/c1", "bbc"),
        ("https://notkompas.com/", None),
        ("co.id", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_the_closest_place_decides(where: str | None, key: str | None) -> None:
    found = publisher_of(where)
    assert (found.key if found else None) == key


def test_names_of_a_site_hold_for_its_parts_but_not_the_other_way_round() -> None:
    assert {"bbcnewsindonesia", "bbc"} <= names.names_at("https://www.bbc.com/indonesia/articles/c1")
    assert "bbcnewsindonesia" not in names.names_at("https://www.bbc.com/news/articles/c1")


def test_a_users_file_of_the_same_name_takes_the_place_of_ours(own: Path) -> None:
    declare(own, "detik", 'name = "Detik Kita"\nlang = "id"\ncountry = "IDN"\nhosts = ["detik.com"]\n')
    declare(own, "warta", 'name = "Warta"\nlang = "id"\ncountry = "IDN"\nhosts = ["warta.example"]\n')
    assert [(one.name, one.feeds) for one in publishers() if one.key == "detik"] == [("Detik Kita", ())]
    assert publisher_of("sport.warta.example") == next(one for one in publishers() if one.key == "warta")
    assert "warta" in names.outlet_names()


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ('host = ["x.example"]', 5),
        ('[[feeds]]\nurl = "ftp://warta.example/rss"', 6),
        ('[[sitemaps]]\nurl = "https://warta.example/s.xml"\nkind = "big"', 7),
        ('[pages]\nwhole = "page=all"', 6),
        ("[[selectors]]\nsince = 2024-01-01", 5),
        ("note = ", 5),
    ],
)
def test_a_wrong_declaration_is_named_with_its_line(own: Path, wrong: str, line: int) -> None:
    declare(own, "warta", f'name = "Warta"\nlang = "id"\ncountry = "IDN"\nhosts = ["warta.example"]\n{wrong}\n')
    with pytest.raises(DataError) as caught:
        publishers()
    assert caught.value.where == f"{own / 'warta.toml'}:{line}"


def test_a_host_without_end_has_no_places() -> None:
    assert list(places("https://" + "a." * 200_000 + "id/berita")) == []
