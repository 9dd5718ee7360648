"""The four seeds through the whole program, against shared/seeds/expected.md.

usage: python tests/quality/seeds.py        prints what is found and what is missed
"""

import sys
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from gate import HERE, shared

from pantau.engine import LocalEngine, run
from pantau.store.archive import Archive
from pantau.store.rows import Query, StoredEvent


class Outcome(NamedTuple):
    """What the run on the seeds gave: lines of expected.md found and missed, and everything that is wrong."""

    found: int
    missed: list[str]
    wrong: list[str]


def check() -> Outcome:
    """Runs the seeds twice into a new store and compares."""
    expected = tomllib.loads((HERE / "seeds.toml").read_text(encoding="utf-8"))
    paths = sorted(shared("seeds").glob("0*.txt"))
    with TemporaryDirectory() as folder, Archive.open(str(Path(folder) / "seeds.db")) as archive:
        with LocalEngine(1) as engine:
            run(archive, paths, engine)
            before = list(archive.dump())
            again = run(archive, paths, engine)
        events = archive.events(Query())
        wrong = [] if list(archive.dump()) == before and again.new == 0 else ["a second run changed the store"]
        wrong += (
            _talk(events, expected) + _reading(archive, events, expected) + _claims(archive) + _merged(archive)
        )
        missed = [
            f"{line['text']} {line['type']} {line['words']}" for line in expected["must"] if not _has(events, line)
        ]
    return Outcome(len(expected["must"]) - len(missed), missed, wrong)


def _has(events: list[StoredEvent], line: dict[str, Any]) -> bool:
    return any(
        event.event.type == line["type"] and event.event.modality == "actual" and _parties_fit(event, line)
        for event in _in_text(events, line)
        if "mode" not in line or event.event.mode == line["mode"]
    )


def _in_text(events: list[StoredEvent], line: dict[str, Any]) -> list[StoredEvent]:
    said = [event for event in events if Path(event.article).name.startswith(line["text"])]
    return [event for event in said if any(word in event.sentence.lower() for word in line["words"])]


def _parties_fit(event: StoredEvent, line: dict[str, Any]) -> bool:
    actors = {actor.country for actor in event.event.actors}
    recipients = {actor.country for actor in event.event.recipients}
    if "parties" in line:
        return set(line["parties"]) <= actors | recipients
    return line["actor"] in actors and line["recipient"] in recipients


def _talk(events: list[StoredEvent], expected: dict[str, Any]) -> list[str]:
    return [
        f"only talked of, but actual: {event.event.type} “{event.sentence[:80]}”"
        for line in expected["talk"]
        for event in _in_text(events, line)
        if event.event.type in line["types"] and event.event.modality == "actual" and not event.event.background
    ]


def _reading(archive: Archive, events: list[StoredEvent], expected: dict[str, Any]) -> list[str]:
    wrong = []
    for page in {event.page for event in events}:
        article = archive.stored(page)
        assert article is not None
        lines = [line.strip().lower() for line in article.full.splitlines()]
        left = [line for line in lines if line in expected["furniture"]["lines"]]
        left += [part for part in expected["furniture"]["parts"] if part in article.full.lower()]
        wrong += [f"{article.id}: furniture is left: {line}" for line in left]
        dated = Path(article.id).name.startswith("000")
        if article.published != ("2024-11-19" if dated else None):
            wrong.append(f"{article.id}: published is {article.published}")
    return wrong


def _claims(archive: Archive) -> list[str]:
    conflicts = list(archive.claims(verdicts=("conflict",)))
    if [claim.claim.person for claim in conflicts] == ["Sergei Shoigu"] and "000" in conflicts[0].article:
        return []
    return [f"conflicts: {[(claim.claim.person, claim.article) for claim in conflicts]}"]


def _merged(archive: Archive) -> list[str]:
    """No happening may hold events of two seeds: they tell of different days and men."""
    return [
        f"merged: {happening.type} {happening.pages}"
        for happening in archive.happenings(Query())
        if len(happening.pages) > 1
    ]


if __name__ == "__main__":
    outcome = check()
    print(f"must lines found: {outcome.found} of {outcome.found + len(outcome.missed)}")
    for line in outcome.missed:
        print("  missed:", line)
    for line in outcome.wrong:
        print("  wrong:", line)
    sys.exit(1 if outcome.wrong or outcome.found < 8 else 0)
