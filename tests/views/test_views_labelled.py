"""What people said, applied to what the readers found: laws of the labelled sentences."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.errors import UsageError
from pantau.events.event import Bounds
from pantau.events.label import Label
from pantau.stories.judgement import Flag, Mark, What, text_hash
from pantau.views.correct import corrected
from pantau.views.labelled import Entry, judged

TEXT = "Rusia mengecam AS dan menarik duta besarnya."
MARK = Mark(
    page="p", article="a", start=0, end=len(TEXT), text=TEXT, sha256=text_hash(TEXT), lang="id", part="body"
)
ACCUSE = Label(type="ACCUSE", actors=("RUS GOV",), recipients=("USA GOV",), modality="actual", trigger="mengecam")
SANCTION = Label(type="SANCTION", actors=("RUS GOV",), modality="planned", trigger="menarik")
PARTS: list[What] = ["type", "mode", "actors", "recipients", "modality", "background", "said_by"]
VALUES = {
    "type": ["REJECT/meet", "PROTEST"],
    "mode": ["allege", "investigate"],
    "actors": ["PRK MIL", "--- ---"],
    "recipients": ["CHN GOV", "-"],
    "modality": ["planned", "negated"],
    "background": ["bg"],
    "said_by": ["USA GOV"],
}


def entry(label: Label) -> Entry:
    """A label where its words stand."""
    start = TEXT.index(label.trigger)
    return Entry(Bounds(start=start, end=start + len(label.trigger)), label, label)


FOUND = [entry(ACCUSE), entry(SANCTION)]


def flag(what: What, right: Label | None = None, coded: Label | None = ACCUSE) -> Flag:
    """A flag of the first event, or of a missing one."""
    about = right if coded is None and right else coded or ACCUSE
    return Flag(what=what, sentence=MARK, words=entry(about).words, coded=coded, right=right)


def now(flags: Sequence[Flag], found: Sequence[Entry] = tuple(FOUND)) -> list[Label]:
    return [each.now for each in judged(flags, found)]


@st.composite
def part_flags(draw: st.DrawFn) -> Flag:
    """A flag of one part of the first event with what is right there."""
    what = draw(st.sampled_from(PARTS))
    return flag(what, corrected(ACCUSE, what, draw(st.sampled_from(VALUES[what])), TEXT))


def test_where_nothing_was_said_all_is_as_it_was_read() -> None:
    assert now([]) == [ACCUSE, SANCTION]


def test_a_wrong_event_is_gone_and_the_others_stay() -> None:
    assert now([flag("wrong")]) == [SANCTION]
    right = ACCUSE.model_copy(update={"type": "REJECT"})
    assert now([flag("wrong", right)]) == [SANCTION, right]


@given(part_flags())
def test_a_flag_of_a_part_changes_that_part_alone(said: Flag) -> None:
    changed, other = now([said])
    assert other == SANCTION
    assert changed == said.right


@given(st.lists(part_flags(), min_size=1, max_size=4))
def test_parts_said_apart_come_together_and_the_latest_word_counts(flags: list[Flag]) -> None:
    (changed, _) = now(flags)
    last = {each.what: each.right for each in flags}
    for what in {"actors", "recipients", "modality", "background", "said_by"} & last.keys():
        assert getattr(changed, what) == getattr(last[what], what)
    kinds = [each.right for each in flags if each.what in {"type", "mode"} and each.right]
    assert (changed.type, changed.mode) == ((kinds[-1].type, kinds[-1].mode) if kinds else ("ACCUSE", None))


@given(st.lists(part_flags() | st.builds(flag, st.just("wrong")), max_size=4), st.booleans())
def test_saying_it_twice_is_saying_it_once(flags: list[Flag], read: bool) -> None:
    found = FOUND if read else []
    assert now([*flags, *flags[-1:]], found) == now(flags, found)


@given(part_flags())
def test_an_event_that_newer_readers_do_not_find_is_as_it_was_said(said: Flag) -> None:
    assert now([said], [entry(SANCTION)]) == [SANCTION, said.right]


def test_what_newer_readers_read_rightly_is_not_there_twice() -> None:
    right = ACCUSE.model_copy(update={"type": "REJECT"})
    assert now([flag("type", right)], [entry(right), entry(SANCTION)]) == [right, SANCTION]
    assert now([flag("wrong", right)], [entry(right)]) == [right]
    assert now([flag("missing", SANCTION, coded=None)]) == [ACCUSE, SANCTION]
    assert now([flag("missing", SANCTION, coded=None)], [entry(ACCUSE)]) == [ACCUSE, SANCTION]


@pytest.mark.parametrize(
    ("what", "right", "key"),
    [
        ("actors", "ACCUSE|RUS GOV|-|actual|-|mengecam", "judge_part"),
        ("background", "yes", "judge_background"),
        ("modality", "perhaps", "label_modality"),
        ("modality", "actual", "judge_same"),
        ("mode", "visit", "label_mode"),
        ("trigger", "menyerang", "label_trigger"),
        ("wrong", "PRK GOV", "label_form"),
    ],
)
def test_a_part_that_cannot_be_right_is_refused(what: What, right: str, key: str) -> None:
    with pytest.raises(UsageError) as caught:
        corrected(ACCUSE, what, right, TEXT)
    assert caught.value.key == key


def test_background_and_modality_do_not_take_each_other_away() -> None:
    old = ACCUSE.model_copy(update={"background": True})
    assert corrected(old, "modality", "negated", TEXT).background
    assert not corrected(old, "background", "-", TEXT).background
    assert corrected(SANCTION, "background", "bg", TEXT).modality == "planned"
    assert corrected(ACCUSE.model_copy(update={"mode": "allege"}), "mode", "-", TEXT).mode is None
