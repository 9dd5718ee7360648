"""Dates as they are written, in Indonesian, English and other languages."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.articles.calendar import calendar
from pantau.articles.moments import moment_of, moments_in

INDONESIAN = [
    ("Selasa, 19/11/2024 08.15 WIB", "2024-11-19T08:15:00+07:00", "WIB"),
    ("Selasa, 19/11/2024, 08:15 WIB", "2024-11-19T08:15:00+07:00", "WIB"),
    ("Kompas.com - 19/11/2024, 08:15 WIB", "2024-11-19T08:15:00+07:00", "WIB"),
    ("19 Nov 2024 08:15 WITA", "2024-11-19T08:15:00+08:00", "WITA"),
    ("Kamis, 05 Nopember 2015 | 11:13 WITA", "2015-11-05T11:13:00+08:00", "WITA"),
    ("Kamis 21 Nov 2024 jam 09.30 WIT", "2024-11-21T09:30:00+09:00", "WIT"),
    ("Rabu, 5 Juni 2024 | 14:03 WIB", "2024-06-05T14:03:00+07:00", "WIB"),
    ("Rabu, 5 Juni 2024 - 14:03 wib", "2024-06-05T14:03:00+07:00", "WIB"),
    ("Tayang: Senin, 3 Februari 2025 19.20 WIB", "2025-02-03T19:20:00+07:00", "WIB"),
    ("Diperbarui 20 Nov 2024, 10:00 WIB", "2024-11-20T10:00:00+07:00", "WIB"),
    ("3 Februari 2025 pukul 19.20 WITA", "2025-02-03T19:20:00+08:00", "WITA"),
    ("Senin 3 Februari 2025, 19:20 (GMT+8)", "2025-02-03T19:20:00+08:00", "+08:00"),
    ("08:15 WIB, Selasa 19 Agustus 2024", "2024-08-19T08:15:00+07:00", "WIB"),
    ("Jum'at, 17 Februari 2017 - 13:30 wib", "2017-02-17T13:30:00+07:00", "WIB"),
    ("Sen, 3 Februari 2025 | 07:20 AM", "2025-02-03T07:20:00", None),
    ("19-11-2024 08:15", "2024-11-19T08:15:00", None),
    ("Sel, 19 Nov 2024 08:15", "2024-11-19T08:15:00", None),
    ("Sabtu Pahing, 16 November 2024", "2024-11-16", None),
    ("Minggu, 3 Feb 2025 - 00:00 WIB", "2025-02-03", None),
    ("13/9/2019", "2019-09-13", None),
    ("19/11/24", "2024-11-19", None),
    ("19.11.98", "1998-11-19", None),
    ("19-Nov-24", "2024-11-19", None),
    ("19 Nov '24", "2024-11-19", None),
    *[(f"5 {name} 2024", f"2024-{month:02}-05", None) for name, month in (
        ("Jan", 1), ("Pebruari", 2), ("Peb", 2), ("Maret", 3), ("Apr", 4), ("Mei", 5), ("Juni", 6), ("Juli", 7),
        ("Agu", 8), ("Ags", 8), ("Agt", 8), ("AGUSTUS", 8), ("Sept", 9), ("Okt", 10), ("Nopember", 11),
        ("Nop.", 11), ("Des", 12), ("desember", 12),
    )],
]  # fmt: skip

OTHERS = [
    ("2024-11-19T08:15:00.123Z", "2024-11-19T08:15:00+00:00", "+00:00"),
    ("2024-11-19T08:15:00+07", "2024-11-19T08:15:00+07:00", "+07:00"),
    ("2024-11-19T08:15:00-05:00", "2024-11-19T08:15:00-05:00", "-05:00"),
    ("2024-11-19 08:15:59", "2024-11-19T08:15:00", None),
    ("2024-11-19T00:00:00Z", "2024-11-19", None),
    ("20241119", "2024-11-19", None),
    ("20241119T081500Z", "2024-11-19T08:15:00+00:00", "+00:00"),
    ("Tue, 19 Nov 2024 08:15:00 +0700", "2024-11-19T08:15:00+07:00", "+07:00"),
    ("Tue Nov 19 2024 08:15:00 GMT+0700", "2024-11-19T08:15:00+07:00", "+07:00"),
    ("Tue Nov 19 08:15:00 WIB 2024", "2024-11-19", None),
    ("November 19, 2024 at 8:15 p.m. EST", "2024-11-19T20:15:00-05:00", "EST"),
    ("Nov. 19th, 2024, 12:05 AM", "2024-11-19T00:05:00", None),
    ("19 November, 2024", "2024-11-19", None),
    ("19.11.24", "2024-11-19", None),
    ("November 2024", "2024-11", None),
    ("2024-11", "2024-11", None),
    ("19. November 2024 um 08:15 Uhr", "2024-11-19T08:15:00", None),
    ("28. 4. 2024, 18:41 Uhr", "2024-04-28T18:41:00", None),
    ("1er août 2024 à 08h15", "2024-08-01T08:15:00", None),
    ("19 de noviembre de 2024", "2024-11-19", None),
    ("4 Febbraio 2025 - 14:41", "2025-02-04T14:41:00", None),
    ("torsdag 8 januari 2026", "2026-01-08", None),
    ("05.08.2024, kl. 13.05", "2024-08-05T13:05:00", None),
    ("12 października 2024", "2024-10-12", None),
    ("19 ноября 2024, 08:15", "2024-11-19T08:15:00", None),
    ("19 Kasım 2024 08:15", "2024-11-19T08:15:00", None),
    ("2024. 11. 19. 08:15", "2024-11-19T08:15:00", None),
    ("2024年11月19日 08:15", "2024-11-19T08:15:00", None),
    ("2024년 11월 19일", "2024-11-19", None),
]


@pytest.mark.parametrize(("written", "iso", "zone"), [*INDONESIAN, *OTHERS])
def test_written_dates(written: str, iso: str, zone: str | None) -> None:
    moment = moment_of(written, day_first=True)
    assert moment is not None
    assert (moment.iso, moment.zone) == (iso, zone)
    assert moment.precision == {7: "month", 10: "day"}.get(len(iso), "minute")


@pytest.mark.parametrize(
    "written",
    ["31 Februari 2024", "31/2/2024", "0/11/2024", "0 Januari 2024", "32/1/2024", "32 Januari 2024", "13/13/2024",
     "19/11/0024", "0024-11-19", "2024-11-00", "2099-01-01", "1 Januari 1970", "20241301", "12", "", "Selasa",
     "2024", "1732000000", "19 November", "Jumat (15/11)", "version 1.2.3", "kemarin", "1 jam yang lalu",
     "19 orang 2024"],
)  # fmt: skip
def test_what_is_no_possible_date(written: str) -> None:
    assert moment_of(written, day_first=True) is None


@pytest.mark.parametrize("written", ["19/11/2024 24:00 WIB", "2024-11-19T24:00:00Z", "19 Nov 2024, 12:75 WIB"])
def test_an_impossible_time_leaves_the_day(written: str) -> None:
    moment = moment_of(written, day_first=True)
    assert moment is not None
    assert moment.iso == "2024-11-19"


def test_which_number_is_the_day() -> None:
    assert moment_of("3/4/2024") is None
    isos = [moment.iso for first in (True, False) if (moment := moment_of("3/4/2024", first))]
    assert isos == ["2024-04-03", "2024-03-04"]
    told = [moment_of(text) for text in ("13/4/2024", "4/13/2024")]
    assert [moment.iso for moment in told if moment] == ["2024-04-13"] * 2


def test_dates_that_a_page_glues_to_their_neighbours() -> None:
    glued = {
        "RedaksiApril 28, 2023 GMT": "2023-04-28",
        "Apr 28 20232:23 PM": "2023-04-28T14:23:00",
        "26.10.202326.10.2023": "2023-10-26",
        "Analisis7 April 2020Edisi 172": "2020-04-07",
        "Jakarta-29/05/2025 20:00": "2025-05-29T20:00:00",
    }
    for text, iso in glued.items():
        found = next(moments_in(text, day_first=True), None)
        assert found is not None, text
        assert found.iso == iso


def test_a_time_without_a_zone_gets_the_local_one() -> None:
    utc, naive = moment_of("2024-11-18T20:00:00Z"), moment_of("2024-11-19T08:15")
    assert utc is not None
    assert naive is not None
    assert (utc.in_zone(7 * 60).iso, utc.in_zone(7 * 60).zone) == ("2024-11-19T03:00:00+07:00", "+00:00")
    assert (naive.in_zone(7 * 60).iso, naive.in_zone(7 * 60).zone) == ("2024-11-19T08:15:00+07:00", None)


stamps = st.datetimes(min_value=datetime(1990, 1, 2), max_value=datetime(2049, 12, 30))
offsets = st.integers(min_value=-12 * 4, max_value=14 * 4).map(lambda quarters: quarters * 15)


@given(stamps, offsets)
def test_an_iso_moment_reads_back_as_itself(stamp: datetime, offset: int) -> None:
    stamp = stamp.replace(second=0, microsecond=0, tzinfo=timezone(timedelta(minutes=offset)))
    moment = moment_of(stamp.isoformat())
    assert moment is not None
    assert moment.iso == (stamp.date() if stamp.hour == stamp.minute == 0 else stamp).isoformat()


@given(stamps, offsets)
def test_another_zone_is_the_same_instant(stamp: datetime, offset: int) -> None:
    stamp = stamp.replace(second=0, microsecond=0, tzinfo=UTC)
    moment = moment_of(stamp.isoformat())
    assert moment is not None
    if moment.precision == "minute":
        assert datetime.fromisoformat(moment.in_zone(offset).iso) == stamp


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    names = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober"]
    names += ["November", "Desember"]
    for written in (
        day.isoformat(), f"{day.day} {names[day.month - 1]} {day.year}", f"{day:%B} {day.day}, {day.year}",
        f"{day.day}/{day.month}/{day.year}", f"{day:%d-%m-%Y}", f"{day:%Y%m%d}",
    ):  # fmt: skip
        moment = moment_of(written, day_first=True)
        assert moment is not None
        assert moment.iso == day.isoformat()


@given(st.sampled_from(sorted(calendar().months.items())), st.integers(min_value=1, max_value=28))
def test_every_name_of_a_month_is_read(named: tuple[str, int], day: int) -> None:
    name, month = named
    moment = moment_of(f"{day} {name} 2024")
    assert moment is not None
    assert moment.iso == f"2024-{month:02}-{day:02}"


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader_of_dates(text: str) -> None:
    moment = moment_of(text)
    assert moment is None or date.fromisoformat(f"{moment.iso[:10]}-01"[:10])
