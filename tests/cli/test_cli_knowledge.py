"""`register` and `codebook`: what Pantau knows beforehand."""

import json
from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

Pantau = Callable[..., Result]


def rows(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_register_knows_who_held_an_office_on_a_day(pantau: Pantau) -> None:
    for country in ("RUS", "Rusia", "russia"):
        found = rows(pantau("register", "show", country, "--office", "defence_minister", "--on", "2024-11-19"))
        assert [row["person"] for row in found] == ["Andrei Belousov"]
    before = rows(pantau("register", "show", "RUS", "--office", "Menteri Pertahanan", "--on", "2023"))
    assert [row["person"] for row in before] == ["Sergei Shoigu"]


def test_the_history_of_a_person_and_of_an_office(pantau: Pantau) -> None:
    person = rows(pantau("register", "history", "Shoigu"))
    assert {row["person"] for row in person} == {"Sergei Shoigu"}
    starts = [str(row["start"]) for row in person]
    assert starts == sorted(starts)
    office = rows(pantau("register", "history", "defence_minister", "Rusia"))
    assert {"Sergei Shoigu", "Andrei Belousov"} <= {row["person"] for row in office}
    assert {row["office_class"] for row in office} == {"defence_minister"}


def test_a_register_file_is_checked(pantau: Pantau, tmp_path: Path) -> None:
    path = tmp_path / "FJI.csv"
    heading = "person,office_class,office_en,office_id,start,end,as_of,source"
    row = "Mere Tavua,foreign_minister,Foreign Minister,Menteri Luar Negeri,2026-01-12,,2026-06-30,invented"
    path.write_text(f"{heading}\n{row}\n")
    assert rows(pantau("register", "check", str(path))) == []
    path.write_text(f"{heading}\n{row}\n{row.replace('2026-01-12', '2026-31-12')}\n")
    result = pantau("register", "check", str(path))
    assert result.exit_code == 1
    (flaw,) = map(json.loads, result.stdout.splitlines())
    assert flaw["where"] == f"{path}:3" and "start" in flaw["what"]


def test_an_unknown_person_is_told(pantau: Pantau) -> None:
    result = pantau("register", "history", "Nobody Whatsoever")
    assert result.exit_code == 2
    assert "pantau register show" in result.stderr


def test_the_codebook_shows_all_types_or_one(pantau: Pantau) -> None:
    types = rows(pantau("codebook", "show"))
    assert len(types) == 16
    (consult,) = rows(pantau("codebook", "show", "consult"))
    assert consult["type"] == "CONSULT"
    assert {"visit", "phone"} <= set(consult["modes"])  # type: ignore[call-overload]
