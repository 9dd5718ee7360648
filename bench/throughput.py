"""Throughput and memory of `pantau run` on a set of files.

usage: python bench/throughput.py PATH [PATH …]

Prints one JSON object: pages, sentences, wall and CPU seconds of all processes, pages and sentences a CPU second,
and the peak of the resident memory of all processes together (MB, sampled ten times a second).
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory


def children(pid: int) -> list[int]:
    """The process and all below it, by /proc."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [each for child in task.read_text().split() for each in children(int(child))]
        except OSError:  # the process has just ended
            continue
    return found


def resident(pid: int) -> float:
    """Resident memory in MB of a process and all below it; pages that they share count in each."""
    total = 0
    for each in children(pid):
        try:
            total += int(Path(f"/proc/{each}/statm").read_text().split()[1])
        except (OSError, IndexError):
            continue
    return total * resource.getpagesize() / 1e6


def measure(paths: list[str]) -> dict[str, float]:
    """Runs the command on a new store and measures."""
    with TemporaryDirectory() as folder:
        store = f"{folder}/bench.db"
        begin, peak = time.perf_counter(), 0.0
        command = [sys.executable, "-m", "pantau", "run", *paths, "--store", store, "--json", "--quiet"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while process.poll() is None:
            peak = max(peak, resident(process.pid))
            time.sleep(0.1)
        wall = time.perf_counter() - begin
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = used.ru_utime + used.ru_stime
        pages, sentences = count(store)
    return {
        "pages": pages,
        "sentences": sentences,
        "wall_s": round(wall, 1),
        "cpu_s": round(cpu, 1),
        "pages_per_cpu_s": round(pages / cpu, 1),
        "sentences_per_cpu_s": round(sentences / cpu, 1),
        "peak_mb": round(peak),
    }


def count(store: str) -> tuple[int, int]:
    """Articles in a store and their sentences (counted outside the time that is measured)."""
    import sqlite3

    from pantau.articles.article import Article
    from pantau.reading.reader import sentences_of

    with sqlite3.connect(store) as connection:
        rows = connection.execute("select title, text, lang from articles where text is not null").fetchall()
    articles = (Article(id="", title=title, text=text, lang=lang) for title, text, lang in rows)
    return len(rows), sum(len(sentences_of(article)) for article in articles)


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1:])))
