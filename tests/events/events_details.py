"""The set of details (details.tsv): each line's act with its place, time and source, as the coder would say
them."""

from pathlib import Path
from typing import NamedTuple

from pantau.articles.article import Article
from pantau.events.lexicon import Trigger, find_triggers
from pantau.events.modality import Judged, judge
from pantau.events.pattern import Pattern
from pantau.events.rules import consider
from pantau.events.scene import Scene
from pantau.events.voice import choose
from pantau.events.vouching import Sides, said_by
from pantau.events.when import time_of
from pantau.events.where import place_of
from pantau.language import split
from pantau.mentions.find import find
from pantau.mentions.found import Found
from pantau.mentions.mention import Party
from pantau.mentions.refer import Memory, refer

SET = Path(__file__).with_name("details.tsv")


class Case(NamedTuple):
    """A line of the set; "-" where a detail is not known."""

    lang: str
    day: str
    type: str
    words: str
    said: str
    where: str
    when: str
    text: str


def cases() -> list[Case]:
    """All lines of the set."""
    lines = SET.read_text(encoding="utf-8").splitlines()
    return [Case(*line.split("\t")) for line in lines if not line.startswith("#")]


def found(case: Case) -> tuple[str, str, str]:
    """Who vouches, the country, and the day, by the rules, for the act whose words are given."""
    article = Article(id="a", text=case.text, lang=case.lang, published=case.day, published_precision="day")
    sentence = split(article.full, case.lang, 0)[0]
    scene = Scene(sentence, refer(find(sentence, article.day), case.lang, Memory()))
    trigger = _trigger(case, scene)
    judged, actors, recipients = _read(trigger, scene, article)
    place = place_of(trigger, scene, article, judged, [*actors, *recipients])
    who = said_by(trigger, scene, judged, Sides(actors, recipients, place.country if place else None))
    when = time_of(trigger, scene, article, judged)
    return (
        f"{who.country} {who.sector}" if who else "-",
        (place.country or "-") if place else "-",
        when.start if when and when.precision == "day" else "-",
    )


def _trigger(case: Case, scene: Scene) -> Trigger:
    """The lexicon's own trigger over the words, else one made of them."""
    start = case.text.index(case.words)
    over = [at for at, each in enumerate(scene.words) if start < each.end and each.start < start + len(case.words)]
    known = find_triggers(scene.words, scene.lang, lambda readings: choose(readings, scene))
    for each in known:
        if each.begin <= over[-1] and over[0] < each.end and each.pattern.type == case.type:
            return each
    last = scene.words[over[-1]].lower
    return Trigger(over[0], over[-1] + 1, Pattern(case.type, None, "word", last, (), frozenset(), last))


def _read(trigger: Trigger, scene: Scene, article: Article) -> tuple[Judged, list[Party], list[Party]]:
    for each in consider(scene, article):
        if each.trigger.begin < trigger.end and trigger.begin < each.trigger.end and each.roles and each.judged:
            return each.judged, _parties(each.roles.actors or ()), _parties(each.roles.recipients or ())
    named = [each for each in scene.mentions if each.form != "place"]
    return judge(trigger, scene, 0) or Judged("actual", False, ""), _parties(named), []


def _parties(members: tuple[Found, ...] | list[Found]) -> list[Party]:
    return [Party(country=each.mention.country, sector=each.mention.sector) for each in members]
