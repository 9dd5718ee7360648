"""Places in a sentence: which names count, and what they say of who is named beside them."""

import pytest
from mentions_finding import found_in, parties

PLACES = [
    ("id", "Rapat digelar di Kabupaten Malang.", "Malang", "regency"),
    ("id", "Rapat digelar di kabupaten Malang.", "Malang", "regency"),
    ("id", "Rapat digelar di Kab. Malang.", "Malang", "regency"),
    ("id", "Rapat digelar di Kota Malang.", "Malang", "city"),
    ("id", "Rapat digelar di Provinsi Papua Pegunungan.", "Highland Papua", "province"),
    ("id", "Rapat digelar di Laut Natuna Utara.", "North Natuna Sea", "sea"),
    ("id", "Rapat digelar di Gaza.", "Gaza", "region"),
    ("en", "They met in Kharkiv Oblast.", "Kharkiv", "province"),
    ("en", "They met in Malang Regency.", "Malang", "regency"),
    ("en", "They met in Kharkov.", "Kharkiv", "city"),
    ("en", "They met in Moscow.", "Moscow", "city"),
    ("en", "They met in Russia.", "Russia", "country"),
]

# ordinary words and persons' names: places only behind a preposition of place, or with their word before them
DOUBTFUL = [
    ("id", "Israel Serang Gaza.", "Ia tiba di Serang.", "IDN"),
    ("id", "Batu itu jatuh.", "Ia tiba di Kota Batu.", "IDN"),
    ("id", "Bima hadir.", "Ia tiba di Bima.", "IDN"),
    ("en", "Austin spoke.", "They met in Austin.", "USA"),
    ("en", "Nice work was done.", "They met in Nice.", "FRA"),
]


@pytest.mark.parametrize(("lang", "text", "name", "kind"), PLACES)
def test_a_place_is_known_by_its_name_and_the_words_around_it(lang: str, text: str, name: str, kind: str) -> None:
    (mention,) = (each for each in found_in(text, lang)[0] if each.place)
    assert mention.place and (mention.place.name, mention.place.kind) == (name, kind)


@pytest.mark.parametrize(("lang", "none", "one", "country"), DOUBTFUL)
def test_a_doubtful_name_counts_only_as_a_place(lang: str, none: str, one: str, country: str) -> None:
    assert f"in {country}" not in parties(none, lang)
    assert f"in {country}" in parties(one, lang)


def test_a_sea_is_a_place_of_no_country_and_gives_none_to_who_is_there() -> None:
    assert parties("Kapal berlayar di Laut Merah.")[-1] == "in ---"
    assert "CHN GOV" not in parties("Kapal berlayar di Laut China Selatan.")


def test_who_is_somewhere_has_the_place_but_not_alone() -> None:
    (police,) = found_in("Polisi di Paris berjaga.")[0]
    assert police.place and (police.place.name, police.alone) == ("Paris", False)
    (army,) = found_in("Tentara Israel mundur.")[0]
    assert army.place is None


def test_a_place_behind_a_preposition_is_no_person() -> None:
    assert parties("They met in Sabah.", "en")[-1] == "in MYS"
