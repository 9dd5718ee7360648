"""What is measured of office claims: written frames, real articles, and copies in which a person or office is
exchanged."""

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from types import ModuleType
from typing import Any, NamedTuple

from coding import SETS, Figures, Record, news_article
from gate import digest, scorer, shared

from pantau.articles.article import Article
from pantau.claims import check_article
from pantau.claims.claim import Claim
from pantau.claims.places import find_places
from pantau.language import tokens
from pantau.reading.reader import with_sentences
from pantau.reference import Term, fold, holders, offices, organisations, post_terms, terms, terms_of

REAL = SETS / "office_real.jsonl"
_SAME = dict.fromkeys(("governor", "mayor", "ambassador"), "other_official")  # labels → the register's classes
_CODES = {"XKX": "KOS", "WB": "WBK", "IAEA": "IAE"} | {
    each.short: each.code for each in organisations() if each.short
}
_BESIDE = 60  # characters between a name and its office
_TRIES = 4  # exchanges for each labelled claim and kind


def frames() -> tuple[str, Figures]:
    """Office claims on the dev set, by ../shared/bench/score_claims.py."""
    path = shared("data/claims/office_dev.jsonl")
    gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    predicted = {
        record["id"]: {
            "claims": [claim.model_dump(by_alias=True) for claim in _claims(news_article(record, record["lang"]))]
        }
        for record in gold
    }
    result: dict[str, Any] = _scorer().score(_scorer().load(path), predicted)
    return digest(path), {
        "finding_f1": result["finding"]["f1"],
        "verdict_accuracy": result["verdict_accuracy"],
        "conflict_recall": result["conflict_recall"],
    }


def real() -> tuple[str, Figures]:
    """Claims found in the labelled real articles: of all labelled ones, and of those whose term the register has
    (score_claims.py counts only these)."""
    right = found = covered = covered_right = labelled = 0
    for label, article in _labelled():
        left = list(dict.fromkeys((each.person, *_claimed(each)) for each in _claims(article)))
        found += len(left)
        for each in label["claims"]:
            if each["tense"] in {"elect", "candidate"}:
                continue  # no office is claimed yet
            known = any(map(partial(_is_term, each), post_terms(*_post(each))))
            hit = next((key for key in left if key[1:] == _post(each) and _same(each["person"], key[0])), None)
            if hit:
                left.remove(hit)
            labelled, right = labelled + 1, right + bool(hit)
            covered, covered_right = covered + known, covered_right + bool(known and hit)
    return digest(REAL), {
        "precision": right / found, "recall": right / labelled, "recall_registered": covered_right / covered
    }  # fmt: skip


def swaps(seed: int = 13) -> tuple[str, Figures]:
    """Labelled claims that are true, with the person or the office exchanged so that the register contradicts:
    the share that is called a conflict."""
    rng = random.Random(seed)
    found: dict[str, list[bool]] = defaultdict(list)
    for label, article in _labelled():
        for swap in _swaps(label, article, rng):
            caught = any(map(swap.shows, _claims(swap.article)))
            for kind in ("", f"_{swap.kind}", "_with_country" if swap.told else "_without"):
                found[f"caught{kind}"].append(caught)
    return digest(REAL), {kind: sum(each) / len(each) for kind, each in found.items()}


class Swap(NamedTuple):
    """An article with one exchange, and what it now says wrongly: that this person held that post.

    `told` holds where the labelled words name the country.
    """

    kind: str
    told: bool
    article: Article
    person: str
    post: tuple[str, str]

    def shows(self, claim: Claim) -> bool:
        """Whether a claim is the conflict that was made."""
        named = fold(claim.person).split()[-1] in fold(self.person).split()
        return claim.verdict == "conflict" and named and _claimed(claim) == self.post


def _swaps(label: Record, article: Article, rng: random.Random) -> Iterator[Swap]:
    """Exchanges in an article: its true claims about somebody in office that day, where the name stands beside the
    office and the register speaks of that day."""
    if article.day is None:
        return
    for each in label["claims"]:
        post = _post(each)
        now = [term for term in holders(*post, article.day) if _is_term(each, term)]
        sure = [term for term in now if term.confidence != "low" and article.day <= term.vouched_until]
        if each["tense"] == "current" and sure and _is_beside(each, article):
            for _ in range(_TRIES):
                yield from _other_person(each, sure[0], article, rng)
                yield from _other_office(each, sure[0], article, rng)


