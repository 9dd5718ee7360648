"""Our extraction on the page sets of ../shared, by ../shared/bench/score_extraction.py.

usage: python bench/extraction.py [SET …]      aeb fundus id_pages htmldate by default

Prints one JSON line a set: scores, pages a CPU second. The rivals' figures come from the same machine by
../shared/bench/run_extractor.py --tool trafilatura --set SET --score (in an environment of their own).
"""

import gzip
import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import NamedTemporaryFile

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "quality"))

from gate import shared

from pantau.articles import extract

SETS = ("aeb", "fundus", "id_pages", "htmldate")


def measure(name: str) -> dict[str, object]:
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
        scored = subprocess.run(
            [*scorer, "--gold", str(folder / "gold.jsonl"), "--pred", out.name],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    return {"set": name, "pages_per_cpu_s": round(len(pages) / used, 1), **json.loads(scored.stdout)}


if __name__ == "__main__":
    for name in sys.argv[1:] or SETS:
        print(json.dumps(measure(name)))
