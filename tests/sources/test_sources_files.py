"""Files and folders: what is read, in which order, and what a broken input gives."""

import gzip
import os
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pantau.errors import PageError
from pantau.sources import Page, open_pages
from pantau.sources import limits as limits_module
from pantau.sources import unpack as unpack_module

NOISE = random.Random(1).randbytes(3000)  # the same in each worker, or pytest-xdist sees other tests


def pages(*paths: Path | str) -> list[Page]:
    found = list(open_pages(paths))
    assert not [one for one in found if isinstance(one, PageError)]
    return [one for one in found if isinstance(one, Page)]


def error(*paths: Path | str) -> PageError:
    (found,) = open_pages(paths)
    assert isinstance(found, PageError)
    return found


def test_a_folder_is_walked_to_the_bottom_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a/c.html", "a.txt", ".hidden.txt", ".git/x.txt", "README.txt", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Isi berita.")
    read = [str(Path(page.locator).relative_to(tmp_path)) for page in pages(tmp_path)]
    assert read == ["a.txt", "b/a/c.html", "b/z.txt", "c.txt"]
    assert pages(tmp_path)[0].id == str(tmp_path / "a.txt")


@settings(max_examples=20, deadline=None)
@given(names=st.permutations(["a", "B", "é", "z 1", "10", "9"]))
def test_the_order_does_not_depend_on_the_order_of_creation(
    names: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("order")
    for name in names:
        (folder / f"{name}.txt").write_text(name)
    assert [page.content.decode() for page in pages(folder)] == ["10", "9", "B", "a", "z 1", "é"]


def test_paths_keep_their_order(tmp_path: Path) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text(name)
    assert [page.content for page in pages(tmp_path / "2.txt", tmp_path / "1.txt")] == [b"2.txt", b"1.txt"]


def test_kinds_are_told_by_name_or_content(tmp_path: Path) -> None:
    (tmp_path / "index.php").write_bytes(b"<!DOCTYPE html><html><body>Halo</body></html>")
    (tmp_path / "12345").write_bytes(b"<html><body>Halo</body></html>")
    (tmp_path / "x.html.gz").write_bytes(gzip.compress(b"<p>Halo</p>"))
    (tmp_path / "y.gz").write_bytes(gzip.compress(b"<html><p>Halo</p>"))
    (tmp_path / "z.txt").write_bytes(b"Halo")
    assert [page.media for page in pages(tmp_path)] == ["html", "html", "html", "html", "text"]
    assert pages(tmp_path / "x.html.gz")[0].content == b"<p>Halo</p>"


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("empty.html", b"", "page_empty"),
        ("blank.txt", b" \n\t\n", "page_empty"),
        ("blank.txt.gz", gzip.compress(b" \n", mtime=0), "page_empty"),
        ("photo.png", b"\x89PNG\r\n\x1a\n\0\0", "page_kind"),
        ("style.css", b"body { color: red }", "page_kind"),
        ("noname", b"\0\1\2\3", "page_kind"),
        ("nul.html", b"<html>" + b"\0" * 50, "page_binary"),
        ("cut.html.gz", gzip.compress(NOISE, mtime=0)[:-400], "page_gzip"),
        ("broken.html.gz", b"\x1f\x8b" + b"rubbish" * 9, "page_gzip"),
        ("cut.jsonl.gz", gzip.compress(NOISE, mtime=0)[:-400], "page_gzip"),
    ],
)
def test_a_broken_file_gives_one_error_in_its_place(tmp_path: Path, name: str, content: bytes, key: str) -> None:
    (tmp_path / name).write_bytes(content)
    found = [one for one in open_pages([tmp_path]) if isinstance(one, PageError)]
    assert [one.key for one in found][-1] == key
    assert found[-1].where.startswith(str(tmp_path / name))
    assert all(one.what(language) and one.todo(language) for one in found for language in ("en", "id"))


def test_what_is_no_file_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a-pipe.txt")
    (tmp_path / "b-link.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "c.txt").write_text("Isi berita.")
    (tmp_path / "d-circle").symlink_to(tmp_path)
    found = list(open_pages([tmp_path, tmp_path / "missing", "/dev/null"]))
    kinds = [one.key if isinstance(one, PageError) else "page" for one in found]
    assert kinds == ["page_not_file", "page_link", "page", "page_missing", "page_not_file"]


def test_a_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    assert error(tmp_path).key == "page_unreadable"
    assert "Permission denied" in error(tmp_path).what("en")


def test_a_file_that_vanishes_or_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Isi.")

    def refuse(self: Path, mode: str = "r") -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert error(tmp_path / "a.txt").key == "page_unreadable"


def test_gzip_bombs_and_huge_pages_are_refused(tmp_path: Path) -> None:
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(b" " * (limits_module.UNPACKED_BYTES + 1000)))
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(limits_module.PAGE_BYTES + 1)
    assert error(tmp_path / "bomb.html.gz").key == "page_too_big"
    assert error(tmp_path / "huge.txt").key == "page_too_big"


def test_a_bomb_of_lines_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack_module, "UNPACKED_BYTES", 2_000_000)
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(b" " * 50_000_000))
    assert error(tmp_path / "bomb.jsonl.gz").key == "page_too_big"


def test_a_name_that_is_no_text_can_be_stored(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff.txt")).write_text("Isi berita.")
    (page,) = pages(tmp_path)
    assert page.id.encode("utf-8").endswith(b".txt")
