"""Sets of near copies by ../shared/bench/make_neardups.py: made, searched for copies, and scored."""

import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from gate import scorer, shared

from pantau.articles.article import Article
from pantau.stories.copies import originals
from pantau.stories.text import Text, text_of

Record = dict[str, Any]
RARE = 40  # times; so articles share about as many phrases as real ones (see docs/benchmarks.md)
KINDS = ("header_footer", "truncate60", "drop_sentences", "words10", "agency_tail")


def news(lang: str) -> list[Record]:
    """The articles of a language from which sets are made."""
    path = shared(f"data/news/{lang}_articles.jsonl")
    return [json.loads(line) | {"lang": lang} for line in path.read_text(encoding="utf-8").splitlines()]


def scores(lang: str, seed: int, stack: int, bases: int = 100, limit: int = 600) -> dict[str, float]:
    """Precision and recall over pairs on one set, recall by kind, and CPU seconds for words and for copies."""
    made, pairs = scorer("make_neardups").make(news(lang), bases=bases, seed=seed, limit=limit, stack=stack)
    begin = time.process_time()
    texts = [text_of_record(record) for record in made]
    middle = time.process_time()
    copied = originals(texts)
    used = time.process_time() - middle
    rate = scorer("score_pairs_dup")
    gold = {rate.key(pair["a"], pair["b"]): pair["kind"] for pair in pairs if not pair.get("ignore")}
    ignored = {rate.key(pair["a"], pair["b"]) for pair in pairs if pair.get("ignore")}
    found = rate.score(gold, ignored - gold.keys(), {rate.key(*pair) for pair in paired(texts, copied)})
    kinds = {kind: each["found"] / each["of"] for kind, each in found["recall_by_kind"].items() if kind in KINDS}
    return {"p": found["p"], "r": found["r"], **kinds, "words_s": middle - begin, "copies_s": used}


def text_of_record(record: Record) -> Text:
    """The text of a record, which `pantau cluster` takes as it is."""
    fields = {name: record[name] for name in ("id", "title", "text", "outlet", "published")}
    return text_of(record["id"], Article.model_validate(fields))


def paired(texts: list[Text], copied: dict[str, str]) -> Iterator[tuple[str, str]]:
    """All pairs within the families."""
    families = defaultdict(list)
    for text in texts:
        families[copied.get(text.key, text.key)].append(text.key)
    for family in families.values():
        yield from combinations(family, 2)


def stream(number: int, seed: int = 7) -> Iterator[Article]:
    """So many distinct articles as long as real ones, one in twenty a copy of one of the last hundred, cut to 60%.

    Made of sentences of real articles of both languages, in which each article has its own rare words: so common
    phrases are as common as in the news, and no two articles share a sentence by the way they are made.
    """
    chance, records = random.Random(seed), news("id") + news("en")
    seen = Counter(word for record in records for word in {*record["text"].split()})
    rare = sorted(word for word, times in seen.items() if times <= RARE and word.isalpha())
    parts = [(record["lang"], re.split(r"(?<=[.!?]) |\n", record["text"])) for record in records]
    pool = {lang: [said for other, several in parts if other == lang for said in several] for lang in ("id", "en")}
    recent: list[str] = []
    for place in range(number):
        if recent and chance.random() < 0.05:
            words = chance.choice(recent).split()
            text = " ".join(words[: len(words) * 3 // 5])
        else:
            lang, several = chance.choice(parts)
            words = " ".join(chance.choices(pool[lang], k=len(several))).split()
            own = {word: chance.choice(rare) for word in sorted({*words}) if seen[word] <= RARE}
            text = " ".join(own.get(word, word) for word in words).replace(". ", ".\n")
            recent = [*recent[-99:], text]
        day = f"2024-{place % 12 + 1:02}-{place % 28 + 1:02}"
        yield Article(
            id=str(place), text=text, outlet=f"outlet{place % 40}", published=day, published_precision="day"
        )


def cost(number: int) -> dict[str, float]:
    """CPU seconds of the whole search for copies (words, candidates, comparison) among so many articles."""
    articles = list(stream(number))
    begin = time.process_time()
    copied = originals(text_of(article.id, article) for article in articles)
    used = time.process_time() - begin
    words = sum(len((article.text or "").split()) for article in articles)
    return {
        "articles": number,
        "words_each": words / number,
        "copies": len(copied),
        "articles_per_cpu_second": number / used,
    }
