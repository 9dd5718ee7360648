"""How the collector behaves towards servers."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from collect_server import QUICK, Answer, Handler, Server, says

from pantau.errors import PageError
from pantau.sources import Page, open_pages
from pantau.sources.collect.job import Fetch

Collect = Callable[..., list[Fetch]]


def outcomes(told: list[Fetch], kind: str = "article") -> list[str]:
    return sorted(fetch.outcome for fetch in told if fetch.kind == kind)


def pages(folder: Path) -> list[Page | PageError]:
    return list(open_pages([folder / "raw" / "warc"]))


def in_turn(*answers: Answer) -> Answer:
    """The answers one after the other, the last one again and again."""
    left = list(answers)

    def answer(handler: Handler) -> None:
        now = left.pop(0) if len(left) > 1 else left[0]
        now(handler)

    return answer


def with_tag(tag: str, body: bytes) -> Answer:
    """Says that nothing has changed to whoever has this tag."""

    def answer(handler: Handler) -> None:
        same = handler.headers.get("If-None-Match") == tag
        handler.say(304 if same else 200, b"" if same else body, ETag=tag, Content_Type="text/html")

    return answer


def test_pages_are_kept_as_they_came(server: Server, fetched: Collect, tmp_path: Path) -> None:
    body = "<p>Kata “dalam” kurung é</p>".encode("cp1252")
    server.answers["/a"] = says(200, body, Content_Type="text/html; charset=windows-1252")
    server.feed("/feed", "/a")
    fetched("/feed")
    (page,) = pages(tmp_path)
    assert isinstance(page, Page)
    assert (page.content, page.charset, page.url) == (body, "windows-1252", server.root + "/a")
    assert page.fetched is not None


def test_a_second_time_asks_only_for_what_changed(server: Server, fetched: Collect) -> None:
    server.answers["/a"] = with_tag('"1"', b"<p>satu</p>")
    server.feed("/feed", "/a")
    assert outcomes(fetched("/feed")) == ["new"]
    server.asked.clear()
    assert outcomes(fetched("/feed")) == []
    assert server.paths() == ["/robots.txt", "/feed"]
    server.feed("/feed", "/a", dates="Fri, 01 Jan 2100 00:00:00 GMT")
    assert outcomes(fetched("/feed")) == ["unchanged"]
    assert server.asked[-1][1]["If-None-Match"] == '"1"'


def test_a_changed_and_a_withdrawn_page_are_kept_beside_the_first(
    server: Server, fetched: Collect, tmp_path: Path
) -> None:
    server.answers["/a"] = in_turn(says(200, b"<p>satu</p>"), says(200, b"<p>dua</p>"), says(410))
    told = []
    for year in (2100, 2101, 2102, 2103):
        server.feed("/feed", "/a", dates=f"Fri, 01 Jan {year} 00:00:00 GMT")
        told += outcomes(fetched("/feed"))
    assert told == ["new", "changed", "gone", "gone"]
    kept = [page.content if isinstance(page, Page) else page for page in pages(tmp_path)]
    assert kept == [b"<p>satu</p>", b"<p>dua</p>", b""]


def test_one_page_under_several_addresses_is_asked_for_once(server: Server, fetched: Collect) -> None:
    server.page("/a", "Judul")
    server.feed("/feed", "/a", "/a?utm_source=rss", "/a#komentar")
    fetched("/feed")
    assert server.paths().count("/a") == 1


def test_crawl_delay_is_kept(server: Server, fetched: Collect) -> None:
    server.answers["/robots.txt"] = says(200, b"User-agent: *\nCrawl-delay: 0.4\n")
    for name in "abc":
        server.page(f"/{name}", name)
    server.feed("/feed", "/a", "/b", "/c")
    fetched("/feed")
    moments = [moment for path, _, moment in server.asked if path in ("/a", "/b", "/c")]
    assert len(moments) == 3
    assert all(later - earlier >= 0.38 for earlier, later in pairwise(moments))


def test_a_crawl_delay_that_nobody_can_keep_means_no(server: Server, fetched: Collect) -> None:
    server.answers["/robots.txt"] = says(200, b"User-agent: *\nCrawl-delay: 86400\n")
    server.feed("/feed", "/a")
    assert [(fetch.kind, fetch.outcome) for fetch in fetched("/feed")] == [("feed", "robots")]


def test_where_robots_txt_fails_nothing_is_asked_and_where_there_is_none_all_is(
    server: Server, fetched: Collect
) -> None:
    server.page("/a", "Judul")
    server.feed("/feed", "/a")
    server.answers["/robots.txt"] = says(503)
    assert [fetch.outcome for fetch in fetched("/feed")] == ["robots"]
    assert set(server.paths()) == {"/robots.txt"}
    del server.answers["/robots.txt"]
    assert outcomes(fetched("/feed")) == ["new"]


def test_a_server_that_recovers_is_asked_again(server: Server, fetched: Collect) -> None:
    page = says(200, b"<p>akhirnya</p>")
    server.answers["/busy"] = in_turn(says(429, Retry_After="0"), page)
    server.answers["/ill"] = in_turn(says(503), says(502), page)
    server.feed("/feed", "/busy", "/ill")
    assert outcomes(fetched("/feed")) == ["new", "new"]
    assert (server.paths().count("/busy"), server.paths().count("/ill")) == (2, 3)


def test_a_dry_run_says_what_would_be_fetched_and_keeps_nothing(
    server: Server, fetched: Collect, tmp_path: Path
) -> None:
    server.answers["/robots.txt"] = says(200, b"User-agent: *\nDisallow: /secret")
    server.feed("/feed", "/a", "/secret")
    assert outcomes(fetched("/feed", dry=True)) == ["robots", "would_fetch"]
    assert set(server.paths()) == {"/robots.txt", "/feed"}
    assert {path.name for path in (tmp_path / "raw").iterdir()} <= {"lock"}
    server.page("/a", "Judul")
    assert outcomes(fetched("/feed")) == ["new", "robots"]


def test_sitemaps_lead_to_sitemaps_and_old_articles_are_left(server: Server, fetched: Collect) -> None:
    for name in ("old", "new", "undated"):
        server.page(f"/{name}", name)
    entry = "<url><loc>{root}/{name}</loc>{day}</url>"
    days = {"old": "<lastmod>2001-01-01</lastmod>", "new": "<lastmod>2100-01-01</lastmod>", "undated": ""}
    urls = "".join(entry.format(root=server.root, name=name, day=day) for name, day in days.items())
    server.answers["/map"] = says(200, f"<urlset>{urls}</urlset>".encode())
    index = f"<sitemapindex><sitemap><loc>{server.root}/map</loc></sitemap></sitemapindex>"
    server.answers["/index"] = says(200, index.encode())
    told = fetched(sitemaps=("/index",))
    assert sorted(fetch.url.rpartition("/")[2] for fetch in told if fetch.kind == "article") == ["new", "undated"]


def test_no_more_articles_than_asked_for_and_the_rest_the_next_time(server: Server, fetched: Collect) -> None:
    names = [f"/{number}" for number in range(5)]
    for name in names:
        server.page(name, name)
    server.feed("/feed", *names)
    first, second = fetched("/feed", pages=3), fetched("/feed", pages=3)
    assert (outcomes(first), outcomes(second)) == (["new"] * 3, ["new"] * 2)


def test_what_failed_is_left_for_a_while(server: Server, fetched: Collect) -> None:
    server.answers["/ill"] = says(500)
    server.feed("/feed", "/ill")
    short = QUICK.model_copy(update={"retries": 0})
    assert outcomes(fetched("/feed", limits=short)) == ["failed"]
    assert outcomes(fetched("/feed", limits=short)) == []


def test_an_article_of_several_pages_is_fetched_whole_and_read_as_one(
    server: Server, fetched: Collect, tmp_path: Path
) -> None:
    names = ["/berita/kim-terima-putin", "/berita/kim-terima-putin?page=2", "/berita/kim-terima-putin?page=3"]
    onward = "<a href='{}'>Selanjutnya</a>"
    bodies = {
        "": f"<p>Satu.</p>{onward.format(names[1])}",
        "page=2": f"<p>Dua.</p><a href='{names[0]}'>1</a>{onward.format(names[2])}",
        "page=3": f"<p>Tiga.</p><a href='{names[1]}'>2</a>",
    }

    def answer(handler: Handler) -> None:
        handler.say(200, bodies[handler.path.partition("?")[2]].encode(), Content_Type="text/html")

    server.answers[names[0]] = answer
    server.feed("/feed", names[0])
    told = fetched("/feed")
    assert (outcomes(told), outcomes(told, "part")) == (["new"], ["new", "new"])
    (page,) = pages(tmp_path)
    assert isinstance(page, Page)
    assert [part[3:7] for part in page.parts] == [b"Satu", b"Dua.", b"Tiga"]


def test_a_server_that_asks_for_a_long_pause_has_it(server: Server, fetched: Collect) -> None:
    names = [f"/{letter}" for letter in "abcd"]
    server.answers |= dict.fromkeys(names, says(429, Retry_After="7200"))
    server.feed("/feed", *names)
    told = fetched("/feed", limits=QUICK.model_copy(update={"delay_s": 0.2}))
    assert outcomes(told) == ["failed"] * 4
    assert len([path for path in server.paths() if path in names]) == 1


def test_a_pause_may_be_asked_for_with_a_date(server: Server, fetched: Collect) -> None:
    server.answers["/a"] = says(503, Retry_After="Fri, 01 Jan 2100 00:00:00 GMT")
    server.feed("/feed", "/a")
    assert outcomes(fetched("/feed")) == ["failed"]
    assert server.paths().count("/a") == 1


def test_a_failing_host_is_not_asked_faster_than_it_said(server: Server, fetched: Collect) -> None:
    server.answers["/robots.txt"] = says(200, b"User-agent: *\nCrawl-delay: 0.6\n")
    server.answers["/a"] = says(503)
    server.feed("/feed", "/a")
    hasty = QUICK.model_copy(update={"longest_delay_s": 0.1})
    fetched("/feed", limits=hasty)
    moments = [moment for path, _, moment in server.asked if path == "/a"]
    assert len(moments) == 3
    assert all(later - earlier >= 0.58 for earlier, later in pairwise(moments))


def test_a_redirection_to_another_host_waits_for_that_host(server: Server, fetched: Collect) -> None:
    other = f"http://localhost:{server.server_port}"
    server.answers["/robots.txt"] = lambda handler: handler.say(
        200, b"User-agent: *\nCrawl-delay: 0.5\n" if handler.headers["Host"].startswith("localhost") else b""
    )
    for name in "abc":
        server.answers[f"/{name}"] = says(302, Location=f"{other}/to-{name}")
        server.page(f"/to-{name}", name)
    server.feed("/feed", "/a", "/b", "/c")
    assert outcomes(fetched("/feed", allowed=("127.0.0.1", "::1"))) == ["new"] * 3
    moments = [moment for path, _, moment in server.asked if path.startswith("/to-")]
    assert all(later - earlier >= 0.48 for earlier, later in pairwise(moments))


def test_a_server_that_cannot_be_reached_is_no_server_that_forbids(server: Server, fetched: Collect) -> None:
    server.feed("/feed", "/a")
    server.server_close()
    hasty = QUICK.model_copy(update={"retries": 0})
    (told,) = fetched("/feed", limits=hasty)
    assert (told.outcome, "robots.txt cannot be had" in (told.reason or "")) == ("failed", True)


def test_a_job_ends_in_time_and_the_next_one_goes_on(server: Server, fetched: Collect) -> None:
    server.answers["/robots.txt"] = says(200, b"User-agent: *\nCrawl-delay: 0.05\n")
    names = [f"/{number}" for number in range(80)]  # what is under way when the time is up is still fetched
    for name in names:
        server.page(name, name)
    server.feed("/feed", *names)
    first = outcomes(fetched("/feed", limits=QUICK.model_copy(update={"job_s": 1.0})))
    assert 0 < len(first) < len(names)
    assert len(outcomes(fetched("/feed"))) == len(names) - len(first)
