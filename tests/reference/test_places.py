"""The gazetteer: all provinces, regencies and cities of Indonesia, places of the world, and what users add."""

from collections import Counter
from pathlib import Path

import pytest

from pantau.errors import DataError
from pantau.reference import place, states
from pantau.reference.place import capital_of, land, place_called, place_words, places, places_named

HOME = [each for each in places() if each.country == "IDN"]
BOX = (-11.5, 6.5, 95.0, 141.1)  # Indonesia: south, north, west, east


def kinds(kind: str) -> list[place.Place]:
    return [each for each in HOME if each.kind == kind]


def test_indonesia_has_its_38_provinces_and_416_regencies() -> None:
    assert len({each.name for each in kinds("province")}) == len(kinds("province")) == 38
    assert len({(each.name, each.within) for each in kinds("regency")}) == len(kinds("regency")) == 416


def test_every_regency_and_city_lies_in_a_province_and_near_it() -> None:
    provinces = {each.name: each for each in kinds("province")}
    for each in [*kinds("regency"), *kinds("city")]:
        assert each.within in provinces and each.lat is not None and each.lon is not None
        home = provinces[each.within]
        assert home.lat is not None and home.lon is not None
        assert abs(each.lat - home.lat) < 5 and abs(each.lon - home.lon) < 6


def test_every_province_has_a_regency_or_city() -> None:
    filled = Counter(each.within for each in [*kinds("regency"), *kinds("city")])
    assert all(filled[each.name] > 2 for each in kinds("province"))


@pytest.mark.parametrize("each", HOME, ids=[f"{each.kind} {each.name}" for each in HOME])
def test_indonesian_coordinates_lie_in_indonesia(each: place.Place) -> None:
    assert each.lat is not None and BOX[0] <= each.lat <= BOX[1]
    assert each.lon is not None and BOX[2] <= each.lon <= BOX[3]


def test_every_place_has_coordinates_and_a_known_country_unless_it_is_a_sea_or_a_region_of_many() -> None:
    known = {each.iso3 for each in states()} | {"MAC"}
    for each in places():
        assert each.lat is not None and -90 <= each.lat <= 90
        assert each.lon is not None and -180 <= each.lon <= 180
        assert each.country in known or (each.country is None and each.kind in {"sea", "region"})


def test_no_name_stands_twice_for_one_kind_of_place() -> None:
    named = Counter((name, each.kind, each.country, each.within) for each in places() for name in each.names)
    assert [name for name, count in named.items() if count > 1] == []


def test_a_capital_lies_in_its_land() -> None:
    for each in states():
        whole, capital = land(each.iso3), capital_of(each)
        assert whole and whole.kind == "country" and whole.lat is not None and capital.lat is not None
        assert abs(whole.lat - capital.lat) < 25


def test_a_name_is_found_in_whatever_case_and_a_capital_before_a_namesake() -> None:
    tripoli = place_called("TRIPOLI")
    assert tripoli and tripoli.country == "LBY"
    assert {each.country for each in places_named("Tripoli")} == {"LBN"}
    assert {each.kind for each in places_named("bandung")} == {"city", "regency"}
    assert place_called("Negeri Awan") is None


def test_words_may_stand_around_a_name() -> None:
    (regency,) = (each for each in place_words() if each.kind == "regency")
    assert {"kabupaten Malang", "Malang regency"} <= set(regency.around("Malang"))


@pytest.mark.parametrize("row", [
    "PER,village,,Lembah",
    "PER,city,Awan,Lembah",
    "PER,city,,",
])  # fmt: skip
def test_a_wrong_row_is_refused_with_its_line(row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "places.csv"
    path.write_text(f"country,kind,hidden,names\n{row}\n", encoding="utf-8")
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    with pytest.raises(DataError) as caught:
        places.__wrapped__()
    assert caught.value.where == f"{path}:2"


def test_a_users_places_stand_beside_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "places_mine.csv").write_text("country,names\nPER,Kota Kabut|Fog City\n", encoding="utf-8")
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    (mine,) = (each for each in places.__wrapped__() if each.name == "Kota Kabut")
    assert (mine.kind, mine.lat, mine.hidden) == ("city", None, ())
