"""What is measured of pages: bodies, titles, dates, authors, language."""

import gzip
import json
import time

from gate import digest, scorer, shared

Figures = dict[str, float]


SMALL = 20  # of fewer pages with authors nothing is said
FIGURES = {
    "text": {"f1": "body_f1", "f1_page_mean": "body_f1_page_mean"},
    "title": {"acc": "title_accuracy"},
    "date": {"acc": "date_accuracy", "precision": "date_precision"},
    "authors": {"precision": "authors_precision", "recall": "authors_recall"},
}


def extraction(name: str) -> tuple[str, Figures]:
    """Bodies, titles, dates and authors on a page set, by ../shared/bench/score_extraction.py."""
    from pantau.articles import extract

    folder = shared(f"data/extraction/{name}")
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    found = []
    for each in gold:
        article = extract(gzip.decompress((folder / each["file"]).read_bytes()).decode())
        found.append(article.model_dump(include={"title", "text", "published", "authors"}) | {"id": each["id"]})
    scored = scorer("score_extraction").score(gold, found)
    least = {"authors": SMALL}
    told = {part: scored[part] for part in FIGURES if scored.get(part, {}).get("n", 0) > least.get(part, 0)}
    return digest(folder / "gold.jsonl"), {
        FIGURES[part][key]: figures[key] for part, figures in told.items() for key in FIGURES[part]
    }


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
    for title in titles:  # the lists of other languages are loaded when a title first asks for them
        identify(title)
    begin = time.process_time()
    for title in titles:
        identify(title)
    return digest(path), {"texts_per_cpu_second": len(titles) / (time.process_time() - begin)}
