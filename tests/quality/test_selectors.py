"""Selectors of publishers: each holds on the pages that are named as its proof, of days within its span."""

import gzip
import json
import re
from datetime import date
from functools import cache
from typing import Any

import pytest
from gate import SHARED, scorer, shared
from selectolax.lexbor import LexborHTMLParser

from pantau.sources.publisher import Publisher, Selectors, publisher_of, publishers

pytestmark = pytest.mark.quality
LEAST = 0.95  # F1 of the words in fours against the gold body
NO_TEXT = "script, style, noscript"
PROOF = re.compile(r"shared (?P<set>\w+) (?P<ids>[\w-]+(?:, [\w-]+)*)")


@cache
def gold(name: str) -> dict[str, dict[str, Any]]:
    lines = shared(f"data/extraction/{name}/gold.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["id"]: record for record in map(json.loads, lines)}


def proofs() -> list[tuple[Publisher, Selectors, str, str]]:
    """Each selector with each page that is said to prove it: the page's set and id."""
    found = []
    for publisher in publishers():
        for selectors in publisher.selectors:
            named = PROOF.match(selectors.proof)
            assert named, f"{publisher.key}: a proof that nobody can look up: {selectors.proof}"
            found += [(publisher, selectors, named["set"], page) for page in named["ids"].split(", ")]
    return found


def body(html: str, selectors: Selectors) -> str:
    tree = LexborHTMLParser(html)
    node = tree.css_first(selectors.body or "")
    assert node is not None, selectors.body
    for away in node.css(", ".join((*selectors.drop, NO_TEXT))):
        away.decompose()
    return node.text(separator=" ")


def shingles(wanted: str, got: str) -> tuple[int, int, int]:
    """How many shingles the gold has, how many the text has, and how many they share."""
    first, second = (scorer("score_extraction").shingles(text) for text in (wanted, got))
    return first.total(), second.total(), (first & second).total()


@pytest.mark.skipif(not SHARED.exists(), reason=f"QUALITY NOT CHECKED: {SHARED} is missing")
@pytest.mark.parametrize(
    ("publisher", "selectors", "name", "key"), [pytest.param(*proof, id=proof[-1]) for proof in proofs()]
)
def test_a_selector_finds_the_body_of_its_proof(
    publisher: Publisher, selectors: Selectors, name: str, key: str
) -> None:
    page = gold(name)[key]
    html = gzip.decompress(shared(f"data/extraction/{name}/{page['file']}").read_bytes()).decode()
    wanted, got, both = shingles(page["text"], body(html, selectors))
    assert publisher_of(page["url"]) == publisher
    assert (
        (selectors.since or date.min) <= date.fromisoformat(page["published"][:10]) < (selectors.until or date.max)
    )
    assert 2 * both / (wanted + got) >= LEAST
