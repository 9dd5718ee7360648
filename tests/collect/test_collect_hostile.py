"""What a hostile server does to the collector: nothing."""

import gzip
import zlib
from collections.abc import Callable
from itertools import repeat

import pytest
from collect_server import QUICK, Handler, Server, says

from pantau.sources.collect.job import Fetch

BOMB = gzip.compress(bytes(50 << 20))


def by_path(server: Server, told: list[Fetch]) -> dict[str, Fetch]:
    return {fetch.url.removeprefix(server.root): fetch for fetch in told}


def endless(handler: Handler) -> None:
    handler.head(200, Content_Type="text/html", Transfer_Encoding="chunked")
    for part in repeat(b"10000\r\n" + bytes(1 << 16) + b"\r\n"):
        handler.wfile.write(part)


def silent(handler: Handler) -> None:
    handler.head(200, Content_Type="text/html", Content_Length="100")
    handler.server.stop.wait(60)


def dripping(handler: Handler) -> None:
    handler.head(200, Content_Type="text/html", Content_Length="100000")
    while not handler.server.stop.wait(0.1):
        handler.wfile.write(b".")


def cut(handler: Handler) -> None:
    handler.head(200, Content_Type="text/html", Content_Length="1000")
    handler.wfile.write(b"<p>half")
    handler.close_connection = True


def garbage(handler: Handler) -> None:
    handler.wfile.write(b"\x00\x01\x02 this is no HTTP\r\n\r\n")
    handler.close_connection = True


def to(place: str) -> Callable[[Handler], None]:
    return says(302, b"", Location=place)


def test_every_kind_of_bad_answer_is_told_of_and_the_rest_goes_on(
    server: Server, fetched: Callable[..., list[Fetch]]
) -> None:
    port = server.server_port
    bad = {
        "/to-another-loopback": (to(f"http://127.0.0.2:{port}/ok"), "refused"),
        "/to-a-number": (to(f"http://2130706434:{port}/ok"), "refused"),
        "/to-ipv6": (to(f"http://[::1]:{port}/ok"), "refused"),
        "/to-a-file": (to("file:///etc/passwd"), "refused"),
        "/to-data": (to("data:text/html,hello"), "refused"),
        "/to-a-password": (to(f"http://user:word@127.0.0.1:{port}/ok"), "refused"),
        "/to-another-site": (to("http://example.com/ok"), "offsite"),
        "/in-a-circle": (to("/in-a-circle"), "refused"),
        "/long": (says(200, bytes(2 << 20)), "too_big"),
        "/endless": (endless, "too_big"),
        "/bomb": (says(200, BOMB, Content_Encoding="gzip"), "too_big"),
        "/deflated-bomb": (says(200, zlib.compress(bytes(50 << 20)), Content_Encoding="deflate"), "too_big"),
        "/no-gzip": (says(200, b"no gzip at all", Content_Encoding="gzip"), "failed"),
        "/cut": (cut, "failed"),
        "/garbage": (garbage, "failed"),
        "/error": (says(500), "failed"),
        "/forbidden": (says(403), "failed"),
        "/picture": (says(200, b"\x89PNG", Content_Type="image/png"), "not_html"),
        "/missing": (says(404), "gone"),
        "/secret/page": (says(200, b"<p>secret"), "robots"),
    }
    server.answers |= {path: answer for path, (answer, _) in bad.items()}
    server.answers["/robots.txt"] = says(200, b"User-agent: *\nDisallow: /secret/\n", Content_Type="text/plain")
    server.page("/ok", "Sehat")
    server.feed("/feed", *bad, "/ok", "ftp://127.0.0.1/file", "javascript:alert(1)", "http://10.0.0.1/a")
    told = by_path(server, fetched("/feed"))
    assert {path: told[path].outcome for path in bad} == {path: outcome for path, (_, outcome) in bad.items()}
    assert told["/ok"].outcome == "new"
    assert told["http://10.0.0.1/a"].outcome == "offsite"
    assert "/secret/page" not in server.paths()
    assert all(fetch.reason for fetch in told.values() if fetch.outcome in ("refused", "failed", "too_big"))


@pytest.mark.parametrize("answer", [silent, dripping])
def test_a_server_that_takes_its_time_is_left(
    server: Server, fetched: Callable[..., list[Fetch]], answer: Callable[[Handler], None]
) -> None:
    server.answers["/slow"] = answer
    server.feed("/feed", "/slow")
    hasty = QUICK.model_copy(update={"timeout_s": 0.5, "retries": 0})
    assert by_path(server, fetched("/feed", limits=hasty))["/slow"].outcome == "too_slow"


@pytest.mark.parametrize(
    "feed",
    [
        b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><item>&b;</item></channel></rss>',
        b'<!DOCTYPE x [<!ENTITY f SYSTEM "/etc/passwd">]><rss><channel><title>&f;</title></channel></rss>',
        b'<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd"><rss></rss>',
        b"no XML",
        b"<rss><channel>" + b"<item>" * 50_000,
        b"",
    ],
)
def test_a_feed_that_is_made_to_harm_is_named(
    server: Server, fetched: Callable[..., list[Fetch]], feed: bytes
) -> None:
    server.answers["/feed"] = server.answers["/map"] = says(200, feed, Content_Type="text/xml")
    told = by_path(server, fetched("/feed", sitemaps=("/map",)))
    assert {path: fetch.listed or 0 for path, fetch in told.items()}.keys() == {"/feed", "/map"}
    assert told["/map"].outcome == "failed"
    assert set(server.paths()) <= {"/robots.txt", "/feed", "/map"}


@pytest.mark.parametrize("kind", ["feed", "sitemaps"])
def test_lists_are_capped_before_and_after_unpacking(
    server: Server, fetched: Callable[..., list[Fetch]], kind: str
) -> None:
    server.answers["/big"] = says(200, bytes(2 << 20), Content_Type="text/xml")
    server.answers["/packed"] = says(200, BOMB, Content_Type="text/xml", Content_Encoding="gzip")
    server.answers["/map.xml.gz"] = says(200, BOMB, Content_Type="application/gzip")
    paths = ("/big", "/packed", "/map.xml.gz")
    told = by_path(server, fetched(*paths) if kind == "feed" else fetched(sitemaps=paths))
    assert {path: told[path].outcome for path in paths} == {
        "/big": "too_big",
        "/packed": "too_big",
        "/map.xml.gz": "failed",
    }


def test_without_leave_no_private_address_is_asked(server: Server, fetched: Callable[..., list[Fetch]]) -> None:
    server.feed("/feed", "/ok")
    (told,) = fetched("/feed", allowed=())
    assert (told.outcome, server.asked) == ("refused", [])
    assert "127.0.0.1" in (told.reason or "")
