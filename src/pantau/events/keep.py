"""Keeping: which readings of a trigger are events, and which events are one act told twice."""

from pantau.events.act import Roles, stands_alone
from pantau.events.event import Event
from pantau.events.lexicon import Trigger
from pantau.events.scene import Group

_PRIVATE = frozenset({"CVL", "BUS", "JRN", "REF", "CRM", "MED"})
_NEAR = 60  # characters between two words for one act, where they are of different modes


def keep(trigger: Trigger, roles: Roles, *, headline: bool) -> bool:
    """Whether the parties make a political act: somebody known takes part, and a dyad where the entry asks it."""
    actors, recipients = _known(roles.actors), _known(roles.recipients)
    if (not actors and not recipients) or _nobody(roles):
        return False
    if roles.actors is not None and roles.actors is roles.recipients:
        return False
    if roles.actors is None and roles.voice == "active" and not headline:
        return False
    if "abroad" in trigger.pattern.flags and _at_home(roles):
        return False
    several = roles.actors is not None and len(roles.actors) > 1
    both = several or (actors and recipients)
    if "both" in trigger.pattern.flags and not both:
        return False
    if "dyad" in trigger.pattern.flags and not both:
        return _enough(trigger, roles)
    if trigger.noun and not actors and not stands_alone(trigger, headline=headline):
        return False
    return trigger.pattern.type != "CONSULT" or (both and not _is_private(trigger, roles))


def _is_private(trigger: Trigger, roles: Roles) -> bool:
    """A journey of civilians, or one within the traveller's own country, is no visit between political actors."""
    if trigger.pattern.mode != "visit" or roles.actors is None or roles.recipients is None:
        return False
    people = all(member.mention.sector in _PRIVATE for member in roles.actors)
    place = all(member.kind in {"", "city"} for member in roles.recipients)
    return people or (place and _at_home(roles))


def _at_home(roles: Roles) -> bool:
    """Whether both parties are of one country."""
    return len(roles.countries) < 2


def _enough(trigger: Trigger, roles: Roles) -> bool:
    """One party is enough for a doubtful word where the other goes without saying.

    "DPR minta …" goes to whom it may concern, a promise beside its subject too, and who "was arrested" is known.
    """
    if trigger.pattern.type == "REQUEST":
        return _known(roles.actors)
    if trigger.pattern.type in {"AGREE", "THREATEN"}:
        return _known(roles.actors) and roles.rule == "subject beside the verb"
    suffered = trigger.pattern.type in {"ASSAULT", "COERCE"} or trigger.pattern.mode in {
        "convict",
        "expel",
        "allege",
    }
    return suffered and roles.voice == "passive" and _known(roles.recipients)


def _nobody(roles: Roles) -> bool:
    """Whether all parties are words that point to nobody known ("they")."""
    return all((each.mention.country, each.mention.sector) == ("---", "---") for each in roles.members)


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
    return [event for event in kept if not _is_demand(event, kept)]


def _is_demand(event: Event, events: list[Event]) -> bool:
    """Whether it is what a protest of the same sentence demands ("protesters called on Congress …")."""
    asked = event.type == "REQUEST" and all(actor.sector in {"CVL", "---"} for actor in event.actors)
    return asked and any(other.type == "PROTEST" for other in events)


def _same(one: Event, other: Event) -> bool:
    first, second = _countries(one), _countries(other)
    if one.modality != other.modality and one.trigger.text != other.trigger.text:
        return False
    near = one.mode == other.mode or abs(one.trigger.start - other.trigger.start) < _NEAR
    return one.type == other.type and near and (first <= second or second <= first)


def _countries(event: Event) -> set[str]:
    return {actor.country for actor in event.actors + event.recipients} - {"---"}
