"""Charsets: missing, old, wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.sources.decode import decode, is_binary

TEXT = "Kata “Café” di Köln, naïf — selesai."


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-16"), None),
        (TEXT.encode("utf-16-le"), None),
        (TEXT.encode("utf-16-be"), None),
        (TEXT.encode("utf-32"), None),
        (TEXT.encode(), "iso-8859-1"),
        (TEXT.encode("cp1252"), "iso-8859-1"),
        (TEXT.encode("cp1252"), "utf-8"),
        (TEXT.encode("cp1252"), "nonsense"),
        (TEXT.encode("cp1252"), "zip"),
    ],
)
def test_declared_missing_and_wrong_charsets(content: bytes, charset: str | None) -> None:
    assert decode(content, charset) == TEXT


def test_the_page_declares_its_charset() -> None:
    page = '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Москва'
    assert decode(page.encode("cp1251")).endswith("Москва")
    japanese = '<meta charset="iso-2022-jp"><p>東京'
    assert decode(japanese.encode("iso-2022-jp")).endswith("東京")


def test_a_few_broken_bytes_do_not_change_the_charset() -> None:
    content = ("Köln und Zürich, Düsseldorf, München. " * 20).encode()
    assert decode(content + b"\xff" + content[:-30]).count("Köln") == 40
    assert decode("Kata “penutup”".encode()[:-1]).startswith("Kata “penutup")


def test_nul_is_taken_out_and_binary_is_told() -> None:
    assert decode(b"a\0b") == "ab"
    assert is_binary(b"\x7fELF" + b"\0" * 20)
    assert not is_binary(TEXT.encode("utf-16"))
    assert not is_binary(b"teks " * 1000 + b"\0")


@given(
    content=st.binary(max_size=300),
    charset=st.sampled_from([None, "utf-8", "latin-1", "hex", "euc-jp", "utf-7", "x"]),
)
def test_decoding_never_fails(content: bytes, charset: str | None) -> None:
    decode(content, charset).encode("utf-8")


@given(text=st.text(alphabet=st.characters(exclude_characters="\0\ufeff", exclude_categories=("Cs",)), min_size=1))
def test_utf8_is_always_read_as_it_was_written(text: str) -> None:
    assert decode(text.encode(), "latin-1") == text