def _other_person(claim: Record, term: Term, article: Article, rng: random.Random) -> Iterator[Swap]:
    """Everywhere the name of somebody else: who holds such an office elsewhere that day, another in that country,
    or held this one at least a year before."""
    day = article.day
    assert day is not None
    post = (term.office_class, term.country)
    holding = {fold(each.person) for each in holders(*post, day)}
    kinds = (
        [each for each in _main_terms() if each.office_class == term.office_class and each.covers(day)],
        [each for each in _main_terms() if each.country == term.country and each.covers(day)],
        [each for each in post_terms(*post) if each.latest_end and _years(each.latest_end, day) >= 1],
    )
    known = set(fold(article.full).split())
    others = [
        each
        for each in rng.choice(kinds)
        if fold(each.person) not in holding and " " in each.person and known.isdisjoint(fold(each.person).split())
    ]
    if not others:
        return
    whole, last = claim["person"], claim["person"].split()[-1]
    names = re.compile(rf"\b{re.escape(whole)}\b|\b{re.escape(last)}\b")
    person = rng.choice(others).person
    said = names.sub(lambda found: person if found[0] == whole else person.split()[-1], article.full)
    if person in said:
        yield Swap("person", _is_told(claim), _with_text(article, said), person, post)


def _other_office(claim: Record, term: Term, article: Article, rng: random.Random) -> Iterator[Swap]:
    """Another office of the same country, of which the register has a holder, in place of the labelled one."""
    day = article.day
    assert day is not None
    lang = "id" if article.lang == "id" else "en"
    begin, words = claim["start"], claim["office"]
    said = max(
        (each for each in _office_words(lang, term.office_class) if each in words.lower()), key=len, default=""
    )
    others = [
        (each.office_class, getattr(each, f"words_{lang}")[0])
        for each in offices()
        if each.single and not each.apart and not each.countries
        if "~" not in (getattr(each, f"words_{lang}") or "~")[0]
        if each.office_class != term.office_class
        if (there := holders(each.office_class, term.country, day))
        if fold(term.person) not in {fold(other.person) for other in there}
    ]
    if not said or not others:
        return
    office_class, new = rng.choice(others)
    at = begin + words.lower().index(said)
    changed = article.full[:at] + (new.title() if words[0].isupper() else new) + article.full[at + len(said) :]
    yield Swap("office", _is_told(claim), _with_text(article, changed), term.person, (office_class, term.country))


@cache
def _main_terms() -> tuple[Term, ...]:
    """Terms of posts that one person holds at a time and that words tell everywhere: ministers and heads."""
    classes = {each.office_class for each in offices() if each.single and not each.apart}
    return tuple(term for term in terms() if term.office_class in classes and len(term.person.split()) > 1)


@cache
def _office_words(lang: str, office_class: str) -> tuple[str, ...]:
    found = (getattr(each, f"words_{lang}") for each in offices() if each.office_class == office_class)
    return tuple(words.rstrip("!") for each in found for words in each if "~" not in words)


def _is_beside(claim: Record, article: Article) -> bool:
    begin, end = claim["start"], claim["start"] + len(claim["office"])
    return claim["person"].split()[-1] in article.full[max(0, begin - _BESIDE) : end + _BESIDE]


def _is_told(claim: Record) -> bool:
    return bool(find_places(tokens(claim["office"])))


def _years(first: date, last: date) -> float:
    return (last - first).days / 365


def _with_text(article: Article, full: str) -> Article:
    title, _, text = full.partition("\n")
    return article.model_copy(update={"title": title, "text": text})


def _is_term(claim: Record, term: Term) -> bool:
    return (term.office_class, term.country) == _post(claim) and any(
        _same(claim["person"], each) for each in term.names
    )


def _same(name: str, other: str) -> bool:
    persons = {term.person for term in terms_of(name)}
    return bool(_scorer().same_person(name, other)) or any(term.person in persons for term in terms_of(other))


@cache
def _scorer() -> ModuleType:
    return scorer("score_claims")


def _claimed(claim: Claim) -> tuple[str, str]:
    return claim.office_class, _CODES.get(claim.country, claim.country)


def _post(claim: Record) -> tuple[str, str]:
    return _SAME.get(claim["office_class"], claim["office_class"]), _CODES.get(claim["country"], claim["country"])


def _labelled() -> Iterator[tuple[Record, Article]]:
    texts = {}
    for lang in ("id", "en"):
        for line in shared(f"data/news/{lang}_articles.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            texts[record["id"]] = record
    for line in REAL.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        record = texts[label["id"]]
        whole = f"{record['title']}\n{record['text']}"[: label["end"]]
        text = whole[len(record["title"]) + 1 :]
        yield label, news_article(record | {"text": text}, label["lang"])


def _claims(article: Article) -> tuple[Claim, ...]:
    return check_article(*with_sentences(article))[0]
