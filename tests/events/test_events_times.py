"""Times in words: intervals that count from the article's day, in both languages; nothing is invented."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.events.calendar import Line, calendar
from pantau.events.days import Today
from pantau.events.times import times
from pantau.language.tokens import tokens

DAY = date(2024, 9, 13)  # a Friday


def read(text: str, lang: str, day: date | None = DAY, *, ahead: bool = False) -> list[tuple[str, str, str]]:
    """All times of a text as (start, end, precision)."""
    line = Line(tokens(text), lang, headline=False)
    return [(each.when.start, each.when.end, each.when.precision) for each in times(line, Today(day, ahead))]


ONE_DAY = [
    ("id", "hari ini", "2024-09-13"),
    ("id", "pagi tadi", "2024-09-13"),
    ("id", "kemarin", "2024-09-12"),
    ("id", "tadi malam", "2024-09-12"),
    ("id", "kemarin lusa", "2024-09-11"),
    ("id", "tiga hari lalu", "2024-09-10"),
    ("id", "10 hari yang lalu", "2024-09-03"),
    ("id", "dua jam lalu", "2024-09-13"),
    ("id", "besok", "2024-09-14"),
    ("id", "lusa", "2024-09-15"),
    ("id", "tiga hari lagi", "2024-09-16"),
    ("id", "Kamis (12/9)", "2024-09-12"),
    ("id", "Kamis (12/9/2024)", "2024-09-12"),
    ("id", "Kamis, 12 September 2024", "2024-09-12"),
    ("id", "Kamis malam", "2024-09-12"),
    ("id", "Senin lalu", "2024-09-09"),
    ("id", "Jumat lalu", "2024-09-06"),
    ("id", "Jumat pekan lalu", "2024-09-06"),
    ("id", "Senin pekan depan", "2024-09-16"),
    ("id", "Rabu pekan ini", "2024-09-11"),
    ("id", "Selasa dini hari", "2024-09-10"),
    ("id", "pada 3 Maret", "2024-03-03"),
    ("id", "pada 3 Maret tahun lalu", "2023-03-03"),
    ("id", "pada 3 Desember", "2023-12-03"),
    ("id", "tanggal 12-9-2024", "2024-09-12"),
    ("id", "12.9.2024", "2024-09-12"),
    ("id", "pada 2024-09-12", "2024-09-12"),
    ("id", "12/9/24", "2024-09-12"),
    ("en", "today", "2024-09-13"),
    ("en", "this morning", "2024-09-13"),
    ("en", "yesterday", "2024-09-12"),
    ("en", "last night", "2024-09-12"),
    ("en", "two days ago", "2024-09-11"),
    ("en", "a day ago", "2024-09-12"),
    ("en", "the day before yesterday", "2024-09-11"),
    ("en", "tomorrow", "2024-09-14"),
    ("en", "on Thursday", "2024-09-12"),
    ("en", "on Friday", "2024-09-13"),
    ("en", "last Tuesday", "2024-09-10"),
    ("en", "last Friday", "2024-09-06"),
    ("en", "next Friday", "2024-09-20"),
    ("en", "Monday next week", "2024-09-16"),
    ("en", "Thursday last week", "2024-09-05"),
    ("en", "in the early hours of Sunday", "2024-09-08"),
    ("en", "late on Sunday night", "2024-09-08"),
    ("en", "on March 3, 2025", "2025-03-03"),
    ("en", "on March 3", "2024-03-03"),
    ("en", "on 3 March last year", "2023-03-03"),
    ("en", "on the 3rd of March", "2024-03-03"),
    ("en", "on Sept. 12", "2024-09-12"),
    ("en", "on Thursday, September 12", "2024-09-12"),
    ("en", "on May 3", "2024-05-03"),
    ("en", "on 9/25/2023", "2023-09-25"),
]

LONGER = [
    ("id", "pekan lalu", ("2024-09-02", "2024-09-08", "week")),
    ("id", "dua pekan lalu", ("2024-08-26", "2024-09-01", "week")),
    ("id", "sepekan lalu", ("2024-09-02", "2024-09-08", "week")),
    ("id", "bulan lalu", ("2024-08-01", "2024-08-31", "month")),
    ("id", "tiga bulan lalu", ("2024-06-01", "2024-06-30", "month")),
    ("id", "Juni lalu", ("2024-06-01", "2024-06-30", "month")),
    ("id", "September lalu", ("2023-09-01", "2023-09-30", "month")),
    ("id", "pada Februari 2020", ("2020-02-01", "2020-02-29", "month")),
    ("id", "tahun lalu", ("2023-01-01", "2023-12-31", "year")),
    ("id", "setahun lalu", ("2023-01-01", "2023-12-31", "year")),
    ("id", "pada 2014", ("2014-01-01", "2014-12-31", "year")),
    ("id", "awal tahun ini", ("2024-01-01", "2024-05-01", "year")),
    ("id", "pertengahan Juni 2023", ("2023-06-11", "2023-06-20", "month")),
    ("id", "akhir bulan lalu", ("2024-08-21", "2024-08-31", "month")),
    ("id", "akhir pekan", ("2024-09-07", "2024-09-08", "week")),
    ("id", "akhir pekan lalu", ("2024-09-07", "2024-09-08", "week")),
    ("id", "sejak 2014", ("2014-01-01", "2024-09-13", "year")),
    ("id", "sejak Senin", ("2024-09-09", "2024-09-13", "day")),
    ("id", "hingga Desember", ("2024-09-13", "2024-12-31", "month")),
    ("id", "sampai Minggu (15/9)", ("2024-09-13", "2024-09-15", "day")),
    ("id", "Senin hingga Rabu", ("2024-09-09", "2024-09-11", "day")),
    ("id", "12-14 September 2024", ("2024-09-12", "2024-09-14", "day")),
    ("id", "pada 7-8/9/2024", ("2024-09-07", "2024-09-08", "day")),
    ("id", "dalam dua hari terakhir", ("2024-09-11", "2024-09-13", "day")),
    ("en", "last week", ("2024-09-02", "2024-09-08", "week")),
    ("en", "two weeks ago", ("2024-08-26", "2024-09-01", "week")),
    ("en", "three months ago", ("2024-06-01", "2024-06-30", "month")),
    ("en", "last June", ("2024-06-01", "2024-06-30", "month")),
    ("en", "in June last year", ("2023-06-01", "2023-06-30", "month")),
    ("en", "in May", ("2024-05-01", "2024-05-31", "month")),
    ("en", "in 2014", ("2014-01-01", "2014-12-31", "year")),
    ("en", "earlier this month", ("2024-09-01", "2024-09-13", "month")),
    ("en", "later this year", ("2024-09-13", "2024-12-31", "year")),
    ("en", "early this year", ("2024-01-01", "2024-05-01", "year")),
    ("en", "in mid-June", ("2024-06-11", "2024-06-20", "month")),
    ("en", "at the end of last month", ("2024-08-21", "2024-08-31", "month")),
    ("en", "over the weekend", ("2024-09-07", "2024-09-08", "week")),
    ("en", "since 2014", ("2014-01-01", "2024-09-13", "year")),
    ("en", "until December", ("2024-09-13", "2024-12-31", "month")),
    ("en", "by Sunday", ("2024-09-13", "2024-09-15", "day")),
    ("en", "from Monday to Wednesday", ("2024-09-09", "2024-09-11", "day")),
    ("en", "on September 12-14", ("2024-09-12", "2024-09-14", "day")),
    ("en", "over the past two days", ("2024-09-11", "2024-09-13", "day")),
    ("en", "in the past week", ("2024-09-06", "2024-09-13", "week")),
]

TO_COME = [
    ("id", "Kamis", ("2024-09-19", "2024-09-19", "day")),
    ("id", "Senin", ("2024-09-16", "2024-09-16", "day")),
    ("id", "3 Maret", ("2025-03-03", "2025-03-03", "day")),
    ("id", "10 September", ("2024-09-10", "2024-09-10", "day")),  # a plan for a day that has just passed
    ("id", "akhir pekan", ("2024-09-14", "2024-09-15", "week")),
    ("id", "Oktober", ("2024-10-01", "2024-10-31", "month")),
    ("en", "on Thursday", ("2024-09-19", "2024-09-19", "day")),
    ("en", "in two days", ("2024-09-15", "2024-09-15", "day")),
    ("en", "in March", ("2025-03-01", "2025-03-31", "month")),
    ("en", "this weekend", ("2024-09-14", "2024-09-15", "week")),
]

NO_TIMES = [
    ("id", "Sebanyak 12 orang dari 45 negara menandatangani 3 naskah."),
    ("id", "perang selama tiga hari"),
    ("id", "sebelum 14 Februari 2024"),
    ("id", "menjelang Senin"),
    ("id", "rabu dan minggu"),
    ("id", "pada 31 Februari 2018"),
    ("en", "Theresa May may march."),
    ("en", "two days of talks"),
    ("en", "before September 12"),
    ("en", "20 soldiers and 2014 tanks"),
    ("en", "45/13/2018"),
    ("en", "over an area of 40 m ² May ² 2018"),  # a digit that is no number
    ("id", "² hari lalu"),
]


@pytest.mark.parametrize(("lang", "text", "day"), ONE_DAY)
def test_a_day_is_read_in_many_shapes(lang: str, text: str, day: str) -> None:
    assert read(text, lang) == [(day, day, "day")]


@pytest.mark.parametrize(("lang", "text", "when"), LONGER)
def test_weeks_months_years_and_spans_are_intervals(lang: str, text: str, when: tuple[str, str, str]) -> None:
    assert read(text, lang) == [when]


@pytest.mark.parametrize(("lang", "text", "when"), TO_COME)
def test_an_act_to_come_is_dated_ahead(lang: str, text: str, when: tuple[str, str, str]) -> None:
    assert read(text, lang, ahead=True) == [when]


@pytest.mark.parametrize(("lang", "text"), NO_TIMES)
def test_counts_lengths_and_bounds_of_something_else_are_no_times(lang: str, text: str) -> None:
    assert read(text, lang) == []


def test_a_day_beside_another_is_counted_from_it() -> None:
    assert [each[0] for each in read("Selasa (10/9), sehari sebelumnya", "id")] == ["2024-09-10", "2024-09-09"]
    assert [each[0] for each in read("on September 10 and the next day", "en")] == ["2024-09-10", "2024-09-11"]
    assert read("the next day", "en") == []


@pytest.mark.parametrize(("title", "when"), [
    ("Minggu Lalu", ("2024-09-02", "2024-09-08", "week")),
    ("Minggu (8/9)", ("2024-09-08", "2024-09-08", "day")),
])  # fmt: skip
def test_the_word_for_sunday_is_a_week_in_a_headline(title: str, when: tuple[str, str, str]) -> None:
    (found,) = times(Line(tokens(title), "id", headline=True), Today(DAY, ahead=False))
    assert (found.when.start, found.when.end, found.when.precision) == when


EVERY = [(lang, text) for lang, text, *_ in (*ONE_DAY, *LONGER)]
ABSOLUTE = ("20", "19", "9/24")  # a year stands in the text


@given(st.sampled_from(EVERY), st.dates(date(1990, 1, 1), date(2089, 12, 31)), st.booleans())
def test_an_interval_never_ends_before_it_begins(said: tuple[str, str], day: date, ahead: bool) -> None:
    for start, end, _ in read(said[1], said[0], day, ahead=ahead):
        assert date.fromisoformat(start) <= date.fromisoformat(end)


@given(st.sampled_from(EVERY))
def test_without_the_articles_day_only_a_stated_year_gives_a_time(said: tuple[str, str]) -> None:
    stated = any(mark in said[1] for mark in ABSOLUTE)
    assert bool(read(said[1], said[0], day=None)) == stated


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)), st.sampled_from(["id", "en"]), st.booleans())
def test_a_bare_weekday_lies_within_a_week_on_its_side(day: date, lang: str, ahead: bool) -> None:
    for name, number in calendar(lang).weekdays.items():
        ((start, end, precision),) = read(name.capitalize(), lang, day, ahead=ahead)
        distance = date.fromisoformat(start) - day
        assert (start, precision) == (end, "day") and date.fromisoformat(start).weekday() == number
        assert timedelta(0) <= (distance if ahead else -distance) < timedelta(days=7)


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)), st.sampled_from(["id", "en"]))
def test_a_written_date_is_that_date(day: date, lang: str) -> None:
    month = next(name for name, number in calendar(lang).months.items() if number == day.month)
    written = f"{day.day} {month.capitalize()} {day.year}"
    assert read(written, lang) == [(day.isoformat(), day.isoformat(), "day")]
