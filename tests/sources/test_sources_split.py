"""Articles that are split over several pages."""

import itertools
from collections.abc import Iterable
from pathlib import Path

import pytest

from pantau.articles import read_article
from pantau.errors import PageError
from pantau.sources import Page
from pantau.sources import split as split_module
from pantau.sources.open import open_pages
from pantau.sources.page import PART
from pantau.sources.paging import WHOLE, Part, part_of
from pantau.sources.split import Joiner

SLUG = "https://warta.example/dunia/menteri-bertemu-di-jakarta"


def page(url: str | None, *links: str, text: str = "x", head: str = "") -> Page:
    anchors = "".join(links)
    html = f"<html><head>{head}</head><body><article><p>{text}</p></article>{anchors}</body></html>"
    return Page(id=url or text, locator=url or text, content=html.encode(), media="html", url=url)


def link(url: str, text: str = "", rel: str = "") -> str:
    return f'<a href="{url}" {f"rel={rel}" if rel else ""}><span>{text}</span></a>'


def through(pages: Iterable[Page]) -> list[Page]:
    joiner = Joiner()
    found = [*joiner.through(pages), *joiner.rest()]
    return [one for one in found if isinstance(one, Page)]


def split(*addresses: str) -> list[Page]:
    """Parts at these addresses, each of which links to all others with its number."""
    numbered = list(enumerate(addresses, 1))
    return [
        page(own, *(link(other, str(number)) for number, other in numbered if other != own), text=f"Bagian {at}.")
        for at, own in numbered
    ]


STYLES = {
    "parameter": [SLUG, f"{SLUG}?page=2", f"{SLUG}?page=3"],
    "first is numbered": [f"{SLUG}?page=1", f"{SLUG}?page=2"],
    "path": [SLUG, f"{SLUG}/2", f"{SLUG}/3"],
    "named path": [SLUG, f"{SLUG}/halaman/2"],
    "suffix": [SLUG, f"{SLUG}-page2"],
    "relative": [SLUG, f"{SLUG}?hal=2"],
    "slashes and tracking": [f"{SLUG}/", f"{SLUG}/2/", f"{SLUG}/3/?utm_source=x&fbclid=y"],
}


@pytest.mark.parametrize(
    ("address", "base", "number"),
    [
        ("https://www.antaranews.com/berita/7/kapal-merapat?page=2", "antaranews.com/berita/7/kapal-merapat", 2),
        (
            "https://www.antaranews.com/berita/7/kapal-merapat?page=all",
            "antaranews.com/berita/7/kapal-merapat",
            WHOLE,
        ),
        ("https://news.detik.com/berita/d-7/kapal-merapat/2", "news.detik.com/berita/d-7/kapal-merapat", 2),
        (
            "https://news.detik.com/berita/d-7/kapal-merapat?single=1",
            "news.detik.com/berita/d-7/kapal-merapat",
            WHOLE,
        ),
        ("https://www.inews.id/news/dunia/kapal-merapat/all", "inews.id/news/dunia/kapal-merapat", WHOLE),
        ("https://www.republika.co.id/berita/q7/kapal-part1", "republika.co.id/berita/q7/kapal", 2),
    ],
)
def test_parts_are_addressed_as_their_publisher_declares(address: str, base: str, number: int) -> None:
    assert part_of(address) == Part(base, number)


@pytest.mark.parametrize("style", STYLES)
def test_parts_become_one_page_in_whatever_order_they_come(style: str) -> None:
    parts = split(*STYLES[style])
    for order in itertools.permutations(parts):
        (whole,) = through(order)
        assert whole.parts == tuple(part.content for part in parts)
        assert (whole.url, whole.id) == (parts[0].url, parts[0].id)


def test_a_part_that_comes_twice_goes_on_alone() -> None:
    first, second = split(SLUG, f"{SLUG}?page=2")
    again = page(SLUG, link(f"{SLUG}?page=2", "2"), text="Bagian 1, sekali lagi.")
    kept, alone = sorted([first, again], key=lambda one: one.key)
    assert through([first, again, second]) == through([again, first, second])
    other, joined = through([first, again, second])
    assert other == alone
    assert joined.parts == (kept.content, second.content)
    assert joined.key not in (first.key, again.key)


def test_other_pages_keep_their_order_and_pass_at_once() -> None:
    first, second = split(SLUG, f"{SLUG}?page=2")
    others = [page(f"https://warta.example/lain-{n}", text=str(n)) for n in range(3)]
    joiner = Joiner()
    passed = list(joiner.through([others[0], second, others[1], first, others[2]]))
    assert [one.url for one in passed if isinstance(one, Page)] == [
        others[0].url,
        others[1].url,
        SLUG,
        others[2].url,
    ]
    assert list(joiner.rest()) == []


