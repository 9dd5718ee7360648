"""Our extraction on the page sets of ../shared, by ../shared/bench/score_extraction.py.

usage: python bench/extraction.py [--rivals PYTHON] [--rounds N] [SET …]     (aeb fundus id_pages htmldate)

Prints one JSON line a set: scores, pages a CPU second. With --rivals, the Python of an environment that has what
bench/rivals.txt names, each of N rounds (2) runs ours and theirs (../shared/bench/run_extractor.py) one after the
other, each in a process of its own. The line then says beside the best speeds how many times as fast ours is as
trafilatura's default (`times_trafilatura`) and, bodies and all, as htmldate's search for dates (`times_htmldate`),
and by how much our body F1 and share of right dates lie above the best of theirs.
"""

import argparse
import gzip
import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "quality"))

from gate import shared

from pantau.articles import extract

SETS = ("aeb", "fundus", "id_pages", "htmldate")
RIVALS = {
    "aeb": ("trafilatura", "trafilatura-fast", "readability"),
    "fundus": ("trafilatura", "trafilatura-fast", "readability", "htmldate"),
    "id_pages": ("trafilatura", "trafilatura-fast", "readability", "htmldate"),
    "htmldate": ("trafilatura", "htmldate"),
}


def measure(name: str) -> dict[str, Any]:
    """Scores of one set; the first page is read twice, so that loading does not count."""
    folder = shared(f"data/extraction/{name}")
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    pages = [(each["id"], gzip.decompress((folder / each["file"]).read_bytes()).decode()) for each in gold]
    extract(pages[0][1])
    used = 0.0
    with NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        for identity, html in pages:
            begin = time.process_time()
            article = extract(html)
            used += time.process_time() - begin
            fields = article.model_dump(include={"title", "text", "published", "authors"})
            out.write(json.dumps({"id": identity, **fields}) + "\n")
        out.flush()
        scorer = [sys.executable, str(shared("bench/score_extraction.py"))]
        scored = _answer([*scorer, "--gold", str(folder / "gold.jsonl"), "--pred", out.name])
    return {"set": name, "pages_per_cpu_s": round(len(pages) / used, 1), **scored}


def compare(name: str, python: str, rounds: int) -> dict[str, Any]:
    """Our scores with the rivals' beside them; of each the round with the best speed."""
    best: dict[str, dict[str, Any]] = {}
    for _ in range(rounds):
        for tool in ("ours", *RIVALS[name]):
            found = _run(tool, name, python)
            if tool not in best or found["pages_per_cpu_s"] > best[tool]["pages_per_cpu_s"]:
                best[tool] = found
    ours = best.pop("ours")
    speed = ours["pages_per_cpu_s"]
    times = {f"times_{tool}": round(speed / found["pages_per_cpu_s"], 2) for tool, found in best.items()}
    theirs = {
        tool: {"pages_per_cpu_s": found["pages_per_cpu_s"], **_scores(found)} for tool, found in best.items()
    }
    return {**ours, "rivals": theirs, **times, **_margins(ours, theirs)}


def _margins(ours: dict[str, Any], theirs: dict[str, dict[str, Any]]) -> dict[str, float]:
    """Our figure less the best of theirs."""
    margins = {}
    for name, (part, key) in {"f1": ("text", "f1"), "date": ("date", "acc")}.items():
        others = [rival[name] for rival in theirs.values() if name in rival]
        if part in ours and others:
            margins[f"{name}_margin"] = round(ours[part][key] - max(others), 4)
    return margins


def _run(tool: str, name: str, python: str) -> dict[str, Any]:
    if tool == "ours":
        return _answer([sys.executable, __file__, name])
    runner = str(shared("bench/run_extractor.py"))
    with NamedTemporaryFile(suffix=".jsonl") as out:
        return _answer([python, runner, "--tool", tool, "--set", name, "--score", "--out", out.name])


def _scores(found: dict[str, Any]) -> dict[str, Any]:
    scored = found["score"]
    flat = {"f1": ("text", "f1"), "title": ("title", "acc"), "date": ("date", "acc")}
    told = {key: scored[part][figure] for key, (part, figure) in flat.items() if part in scored}
    empty = scored.get("text", {}).get("empty") == scored.get("text", {}).get("n")  # htmldate gives no bodies
    return {key: value for key, value in told.items() if value and not (empty and key != "date")}


def _answer(command: list[str]) -> dict[str, Any]:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rivals", metavar="PYTHON")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("sets", nargs="*", default=SETS)
    options = parser.parse_args()
    for each in options.sets:
        print(json.dumps(compare(each, options.rivals, options.rounds) if options.rivals else measure(each)))
