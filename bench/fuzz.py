"""Ten thousand hostile texts through the coder: no crash, bounded time.

usage: python bench/fuzz.py [--number N] [--seed S] [--coder NAME]

Own-written news sentences are cut, doubled, mixed with emoji, control characters, other scripts, marks without
end, and so on; one text is a single sentence of a million characters. Prints one JSON line.
"""

import argparse
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

from pantau.views.answers import Text
from pantau.views.filters import code_text

SENTENCES = Path(__file__).parents[1] / "training" / "labels"
STRANGE = (
    "\U0001f600\U0001f1ee\U0001f1e9\u200d\u200b\u2066\u202e\ufeff\u0000\u0007\u001b[31m\u0301\u0e33\ud7ff"
    "Ж漢ع한ไहি\U0001d4ab\U0010ffff\u00ad\u2028\t\r\"'«»“”…—–·•|<>&%$#@\\/{}[]()"
)
LONGEST = 1_000_000


def texts(number: int, seed: int) -> list[str]:
    """Hostile texts, the same for the same seed."""
    rng = random.Random(seed)
    known = [
        json.loads(line)["text"]
        for name in ("id_own.jsonl", "en_own.jsonl")
        for line in (SENTENCES / name).read_text(encoding="utf-8").splitlines()
    ]
    ways: tuple[Callable[[str], str], ...] = (
        lambda text: text[: rng.randrange(len(text) + 1)],
        lambda text: text[rng.randrange(len(text)) :],
        lambda text: "".join(rng.sample(text, len(text))),
        lambda text: "".join(each + (rng.choice(STRANGE) if rng.random() < 0.2 else "") for each in text),
        lambda text: text.upper() if rng.random() < 0.5 else text.lower(),
        lambda text: text.replace(" ", rng.choice(("", "  ", "\n", "-", "\u00a0", "\u200b"))),
        lambda text: " ".join(rng.sample(text.split(), len(text.split()))),
        lambda text: text * rng.randrange(2, 30),
        lambda text: f"{text} {rng.choice(known)}",
        lambda _: "".join(rng.choice(STRANGE) for _ in range(rng.randrange(400))),
        lambda text: rng.choice('"“(,.:;!?-') * rng.randrange(1, 500) + text,
        lambda _: "",
    )
    made = [rng.choice(ways)(rng.choice(known)) for _ in range(number - 1)]
    return [*made, (" ".join(rng.choices(known, k=20_000))).replace(".", ",")[:LONGEST]]


def main() -> None:
    """Codes all of them and prints how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=12)
    parser.add_argument("--coder")
    options = parser.parse_args()
    slowest, events, begin = 0.0, 0, time.process_time()
    for at, text in enumerate(texts(options.number, options.seed)):
        began = time.process_time()
        answer = code_text(Text(id=str(at), text=text), options.coder)
        events += len(answer.events)
        for event in answer.events:
            assert text[event.trigger.start : event.trigger.end] == event.trigger.text, (at, event)
        if at < options.number - 1:
            slowest = max(slowest, time.process_time() - began)
        else:
            longest = time.process_time() - began
    total = time.process_time() - begin
    figures = {
        "texts": options.number,
        "events": events,
        "cpu_s": total,
        "slowest_s": slowest,
        "million_s": longest,
    }
    print(json.dumps({name: round(value, 2) for name, value in figures.items()}))


if __name__ == "__main__":
    main()
