"""Retold: acts that one report calls planned or possible and a later one a fact, with what supports the step."""

from pantau.events.event import Modality
from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import Query, StoredEvent
from pantau.stories.retelling import Step, Telling, retellings

_MODALITIES: tuple[Modality, ...] = ("actual", "planned", "hypothetical")


class Retold(Noun):
    """`talk` calls the act planned or possible, `fact` tells it as done; `support` are reports in between.

    `step` is became_fact, open or supported, and `reason` what decided (see stories/retelling.py).
    """

    step: Step
    reason: str
    talk: StoredEvent
    fact: StoredEvent
    support: tuple[StoredEvent, ...]


def retold(archive: Archive, *, limit: int | None = None, **asked: object) -> list[Retold]:
    """The steps from talk to fact, those without support first. `asked`: dyad, since, until (days of the acts)."""
    with archive.snapshot():
        query = Query.model_validate({**asked, "modalities": _MODALITIES})
        events = {each.id: each for each in archive.events(query) if each.superseded_by is None}
    tellings = [
        Telling(each.id, each.copy_of or each.page, each.outlet, each.published, each.event, each.sentence)
        for each in events.values()
        if each.published
    ]
    return [
        Retold(
            step=each.step, reason=each.reason, talk=events[each.talk], fact=events[each.fact],
            support=tuple(events[id_] for id_ in each.support),
        )
        for each in retellings(tellings)[:limit]
    ]  # fmt: skip
