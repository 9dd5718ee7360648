"""Where an act happened: the place that belongs to it, with coordinates and precision; no party, no origin."""

import pytest
from events_coding import coded, headline

NAMED = [
    # cities, regencies, provinces, regions, countries, seas
    ("id", "Tentara Peru menyerang pasukan Chile di Kharkiv.", ("Kharkiv", "UKR", "city")),
    ("id", "Polisi menangkap aktivis di Kabupaten Malang.", ("Malang", "IDN", "regency")),
    ("id", "Polisi menangkap aktivis di Malang.", ("Malang", "IDN", "city")),
    ("id", "Polisi menangkap aktivis di Kab. Puncak Jaya, Papua Tengah.", ("Puncak Jaya", "IDN", "regency")),
    ("id", "Polisi menangkap aktivis di Sulawesi Tengah.", ("Central Sulawesi", "IDN", "province")),
    ("id", "Polisi menangkap aktivis di Kota Batu.", ("Batu", "IDN", "city")),
    ("id", "Tentara Peru menyerang pasukan Chile di Jalur Gaza.", ("Gaza Strip", "PSE", "region")),
    ("id", "Kapal Peru menyerang kapal Chile di Laut China Selatan.", ("South China Sea", None, "sea")),
    ("id", "Menlu Peru bertemu Menlu Chile di ibu kota Jepang, Tokyo.", ("Tokyo", "JPN", "city")),
    ("en", "Peru attacked Chilean troops in the eastern city of Bakhmut.", ("Bakhmut", "UKR", "city")),
    ("en", "Peru attacked Chilean troops in the Kursk region.", ("Kursk", "RUS", "province")),
    ("en", "Peru attacked Chilean troops in southern Lebanon.", ("southern Lebanon", "LBN", "region")),
    ("en", "Peru attacked Chilean ships off the coast of Yemen.", ("Yemen", "YEM", "country")),
    ("en", "Peru attacked Chilean ships in the Red Sea.", ("Red Sea", None, "sea")),
    ("en", "Indonesian police arrested a student in Malang Regency.", ("Malang", "IDN", "regency")),
    # who is there, what is struck, where a visitor goes, whence troops leave
    ("id", "Polisi di Paris menangkap aktivis.", ("Paris", "FRA", "city")),
    ("id", "Rusia menyerang Kharkiv.", ("Kharkiv", "UKR", "city")),
    ("id", "Presiden Peru mengunjungi Jepang.", ("Japan", "JPN", "country")),
    ("id", "Amerika Serikat menarik pasukan dari Suriah.", ("Syria", "SYR", "country")),
    ("en", "The United States withdrew troops from Syria.", ("Syria", "SYR", "country")),
    ("en", "Russia attacked Kharkiv.", ("Kharkiv", "UKR", "city")),
    # of places with one name the one whose land stands behind it
    ("en", "Peru attacked Chilean troops in Hyderabad, Pakistan.", ("Hyderabad", "PAK", "city")),
    ("en", "Peru attacked Chilean troops in Hyderabad.", ("Hyderabad", "IND", "city")),
    ("id", "Polisi menangkap aktivis di Banjar, Kalimantan Selatan.", ("Banjar", "IDN", "regency")),
]

NOWHERE = [
    ("id", "Rusia menyerang Ukraina."),
    ("id", "Moskow mengecam Kyiv."),
    ("id", "Turki mengecam serangan Israel di Jenin."),
    ("id", "AS mendesak Israel menghentikan serangan di Gaza."),
    ("id", "Polisi menangkap mahasiswa asal Papua."),
    ("en", "Russia attacked Ukraine."),
    ("en", "Turkey condemned Israeli strikes in Jenin."),
    ("en", "Washington urged Israel to halt strikes in Gaza."),
    ("en", "Peru fired missiles at Chile."),
]


@pytest.mark.parametrize(("lang", "text", "place"), NAMED)
def test_the_place_of_an_act_has_a_name_a_country_and_a_precision(
    lang: str, text: str, place: tuple[str, str | None, str]
) -> None:
    event = coded(text, lang)[0]
    assert event.where and (event.where.name, event.where.country, event.where.precision) == place
    assert event.where.lat is not None and event.where.lon is not None


@pytest.mark.parametrize(("lang", "text"), NOWHERE)
def test_parties_origins_and_other_acts_places_are_not_where_it_happened(lang: str, text: str) -> None:
    assert coded(text, lang)[0].where is None


def test_each_act_has_its_own_place() -> None:
    text = "Rusia menyerang Ukraina di Kherson, sementara Israel menyerang Hamas di Rafah."
    assert [event.where and event.where.name for event in coded(text)] == ["Kherson", "Rafah"]
    text = "Russia attacked Ukraine in Kherson after Israel attacked Hamas in Rafah."
    assert [event.where and event.where.name for event in coded(text, "en")] == ["Kherson", "Rafah"]


def test_coordinates_of_a_land_are_those_of_its_middle_and_of_a_capital_its_own() -> None:
    (land,), (capital,) = (coded(f"Menlu Peru bertemu Menlu Chile di {name}.") for name in ("Rusia", "Moskow"))
    assert land.where and capital.where and land.where.lon and capital.where.lon
    assert (round(land.where.lon, -1), round(capital.where.lon)) == (100, 38)


def test_a_dateline_counts_only_where_the_sentence_names_no_place_and_a_party_is_at_home_there() -> None:
    (event,) = coded("PYONGYANG - Korea Utara menyerang Korea Selatan.")
    assert event.where and event.where.name == "Pyongyang"
    (event,) = coded("PYONGYANG - Korea Utara menyerang Korea Selatan di Busan.")
    assert event.where and event.where.name == "Busan"
    (event,) = coded("JAKARTA - Korea Utara menyerang Korea Selatan.")
    assert event.where is None


def test_a_headline_says_where_without_a_dateline() -> None:
    (event,) = headline("Polisi Tangkap Aktivis di Yahukimo")
    assert event.where and (event.where.name, event.where.precision) == ("Yahukimo", "regency")


def test_a_sea_takes_no_part_in_an_act() -> None:
    (event,) = coded("China mengirim kapal perang ke Selat Taiwan.")
    assert [actor.country for actor in (*event.actors, *event.recipients)] == ["CHN"]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Russia attacked Finland in Estonian airspace on Friday.", "Estonia"),
        ("id", "Jet tempur Rusia menyerang kapal di wilayah udara Estonia, Jumat.", "Estonia"),
        ("en", "Caracas was bombed by American aircraft on Saturday.", "Caracas"),
        ("en", "Lawmakers in Lima dismissed Peru's president.", "Lima"),
        ("id", "Pengadilan Militer Jayapura menghukum dua prajurit TNI.", "Jayapura"),
    ],
)
def test_a_domain_a_struck_city_and_the_seat_of_who_acts_are_where_it_happens(
    lang: str, text: str, name: str
) -> None:
    assert name in {event.where.name for event in coded(text, lang) if event.where}
