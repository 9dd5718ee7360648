"""The pool: every page has its outcome, whatever it does to its reader."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pantau.engine import LocalEngine
from pantau.errors import DataError, EngineError, PageError, TooSlow
from pantau.reading.reading import Reading
from pantau.sources.page import Page

READER = "engine_readers:LineReader"


def page(text: str, place: str = "a.txt") -> Page:
    """A page of text."""
    return Page(id=place, locator=place, content=text.encode(), media="text")


def test_outcomes_come_in_the_order_of_the_pages(engine: LocalEngine) -> None:
    pages = [page(f"2024-11-19 portal\nteks {n}", f"{n}.txt") for n in range(200)]
    outcomes = list(engine.read(pages))
    assert [outcome.page for outcome in outcomes] == pages
    assert all(isinstance(result, Reading) and result.page == of.key for of, result in outcomes)


def test_a_bad_page_costs_only_itself(engine: LocalEngine) -> None:
    tricks = ["fine", "die", "hang", "fail", "refuse", "exit", "print", "fine"]
    results = [result for _, result in engine.read(page(text, f"{text}.txt") for text in tricks)]
    keys = [result.key if isinstance(result, PageError) else "read" for result in results]
    assert keys == [
        "read",
        "page_killed_worker",
        "page_too_slow",
        "page_reader_failed",
        "page_empty",
        "page_reader_failed",
        "read",
        "read",
    ]
    dead, slow, failed = results[1:4]
    assert isinstance(dead, TooSlow) and dead.values == {"code": 9} and dead.where == "die.txt"
    assert isinstance(slow, TooSlow) and slow.values == {"seconds": "1"}
    assert isinstance(failed, PageError) and failed.values == {"reason": "ValueError: a bug"}


def test_all_workers_can_die_again_and_again(engine: LocalEngine) -> None:
    results = [result for _, result in engine.read(page("die", str(n)) for n in range(6))]
    assert [isinstance(result, TooSlow) for result in results] == [True] * 6
    assert isinstance(next(engine.read([page("fine")])).result, Reading)


def test_pages_are_taken_only_a_little_ahead(engine: LocalEngine) -> None:
    taken = 0

    def pages() -> Iterator[Page]:
        nonlocal taken
        for n in range(1000):
            taken += 1
            yield page(f"teks {n}")

    outcomes = engine.read(pages())
    next(outcomes)
    assert taken < 100
    outcomes.close()  # type: ignore[attr-defined]


def test_version_is_that_of_the_readers(engine: LocalEngine) -> None:
    assert engine.version == "test-1"


@pytest.mark.parametrize(
    ("reader", "kind", "key"),
    [
        ("engine_readers:broken_reader", DataError, "data_invalid"),
        ("engine_readers:dying_reader", EngineError, "engine_not_started"),
        ("engine_readers:missing", EngineError, "engine_no_reader"),
    ],
)
def test_readers_that_cannot_be_loaded_are_no_fault_of_a_page(reader: str, kind: type, key: str) -> None:
    with LocalEngine(1, reader=reader) as engine, pytest.raises(kind) as caught:
        list(engine.read([page("fine")]))
    assert caught.value.key == key  # type: ignore[attr-defined]
    assert str(caught.value)


def test_a_closed_engine_stays_closed() -> None:
    engine = LocalEngine(1, reader=READER)
    assert engine.version
    engine.close()
    engine.close()
    with pytest.raises(EngineError):
        _ = engine.version


def test_a_script_needs_no_guard(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(f"""\
import sys
sys.path.append({str(Path(__file__).parent)!r})
from pantau.engine import LocalEngine
print("once")
with LocalEngine(1, reader="{READER}") as engine:
    print(engine.version)
""")
    said = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert said.stdout == "once\ntest-1\n" and not said.stderr
