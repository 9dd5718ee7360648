"""Labels: what a person writes down is what is kept, and what is no reading is refused with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pantau.errors import UsageError
from pantau.events.codebook import codebook
from pantau.events.label import MODALITIES, Label, label_of, parse, place_of, written
from pantau.reference import organisations, sectors
from pantau.views.answers import Text
from pantau.views.filters import code_text

SENTENCE = "Rusia dan Korea Utara akan | segera menandatangani perjanjian baru."
WORDS = ["Rusia", "akan | segera", "menandatangani perjanjian", "Rusia … perjanjian", "akan … baru"]
PARTIES = st.tuples(st.sampled_from(["RUS", "PRK", "UNO", "KOS", "---"]), st.sampled_from([*sectors(), "---"]))
SIDES = st.lists(PARTIES.map(" ".join), max_size=3, unique=True).map(tuple)


@st.composite
def labels(draw: st.DrawFn) -> Label:
    """Any label of the sentence."""
    type_ = draw(st.sampled_from(sorted(codebook())))
    return Label(
        type=type_,
        mode=draw(st.sampled_from([None, *codebook()[type_].modes])),
        actors=draw(SIDES.filter(bool)),
        recipients=draw(SIDES),
        modality=draw(st.sampled_from(MODALITIES)),
        background=draw(st.booleans()),
        said_by=draw(st.none() | PARTIES.map(" ".join)),
        trigger=draw(st.sampled_from(WORDS)),
    )


@given(labels())
def test_what_is_written_is_read_back(label: Label) -> None:
    assert parse(written(label), SENTENCE) == label


def test_blanks_around_the_parts_do_not_matter() -> None:
    loose = parse(" SUPPORT | RUS GOV + PRK GOV | - | planned | - | menandatangani perjanjian ", SENTENCE)
    assert (loose.actors, loose.recipients, loose.mode) == (("RUS GOV", "PRK GOV"), (), None)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("SUPPORT", "label_form"),
        ("SUPPORT|RUS GOV|-|actual|-", "label_form"),
        ("DANCE|RUS GOV|-|actual|-|akan", "label_type"),
        ("support|RUS GOV|-|actual|-|akan", "label_type"),
        ("CONSULT/dance|RUS GOV|-|actual|-|akan", "label_mode"),
        ("SUPPORT|-|-|actual|-|akan", "label_parties"),
        ("SUPPORT|RUS GOV|-|actual|RUS GOV+PRK GOV|akan", "label_parties"),
        ("SUPPORT|RUS|-|actual|-|akan", "label_party"),
        ("SUPPORT|QQQ GOV|-|actual|-|akan", "label_party"),
        ("SUPPORT|RUS GOV|PRK XYZ|actual|-|akan", "label_party"),
        ("SUPPORT|RUS GOV|-|perhaps|-|akan", "label_modality"),
        ("SUPPORT|RUS GOV|-|actual,old|-|akan", "label_modality"),
        ("SUPPORT|RUS GOV|-|actual|-|bertemu", "label_trigger"),
        ("SUPPORT|RUS GOV|-|actual|-|perjanjian … akan", "label_trigger"),
        ("SUPPORT|RUS GOV|-|actual|-|", "label_trigger"),
    ],
)
def test_what_is_no_reading_is_refused_with_a_way_on(said: str, key: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(said, SENTENCE)
    assert caught.value.key == key
    assert caught.value.todo("id") and caught.value.todo("en")


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_reading_or_refused(said: str) -> None:
    try:
        label = parse(said, said)
    except UsageError:
        return
    assert label.trigger in said


def test_words_are_placed_from_the_first_to_the_last() -> None:
    place = place_of("Rusia … perjanjian", SENTENCE)
    assert place is not None
    assert SENTENCE[place.start : place.end].startswith("Rusia dan")
    assert SENTENCE[: place.end].endswith("menandatangani perjanjian")
    assert place_of("…", SENTENCE) is None


def test_a_coded_event_is_a_label_that_can_be_written() -> None:
    text = "Presiden Rusia Vladimir Putin dan pemerintah Rusia tidak akan mengecam Korea Utara."
    (event,) = code_text(Text(id="1", text=text, lang="id"), "rules").events
    label = label_of(event)
    assert label.actors == ("RUS GOV",)
    assert parse(written(label), text) == label
    nobody = label_of(event.model_copy(update={"actors": ()}))
    assert nobody.actors == ("--- ---",)


def test_every_sector_that_an_organisation_has_is_known() -> None:
    assert {each.sector for each in organisations()} - {"---"} <= set(sectors())
    assert all(each.name_en and each.name_id for each in sectors().values())
