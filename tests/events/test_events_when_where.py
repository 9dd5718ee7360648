"""When, where and about what: only as far as the sentence says it."""

import pytest
from events_coding import coded

DATES = [
    ("id", "Peru menyerang Chile pada 3 Mei 2018.", ("2018-05-03", "2018-05-03", "day")),
    ("id", "Peru menyerang Chile, Selasa (18/6/2019).", ("2019-06-18", "2019-06-18", "day")),
    ("id", "Peru menyerang Chile pada Mei 2018.", ("2018-05-01", "2018-05-31", "month")),
    ("en", "Peru attacked Chile on May 3, 2018.", ("2018-05-03", "2018-05-03", "day")),
    ("en", "Peru attacked Chile on 3 May 2018.", ("2018-05-03", "2018-05-03", "day")),
    ("en", "Peru attacked Chile in February 2020.", ("2020-02-01", "2020-02-29", "month")),
]

BY_THE_DAY = [
    # the article's day is Wednesday 2019-06-19
    ("id", "Peru menyerang Chile pada Selasa (18/6).", "2019-06-18"),
    ("id", "Peru menyerang Chile pada Rabu.", "2019-06-19"),
    ("id", "Peru menyerang Chile pada Kamis.", "2019-06-13"),
    ("id", "Peru menyerang Chile kemarin.", "2019-06-18"),
    ("id", "Peru akan menyerang Chile besok.", "2019-06-20"),
    ("id", "Peru menyerang Chile pada 3 Mei.", "2019-05-03"),
    ("id", "Peru menyerang Chile pada 3 Desember.", "2018-12-03"),
    ("en", "Peru attacked Chile on Tuesday.", "2019-06-18"),
    ("en", "Peru attacked Chile yesterday.", "2019-06-18"),
    ("en", "Peru attacked Chile on May 3.", "2019-05-03"),
]


@pytest.mark.parametrize("day", ["2019-06-19", None])
@pytest.mark.parametrize(("lang", "text", "when"), DATES)
def test_a_full_date_needs_no_article(lang: str, text: str, when: tuple[str, str, str], day: str | None) -> None:
    (event,) = coded(text, lang, day)
    assert event.when and (event.when.start, event.when.end, event.when.precision) == when


@pytest.mark.parametrize(("lang", "text", "day"), BY_THE_DAY)
def test_a_short_date_is_read_from_the_articles_day(lang: str, text: str, day: str) -> None:
    (event,) = coded(text, lang)
    assert event.when and (event.when.start, event.when.end, event.when.precision) == (day, day, "day")


@pytest.mark.parametrize(("lang", "text", "day"), BY_THE_DAY)
def test_nothing_is_invented_without_the_articles_day(lang: str, text: str, day: str) -> None:
    (event,) = coded(text, lang, day=None)
    assert event.when is None


@pytest.mark.parametrize(("lang", "text"), [
    ("id", "Peru menyerang Chile."),
    ("id", "Peru menyerang Chile pada 31 Februari 2018."),
    ("id", "Peru menyerang Chile 45/13/2018."),
    ("en", "Peru may attack Chile."),
])  # fmt: skip
def test_no_date_or_an_impossible_one_gives_none(lang: str, text: str) -> None:
    (event,) = coded(text, lang)
    assert event.when is None


def test_the_nearest_of_two_dates_counts() -> None:
    first, second = coded("Peru menyerang Chile pada 3 Mei 2018, sementara Kenya mengecam Ghana pada 4 Juli 2018.")
    assert first.when and second.when
    assert (first.when.start, second.when.start) == ("2018-05-03", "2018-07-04")


PLACES = [
    ("id", "Menlu Peru bertemu Menlu Chile di Lima.", ("Lima", "PER", "city")),
    ("id", "Menlu Peru bertemu Menlu Chile di Jepang.", ("Japan", "JPN", "country")),
    ("id", "Menlu Peru bertemu Menlu Chile di Kharkiv.", ("Kharkiv", "UKR", "city")),
    ("en", "Peru's foreign minister met Chile's foreign minister in Tokyo.", ("Tokyo", "JPN", "city")),
    ("en", "Peru's foreign minister met Chile's foreign minister in Japan.", ("Japan", "JPN", "country")),
]


@pytest.mark.parametrize(("lang", "text", "place"), PLACES)
def test_a_named_place_is_where_it_happened(lang: str, text: str, place: tuple[str, str, str]) -> None:
    (event,) = coded(text, lang)
    assert event.where and (event.where.name, event.where.country, event.where.precision) == place


def test_a_capital_has_its_coordinates_in_degrees() -> None:
    (event,) = coded("Menlu Peru bertemu Menlu Chile di Tokyo.")
    assert event.where and event.where.lat and event.where.lon
    assert (round(event.where.lat), round(event.where.lon)) == (36, 140)


@pytest.mark.parametrize(("lang", "text"), [("id", "Peru mengecam Chile."), ("en", "Peru condemned Chile.")])
def test_a_party_is_no_place(lang: str, text: str) -> None:
    (event,) = coded(text, lang)
    assert event.where is None


CONTEXTS = [
    ("id", "AS menjatuhkan sanksi dagang terhadap Iran.", {"economic"}),
    ("id", "Kapal perang Peru menyerang Chile.", {"military"}),
    ("id", "Peru mengecam Chile soal pemilu.", {"election"}),
    ("id", "Peru mengecam Chile soal korupsi.", {"corruption"}),
    ("en", "Peru condemned Chile over human rights.", {"human_rights"}),
    ("en", "Peru condemned Chile over trade tariffs.", {"economic"}),
    ("en", "Peru attacked Chile.", set()),
]


@pytest.mark.parametrize(("lang", "text", "contexts"), CONTEXTS)
def test_contexts_are_the_topics_that_the_sentence_names(lang: str, text: str, contexts: set[str]) -> None:
    (event,) = coded(text, lang)
    assert contexts <= set(event.contexts)
    assert contexts or not event.contexts
    assert list(event.contexts) == sorted(set(event.contexts))
