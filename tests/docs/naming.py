"""What pages name: paths, commands and their options, make targets, Python names, links."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "NOTICE") if path.is_file()
)
_PACKAGE, _EXAMPLES = ROOT / "src" / "pantau", ROOT / "examples"
ROOTS = (ROOT, ROOT / "docs", _PACKAGE, _PACKAGE / "data", _EXAMPLES, _EXAMPLES / "html", _EXAMPLES / "pasted")
"""Where a path that a page names may begin."""
MADE = {"pantau.db", "pantau.toml", "tea.jsonl", "visit.jsonl", "mine", "broken", "news", "page.html"}
"""What users or commands make; no page can promise that it is there."""

_CODE = re.compile(r"`([^`\n]+)`")
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"[\w.\-]+(?:/[\w.\-]+)*/?")
_SUFFIX = re.compile(r"\.(?:py|md|toml|csv|jsonl|html|txt|xml|gz|sh|db)$")
_COMMAND = re.compile(r"(?:^|[;&|]\s*|\$ |\w=\S+ )pantau\b([^\n|;&`]*)", re.MULTILINE)


def code_spans(text: str) -> list[str]:
    """What stands in backticks within a line."""
    return _CODE.findall(_FENCE.sub("", text))


def paths(text: str) -> Iterator[str]:
    """Paths in backticks: what has a slash or ends like a file, and neither blanks nor placeholders.

    Paths beside the repository (../shared) and what users make are left out.
    """
    for span in code_spans(text):
        looks = "/" in span.strip("/") or span.endswith("/") or _SUFFIX.search(span)
        if looks and _PATH.fullmatch(span) and not span.startswith("../") and span.split("/")[0] not in MADE:
            yield span


def exists(path: str) -> bool:
    """Whether a path is there, from one of the places where it may begin."""
    return any((root / path).exists() for root in ROOTS)


def commands(text: str) -> Iterator[list[str]]:
    """The words behind `pantau`, in backticks and in code blocks for a shell."""
    blocks = [content for kind, content in _FENCE.findall(text) if kind in {"", "text", "console", "sh", "bash"}]
    for place in (*code_spans(text), *blocks):
        for found in _COMMAND.finditer(place):
            yield found[1].split()


def make_targets(text: str) -> set[str]:
    """The targets of `make` that a page names."""
    return {word for span in code_spans(text) for word in re.findall(r"^make ([a-z]+)$", span)}


def python_names(text: str) -> set[str]:
    """Dotted names of the package in backticks (`pantau.code`), and not files such as pantau.db."""
    found = {name for span in code_spans(text) for name in re.findall(r"^pantau(?:\.\w+)+", span)}
    return found - MADE


def links(text: str) -> set[str]:
    """Targets of links within the repository, without their anchors."""
    found = re.findall(r"\]\(([^)#\s]+)", _FENCE.sub("", text))
    return {target for target in found if "://" not in target}
