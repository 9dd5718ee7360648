"""Conflicts of real news: office claims that contradict the register, each judged by two readers.

usage: python bench/conflicts.py draw --sheet FILE    what is called a conflict, with the text around it
       python bench/conflicts.py score                what the judges said of it (bench/sets/conflicts.jsonl)

Two lots: 200 dated articles of ../shared/data/news drawn by chance (seed 13), and all its dated texts. A line of
the set names the article, the claim, and what each judge said: "error" (the report gives the person an office that
he or she did not hold then), "past" (an old title on purpose), "reader" (Pantau misread it).
"""

import argparse
import json
import random
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path += [str(ROOT / "tests" / "quality"), str(ROOT / "training")]

from gate import shared

import labelled
from pantau.articles.article import Article
from pantau.claims import check_article
from pantau.reading.reader import with_sentences

SET = ROOT / "bench" / "sets" / "conflicts.jsonl"
FILES = ("id_articles", "id_headlines", "en_articles")
DRAWN, SEED = 200, 13
AROUND = 400  # characters of text on either side of a claim
Record = dict[str, Any]


def main() -> None:
    """Draws or scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("draw", "score"))
    parser.add_argument("--sheet", type=Path)
    options = parser.parse_args()
    articles = list(_articles())
    chosen = {each.id for each in random.Random(SEED).sample([each for each in articles if each.text], DRAWN)}
    found = list(_conflicts(articles))
    if options.what == "draw":
        options.sheet.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in found))
    else:
        print(json.dumps(_score(found, chosen) | {"texts": len(articles)}))


def _articles() -> Iterator[Article]:
    for name in FILES:
        for line in shared(f"data/news/{name}.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record.get("published"):
                yield labelled.news_article(record, name[:2])


def _conflicts(articles: Iterable[Article]) -> Iterator[Record]:
    for article in articles:
        for claim in check_article(*with_sentences(article))[0]:
            if claim.verdict == "conflict":
                begin, end = max(0, claim.quote.start - AROUND), claim.quote.end + AROUND
                said = {"person": claim.person, "office": claim.office, "country": claim.country}
                context = {"published": article.published, "text": article.full[begin:end]}
                yield {"article": article.id, **said, **context, "explanation": claim.explanation.en}


def _score(found: list[Record], chosen: set[str]) -> dict[str, Any]:
    judged = {}
    for record in map(json.loads, SET.read_text(encoding="utf-8").splitlines()):
        judged[record["article"], record["person"]] = record["judged"]
    said = [judged.get((each["article"], each["person"]), ["not judged"]) for each in found]
    here = [each for each in found if each["article"] in chosen]
    right = sum(each == ["error", "error"] for each in said)
    counts = {"drawn": DRAWN, "conflicts_in_drawn": len(here), "conflicts": len(found), "errors_of_reports": right}
    return counts | {"judged": said}


if __name__ == "__main__":
    main()
