"""Numbers of two reports: in words and digits, bounded and rounded, of one thing and of different ones."""

import pytest
from test_disputes_reports import differ, differences, report

from pantau.language import tokens
from pantau.stories.disputes import conflicts
from pantau.stories.disputes.amounts import amounts
from pantau.stories.disputes.lists import Lang


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("en", "forty-two", 42),
        ("en", "a hundred and five", 105),
        ("en", "half a dozen", 6),
        ("en", "two score", 40),
        ("en", "12,500", 12500),
        ("en", "1.5 million", 1_500_000),
        ("en", "a quarter of a million", 250_000),
        ("en", "a third of the 90", 30),
        ("id", "sebelas", 11),
        ("id", "tujuh belas", 17),
        ("id", "dua puluh satu", 21),
        ("id", "tiga ratus empat puluh", 340),
        ("id", "dua ribu lima ratus", 2500),
        ("id", "1.250", 1250),
        ("id", "2,5 juta", 2_500_000),
        ("id", "setengah juta", 500_000),
        ("id", "dua lusin", 24),
        ("id", "sekodi", 20),
    ],
)
def test_a_number_in_words_is_one_in_digits(lang: Lang, text: str, number: int) -> None:
    found = amounts(tokens(f"{text} x"), lang, ())
    assert [each.value for each in found] == [number]


@pytest.mark.parametrize(
    ("lang", "text", "inside", "outside"),
    [
        ("en", "at least 20", 24, 19),
        ("en", "more than 60", 70, 50),
        ("en", "up to 40", 35, 41),
        ("en", "nearly 300", 295, 310),
        ("en", "about 50", 48, 70),
        ("en", "dozens", 40, 12),
        ("en", "between 10 and 15", 13, 16),
        ("id", "sedikitnya 20", 24, 19),
        ("id", "lebih dari 60", 70, 50),
        ("id", "hampir 300", 295, 310),
        ("id", "sekitar 50", 48, 70),
        ("id", "puluhan", 40, 12),
        ("id", "belasan", 14, 25),
        ("id", "antara 10 dan 15", 13, 16),
        ("id", "ratusan ribu", 250_000, 50_000),
    ],
)
def test_words_beside_a_number_bound_it(lang: Lang, text: str, inside: int, outside: int) -> None:
    [found] = amounts(tokens(f"{text} x"), lang, ())
    assert found.low <= inside <= found.high
    assert not found.low <= outside <= found.high


@pytest.mark.parametrize(
    "text", ["16:10 GMT", "9.30 p.m.", "pukul 22.00", "aged 34", "berusia 62 tahun", "in 2019"]
)
def test_hours_ages_years_and_shares_count_nothing(text: str) -> None:
    lang: Lang = "id" if text[0] in "pb" else "en"
    assert not amounts(tokens(text), lang, ())