def test_what_lacks_a_part_goes_on_unjoined() -> None:
    first, _, third = split(SLUG, f"{SLUG}?page=2", f"{SLUG}?page=3")
    assert through([third, first]) == [first, third]


def test_pages_that_the_first_does_not_link_to_are_not_its_parts() -> None:
    first = page(SLUG, text="Satu.")
    second = page(f"{SLUG}?page=2", link(SLUG, "1"), text="Dua.")
    assert through([first, second]) == [first, second]


def test_numbers_that_are_no_parts() -> None:
    listing = page(
        "https://warta.example/berita", link("/berita/2", "Menteri bertemu"), link("/berita/3", "Kapal")
    )
    articles = [page(f"https://warta.example/berita/{n}", link("/berita", "Berita")) for n in (2, 3)]
    assert through([listing, *articles]) == [listing, *articles]
    neighbour = page(f"{SLUG}", f'<link rel="next" href="{SLUG}-lagi">')
    assert through([neighbour, page(f"{SLUG}-lagi")])[0] == neighbour


def test_a_page_that_shows_all_takes_the_place_of_its_parts() -> None:
    shows = link(f"{SLUG}?page=all", "Lihat semua")
    first = page(SLUG, link(f"{SLUG}?page=2", "2"), shows, text="Satu.")
    second = page(f"{SLUG}?page=2", link(SLUG, "1"), shows, text="Dua.")
    whole = page(f"{SLUG}?page=all", text="Satu. Dua.")
    for order in itertools.permutations([first, second, whole]):
        assert through(order) == [whole]
    (joined,) = through([first, second])
    assert joined.parts == (first.content, second.content)


def test_saved_files_say_themselves_where_they_belong(tmp_path: Path) -> None:
    own = f'<link rel="canonical" href="{SLUG}">'
    first = page(None, head=f'{own}<link rel="next" href="{SLUG}?page=2">', text="Satu.")
    second = page(None, head=f'{own}<link rel="prev" href="{SLUG}">', text="Dua.")
    (tmp_path / "a.html").write_bytes(second.content)
    (tmp_path / "b.html").write_bytes(first.content)
    (whole,) = open_pages([tmp_path])
    assert isinstance(whole, Page)
    assert whole.content == PART.join([first.content, second.content])
    assert whole.locator == str(tmp_path / "b.html")


def test_no_more_is_held_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(split_module, "HELD_PAGES", 3)
    lonely = [page(f"{SLUG}-{n}", link(f"{SLUG}-{n}?page=2", "2"), text=str(n)) for n in range(9)]
    joiner = Joiner()
    passed = list(joiner.through(lonely))
    assert passed == lonely[:6]
    assert list(joiner.rest()) == lonely[6:]


def test_errors_pass() -> None:
    error = PageError("page_empty", "a")
    assert list(Joiner().through([error])) == [error]


def test_the_article_of_a_split_page_has_the_lines_of_all_parts() -> None:
    title = "Menteri bertemu di Jakarta"
    head = f'<title>{title}</title><meta property="og:type" content="article">'
    lead = "Menteri luar negeri kedua negara bertemu di Jakarta dan membahas kerja sama pelabuhan."
    texts = [
        f"Pertemuan ke-{n} antara kedua menteri berlangsung dua jam di kantor kementerian." for n in range(1, 7)
    ]
    parts = [
        page(SLUG, text="</p><p>".join([lead, *texts[:3]]), head=head),
        page(None, text="</p><p>".join([lead, *texts[3:]]), head=head),
    ]
    whole = parts[0].model_copy(update={"content": PART.join(part.content for part in parts)})
    article = read_article(whole)
    assert article.text == "\n".join([lead, *texts])
    assert (article.title, article.url) == (title, SLUG)


@pytest.mark.parametrize(
    ("url", "base", "number"),
    [
        ("https://www.warta.example/a/b-c-d?page=all", "warta.example/a/b-c-d", 0),
        ("https://warta.example/a/b-c-d/2", "warta.example/a/b-c-d", 2),
        ("https://warta.example/berita/2", "warta.example/berita/2", 1),
        ("https://warta.example/a/b-c-d/2024", "warta.example/a/b-c-d/2024", 1),
        ("https://warta.example/a?id=7&page=3", "warta.example/a?id=7", 3),
        ("https://warta.example/a?page=99", "warta.example/a?page=99", 1),
    ],
)
def test_what_an_address_means(url: str, base: str, number: int) -> None:
    part = part_of(url)
    assert part is not None
    assert (part.base, part.number) == (base, number)


@pytest.mark.parametrize("url", ["", "file:///a-b-c/2", "https://[", "https://warta.example/", "/a-b-c/2"])
def test_what_is_no_address(url: str) -> None:
    assert part_of(url) is None
