"""The register that is shipped contradicts itself nowhere."""

from collections import defaultdict
from datetime import date, timedelta

from pantau.reference import Term, fold, offices, organisation_codes, state, terms

OPEN = date(2100, 1, 1)
HANDOVER = timedelta(days=14)


def several(office_class: str) -> bool:
    """Whether a class has many posts, so that only equal titles are one post."""
    return any(office.apart or not office.single for office in offices() if office.office_class == office_class)


def test_no_single_post_has_two_holders_for_more_than_a_handover() -> None:
    posts: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    loose = {"other_minister", "other_official", "spokesperson", "deputy_minister", "deputy_head_of_government"}
    for term in terms():
        if term.office_class not in loose and not term.shared:
            title = (term.office_en,) if several(term.office_class) else ()
            posts[term.country, term.office_class, *title].append(term)
    for held in posts.values():
        for index, one in enumerate(held):
            for other in held[index + 1 :]:
                last = min(one.earliest_end or OPEN, other.earliest_end or OPEN)
                first = max(one.latest_start, other.latest_start)
                assert last - first <= HANDOVER, (one.row, other.row)


def test_nobody_is_there_under_two_names() -> None:
    persons: dict[tuple[str, str], set[str]] = defaultdict(set)
    for term in terms():
        for name in term.names:
            persons[term.country, fold(name)].add(term.person)
    assert [names for names in persons.values() if len(names) > 1] == []


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
