"""What kind of file it is: by its name, else by its first bytes."""

import re
from pathlib import Path
from typing import Literal

from pantau.sources.feed import is_feed
from pantau.sources.sitemap import is_sitemap

Kind = Literal["html", "text", "json", "json lines", "csv", "feed", "sitemap", "warc"]

_BY_SUFFIX: dict[str, Kind] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".txt": "text", ".text": "text",
    ".json": "json", ".jsonl": "json lines", ".ndjson": "json lines", ".jsonlines": "json lines",
    ".csv": "csv", ".tsv": "csv",
    ".rss": "feed", ".atom": "feed", ".rdf": "feed",
    ".warc": "warc",
}  # fmt: skip
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body|article)[\s>]", re.I)
_SNIFFED = ("", ".xml", ".php", ".asp", ".aspx", ".jsp", ".cms", ".html5")


def kind_of(path: Path, start: bytes) -> Kind | None:
    """The kind of `path`, whose (unpacked) content begins with `start`; None where it is none that is read.

    A suffix that says nothing is decided by the content, so that a page that was saved as `123` or
    `index.php` is read, while style sheets and scripts saved beside it are not.
    """
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes and suffixes[-1] in (".gz", ".gzip"):
        suffixes.pop()
    suffix = suffixes[-1] if suffixes else ""
    if kind := _BY_SUFFIX.get(suffix):
        return kind
    if start.startswith(b"WARC/"):
        return "warc"
    # A file name such as "berita.2024" has a suffix that is none.
    if suffix in _SNIFFED or not re.fullmatch(r"\.[a-z]\w{1,4}", suffix):
        narrow = start.replace(b"\0", b"")  # UTF-16
        if is_sitemap(narrow):
            return "sitemap"
        if is_feed(narrow):
            return "feed"
        if _HTML.search(start):
            return "html"
    return None
