"""Bytes to text: survives a missing, an old and a wrong declaration of the charset."""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,80}?encoding=["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_TEXT_CODEC = re.compile(
    r"utf-?(8|16|32)|iso|(us-)?ascii|latin|windows|cp|koi8|mac|gb|big5|euc|(shift_|x-s|s)jis|ks|tis|x-"
)
_STATEFUL = re.compile(r"iso-?2022")
# What browsers read under these names, since pages mean it so.
_MEANT = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949", "iso-8859-9": "cp1254",
}  # fmt: skip
_SAMPLE = 1 << 16
_FEW = 0.2


def decode(content: bytes, charset: str | None = None) -> str:
    """The text of `content`; never fails.

    A byte order mark wins; then UTF-8 where the bytes are UTF-8, since they hardly ever are by chance and pages
    often declare something else; then `charset` (from the HTTP header), the page's own declaration, and a guess.
    NUL characters are taken out.
    """
    return _decoded(content, charset).replace("\0", "")


def plain(text: str) -> str:
    """Text that can be stored: without NUL and without halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def wide_codec(start: bytes) -> str | None:
    """The codec of a text that begins so and has several bytes for each letter, by its mark or its NULs."""
    mark = next((name for mark, name in _BOMS if start.startswith(mark)), None)
    return _wide(start) if mark is None else mark if mark != "utf-8" else None


def is_binary(content: bytes) -> bool:
    """Whether the bytes are no text in any charset: NUL all over, but not as UTF-16 and UTF-32 have them."""
    if content.startswith(tuple(mark for mark, _ in _BOMS)) or _wide(content):
        return False
    return content.count(0) > len(content) / 1000


def _decoded(content: bytes, charset: str | None) -> str:
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    declared = [name.lower() for name in (charset, _declaration(content)) if name]
    wide = _wide(content)
    if wide:
        return content.decode(wide, "replace")
    text = None if any(_STATEFUL.match(name) for name in declared) else _as_utf8(content)
    return text if text is not None else _as_declared(content, declared)


def _declaration(content: bytes) -> str | None:
    found = _DECLARED.search(content[:4096])
    return (found[1] or found[2]).decode("ascii") if found else None


def _as_utf8(content: bytes) -> str | None:
    """As UTF-8, where it is that, but for a few damaged characters or one that is cut off at the end."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = content[: error.start] if error.start >= len(content) - 3 else b""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    if whole and cut and not cut.isascii():
        return cut.decode("utf-8")
    return text if whole > 10 * broken else None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is NUL."""
    sample = content[:2000]
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if max(odd, even) < len(sample) * 0.4 or min(odd, even) > len(sample) * 0.05:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _as_declared(content: bytes, declared: list[str]) -> str:
    for name in declared:
        meant = _MEANT.get(name, name)
        if _TEXT_CODEC.match(meant):
            try:
                return content.decode(meant)
            except (UnicodeDecodeError, LookupError):
                continue
    return content.decode(_guess(content[:_SAMPLE]), "replace")


def _guess(sample: bytes) -> str:
    """With few letters beyond ASCII it is a Western text; a guess by statistics is made for the others alone."""
    high = len(sample) - len(sample.translate(None, bytes(range(128, 256))))
    guess = from_bytes(sample).best() if high > _FEW * len(sample) else None
    return guess.encoding if guess else "cp1252"
