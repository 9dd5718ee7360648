"""Building the event noun from what the rules found."""

from pantau.articles.article import Article
from pantau.events.codebook import codebook
from pantau.events.contexts import contexts_of
from pantau.events.event import Actor, Bounds, Event
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.roles import Roles
from pantau.events.scene import Group, Scene
from pantau.events.speech import said_by
from pantau.events.when import time_of
from pantau.events.where import place_of
from pantau.mentions.mention import Party
from pantau.noun import Span


def build(trigger: Trigger, roles: Roles, judged: Judged, scene: Scene, article: Article) -> Event:
    """The event with its spans, place, time, attribution and the reasons for all of it."""
    type_ = codebook()[trigger.pattern.type]
    words = scene.words[trigger.begin : trigger.end]
    span = _span(scene, words[0].start, words[-1].end)
    actors, recipients = _parties(roles.actors), _parties(roles.recipients)
    if type_.mutual and trigger.pattern.mode != "visit":
        actors, recipients = actors + recipients, ()
    if trigger.pattern.mode == "resign":
        recipients = ()  # an office is left, nobody suffers it
    if type_.type == "PROTEST" and not actors:
        actors, recipients = tuple(each.model_copy(update={"sector": "CVL"}) for each in recipients), ()
    actors = actors or (Actor(text="", start=span.start, end=span.start),)
    parties = [Party(country=each.country, sector=each.sector) for each in (*actors, *recipients)]
    entry = f"{type_.type}{f' {trigger.pattern.mode}' if trigger.pattern.mode else ''}: {trigger.pattern.entry}"
    return Event(
        type=type_.type,
        mode=trigger.pattern.mode,
        quad=type_.quad,
        contexts=contexts_of(scene.sentence),
        score=type_.score_of(trigger.pattern.mode),
        actors=actors,
        recipients=recipients,
        modality=judged.modality,
        background=judged.background,
        said_by=said_by(trigger, scene, parties),
        trigger=span,
        sentence=Bounds(start=scene.sentence.start, end=scene.sentence.end),
        when=time_of(trigger, scene, article),
        where=place_of(trigger, scene),
        confidence=confidence(roles, judged),
        why=f"{entry} | {roles.rule} | {judged.why}",
    )


def _span(scene: Scene, start: int, end: int) -> Span:
    offset = scene.sentence.start
    return Span(text=scene.sentence.text[start - offset : end - offset], start=start, end=end)


def _parties(group: Group | None) -> tuple[Actor, ...]:
    """The group's members, each country and sector once ("presiden dan perdana menteri Yaman" are one party)."""
    parties: dict[tuple[str, str], Actor] = {}
    for member in group or ():
        mention = member.mention
        actor = Actor(**mention.model_dump(include={"text", "country", "sector", "start", "end", "person"}))
        parties.setdefault((mention.country, mention.sector), actor)
    return tuple(parties.values())


def confidence(roles: Roles, judged: Judged) -> float:
    """A first estimate: the share of right events with such parties (docs/benchmarks.md, calibration)."""
    both = roles.actors is not None and roles.recipients is not None
    return (0.45 if both else 0.3) + (0.1 if judged.modality == "actual" else 0.0)
