"""Short forms for the tests: an article coded, and its events as lines of plain words."""

from pantau.articles.article import Article
from pantau.events.event import Actor, Event
from pantau.events.rules import RulesCoder
from pantau.language import split
from pantau.mentions.find import find
from pantau.mentions.refer import Memory, refer

DAY = "2019-06-19"  # a Wednesday


def coded(text: str, lang: str = "id", day: str | None = DAY, title: str | None = None) -> tuple[Event, ...]:
    """The events of an article, by the coder that the package has."""
    article = Article(id="a", title=title, text=text, lang=lang, published=day, published_precision=day and "day")
    sentences = split(article.full, lang, len(title or ""))
    memory = Memory()
    found = [refer(find(each, article.day, memory.short_names), lang, memory) for each in sentences]
    return RulesCoder().code(article, sentences, found)


def headline(title: str, lang: str = "id") -> tuple[Event, ...]:
    """The events of an article that is only a headline."""
    return coded("", lang, title=title)


def acts(events: tuple[Event, ...]) -> list[str]:
    """Events as "TYPE ACTORS > RECIPIENTS", with the modality where it is not actual."""
    return [
        f"{event.type} {_side(event.actors)} > {_side(event.recipients)}"
        + ("" if event.modality == "actual" else f", {event.modality}")
        for event in events
    ]


def _side(actors: tuple[Actor, ...]) -> str:
    return " + ".join(sorted(f"{actor.country} {actor.sector}" for actor in actors)) or "-"
