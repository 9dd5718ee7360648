"""Lists in plain text: a mark and its item belong on one line."""

import re

_MARK = re.compile(r"[-–—•*·●▪◦]|\d{1,2}[.)]")
_ITEM = re.compile(r"[•·●▪◦]\s*|[-–—*]\s+")
_GLUED = re.compile(r"(?<=[.!?”\"]) [-–•] (?=[A-Z“\"])")


def joined_marks(lines: list[str]) -> list[str]:
    """Lines with each list mark before its item, as `- item`; a mark without an item is left out."""
    joined: list[str] = []
    mark = ""
    for line in lines:
        text = line.strip()
        if _MARK.fullmatch(text):
            mark = text if text[0].isdigit() else "-"
        elif text:
            item = _ITEM.match(text)
            bare = text[item.end() :] if item else text
            joined.append(f"{mark} {bare}" if mark else f"- {bare}" if item else text)
            mark = ""
    return joined


def split_items(lines: list[str]) -> list[str]:
    """Lines in which the next item's mark was glued to the end of the item before are split there.

    Only where the text has items on lines of their own too, and only before a short item (a heading).
    """
    if not any(_ITEM.match(line.strip()) for line in lines):
        return lines
    return [part for line in lines for part in _split(line)]


def _split(line: str) -> list[str]:
    *_, last = _GLUED.split(line)
    if len(last) == len(line) or len(last.split()) > 10 or last.endswith((".", "!", "?")):
        return [line]
    return [line[: -len(last)].rstrip(" -–•"), f"- {last}"]
