"""What is measured: each measure gives the hash of its set and its figures."""

import json
import time
from collections.abc import Callable
from functools import partial

import grouping
import offices
from coding import agreement, details, events, given_pairs
from gate import digest, shared
from pages import extraction, language, language_speed

from pantau.events.coders import model_missing

Figures = dict[str, float]


def speed(coder: str) -> tuple[str, Figures]:
    """Sentences a CPU second of a coder (split, mentions, events), on real articles of both languages."""
    from pantau.articles.article import Article
    from pantau.reading.reader import mentions_of, sentences_of
    from pantau.reading.readers import load_readers

    readers = load_readers(coder)
    articles = []
    for lang in ("id", "en"):
        with shared(f"data/news/{lang}_articles.jsonl").open(encoding="utf-8") as lines:
            records = [json.loads(line) for _, line in zip(range(60), lines, strict=False)]
        articles += [Article(id=each["id"], title=each["title"], text=each["text"], lang=lang) for each in records]
    begin, count = time.process_time(), 0
    for article in articles:
        sentences = sentences_of(article)
        count += len(sentences)
        readers.coder.code(article, sentences, mentions_of(article, sentences))
    path = shared("data/news/id_articles.jsonl")
    return digest(path), {"sentences_per_cpu_second": count / (time.process_time() - begin)}


def copies(lang: str, stack: int) -> tuple[str, Figures]:
    """Copies on a set made by ../shared/bench/make_neardups.py; one change a copy: recall for each kind too."""
    from near_copies import KINDS, scores

    found = scores(lang, seed=7, stack=stack)
    kinds = KINDS if stack == 1 else ()
    return digest(shared(f"data/news/{lang}_articles.jsonl")), {name: found[name] for name in ("p", "r", *kinds)}


def copies_speed() -> tuple[str, Figures]:
    """Articles a CPU second of the whole search for copies among 3,000."""
    from near_copies import cost, stream

    found = cost(list(stream(3000)))
    return digest(shared("data/news/en_articles.jsonl")), {
        "articles_per_cpu_second": found["articles_per_cpu_second"]
    }


EVENT_SETS = ("id_sentences_dev", "id_headlines_dev", "en_sentences_dev", "challenge_dev")
PAGE_SETS = ("aeb", "fundus", "id_pages", "htmldate")
MEASURES: dict[str, Callable[[], tuple[str, Figures]]] = {
    **{f"events/{name}": partial(events, name) for name in EVENT_SETS},
    "coder/details": details,
    "coder/languages": agreement,
    **{f"extraction/{name}": partial(extraction, name) for name in PAGE_SETS},
    "language/id_headlines": language,
    "claims/office_dev": offices.frames,
    "claims/real": offices.real,
    "claims/swaps": offices.swaps,
    **{f"copies/{lang}_{stack}": partial(copies, lang, stack) for lang in ("id", "en") for stack in (1, 4)},
    **{f"stories/{name}": partial(grouping.stories, name) for name in grouping.STORY_SETS},
    "stories/id_stories_acts": partial(grouping.stories, "id_stories", "event"),
    "reports/same": grouping.same,
    "reports/conflicts": grouping.conflicts,
    "speed/stories": grouping.speed,
    "speed/coder": partial(speed, "rules"),
    "speed/language": language_speed,
    "speed/copies": copies_speed,
}
if model_missing() is None:  # what only a trained model can do, or does otherwise
    MEASURES |= {f"rules/{name}": partial(events, name, "rules") for name in EVENT_SETS}
    MEASURES |= {"coder/pairs": given_pairs, "speed/both": partial(speed, "both")}
