"""Lines that state when a page was published or changed, and the days in URLs."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.articles.date_line import change_line, date_line, relative_line
from pantau.articles.published import day_in_url, month_in_url

FETCHED = datetime(2024, 11, 20, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Warta.example - 19/11/2024, 08:15 WIB", "2024-11-19T08:15:00+07:00"),
        ("By Sari Dewi 8 January 2020, 3:51 pm", "2020-01-08T15:51:00"),
        ("Updated 20 Nov 2024 | Published 19 Nov 2024", "2024-11-19"),
        ("Terbit: Selasa, 19 November 2024", "2024-11-19"),
        ("19/11/2024 Actualizado a las 20:56h.", "2024-11-19"),
        ("Publié le 02/11/2023 à 15h57", "2023-11-02T15:57:00"),
        ("Diperbarui 19 November 2024", None),
        ("Terakhir diperbarui pada Selasa, 19 November 2024", None),
        ("Zuletzt aktualisiert am Dienstag, 19. November 2024", None),
        ("Last updated: 19 November 2024", None),
        ("Copyright 19 November 2024", None),
        ("© 19 November 2024 Warta", None),
        ("Copyright © 1996-2024 Warta", None),
        ("Rapat itu digelar di Jakarta pada 19 November 2024.", None),
        ("Apa yang terjadi pada 19 November 2024?", None),
        ("Sejak 19 November 2024", None),
        ("2 jam yang lalu", None),
    ],
)
def test_lines_that_state_the_day_of_publication(line: str, iso: str | None) -> None:
    moment = date_line(line, True)
    assert (moment.iso if moment else None) == iso


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Diperbarui 20 Nov 2024, 10:00 WIB", "2024-11-20T10:00:00+07:00"),
        ("Terbit 19 Nov 2024 - Diperbarui: Rabu, 20 Nov 2024", "2024-11-20"),
        ("Last updated on 20 November 2024", "2024-11-20"),
        ("Mis à jour le 20/11/2024", "2024-11-20"),
        ("Terbit 19 Nov 2024", None),
        ("Wilson November 19, 2024", None),
    ],
)
def test_lines_that_state_the_last_change(line: str, iso: str | None) -> None:
    moment = change_line(line, True)
    assert (moment.iso if moment else None) == iso


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("1 jam yang lalu", "2024-11-19"),
        ("Tayang 20 menit lalu", "2024-11-20"),
        ("2 hari yang lalu", None),
        ("Published 3 hours ago", "2024-11-19"),
        ("3 hours ago, troops crossed the border", None),
        ("Gempa 2 hari lalu", None),
        ("baru saja", None),
    ],
)
def test_times_that_count_back_from_when_the_page_was_fetched(line: str, day: str | None) -> None:
    assert relative_line(line, FETCHED) == day


@given(st.text(max_size=60))
def test_no_line_breaks_the_reader_of_dates(text: str) -> None:
    for line in (text, f"19 Nov 2024 {text}", f"{text} 19 Nov 2024"):
        date_line(line, True)
        change_line(line, True)
        relative_line(line, FETCHED)


def test_days_in_urls() -> None:
    assert day_in_url("https://a.example/2024/11/19/x") == "2024-11-19"
    assert day_in_url("https://a.example/read/2024/1/9/x") == "2024-01-09"
    assert day_in_url("https://a.example/x-20241119-1") == "2024-11-19"
    assert day_in_url("https://a.example/2024-11-19-kim") == "2024-11-19"
    assert day_in_url("https://a.example/12024111999/x?d=2024-11-19") is None
    assert month_in_url("https://a.example/2024/11/kim") == "2024-11"
