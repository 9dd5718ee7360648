"""A wrong row in a user's data folder is refused with its place and the reason."""

from importlib import import_module
from pathlib import Path

import pytest

from pantau.errors import DataError
from pantau.reference import organisation, register

HEADING = "person,office_class,office_en,office_id,start,end,as_of,source"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "register").mkdir()
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    return tmp_path


def write(folder: Path, name: str, *rows: str) -> Path:
    path = folder / "register" / name
    path.write_text("\n".join([HEADING, *rows]) + "\n", encoding="utf-8")
    return path


def refused(path: Path, line: int | None) -> str:
    with pytest.raises(DataError) as caught:
        register.terms.__wrapped__()
    assert caught.value.where == (f"{path}:{line}" if line else str(path))
    assert caught.value.todo("id") and caught.value.todo("en")
    return caught.value.what("en")


def test_a_users_rows_stand_beside_ours(folder: Path) -> None:
    write(folder, "FJI.csv", "Tui Example,foreign_minister,Foreign Minister,Menteri,2020,,2024,own notes")
    found = [term for term in register.terms.__wrapped__() if term.person == "Tui Example"]
    assert [(term.country, term.row) for term in found] == [("FJI", f"{folder}/register/FJI.csv:2")]


def test_an_end_before_the_start_is_refused(folder: Path) -> None:
    path = write(
        folder,
        "FJI.csv",
        "A B,foreign_minister,Minister,Menteri,2020-01-01,,2024,x",
        "C D,foreign_minister,Minister,Menteri,2021-05-02,2021-05-01,2024,x",
    )
    assert "2021-05-01" in refused(path, 3)


@pytest.mark.parametrize("day", ["2021-13", "yesterday", "2021-02-30", "21"])
def test_a_bad_date_is_refused(folder: Path, day: str) -> None:
    path = write(folder, "FJI.csv", f"A B,foreign_minister,Minister,Menteri,{day},,2024,x")
    assert "start" in refused(path, 2)


def test_an_unknown_country_is_refused(folder: Path) -> None:
    path = write(folder, "QQQ.csv", "A B,foreign_minister,Minister,Menteri,2020,,2024,x")
    assert "QQQ" in refused(path, None)


def test_an_unknown_class_is_refused(folder: Path) -> None:
    path = write(folder, "FJI.csv", "A B,court_jester,Jester,Badut,2020,,2024,x")
    assert "court_jester" in refused(path, 2)


def test_a_row_that_stands_twice_is_refused(folder: Path) -> None:
    row = "A B,foreign_minister,Minister,Menteri,2020,,2024,x"
    path = write(folder, "FJI.csv", row, row)
    assert "A B" in refused(path, 3)


def test_a_missing_cell_is_named(folder: Path) -> None:
    path = write(folder, "FJI.csv", ",foreign_minister,Minister,Menteri,2020,,2024,x")
    assert "person" in refused(path, 2)


def test_a_state_twice_and_a_nameless_organisation_are_refused(folder: Path) -> None:
    states = folder / "states.csv"
    row = "QQA,QA,Testland,Negeri Uji,Testville,Kota Uji,1.0,2.0"
    states.write_text(f"iso3,iso2,name_en,name_id,capital_en,capital_id,lat,lon\n{row}\n{row}\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"states\.csv:3"):
        import_module("pantau.reference.state")._by_code.__wrapped__()
    organisations = folder / "organisations.csv"
    organisations.write_text("code,sector,kind,names_en\nQQA,GOV,body,\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"organisations\.csv:2"):
        organisation.organisations.__wrapped__()
