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

RUN = """\
import sys
from pantau.engine import LocalEngine, run
from pantau.store.archive import Archive
with Archive.open(sys.argv[1]) as archive, LocalEngine(2) as engine:
    run(archive, [sys.argv[2]], engine)
"""
PEOPLE = {
    "id": [
        "Presiden Rusia Vladimir Putin",
        "Menteri Luar Negeri Tiongkok",
        "Presiden Indonesia",
        "Perdana Menteri Jepang",
    ],
    "en": [
        "Russian President Vladimir Putin",
        "The Chinese foreign minister",
        "North Korea",
        "The Japanese prime minister",
    ],
}
ACTS = {
    "id": [
        "{a} bertemu {b} di Jakarta",
        "{a} mengecam {b}",
        "{a} berencana mengunjungi {b}",
        "{a} tidak menyerang {b}",
    ],
    "en": [
        "{a} met {b} in Geneva",
        "{a} condemned {b}",
        "{a} plans to visit {b}",
        "{a} signed an agreement with {b}",
    ],
}
FILL = {
    "id": "Pertemuan ke-{n} itu tertutup selama {n} menit, kata juru bicara, dan hasilnya diumumkan besok. ",
    "en": "The talks, number {n}, went on behind closed doors for {n} minutes, a spokesman said. ",
}


class Result(NamedTuple):
    """How often a run was killed in which phase, and what was wrong afterwards."""

    phases: Counter[str]
    differing: int
    damage: list[str]
    rows: int
    seconds: float


def write_pages(folder: Path, pages: int = 300) -> None:
    """Short pages in two languages; every seventh is a copy in another outlet, every ninth has no date."""
    folder.mkdir()
    kinds = [
        (lang, act, a, b) for lang in ACTS for act, a, b in product(ACTS[lang], *[PEOPLE[lang]] * 2) if a != b
    ]
    for n in range(pages):
        number = n - 1 if n % 7 == 6 else n
        lang, act, a, b = kinds[number % len(kinds)]
        sentence = act.format(a=a, b=b)
        day = (
            ""
            if number % 9 == 8
            else f'<meta property="article:published_time" content="2024-11-{10 + number % 9}">'
        )
        body = f"<p>{sentence}.</p><p>{FILL[lang].format(n=number) * 4}</p><p>{sentence}, {number}.</p>"
        head = f'<html lang="{lang}"><head><title>{sentence}</title>{day}</head>'
        html = f"{head}<body><article><h1>{sentence}</h1>{body}</article></body></html><!-- {n} -->"
        (folder / f"{n:03}.html").write_text(html, encoding="utf-8")
    (folder / "broken.json").write_text("{", encoding="utf-8")


def start(store: Path, pages: Path) -> "subprocess.Popen[bytes]":
    """A run in a process group of its own."""
    return subprocess.Popen([sys.executable, "-c", RUN, str(store), str(pages)], start_new_session=True)


def rows(store: Path) -> list[str]:
    """All rows of the archive."""
    with Archive.open(store) as archive:
        return list(archive.dump())


def phase(store: Path) -> str:
    """How far a killed run came."""
    if not store.exists():
        return "before the store"
    with Archive.open(store) as archive:
        totals = archive.totals()
    if not totals.pages:
        return "before the first batch"
    return "while grouping or after" if totals.happenings else "while reading"


def kill_runs(runs: int, seed: int, folder: Path) -> Result:
    """Runs once undisturbed, then `runs` times with a kill at a random moment and a second run."""
    began = time.monotonic()
    write_pages(folder / "pages")
    expected, whole = _undisturbed(folder)
    chance, phases, differing, damage = random.Random(seed), Counter[str](), 0, list[str]()
    for number in range(runs):
        store = folder / f"{number}.db"
        process = start(store, folder / "pages")
        time.sleep(chance.uniform(0.2, whole))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        phases[phase(store)] += 1
        if start(store, folder / "pages").wait():
            raise SystemExit(f"the second run of {store} failed")
        differing += rows(store) != expected
        with Archive.open(store) as archive:
            damage += archive.check()
    return Result(phases, differing, damage, len(expected), time.monotonic() - began)


def _undisturbed(folder: Path) -> tuple[list[str], float]:
    """The rows of an undisturbed run, and how many seconds it took."""
    began = time.monotonic()
    if start(folder / "whole.db", folder / "pages").wait():
        raise SystemExit("the undisturbed run failed")
    return rows(folder / "whole.db"), time.monotonic() - began


def main(runs: int = 30, seed: int = 1) -> int:
    """Prints the figures."""
    with TemporaryDirectory() as folder:
        found = kill_runs(runs, seed, Path(folder))
    phases = ", ".join(f"{number} {name}" for name, number in sorted(found.phases.items()))
    print(  # noqa: T201
        f"kill: {runs} runs ({phases}), {found.differing} differing, {len(found.damage)} damaged, "
        f"{found.rows} rows each, {found.seconds:.0f} s"
    )
    return 1 if found.differing or found.damage else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
