"""Articles as JSON lines, and a store that has read them."""

import json
from pathlib import Path

import pantau
from pantau.door import Desk


def article(id_: str, title: str, text: str, published: str, outlet: str) -> dict[str, str]:
    """One line."""
    return {"id": id_, "title": title, "text": text, "published": published, "outlet": outlet, "lang": "id"}


def run(folder: Path, *articles: dict[str, str]) -> Desk:
    """Reads articles into the folder's store."""
    path = folder / f"{articles[0]['id']}.jsonl"
    path.write_text("".join(json.dumps(each) + "\n" for each in articles))
    desk = pantau.open(folder / "pantau.db")
    desk.run(path, workers=1)
    return desk
