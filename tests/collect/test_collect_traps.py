"""Traps that sites lay for collectors, on purpose or not: the work ends, and every address is told of."""

import zlib
from collections.abc import Callable

import pytest
from collect_server import QUICK, Handler, Server, says

from pantau.sources.collect.job import Fetch, Job
from pantau.sources.publisher import Feed

Collect = Callable[..., list[Fetch]]
HASTY = QUICK.model_copy(update={"retries": 0, "timeout_s": 10})


def told_of(server: Server, told: list[Fetch]) -> dict[str, str]:
    return {fetch.url.removeprefix(server.root): fetch.outcome for fetch in told}


def index(*urls: str) -> Callable[[Handler], None]:
    maps = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in urls)
    return says(200, f"<sitemapindex>{maps}</sitemapindex>".encode())


def test_a_sitemap_that_lists_itself_is_read_once(server: Server, fetched: Collect) -> None:
    server.answers["/map"] = index(server.root + "/map", server.root + "/other")
    server.answers["/other"] = index(server.root + "/map")
    fetched(sitemaps=("/map",))
    assert sorted(server.paths()) == ["/map", "/other", "/robots.txt"]


def test_sitemaps_without_end_are_left(server: Server, fetched: Collect) -> None:
    depth = 60
    for number in range(depth):
        server.answers[f"/map{number}"] = index(f"{server.root}/map{number + 1}")
    fetched(sitemaps=("/map0",))
    assert len(server.paths()) < depth / 2


def test_a_sitemap_does_not_lead_to_another_site(server: Server, fetched: Collect) -> None:
    server.answers["/map"] = index("http://portal.example/map")
    assert told_of(server, fetched(sitemaps=("/map",)))["http://portal.example/map"] == "offsite"


def test_headers_without_end_are_left(server: Server, fetched: Collect) -> None:
    sent = 0

    def endless(handler: Handler) -> None:
        nonlocal sent
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while sent < 64 << 20:
            sent += handler.wfile.write(b"X-More: " + b"x" * 8000 + b"\r\n")

    server.answers["/a"] = endless
    server.feed("/feed", "/a")
    assert told_of(server, fetched("/feed", limits=HASTY))["/a"] == "failed"
    assert sent < 16 << 20


def test_what_is_packed_many_times_over_is_left(server: Server, fetched: Collect) -> None:
    body = b"<p>dalam</p>"
    for _ in range(20):
        body = zlib.compress(body)
    server.answers["/a"] = says(200, body, Content_Encoding=", ".join(["deflate"] * 20))
    server.answers["/b"] = says(
        200, zlib.compress(zlib.compress(b"<p>dua</p>")), Content_Encoding="deflate, deflate"
    )
    server.feed("/feed", "/a", "/b")
    told = told_of(server, fetched("/feed"))
    assert (told["/a"], told["/b"]) == ("failed", "new")


STRANGE = [
    "http://[::1", "http://127.0.0.1:99999/a", "http://127.0.0.1:abc/a", "http://\x7f/", "http://127.0.0.1\\@evil/a",
    "http://user@127.0.0.1/a", "http://xn--/a", "http://" + "a" * 300 + ".example/", "http://ｌocalhost/a",
    "http://..127.0.0.1/", "http://%31%32%37.0.0.1/", "http://127.0.0.1:0/a", "HTTP://0x7f000001/a", "http://[v1.x]/",
    "http://127.0.0.1:-1/", "http://.../a", "http://\u2024/", "http://[fe80::1%25eth0]/a",
]  # fmt: skip


def test_strange_addresses_harm_no_others(
    server: Server, fetched: Collect, capfd: pytest.CaptureFixture[str]
) -> None:
    server.page("/ok", "Judul")
    server.feed("/feed", *STRANGE, "/ok")
    told = told_of(server, fetched("/feed", limits=HASTY))
    assert told["/ok"] == "new"
    assert set(told.values()) <= {"listed", "new", "offsite", "refused", "robots", "failed"}
    assert capfd.readouterr().err == ""


def test_long_addresses_are_asked_and_endless_ones_left(server: Server, fetched: Collect) -> None:
    long = "/" + "a" * 5000
    server.page(long, "Judul")
    endless = "/" + "b" * 50_000
    server.feed("/feed", long, endless)
    told = told_of(server, fetched("/feed"))
    (refused,) = told.keys() - {"/feed", long}
    assert told == {"/feed": "listed", long: "new", refused: "refused"}
    assert endless.startswith(refused) and len(refused) < 600


@pytest.mark.parametrize("name", ["news", "obeys", "archive"])
def test_rules_for_others_are_not_ours(server: Server, fetched: Collect, name: str) -> None:
    server.answers["/robots.txt"] = says(200, f"User-agent: {name}\nDisallow: /\n".encode())
    server.page("/a", "Judul")
    server.feed("/feed", "/a")
    assert told_of(server, fetched("/feed"))["/a"] == "new"


def test_rules_for_us_are_ours(server: Server, fetched: Collect) -> None:
    server.answers["/robots.txt"] = says(200, b"User-agent: *\nAllow: /\n\nUser-agent: PANTAU\nDisallow: /a\n")
    server.feed("/feed", "/a")
    assert told_of(server, fetched("/feed"))["/a"] == "robots"


def test_an_outlet_that_lists_anothers_articles_takes_none_away(
    server: Server, job: Callable[..., Job], fetched: Collect
) -> None:
    server.page("/a", "Judul")
    server.feed("/feed", "/a")
    server.feed("/thief", "/a")
    (good,) = job("/feed").publishers
    thief = good.model_copy(
        update={"key": "pencuri", "hosts": ("localhost",), "feeds": (Feed(url=server.root + "/thief"),)}
    )
    told = fetched(publishers=(thief,)) + fetched(publishers=(good,))
    articles = [(fetch.outlet, fetch.outcome) for fetch in told if fetch.kind == "article"]
    assert articles == [("pencuri", "offsite"), ("lokal", "new")]
