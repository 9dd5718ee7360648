"""Events, reports and articles, made by hand and by Hypothesis."""

from hypothesis import strategies as st

from pantau.articles.article import Article
from pantau.events.event import Actor, Bounds, Event, When
from pantau.noun import Span
from pantau.stories.happening import Report
from pantau.stories.text import Text

COUNTRIES = ("RUS", "PRK", "USA", "---")
DAYS = ("2024-11-18", "2024-11-19", None)


def event(act: str = "CONSULT RUS > PRK", modality: str = "actual", **more: object) -> Event:
    """An event from "TYPE ACTORS > RECIPIENTS", countries joined by +, "-" for none."""
    type_, actors, _, recipients = act.split()
    values = {
        "type": type_,
        "quad": "verbal cooperation",
        "score": 1.0,
        "actors": _side(actors),
        "recipients": _side(recipients),
        "modality": modality,
        "trigger": Span(text="", start=0, end=0),
        "sentence": Bounds(start=0, end=0),
        "confidence": 0.5,
        "why": "test",
    }
    return Event.model_validate(values | more)


def report(
    act: str = "CONSULT RUS > PRK", day: str | None = "2024-11-19", page: str = "a", **more: object
) -> Report:
    """A report of one event; `original` is the page where nothing else is said."""
    values = {"id": f"{page}/{act}", "page": page, "original": page, "published": day, "event": event(act)}
    return Report.model_validate(values | {"day": day} | more)


def month(name: str) -> When:
    """A month, "2023-09"."""
    return When(start=f"{name}-01", end=f"{name}-30", precision="month")


def article(id_: str, text: str, title: str | None = None, **more: object) -> Article:
    """An article."""
    return Article.model_validate({"id": id_, "title": title, "text": text} | more)


def _side(countries: str) -> tuple[Actor, ...]:
    return tuple(Actor(text=name, start=0, end=0, country=name) for name in countries.split("+") if name != "-")


sides = st.lists(st.sampled_from(COUNTRIES), max_size=3).map(lambda names: "+".join(names) or "-")
acts = st.builds("{} {} > {}".format, st.sampled_from(("CONSULT", "ACCUSE")), sides, sides)


@st.composite
def reports(draw: st.DrawFn) -> list[Report]:
    """Reports with ids of their own, some pages copies of others."""
    made = []
    for number in range(draw(st.integers(0, 12))):
        page = draw(st.sampled_from("abcd"))
        made.append(
            report(
                draw(acts),
                draw(st.sampled_from(DAYS)),
                page,
                id=str(number),
                original="a" if page == "b" else page,
                published=draw(st.sampled_from((None, "2024-11-19", "2024-11-19T08:00:00+07:00"))),
            )
        )
    return made


@st.composite
def texts(draw: st.DrawFn) -> list[Text]:
    """Texts of which many are parts of each other, short and long."""
    base = tuple(f"kata{number % 97}x{number}" for number in range(400))
    made = []
    for number in range(draw(st.integers(0, 8))):
        start, length = draw(st.sampled_from((0, 20, 60))), draw(st.sampled_from((10, 45, 90, 200)))
        words = base[start : start + length] + tuple(f"lain{number}" for _ in range(draw(st.integers(0, 30))))
        published = draw(st.sampled_from((None, "2024-11-19", "2024-11-20")))
        made.append(Text(f"t{number}", words, draw(st.sampled_from((None, "x"))), published))
    return made
