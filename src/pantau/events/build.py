"""Building the event noun from what the rules found."""

from collections.abc import Sequence

from pantau.articles.article import Article
from pantau.events.act import Roles
from pantau.events.codebook import codebook
from pantau.events.contexts import contexts_of
from pantau.events.event import Actor, Bounds, Event
from pantau.events.lexicon import Trigger
from pantau.events.modality import Judged
from pantau.events.scene import Scene
from pantau.events.vouching import Sides, said_by
from pantau.events.when import time_of
from pantau.events.where import place_of
from pantau.mentions.found import Found
from pantau.mentions.mention import Party
from pantau.noun import Span

_LAW = {"convict": "JUD", "allege": "JUD", "investigate": "JUD", "arrest": "COP"}  # by mode; else GOV
_DIRECTED = frozenset({"visit", "third-party"})
_LONG = 4  # tokens of a trigger with gaps that are still shown whole


def build(
    trigger: Trigger, roles: Roles, judged: Judged, scene: Scene, article: Article, *, chance: float | None = None
) -> Event:
    """The event with its spans, place, time, attribution and the reasons for all of it; `chance` is its confidence
    where something better than the rules' own estimate is known."""
    type_ = codebook()[trigger.pattern.type]
    span = _trigger_span(trigger, scene)
    actors, recipients = _parties(roles.actors or ()), _parties(roles.recipients or ())
    if _is_mutual(trigger, roles, scene, by_type=type_.mutual):
        actors, recipients = _parties((*(roles.actors or ()), *(roles.recipients or ()))), ()
    same = {(each.country, each.sector) for each in actors}
    recipients = tuple(each for each in recipients if (each.country, each.sector) not in same) or recipients
    if trigger.pattern.mode == "resign":
        recipients = ()  # an office is left, nobody suffers it
    if type_.type == "PROTEST" and not actors:
        actors, recipients = tuple(each.model_copy(update={"sector": "CVL"}) for each in recipients), ()
    actors = actors or (_own_law(trigger, roles, span.start) or Actor(text="", start=span.start, end=span.start),)
    entry = f"{type_.type}{f' {trigger.pattern.mode}' if trigger.pattern.mode else ''}: {trigger.pattern.entry}"
    acting, suffering = _sides(actors), _sides(recipients)
    where = place_of(trigger, scene, article, judged, [*acting, *suffering])
    sides = Sides(acting, suffering, where.country if where else None)
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
        said_by=said_by(trigger, scene, judged, sides),
        trigger=span,
        sentence=Bounds(start=scene.sentence.start, end=scene.sentence.end),
        when=time_of(trigger, scene, article, judged),
        where=where,
        confidence=confidence(roles, judged) if chance is None else chance,
        why=f"{entry} | {roles.rule} | {judged.why}",
    )


def _own_law(trigger: Trigger, roles: Roles, at: int) -> Actor | None:
    """Where nobody is named who convicts, charges or dismisses an office holder, it is his own country's law."""
    suffering = (roles.recipients or ())[:1]
    known = any(member.mention.person or member.kind not in {"", "city"} for member in suffering)
    if "home" not in trigger.pattern.flags or not known or suffering[0].mention.country == "---":
        return None
    sector = _LAW.get(trigger.pattern.mode or "", "GOV")
    return Actor(text="", start=at, end=at, country=suffering[0].mention.country, sector=sector)


def _is_mutual(trigger: Trigger, roles: Roles, scene: Scene, *, by_type: bool) -> bool:
    """Whether all parties act together: by the entry's flag, else by the type.

    A visitor goes to a host and a mediator to the parties; an offer or a promise is made to somebody, unless
    it is agreed "with" them.
    """
    flags = trigger.pattern.flags
    if flags & {"mutual", "directed"}:
        return "mutual" in flags
    if trigger.pattern.type == "AGREE" and roles.recipients is not None:
        return scene.word_before(roles.recipients) in scene.grammar.words.companion
    return by_type and trigger.pattern.mode not in _DIRECTED


def _trigger_span(trigger: Trigger, scene: Scene) -> Span:
    """The trigger's words; of a long stretch with gaps only those before the first gap ("mendesak")."""
    end = trigger.end
    if end - trigger.begin > _LONG and None in trigger.pattern.rest:
        end = trigger.begin + 1 + trigger.pattern.rest.index(None)
    return _span(scene, scene.words[trigger.begin].start, scene.words[end - 1].end)


def _span(scene: Scene, start: int, end: int) -> Span:
    offset = scene.sentence.start
    return Span(text=scene.sentence.text[start - offset : end - offset], start=start, end=end)


def _parties(members: Sequence[Found]) -> tuple[Actor, ...]:
    """The group's members, each country and sector once ("presiden dan perdana menteri Yaman" are one party)."""
    parties: dict[tuple[str, str], Actor] = {}
    for member in members:
        mention = member.mention
        actor = Actor(**mention.model_dump(include={"text", "country", "sector", "start", "end", "person"}))
        parties.setdefault((mention.country, mention.sector), actor)
    return tuple(parties.values())


def _sides(actors: Sequence[Actor]) -> list[Party]:
    return [Party(country=each.country, sector=each.sector) for each in actors]


def confidence(roles: Roles, judged: Judged) -> float:
    """A first estimate of the chance that the event is right, from the parties and how they were found.

    Set by hand to round figures near the shares that were right (docs/benchmarks.md shows both).
    """
    several = roles.actors is not None and len(roles.actors) > 1
    if several or (roles.actors is not None and roles.recipients is not None):
        certain = 0.65 if "beside the verb" in roles.rule else 0.55
    else:
        certain = 0.3
    return certain if judged.modality == "actual" else round(certain * 0.7, 2)
