"""What is measured of an article's metadata: dates, authors, language."""

import gzip
import json
import time

from gate import digest, scorer, shared

Figures = dict[str, float]


def metadata(name: str) -> tuple[str, Figures]:
    """Accuracy of dates, precision and recall of authors on a page set, by ../shared/bench/score_extraction.py."""
    from pantau.articles import extract

    folder = shared(f"data/extraction/{name}")
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    found = []
    for each in gold:
        article = extract(gzip.decompress((folder / each["file"]).read_bytes()).decode())
        found.append({"id": each["id"], "published": article.published, "authors": list(article.authors)})
    scored = scorer("score_extraction").score(gold, found)
    figures = {"date_accuracy": scored["date"]["acc"], "date_precision": scored["date"]["precision"]}
    if "authors" in scored and scored["authors"]["n"] > 20:
        figures |= {f"authors_{key}": scored["authors"][key] for key in ("precision", "recall")}
    return digest(folder / "gold.jsonl"), figures


def language() -> tuple[str, Figures]:
    """The share of Indonesian headlines that are called Indonesian."""
    from pantau.language import identify

    path = shared("data/news/id_headlines.jsonl")
    titles = [json.loads(line)["title"] for line in path.read_text(encoding="utf-8").splitlines()]
    return digest(path), {"id": sum(identify(title) == "id" for title in titles) / len(titles)}


def language_speed() -> tuple[str, Figures]:
    """Headlines a CPU second whose language is told."""
    from pantau.language import identify

    path = shared("data/news/id_headlines.jsonl")
    titles = [json.loads(line)["title"] for line in path.read_text(encoding="utf-8").splitlines()[:3000]]
    identify(titles[0])
    begin = time.process_time()
    for title in titles:
        identify(title)
    return digest(path), {"texts_per_cpu_second": len(titles) / (time.process_time() - begin)}
