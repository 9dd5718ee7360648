"""A thousand broken register files: each is refused with file, line and reason, and none is half read."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from pantau.errors import DataError
from pantau.reference import terms
from pantau.reference.flaws import flaws

HEADING = "person,aliases,office_class,office_en,office_id,start,end,as_of,source,confidence,shared"
ROWS = [
    f"Person {number},,foreign_minister,Foreign Minister,Menteri Luar Negeri,{1950 + number}-03-01,"
    f"{1951 + number}-03-01,2025-10-31,invented,high,"
    for number in range(12)
]
BREAK: list[Callable[[random.Random, list[str]], list[str]]] = [
    lambda rng, cells: [*cells[:5], rng.choice(("yesterday", "2024-13-01", "2023-02-30", "")), *cells[6:]],
    lambda rng, cells: [*cells[:6], rng.choice(("1900-01-01", "never", "1950-02")), *cells[7:]],
    lambda rng, cells: [*cells[:2], rng.choice(("minister_of_magic", "", "FOREIGN_MINISTER")), *cells[3:]],
    lambda rng, cells: cells[: rng.randrange(1, len(cells))],
    lambda rng, cells: [*cells, *["more"] * rng.randrange(1, 4)],
    lambda rng, cells: ['"' + cells[0], *cells[1:]],
    lambda rng, cells: [*cells[:9], rng.choice(("certain", "HIGH", "1")), *cells[10:]],
    lambda rng, cells: [*cells[:10], rng.choice(("maybe", "2"))],
    lambda rng, cells: ["", *cells[1:]],
    lambda rng, cells: [*cells[:7], rng.choice(("", "today")), *cells[8:]],
]  # fmt: skip


@pytest.mark.parametrize("seed", range(20))
def test_every_broken_row_is_named_by_its_line(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(seed)
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    path = tmp_path / "register" / "FJI.csv"
    path.parent.mkdir()
    for _ in range(50):
        at, how = rng.randrange(len(ROWS)), rng.choice(BREAK)
        rows = [*ROWS]
        rows[at] = ",".join(how(rng, rows[at].split(",")))
        path.write_text("\n".join([HEADING, *rows]) + "\n", encoding="utf-8")
        (flaw,) = flaws(path)
        assert flaw.where == f"{path}:{at + 2}", rows[at]
        assert flaw.what() and flaw.todo()
        with pytest.raises(DataError, match=f"FJI.csv:{at + 2}"):
            terms.__wrapped__()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("NOWHERE.csv", f"{HEADING}\n{ROWS[0]}\n".encode()),
        ("FJI.csv", f"{HEADING}\n{ROWS[0]}\n".encode("utf-16")),
        ("FJI.csv", b"\x00\xff\xfe"),
        ("FJI.csv", f"{HEADING}\n{ROWS[0]}\n{ROWS[0]}\n".encode()),
        ("FJI.csv", f"{HEADING}\n{ROWS[0]}\n{ROWS[1].replace('1951-03', '1950-05')}\n".encode()),
    ],
)
def test_broken_files_and_contradictions(name: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    (flaw,) = flaws(path)
    assert flaw.where.startswith(str(path)) and flaw.what() and flaw.todo()


def test_a_successor_of_one_of_our_holders_is_no_flaw(tmp_path: Path) -> None:
    ours = next(t for t in terms() if (t.country, t.office_class, t.end) == ("IDN", "foreign_minister", None))
    path = tmp_path / "IDN.csv"
    row = f"Somebody New,,foreign_minister,{ours.office_en},{ours.office_id},2026-01-12,,2026-06-30,invented,high,"
    path.write_text(f"{HEADING}\n{row}\n", encoding="utf-8")
    assert flaws(path) == []


@pytest.mark.parametrize("heading", ["persn,foo", HEADING + ",country"])
def test_a_column_that_is_none_is_refused(heading: str, tmp_path: Path) -> None:
    path = tmp_path / "FJI.csv"
    path.write_text(f"{heading}\n", encoding="utf-8")
    (flaw,) = flaws(path)
    assert heading.rpartition(",")[2] in flaw.what()


def test_a_file_as_spreadsheets_save_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "FJI.csv"
    path.write_bytes("\r\n".join([HEADING, *ROWS]).encode("utf-8-sig"))
    assert flaws(path) == []


def test_a_clean_file_has_no_flaw(tmp_path: Path) -> None:
    path = tmp_path / "FJI.csv"
    path.write_text("\n".join([HEADING, *ROWS]) + "\n", encoding="utf-8")
    assert flaws(path) == []
