"""Pages, readings and archives for the tests of the store; also read by the processes that these start."""

from pantau.articles.article import Article
from pantau.claims.claim import Bilingual, Claim, DateBounds, RegisterRow
from pantau.events.event import Actor, Bounds, Event, When
from pantau.mentions.mention import Mention
from pantau.noun import Span
from pantau.reading.reading import Reading
from pantau.sources.page import Page
from pantau.store.archive import Archive
from pantau.store.rows import Copied, Copy, Regrouped, Saved

READERS = "rules-1+aa"
TEXT = "Menteri {n} Rusia bertemu menteri Korea Utara di Pyongyang.\nIa lalu pulang, kata juru bicara nomor {n}."


def page(n: int = 0, locator: str | None = None, **changes: object) -> Page:
    """A page of plain text; the same number gives the same page."""
    locator = locator or f"news/{n:04}.txt"
    values = {"id": locator, "locator": locator, "content": TEXT.format(n=n).encode(), "media": "text"}
    return Page.model_validate(
        values | {"url": f"https://portal.example/{n}", "outlet": "portal.example"} | changes
    )


def event(full: str, words: str = "bertemu", type_: str = "CONSULT", **changes: object) -> Event:
    """An act between Russia and North Korea, proven by the word at its place in the text."""
    start = full.index(words)
    end = full.index(".", start) + 1
    actors = (Actor(text="Rusia", start=start - 6, end=start - 1, country="RUS", sector="GOV"),)
    recipients = (Actor(text="Korea Utara", start=start, end=start + 11, country="PRK", sector="GOV"),)
    values = {
        "type": type_,
        "quad": "verbal cooperation",
        "score": 4.0,
        "actors": actors,
        "recipients": recipients,
        "modality": "actual",
        "trigger": Span(text=words, start=start, end=start + len(words)),
        "sentence": Bounds(start=full.rindex("\n", 0, start) + 1, end=end),
        "confidence": 0.75,
        "why": "lexicon",
    }
    return Event.model_validate(values | changes)


def claim(full: str, **changes: object) -> Claim:
    """A claim about an office that the register contradicts."""
    start = full.index("Menteri")
    values = {
        "person": "Sergei Shoigu",
        "office": "Menteri Pertahanan",
        "office_class": "defence_minister",
        "country": "RUS",
        "verdict": "conflict",
        "holder": "Andrei Belousov",
        "quote": Span(text="Menteri", start=start, end=start + 7),
        "register": RegisterRow(row="register/RUS.csv:12", as_of="2026-01-01"),
        "explanation": Bilingual(en="He left in May.", id="Ia berhenti pada bulan Mei."),
    }
    return Claim.model_validate(values | changes)


def reading(of: Page, readers: str = READERS, day: str | None = "2024-11-19", **changes: object) -> Reading:
    """One meeting, one claim and one mention found in a page."""
    text = of.content.decode()
    article = Article(
        id=of.id,
        url=of.url,
        title="Pertemuan di Pyongyang",
        text=text,
        outlet=of.outlet,
        published=day,
        published_precision="day" if day else None,
        lang="id",
    )
    values = {
        "page": of.key,
        "readers": readers,
        "article": article,
        "mentions": (Mention(text="Rusia", start=33, end=38, kind="actor", country="RUS", why="gazetteer"),),
        "events": (event(article.full),),
        "claims": (claim(article.full),),
        "date_bounds": DateBounds(to="2024-12-31"),
    }
    return Reading.model_validate(values | changes)


def saved(n: int = 0, **changes: object) -> Saved:
    """A page with its reading."""
    one = page(n)
    return Saved(one, reading(one, **changes))


def dropped(n: int, reason: str = "no_text") -> Saved:
    """A page that is no article."""
    one = page(n)
    nothing = {"events": (), "claims": (), "mentions": ()}
    article = Article(id=one.id, url=one.url, outlet=one.outlet, dropped=reason)
    return Saved(one, reading(one, article=article, **nothing))


def later(day: str, precision: str = "day") -> When:
    """When an act takes place."""
    return When(start=day, end=day, precision=precision)


def grouped(archive: Archive, copies: dict[str, str] | None = None, limit: int | None = None) -> Regrouped:
    """Groups what waits, `limit` readings a round, then writes for each copy (a page) its original."""
    total = Regrouped()
    while pending := archive.pending(limit):
        total = archive.regroup(pending, sampled(*(waits.page for waits in pending)))
    rows = tuple(Copy(page=page, original=of, kind="near", likeness=0.5) for page, of in (copies or {}).items())
    return archive.regroup((), sampled(*(copies or {}), copies=rows)) if rows else total


def sampled(*pages: str, copies: tuple[Copy, ...] = ()) -> Copied:
    """Pages with two shingles each."""
    return Copied(pages=pages, copies=copies, shingles=dict.fromkeys(pages, (1, 2**62)))
