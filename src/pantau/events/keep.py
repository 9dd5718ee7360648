"""Keeping: which readings of a trigger are events, and which events are one act told twice."""

from pantau.events.event import Event
from pantau.events.lexicon import Trigger
from pantau.events.roles import Roles
from pantau.events.scene import Group


def keep(trigger: Trigger, roles: Roles) -> bool:
    """Whether the parties make a political act: somebody known takes part, and a dyad where the entry asks it."""
    actors, recipients = _known(roles.actors), _known(roles.recipients)
    if not actors and not recipients:
        return False
    several = roles.actors is not None and len(roles.actors) > 1
    if "dyad" in trigger.pattern.flags and not ((actors and recipients) or several):
        return actors and trigger.pattern.type == "REQUEST"  # "DPR minta …" goes to whom it may concern
    if trigger.noun and not actors and trigger.pattern.type not in {"ASSAULT", "PROTEST"}:
        return False
    return trigger.pattern.type != "CONSULT" or several or bool(actors and recipients)


def _known(group: Group | None) -> bool:
    return group is not None and any(
        member.kind != "weak" or member.form != "head" or member.mention.country != "---" for member in group
    )


def once(events: list[Event]) -> list[Event]:
    """Keeps one of what a sentence tells twice (the same type, parties among the other's): the fuller telling."""
    kept: list[Event] = []
    for event in events:
        twin = next((at for at, other in enumerate(kept) if _same(event, other)), None)
        if twin is None:
            kept.append(event)
        elif len(_countries(event)) > len(_countries(kept[twin])):
            kept[twin] = event
    return kept


def _same(one: Event, other: Event) -> bool:
    first, second = _countries(one), _countries(other)
    return one.type == other.type and (first <= second or second <= first)


def _countries(event: Event) -> set[str]:
    return {actor.country for actor in event.actors + event.recipients} - {"---"}
