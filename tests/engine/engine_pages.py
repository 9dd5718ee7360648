"""Pages as the tests' reader understands them, and folders of them."""

import json
import random
from pathlib import Path

WORDS = ["menteri", "kapal", "pelabuhan", "sungai", "pasar", "jembatan", "kantor", "beras", "surat", "hujan"]
COUNTRIES = ["RUS", "PRK", "USA", "CHN", "IDN"]
TYPES = ["CONSULT", "AGREE", "ASSAULT", "ACCUSE"]


def text(published: str, outlet: str, story: int, *events: str, words: int = 60) -> str:
    """A page; the same story has the same words."""
    chosen = random.Random(story).choices(WORDS, k=words)
    return "\n".join([f"{published} {outlet}", " ".join(chosen), *events])


def write(folder: Path, **pages: str) -> Path:
    """Writes pages as files by their names."""
    folder.mkdir(exist_ok=True)
    for name, content in pages.items():
        (folder / f"{name}.txt").write_text(content)
    return folder


def stream(folder: Path, pages: int, seed: int = 1) -> Path:
    """A folder of pages with copies, reports of one act, undated, dropped and broken ones among them."""
    chance = random.Random(seed)
    return write(folder, **{f"p{n:04}": _any_page(chance, n) for n in range(pages)})


def copied(folder: Path, stories: int) -> list[Path]:
    """JSON lines, a file an article: of each story a text, one of pieces of it, and another at its address."""
    folder.mkdir()
    paths = []
    for story in range(stories):
        words = [f"kata{story}x{number}" for number in range(300)]
        pieces = ["lain", *words[:60], f"baru{story}", *words[80:130], *words[150:180]] + [
            f"ekor{n}" for n in range(40)
        ]
        other = [f"lain{story}x{number}" for number in range(90)]
        for name, said in {"a": words, "b": pieces, "c": other}.items():
            url = f"https://warta.example/read/765432{story}" + ("/?utm_source=x" if name == "c" else "")
            record = {"text": f"2024-11-1{story} warta\n{' '.join(said)}", "url": url if name != "b" else None}
            paths.append(folder / f"{name}{story}.jsonl")
            paths[-1].write_text(json.dumps(record))
    return paths


def _any_page(chance: random.Random, n: int) -> str:
    if n == 30:
        return "die"
    if chance.random() < 0.05:
        return chance.choice(["fail", "refuse", "2024-11-19 portal\ndropped"])
    day = chance.choice(["-", *(f"2024-11-{day}" for day in range(10, 16))])
    actors = "+".join(chance.sample(COUNTRIES, chance.choice([1, 1, 2])))
    event = f"{chance.choice(TYPES)} {actors} > {chance.choice(COUNTRIES)} {chance.choice(['actual', 'planned'])}"
    return text(day, f"portal{chance.randrange(4)}", chance.randrange(max(1, n)), event)
