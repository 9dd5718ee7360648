"""Kills runs at random moments, runs them again, and compares the archive with that of an undisturbed run.

usage: python tests/quality/kill.py [RUNS] [SEED]

Prints one line of figures; the exit code is 1 where an archive differs or is damaged.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from pantau.store.archive import Archive

PAGES = 200
RUN = """\
import sys
from pantau.engine import LocalEngine, run
from pantau.store.archive import Archive
with Archive.open(sys.argv[1]) as archive, LocalEngine(2) as engine:
    run(archive, [sys.argv[2]], engine, lambda done: print(done, flush=True))
"""
PEOPLE = {
    "id": ["Presiden Rusia Vladimir Putin", "Menteri Luar Negeri Tiongkok", "Presiden Indonesia", "Korea Utara"],
    "en": ["Russian President Vladimir Putin", "The Chinese foreign minister", "North Korea", "Japan"],
}
ACTS = {
    "id": ["{a} bertemu {b} di Jakarta", "{a} mengecam {b}", "{a} berencana mengunjungi {b}"],
    "en": ["{a} met {b} in Geneva", "{a} condemned {b}", "{a} plans to visit {b}"],
}
WORDS = {
    "id": [
        "kapal",
        "beras",
        "sungai",
        "jembatan",
        "pasar",
        "hujan",
        "gunung",
        "kereta",
        "surat",
        "kantor",
        "kebun",
    ],
    "en": ["ship", "rice", "river", "bridge", "market", "rain", "mountain", "train", "letter", "office", "garden"],
}


class Result(NamedTuple):
    """In which phases runs were killed, how many archives differed afterwards, and what was damaged."""

    phases: Counter[str]
    differing: int
    damage: list[str]
    rows: int
    seconds: float


class Whole(NamedTuple):
    """An undisturbed run: its rows, and how many seconds passed after its last page."""

    rows: list[str]
    after_s: float


def write_pages(folder: Path) -> None:
    """Short pages in two languages; every seventh is a copy, every ninth has no date; one file is broken."""
    folder.mkdir()
    kinds = [
        (lang, act, a, b) for lang in ACTS for act, a, b in product(ACTS[lang], *[PEOPLE[lang]] * 2) if a != b
    ]
    for n in range(PAGES):
        number = n - 1 if n % 7 == 6 else n
        lang, act, a, b = kinds[number % len(kinds)]
        sentence = act.format(a=a, b=b)
        filling = " ".join(random.Random(number).choices(WORDS[lang], k=80))
        time_ = (
            f'<meta property="article:published_time" content="2024-11-{10 + number % 5}">' if number % 9 else ""
        )
        head = f'<html lang="{lang}"><head><title>{sentence}</title>{time_}</head>'
        body = f"<body><article><h1>{sentence}</h1><p>{sentence}.</p><p>{filling}.</p></article></body></html>"
        (folder / f"{n:03}.html").write_text(f"{head}{body}<!-- {n} -->", encoding="utf-8")
    (folder / "zz.json").write_text("{", encoding="utf-8")


def start(store: Path, pages: Path) -> "subprocess.Popen[str]":
    """A run in a process group of its own; it writes the number of pages so far, again and again."""
    command = [sys.executable, "-c", RUN, str(store), str(pages)]
    return subprocess.Popen(command, start_new_session=True, stdout=subprocess.PIPE, text=True)


def finish(store: Path, pages: Path) -> Whole:
    """Runs to the end."""
    with start(store, pages) as process:
        assert process.stdout
        last = time.monotonic()
        for _ in process.stdout:
            last = time.monotonic()
    if process.returncode:
        raise SystemExit(f"a run into {store} failed")
    with Archive.open(store) as archive:
        return Whole(list(archive.dump()), time.monotonic() - last)


def kill(store: Path, pages: Path, moment: float, after_s: float) -> None:
    """Kills a run; `moment` is 0 to 1 for its first to its last page, 1 to 2 for the time after that."""
    with start(store, pages) as process:
        assert process.stdout
        wanted = int(min(moment, 1.0) * (PAGES + 1))
        next((line for line in process.stdout if int(line) >= wanted), None)
        time.sleep(max(0.0, moment - 1.0) * after_s)
        os.killpg(process.pid, signal.SIGKILL)


def phase(store: Path) -> str:
    """How far a killed run came."""
    if not store.exists():
        return "before the store"
    with Archive.open(store) as archive:
        totals = archive.totals()
        unplaced = any(archive.stories.changed())
    if not totals.pages:
        return "before a batch"
    return (
        "while reading"
        if totals.pages < PAGES
        else "while grouping"
        if totals.pending or unplaced
        else "at the end"
    )


def kill_runs(runs: int, seed: int, folder: Path) -> Result:
    """Runs once undisturbed, then `runs` times with a kill at a random moment and a second run."""
    began, pages = time.monotonic(), folder / "pages"
    write_pages(pages)
    whole = finish(folder / "whole.db", pages)
    chance, phases, differing, damage = random.Random(seed), Counter[str](), 0, list[str]()
    for number in range(runs):
        store = folder / f"{number}.db"
        kill(store, pages, chance.uniform(0, 1.5), whole.after_s)
        phases[phase(store)] += 1
        differing += finish(store, pages).rows != whole.rows
        with Archive.open(store) as archive:
            damage += archive.check()
    return Result(phases, differing, damage, len(whole.rows), time.monotonic() - began)


def main(runs: int = 30, seed: int = 1) -> int:
    """Prints the figures."""
    with TemporaryDirectory() as folder:
        found = kill_runs(runs, seed, Path(folder))
    phases = ", ".join(f"{number} {name}" for name, number in sorted(found.phases.items()))
    print(
        f"kill: {runs} runs ({phases}), {found.differing} differing, {len(found.damage)} damaged, "
        f"{found.rows} rows each, {found.seconds:.0f} s"
    )
    return 1 if found.differing or found.damage else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