@pytest.mark.parametrize(
    ("a", "b", "langs", "field", "values"),
    [
        ("Landslide kills 14 in Cusco", "Nine dead in Cusco landslide", "en en", "killed", (14, 9)),
        ("Banjir tewaskan dua puluh orang", "Twelve drown in flood", "id en", "killed", (20, 12)),
        ("Blast wounds 30 at market", "Ledakan di pasar lukai 18 orang", "en id", "wounded", (30, 18)),
        ("Police arrest 40 in Izmir", "Polisi Turki tangkap 25 orang", "en id", "count", (40, 25)),
        ("Navy buys six submarines", "Navy orders four submarines", "en en", "count", (6, 4)),
        ("Sebanyak 60 orang hilang", "Tim SAR mencari 35 orang", "id id", "count", (60, 35)),
        ("Fire burns 500 hectares", "Api hanguskan 900 hektare", "en id", "count", (500, 900)),
        ("Motion passes with 120 votes", "Mosi disetujui 98 suara", "en id", "count", (120, 98)),
    ],
)
def test_figures_that_exclude_each_other_are_a_conflict(
    a: str, b: str, langs: str, field: str, values: tuple[int, int]
) -> None:
    assert differ(a, b, langs) == {field: values}


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("At least 20 killed in raid", "Raid kills 24", "en en"),
        ("Dozens hurt in crash", "Tabrakan lukai 43 orang", "en id"),
        ("Selusin prajurit gugur", "Twelve soldiers killed", "id en"),
        ("Fire burns 10,000 acres", "Api hanguskan sekitar 4.000 hektare", "en id"),
        ("Rebels fire 12 rockets", "Three dead in rocket attack", "en en"),
        ("Five dead, including the gunman", "Gunman kills four", "en en"),
        ("Three die on the spot and two more later", "Five killed", "en en"),
        ("Both sides freed 40 prisoners each", "Eighty prisoners freed", "en en"),
        ("Four climbers and their guide died", "Five killed on mountain", "en en"),
        ("Six drones crossed, two of them crashed", "Two drones crashed", "en en"),
        ("Crash kills nine; a crash there killed 30 in 2009", "Nine die in crash", "en en"),
        ("Man, 34, held after attack", "Attack suspect arrested at platform 9", "en en"),
    ],
)
def test_figures_that_can_be_reconciled_are_none(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {}


def test_a_newer_toll_is_marked_and_its_day_is_no_conflict() -> None:
    first = report("Quake kills 30", "The quake in Herat killed 30 people by Thursday.")
    newer = report(
        "Quake toll rises to 52", "The toll in Herat reached 52 on Friday.", published="2026-03-13T12:00:00Z"
    )
    [found] = conflicts(first, newer)
    assert (found.field, found.a, found.b, found.later) == ("killed", 30, 52, "b")
    [turned] = conflicts(newer, first)
    assert (turned.a, turned.b, turned.later) == (52, 30, "a")


def test_reports_of_one_hour_contradict_each_other() -> None:
    [found] = conflicts(report("Quake kills 30"), report("Quake kills 52"))
    assert found.later is None


def test_a_total_stands_before_what_was_added() -> None:
    a = report("Banjir tewaskan 11 orang", lang="id")
    b = report("Banjir", "Empat jasad lagi ditemukan sehingga korban tewas menjadi 15 orang.", lang="id")
    assert differences(a, b) == {"killed": (11, 15)}


def test_far_down_in_an_article_no_conflict_starts() -> None:
    filler = " ".join(["The road is still closed to all traffic."] * 4)
    long = report("Bomb in Quetta", f"A bomb went off in Quetta. {filler} An attack elsewhere killed 40 people.")
    assert differences(long, report("Bomb in Quetta kills three")) == {}


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Three dozen trees fell in Bonn", "Badai tumbangkan 38 pohon di Bonn", "en id"),
        ("Army kills 40 rebels near Kidal", "Two soldiers killed near Kidal", "en en"),
        ("Lightning killed seven cows and a herder", "Penggembala tewas tersambar petir", "en id"),
        ("Five guards killed; the bomber died too", "Bomb leaves six dead", "en en"),
        ("Two men, aged 31 and 58, were killed", "Crash kills two", "en en"),
        ("Jakarta says it downed 90 drones, 12 over Bogor", "Twelve drones shot down over Bogor", "en en"),
        ("Three of the eight hikers found", "Tiga pendaki ditemukan", "en id"),
        ("Empat warga tewas di Tyre dan dua di Sidon", "Six killed in Lebanon", "id en"),
        ("Eight guests, two cooks killed in hotel fire", "Hotel fire kills ten", "en en"),
        ("Measles has killed 20 this month", "Two more deaths, taking the toll this month to 20", "en en"),
    ],
)
def test_parts_and_those_of_the_other_side_are_no_conflict(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {}


def test_who_they_are_does_not_hide_what_became_of_them() -> None:
    assert differ("Seven protesters were injured", "Bentrokan lukai 22 pengunjuk rasa", "en id") == {
        "wounded": (7, 22)
    }
