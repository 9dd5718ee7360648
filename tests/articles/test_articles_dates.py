"""Dates and datelines as they are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.articles.date_line import date_line
from pantau.articles.dateline import split_dateline
from pantau.articles.moments import moment_of
from pantau.articles.published import day_in_url


@pytest.mark.parametrize(
    ("written", "iso", "precision"),
    [
        ("Selasa, 19/11/2024 08.15 WIB", "2024-11-19T08:15:00+07:00", "minute"),
        ("19 November, 2024", "2024-11-19", "day"),
        ("Sel, 19 Nov 2024 08:15", "2024-11-19T08:15:00", "minute"),
        ("13/9/2019", "2019-09-13", "day"),
        ("Jum'at, 17 Februari 2017 - 13:30 wib", "2017-02-17T13:30:00+07:00", "minute"),
        ("Kamis, 05 Nopember 2015 | 11:13 WITA", "2015-11-05T11:13:00+08:00", "minute"),
        ("Kompas - 19/11/2024, 08:15 WIT", "2024-11-19T08:15:00+09:00", "minute"),
        ("08:15 WIB, Selasa 19 Agustus 2024", "2024-08-19T08:15:00+07:00", "minute"),
        ("19.11.24", "2024-11-19", "day"),
        ("19-11-2024", "2024-11-19", "day"),
        ("Tue, 19 Nov 2024 08:15:00 +0700", "2024-11-19T08:15:00+07:00", "minute"),
        ("2024-11-19T08:15:00.123Z", "2024-11-19T08:15:00+00:00", "minute"),
        ("2024-11-19T08:15:00-05:00", "2024-11-19T08:15:00-05:00", "minute"),
        ("2024-11-19 08:15:59", "2024-11-19T08:15:00", "minute"),
        ("2024-11-19T00:00:00Z", "2024-11-19", "day"),
        ("20241119", "2024-11-19", "day"),
        ("20241119T081500Z", "2024-11-19T08:15:00+00:00", "minute"),
        ("November 19, 2024 at 8:15 p.m. EST", "2024-11-19T20:15:00-05:00", "minute"),
        ("Nov. 19th, 2024, 12:05 AM", "2024-11-19T00:05:00", "minute"),
        ("19 November 2024 08:15", "2024-11-19T08:15:00", "minute"),
        ("November 2024", "2024-11", "month"),
        ("2024-11", "2024-11", "month"),
    ],
)
def test_written_dates(written: str, iso: str, precision: str) -> None:
    moment = moment_of(written, day_first=True)
    assert moment is not None
    assert (moment.iso, moment.precision) == (iso, precision)


@pytest.mark.parametrize(
    "written",
    ["31 Februari 2024", "31/2/2024", "2099-01-01", "1 Januari 1970", "13/13/2024", "20241301", "12", "", "Selasa",
     "2024", "1732000000", "19 November", "version 1.2.3", "kemarin"],
)  # fmt: skip
def test_what_is_no_possible_date(written: str) -> None:
    assert moment_of(written, day_first=True) is None


def test_which_number_is_the_day() -> None:
    assert moment_of("3/4/2024") is None
    isos = [moment.iso for first in (True, False) if (moment := moment_of("3/4/2024", first))]
    assert isos == ["2024-04-03", "2024-03-04"]
    told = [moment_of(text) for text in ("13/4/2024", "4/13/2024")]
    assert [moment.iso for moment in told if moment] == ["2024-04-13"] * 2


def test_zones() -> None:
    utc, naive = moment_of("2024-11-18T20:00:00Z"), moment_of("2024-11-19T08:15")
    assert utc is not None
    assert naive is not None
    assert utc.in_zone(7 * 60).iso == "2024-11-19T03:00:00+07:00"
    assert naive.in_zone(7 * 60).iso == "2024-11-19T08:15:00+07:00"


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


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader_of_dates(text: str) -> None:
    moment = moment_of(text)
    assert moment is None or date.fromisoformat(f"{moment.iso[:10]}-01"[:10])
    date_line(text, True)


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Warta.example - 19/11/2024, 08:15 WIB", "2024-11-19T08:15:00+07:00"),
        ("By Sari Dewi 8 January 2020, 3:51 pm", "2020-01-08T15:51:00"),
        ("Updated 20 Nov 2024 | Published 19 Nov 2024", "2024-11-19"),
        ("Diperbarui 19 November 2024", None),
        ("Copyright 19 November 2024", None),
        ("Rapat itu digelar di Jakarta pada 19 November 2024.", None),
        ("Apa yang terjadi pada 19 November 2024?", None),
        ("Sejak 19 November 2024", None),
    ],
)
def test_lines_that_state_the_day_of_publication(line: str, iso: str | None) -> None:
    moment = date_line(line, True)
    assert (moment.iso if moment else None) == iso


def test_days_in_urls() -> None:
    assert day_in_url("https://a.example/2024/11/19/x") == "2024-11-19"
    assert day_in_url("https://a.example/read/2024/1/9/x") == "2024-01-09"
    assert day_in_url("https://a.example/x-20241119-1") == "2024-11-19"
    assert day_in_url("https://a.example/2024-11-19-kim") == "2024-11-19"
    assert day_in_url("https://a.example/12024111999/x?d=2024-11-19") is None


@pytest.mark.parametrize(
    ("line", "place", "text"),
    [
        ("PYONGYANG, KOMPAS.com – Presiden Rusia tiba", "PYONGYANG", "Presiden Rusia tiba"),
        ("JAKARTA (Warta) - Menteri itu pulang", "JAKARTA", "Menteri itu pulang"),
        ("Moskow - Kremlin membantah", "Moskow", "Kremlin membantah"),
        ("SEOUL, Nov 19 (Reuters) - North Korea fired", "SEOUL", "North Korea fired"),
        ("Liputan6.com, Jakarta - Presiden menerima", "Jakarta", "Presiden menerima"),
        ("Jakarta, CNN Indonesia -- Presiden menerima", "Jakarta", "Presiden menerima"),
        ("WASHINGTON (AP) — The president said", "WASHINGTON", "The president said"),
        ("Jakarta, 19 November 2024 – Kementerian menyatakan", "Jakarta", "Kementerian menyatakan"),
        ("JAKARTA, HARIAN WARTA - Menteri pulang", "JAKARTA", "Menteri pulang"),
        ("Suara.com - Presiden menerima", None, "Presiden menerima"),
        ("Rusia - Ukraina kembali saling serang", None, None),
        ("NATO - Rusia tegang", None, None),
        ("Menteri Luar Negeri (Menlu) - Retno menyatakan", None, None),
        ("Presiden Joko Widodo - yang baru tiba - menolak", None, None),
        ("Perserikatan Bangsa - Bangsa mengecam", None, None),
    ],
)
def test_datelines(line: str, place: str | None, text: str | None) -> None:
    found = split_dateline(line, frozenset({"harianwarta"}))
    assert (found.place, found.text) == (place, text or line)
