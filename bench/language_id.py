"""Language id: Indonesian headlines, and Indonesian against Malay against English, with speed.

usage: python bench/language_id.py [NTREX]

NTREX is the folder NTREX-128 of a checkout of github.com/MicrosoftTranslator/NTREX (CC BY-SA 4.0), or the bare
repository; without it only the headlines of ../shared are measured. The first 997 sentences count, as in
../shared/design/measured.md, part 5. Prints one JSON line a measure: the share of right answers, in all and by
language, and texts a CPU second. Of other languages the share that is called none of ours.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "quality"))

from gate import shared

from pantau.language import identify

SENTENCES, WORDS = 997, 8
OURS = {"id": "ref.ind", "ms": "ref.msa", "en": "src.eng"}
OTHERS = ("deu", "fra", "nld", "spa", "ita", "por", "tur", "vie", "fil", "swa")


def texts(ntrex: Path, name: str) -> list[str]:
    """The first sentences of one language, from a folder or a bare repository."""
    file = f"newstest2019-{name}.txt"
    if (ntrex / file).exists():
        return (ntrex / file).read_text(encoding="utf-8").splitlines()[:SENTENCES]
    show = ["git", "-C", str(ntrex), "show", f"HEAD:NTREX-128/{file}"]
    return subprocess.run(show, capture_output=True, text=True, check=True).stdout.splitlines()[:SENTENCES]


def right(sentences: Iterable[str], lang: str) -> float:
    """The share of texts that are said to be of this language."""
    said = [identify(sentence) == lang for sentence in sentences]
    return round(sum(said) / len(said), 4)


def start(sentence: str) -> str:
    """The sentence's first words."""
    return " ".join(sentence.split()[:WORDS])


def headlines() -> dict[str, object]:
    """The Indonesian headlines of ../shared."""
    lines = shared("data/news/id_headlines.jsonl").read_text(encoding="utf-8").splitlines()
    titles = [json.loads(line)["title"] for line in lines]
    identify(titles[0])
    begin = time.process_time()
    share = right(titles, "id")
    used = time.process_time() - begin
    return {"set": "id_headlines", "texts": len(titles), "id": share, "texts_per_cpu_s": round(len(titles) / used)}


def parallel(ntrex: Path) -> Iterable[dict[str, object]]:
    """The same sentences in three languages, whole and cut; then those of other languages."""
    ours = {lang: texts(ntrex, name) for lang, name in OURS.items()}
    for label, cut in (("whole sentence", str), (f"first {WORDS} words", start)):
        shares = {lang: right(map(cut, sentences), lang) for lang, sentences in ours.items()}
        yield {"set": "NTREX", "texts": label, "all": round(sum(shares.values()) / len(shares), 4), **shares}
    for label, cut in (("whole sentence", str), (f"first {WORDS} words", start)):
        others = {name: right(map(cut, texts(ntrex, f"ref.{name}")), "und") for name in OTHERS}
        yield {"set": "NTREX, none of ours", "texts": label, **others}


if __name__ == "__main__":
    print(json.dumps(headlines()))
    if sys.argv[1:]:
        for measured in parallel(Path(sys.argv[1])):
            print(json.dumps(measured))
    else:
        print("!! NTREX is not given: Indonesian against Malay is NOT measured (see usage)", file=sys.stderr)
