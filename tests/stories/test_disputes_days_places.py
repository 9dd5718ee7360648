"""Days and places of two reports: what can be one day and one place, and what cannot."""

import pytest
from test_disputes_reports import differ, differences, report


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("The talks began on Monday", "The talks began on Tuesday", "en en"),
        ("Gempa terjadi Senin (9/3)", "The quake struck on 10 March", "id en"),
        ("Sandera dibebaskan 8 Maret", "Sandera dibebaskan Senin", "id id"),
    ],
)
def test_two_days_are_a_conflict(a: str, b: str, langs: str) -> None:
    assert list(differ(a, b, langs)) == ["date"]


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("The rocket rose late on Monday, local time", "The rocket rose at 02:30 GMT on Tuesday", "en en"),
        ("Gempa terjadi Selasa pukul 01.10 WIT", "The quake struck at 16:10 GMT on Monday", "id en"),
        ("The raid came on Monday night", "Serangan terjadi Selasa dini hari", "en id"),
        ("The market burned on 7 March", "Pasar terbakar malam Minggu", "en id"),
        ("The bridge opened yesterday", "The bridge opened on Wednesday", "en en"),
        ("Jembatan dibuka kemarin", "The bridge opened on 11 March", "id en"),
        ("The army said on Wednesday that the bridge fell on Monday", "The bridge fell on Monday", "en en"),
        ("Jembatan runtuh, kata polisi, Rabu.", "Jembatan runtuh pada Senin", "id id"),
    ],
)
def test_one_day_told_in_two_ways_is_none(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {}


def test_a_weekday_that_has_begun_elsewhere_is_the_same_day() -> None:
    there = report("The bridge fell on Thursday", published="2026-03-12T01:00:00+07:00")
    here = report("The bridge fell on Thursday", published="2026-03-11T22:00:00+00:00")
    assert differences(there, here) == {}


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Bomb goes off in Quetta", "Bom meledak di Peshawar", "en id"),
        ("Ferry sinks in the Bali Strait", "Feri tenggelam di Selat Sunda", "en id"),
        ("Longsor di Klaten, Jawa Tengah", "Landslide in Boyolali, Central Java", "id en"),
        ("Kapal karam di Danau Toba", "Boat sinks on Lake Singkarak", "id en"),
        ("Bus jatuh di Mekarsari, Garut", "Bus jatuh di Sukamaju, Sumedang", "id id"),
    ],
)
def test_two_places_are_a_conflict(a: str, b: str, langs: str) -> None:
    assert list(differ(a, b, langs)) == ["place"]


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        ("Bomb goes off in Quetta", "Bom meledak di Pakistan", "en id"),
        ("Landslide in Klaten", "Longsor di Jawa Tengah", "en id"),
        ("Bomb in Khartoum market", "Bom meledak di ibu kota Sudan", "en id"),
        ("Drones hit Kiev", "Drone hantam Kyiv", "en id"),
        ("Strike near Sweida", "Serangan di Suweida", "en id"),
        ("Longsor di Kemalang, Klaten", "Longsor di Klaten", "id id"),
        ("Bomb in Quetta, police in Karachi say", "Bomb in Quetta", "en en"),
        ("Bus from Medan overturns in Gayo Lues", "Bus terguling di Gayo Lues", "en id"),
    ],
)
def test_one_place_told_in_two_ways_is_none(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {}


def test_each_days_news_is_no_conflict() -> None:
    first = report("Senate debates canal bill on Tuesday", published="2026-03-10T12:00:00Z")
    second = report("Senate debates canal bill on Wednesday", published="2026-03-11T12:00:00Z")
    assert differences(first, second) == {}


def test_a_report_cannot_tell_of_a_day_after_it() -> None:
    first = report("Leaders met on Sunday over the canal", published="2026-03-09T12:00:00Z")
    second = report("Leaders met on Thursday over the canal", published="2026-03-12T12:00:00Z")
    assert differences(first, second) == {}


@pytest.mark.parametrize(
    ("a", "b", "langs"),
    [
        (
            "Miners trapped in Potosi since Tuesday",
            "Rescuers were digging for Potosi miners on Wednesday",
            "en en",
        ),
        ("Boat sinks off Turkey's Bozburun", "Kapal karam di lepas Bozburun", "en id"),
        ("Shots fired near Qal'ai Nav", "Shots fired in Khatlon province", "en en"),
    ],
)
def test_days_that_go_on_and_places_that_may_hold_others_agree(a: str, b: str, langs: str) -> None:
    assert differ(a, b, langs) == {}
