"""What the register says to a claim on a day."""

from collections.abc import Callable

import pytest

from pantau.claims import Claim

Claims = Callable[..., list[Claim]]
SHOIGU = "Menteri Pertahanan Rusia Sergei Shoigu memberi keterangan."


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2012-10-25", "supported"),  # within 14 days before the term
        ("2020-01-01", "supported"),
        ("2024-05-26", "supported"),  # within 14 days after it
        ("2024-05-28", "conflict"),
        ("2024-11-19", "conflict"),
    ],
)
def test_a_term_with_its_handovers(claims: Claims, day: str, verdict: str) -> None:
    (found,) = claims(SHOIGU, day, "id")
    assert found.verdict == verdict


def test_a_conflict_names_the_holder_the_row_and_the_other_post(claims: Claims) -> None:
    (found,) = claims(SHOIGU, "2024-11-19", "id")
    assert (found.holder, found.from_, found.to) == ("Andrei Belousov", "2012-11-06", "2024-05-12")
    assert found.register_ and found.register_.row.startswith("register/RUS.csv:")
    assert found.register_.as_of and found.register_.source
    for text, post in ((found.explanation.en, "Security Council"), (found.explanation.id, "Dewan Keamanan")):
        assert "Belousov" in text and "2024-05-14" in text and post in text


def test_somebody_who_never_held_the_post(claims: Claims) -> None:
    (found,) = claims("Russian Prime Minister Sergei Lavrov spoke.", "2022-11-08")
    assert (found.verdict, found.holder) == ("conflict", "Mikhail Mishustin")


def test_a_minister_of_another_country(claims: Claims) -> None:
    (found,) = claims("Menteri Luar Negeri Selandia Baru Penny Wong tiba.", "2024-09-26", "id")
    assert (found.verdict, found.holder, found.country) == ("conflict", "Winston Peters", "NZL")


def test_a_later_day_than_the_register_knows_is_stale(claims: Claims) -> None:
    (found,) = claims("Menlu RI Sugiono berangkat.", "2031-01-01", "id")
    assert found.verdict == "stale"
    (left,) = claims("Menlu RI Retno Marsudi berangkat.", "2031-01-01", "id")
    assert left.verdict != "conflict"


def test_somebody_unknown_is_not_covered(claims: Claims) -> None:
    (found,) = claims("Russian Defence Minister Ivan Imaginary spoke.")
    assert (found.verdict, found.holder, found.register_) == ("not_covered", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Mantan Menteri Pertahanan Rusia Sergei Shoigu menulis buku.",
        "Sergei Shoigu, eks Menhan Rusia, menulis buku.",
        "Russia's ex-defence minister Sergei Shoigu wrote a book.",
        "Sergei Shoigu, who was Russian defence minister, wrote a book.",
        "Sergei Shoigu, then Russian defence minister, had agreed.",
    ],
)
def test_former_holders_are_supported_after_they_left(claims: Claims, text: str) -> None:
    (found,) = claims(text, "2024-11-19", "id" if "buku" in text else "en")
    assert (found.tense, found.verdict) == ("former", "supported")


def test_a_former_holder_who_is_still_in_office(claims: Claims) -> None:
    (found,) = claims("Mantan Menteri Pertahanan Rusia Sergei Shoigu menulis buku.", "2020-01-01", "id")
    assert (found.tense, found.verdict) == ("former", "conflict")


def test_an_acting_holder(claims: Claims) -> None:
    (found,) = claims("Penjabat Presiden Korea Selatan Choi Sang-mok berbicara.", "2025-01-07", "id")
    assert (found.tense, found.verdict, found.office_class) == ("acting", "supported", "head_of_state")


def test_several_posts_of_one_class_are_told_apart(claims: Claims) -> None:
    (right,) = claims("Menko Marves Luhut Pandjaitan hadir.", "2023-01-18", "id")
    (wrong,) = claims("Menko Polhukam Luhut Pandjaitan hadir.", "2023-02-15", "id")
    assert (right.verdict, wrong.verdict, wrong.holder) == ("supported", "conflict", "Mahfud MD")


def test_a_month_is_enough_where_it_decides(claims: Claims) -> None:
    (apart,) = claims(SHOIGU, "2024-11", "id")
    (inside,) = claims(SHOIGU, "2024-05", "id")
    assert (apart.verdict, inside.verdict) == ("conflict", "supported")


def test_an_earlier_year_in_the_sentence_is_no_error(claims: Claims) -> None:
    (found,) = claims("In 2009, Defense Secretary Robert Gates had stayed on.", "2018-03-06")
    assert (found.verdict, found.tense) == ("supported", "current")


def test_a_story_that_names_the_successor_speaks_of_earlier_days(claims: Claims) -> None:
    found = claims("President Barack Obama drew a line. Donald Trump wants to move it.", "2018-06-02")
    assert [claim.verdict for claim in found] == ["supported"]


def test_who_is_chosen_but_not_yet_in_office_is_no_conflict(claims: Claims) -> None:
    (found,) = claims("Wakil Presiden Ma'ruf Amin menyusun kabinet.", "2019-09-10", "id")
    assert found.verdict == "not_covered"


@pytest.mark.parametrize(
    "text",
    [
        "Generals removed President Mohamed Morsi of Egypt after days of protest.",
        "Protes itu bermula sejak penggulingan Presiden Mesir Mohamed Morsi.",
        "Under Egypt's last president, Hosni Mubarak, the border was quiet.",
    ],
)
def test_how_an_office_ended_is_no_error(claims: Claims, text: str) -> None:
    (found,) = claims(text, "2013-11-20", "id" if "Protes" in text else "en")
    assert found.verdict == "supported"


def test_a_spokesman_who_changed_houses_is_no_error(claims: Claims) -> None:
    assert [c.verdict for c in claims("Russian government spokesman Dmitry Peskov spoke.", "2018-10-22")] == [
        "supported"
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("North Korea fired a missile on Sunday, South Korean President Moon Jae-in said.", "2023-03-01"),
        ("Pasukan mundur dari Gaza, kata Presiden AS Joe Biden.", "2025-06-02"),
        ("The cease-fire holds, German Chancellor Angela Merkel said.", "2024-06-03"),
    ],
)
def test_another_end_in_the_sentence_excuses_nobody(claims: Claims, text: str, day: str) -> None:
    assert [c.verdict for c in claims(text, day, "id" if "kata" in text else "en")] == ["conflict"]


def test_a_former_holder_of_one_of_many_posts_is_judged_by_that_post(claims: Claims) -> None:
    (found,) = claims("Former State Department spokesperson Jen Psaki spoke.", "2021-06-01")
    assert found.verdict == "supported"
    (undated,) = claims("State Department spokesperson Jen Psaki spoke.", None)
    assert undated.to is not None and undated.to < "2016"
