"""Chooses the pieces that Indonesian and English news need, and makes a tokenizer of them.

A piece stays where it occurs in the news or in a word of wordfreq's lists (lower, Title, short ones UPPER), or is
a single character outside CJK and Hangul, so that any word is still spelt, if in finer parts.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors
from wordfreq import top_n_list

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_NEVER = -10_000.0  # so that a literal "<s>" in a text does not become one
_WORDS = {"id": 31_000, "en": 200_000}
_SHORT = 5  # letters of a word that may stand in capitals
_SPACE = "\u2581"
_EASTERN = (
    (0x1100, 0x11FF), (0x2E80, 0x9FFF), (0xA000, 0xA4CF), (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF)
)  # fmt: skip


def tokenizer(pieces: Iterable[tuple[str, float]]) -> Tokenizer:
    """A Unigram tokenizer over pieces with log probabilities, the special ones first, as XLM-R's is."""
    known = [(text, _NEVER if text in SPECIAL else score) for text, score in pieces]
    made = Tokenizer(models.Unigram(known, unk_id=SPECIAL.index("<unk>"), byte_fallback=False))
    made.normalizer = normalizers.Sequence([
        normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " "), normalizers.Strip(),
    ])  # fmt: skip
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement=_SPACE, prepend_scheme="always")
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return made


def choose(pieces: list[tuple[str, float]], news: Iterable[str]) -> list[int]:
    """The ids of the pieces that stay, in their order."""
    whole = tokenizer(pieces)
    kept = set(range(len(SPECIAL)))
    for lines in _batches(_texts(news)):
        for encoding in whole.encode_batch(lines):
            kept.update(encoding.ids)
    kept.update(at for at, (text, _) in enumerate(pieces) if len(text) == 1 and not _is_eastern(text))
    return sorted(kept)


def _texts(news: Iterable[str]) -> Iterator[str]:
    yield from news
    for lang, number in _WORDS.items():
        for word in top_n_list(lang, number):
            yield word
            yield word.title()
            if len(word) <= _SHORT:
                yield word.upper()


def _batches(texts: Iterable[str], size: int = 5_000) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if len(batch) == size:
            yield batch
            batch = []
    yield batch


def _is_eastern(character: str) -> bool:
    """Chinese, Japanese and Korean characters: many, and never in Indonesian or English."""
    code = ord(character)
    return any(first <= code <= last for first, last in _EASTERN)


def news_texts(folder: Path) -> Iterator[str]:
    """Titles and paragraphs of the JSON lines in a folder; only which pieces they hold is kept of them."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                yield record["title"]
                yield from (record.get("text") or "").split("\n")
