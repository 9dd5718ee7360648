"""The register that is shipped contradicts itself nowhere."""

from pantau.reference import organisation_codes, state, terms
from pantau.reference.flaws import namesakes, overlaps


def test_no_single_post_has_two_holders_for_more_than_a_handover() -> None:
    assert [(one.row, other.row) for one, other in overlaps(terms())] == []


def test_nobody_is_there_under_two_names() -> None:
    assert namesakes(terms()) == []


def test_terms_end_after_they_start_and_are_vouched_for() -> None:
    for term in terms():
        assert term.latest_end is None or term.earliest_start <= term.latest_end, term.row
        assert term.earliest_start <= term.vouched_until, term.row
        assert term.source and term.office_en and term.office_id, term.row


def test_every_country_of_the_register_exists() -> None:
    assert {term.country for term in terms() if not state(term.country)} <= organisation_codes().keys()


def test_the_priority_states_have_their_main_posts() -> None:
    held = {(term.country, term.office_class) for term in terms()}
    priority = "RUS PRK KOR CHN USA UKR JPN IDN ISR IRN GBR FRA DEU IND TUR SAU MYS SGP PHL VNM THA AUS BLR"
    for country in priority.split():
        for office_class in ("head_of_state", "foreign_minister", "defence_minister"):
            assert (country, office_class) in held
