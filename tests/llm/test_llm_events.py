"""What a user gets from the coder `llm`: events whose words stand in the text, and nothing that was made up."""

import pytest
from llm_desk import GOOD, VISIT, Desk, parties, said
from llm_server import Server

BOMB = "Israel membom gudang senjata di Damaskus, dan Suriah mengecam Israel."


def test_a_good_answer_becomes_an_event(server: Server, desk: Desk) -> None:
    server.known[VISIT] = [GOOD]
    text = f"Kabar dari timur.\n{VISIT}"
    (event,) = desk.code(text, day="2024-06-20")
    assert (event.type, event.mode, event.quad, event.score) == ("CONSULT", "visit", "verbal cooperation", 4)
    assert parties(event.actors) == ["Presiden Rusia Vladimir Putin: RUS GOV"]
    assert parties(event.recipients) == ["Pyongyang: PRK GOV"]
    assert event.actors[0].person == "Vladimir Putin"
    assert (event.modality, event.background, event.confidence) == ("actual", False, 0.9)
    for span in (*event.actors, *event.recipients, event.trigger):
        assert text[span.start : span.end] == span.text
    assert text[event.sentence.start : event.sentence.end] == VISIT
    assert "test-model, prompt 1-" in event.why


def test_time_place_contexts_and_source_are_found_as_by_the_other_coders(desk: Desk) -> None:
    text = "Militer Israel membom gudang di Damaskus kemarin, kata Kementerian Pertahanan Israel."
    act = said("ASSAULT", "membom", "Militer Israel: ISR MIL", "gudang: SYR CVL", mode="aerial")
    (event,) = desk.answered(text, act, day="2024-06-20")
    assert event.when is not None and (event.when.start, event.when.precision) == ("2024-06-19", "day")
    assert event.where is not None and (event.where.name, event.where.country) == ("Damascus", "SYR")
    assert event.contexts == ("military",)
    assert event.said_by is not None and event.said_by.country == "ISR"


REFUSED = {
    "type": [GOOD | {"type": "DANCE"}],
    "mode": [GOOD | {"mode": "phone-call"}, GOOD | {"mode": "aerial"}],
    "trigger": [GOOD | {"trigger": "menyerang"}, GOOD | {"trigger": "mengunjung"}, GOOD | {"trigger": "..."}],
    "party": [
        said("CONSULT", "mengunjungi", "Presiden AS Joe Biden: USA GOV", "Pyongyang: PRK GOV"),
        said("CONSULT", "mengunjungi", "Putin: RUS GOV", "Kim Jong Un: PRK GOV"),
        said("CONSULT", "mengunjungi", "Putin: RUS GOV", ": CHN GOV"),
    ],
    "country": [
        said("CONSULT", "mengunjungi", "Putin: RU GOV"),
        said("CONSULT", "mengunjungi", "Putin: Rusia GOV"),
    ],
    "sector": [
        said("CONSULT", "mengunjungi", "Putin: RUS President"),
        said("CONSULT", "mengunjungi", "Putin: RUS XYZ"),
    ],
    "nobody": [GOOD | {"actors": [], "recipients": []}, said("CONSULT", "mengunjungi", ": RUS GOV")],
    "shape": [GOOD | {"modality": "maybe"}, GOOD | {"actors": "Putin"}, {"type": "CONSULT"}, "an event", None],
}


@pytest.mark.parametrize("reason", REFUSED)
def test_what_was_made_up_is_refused_and_counted_and_the_rest_is_kept(reason: str, desk: Desk) -> None:
    bad = REFUSED[reason]
    events = desk.answered(VISIT, *bad, GOOD)
    assert [event.type for event in events] == ["CONSULT"] and events[0].mode == "visit"
    assert desk.account().refused == {reason: len(bad)}


def test_case_blanks_and_marks_at_the_ends_do_not_make_words_foreign(desk: Desk) -> None:
    loose = said("CONSULT", " MENGUNJUNGI.", "“presiden rusia  vladimir putin”: RUS GOV", "Pyongyang: PRK GOV")
    (event,) = desk.answered(VISIT, loose)
    assert (event.trigger.text, event.actors[0].text) == ("mengunjungi", "Presiden Rusia Vladimir Putin")


@pytest.mark.parametrize("mode", ["", "none", "null", None])
def test_no_mode_is_said_in_many_ways(mode: str | None, desk: Desk) -> None:
    (event,) = desk.answered(VISIT, GOOD | {"mode": mode})
    assert (event.mode, event.score) == (None, 2.5)


@pytest.mark.parametrize("confidence", [None, 7, -1])
def test_without_a_confidence_it_is_half(confidence: float | None, desk: Desk) -> None:
    (event,) = desk.answered(VISIT, GOOD | {"confidence": confidence})
    assert event.confidence == 0.5


def test_fields_that_nobody_asked_for_are_passed_over(desk: Desk) -> None:
    assert len(desk.answered(VISIT, GOOD | {"reason": "he travelled"})) == 1


class TestCountriesAndSectors:
    """The mentions know who it is, the answer what he acts as."""

    def test_the_mentions_correct_a_wrong_country(self, desk: Desk) -> None:
        wrong = said("CONSULT", "mengunjungi", "Vladimir Putin: BLR GOV", "Pyongyang: KOR GOV", mode="visit")
        (event,) = desk.answered(VISIT, wrong)
        assert parties((*event.actors, *event.recipients)) == ["Vladimir Putin: RUS GOV", "Pyongyang: PRK GOV"]

    def test_the_answer_says_what_a_country_acts_as(self, desk: Desk) -> None:
        (event,) = desk.answered(BOMB, said("ASSAULT", "membom", "Israel: ISR MIL", "gudang senjata: SYR MIL"))
        assert parties((*event.actors, *event.recipients)) == ["Israel: ISR MIL", "gudang senjata: SYR MIL"]

    @pytest.mark.parametrize(("day", "sector"), [("2020-05-05", "GOV"), ("2025-05-05", "ELI")])
    def test_an_office_is_held_on_a_day(self, day: str, sector: str, desk: Desk) -> None:
        text = "Jokowi mengkritik Malaysia."
        (event,) = desk.answered(
            text, said("ACCUSE", "mengkritik", "Jokowi: IDN GOV", "Malaysia: MYS GOV"), day=day
        )
        assert event.actors[0].sector == sector

    def test_a_country_that_is_only_a_part_of_the_words_corrects_nothing(self, desk: Desk) -> None:
        text = "Pemberontak yang didukung Turki menyerang tentara Suriah."
        act = said("ASSAULT", "menyerang", "Pemberontak yang didukung Turki: SYR REB", "tentara Suriah: SYR MIL")
        (event,) = desk.answered(text, act)
        assert event.actors[0].country == "SYR"

    def test_what_points_back_is_resolved_within_the_article(self, server: Server, desk: Desk) -> None:
        back = "Kedua negara akan bertemu lagi."
        server.known[back] = [said("CONSULT", "bertemu", "Kedua negara: --- GOV", modality="planned")]
        (event,) = desk.code(f"Iran berunding dengan Irak.\n{back}")
        assert sorted(each.country for each in event.actors) == ["IRN", "IRQ"]

    def test_who_is_only_implied_must_be_of_a_country_that_is_named(self, desk: Desk) -> None:
        text = "Dua jurnalis Belarus ditangkap di Minsk."
        act = said("COERCE", "ditangkap", ": BLR COP", "jurnalis Belarus: BLR JRN", mode="arrest")
        (event,) = desk.answered(text, act)
        assert parties(event.actors) == [": BLR COP"]
        assert event.actors[0].start == event.actors[0].end == event.trigger.start


def test_the_parties_of_a_mutual_act_act_together(desk: Desk) -> None:
    text = "Menlu Iran bertemu Menlu Irak."
    (event,) = desk.answered(text, said("CONSULT", "bertemu", "Menlu Iran: IRN GOV", "Menlu Irak: IRQ GOV"))
    assert parties(event.actors) == ["Menlu Iran: IRN GOV", "Menlu Irak: IRQ GOV"] and event.recipients == ()


def test_a_trigger_that_stands_twice_serves_two_events_and_parties_stand_near_it(desk: Desk) -> None:
    text = "Iran mengecam Israel, lalu Rusia mengecam Israel."
    first = said("ACCUSE", "mengecam", "Iran: IRN GOV", "Israel: ISR GOV")
    second = said("ACCUSE", "mengecam", "Rusia: RUS GOV", "Israel: ISR GOV")
    one, other = desk.answered(text, first, second)
    assert one.trigger.start == text.index("mengecam") < other.trigger.start == text.rindex("mengecam")
    assert (one.recipients[0].start, other.recipients[0].start) == (text.index("Israel"), text.rindex("Israel"))


def test_the_same_act_told_twice_is_one_event(desk: Desk) -> None:
    assert len(desk.answered(VISIT, GOOD, GOOD)) == 1


def test_events_stand_in_the_order_of_the_text(desk: Desk) -> None:
    blame = said("ACCUSE", "mengecam", "Suriah: SYR GOV", "Israel: ISR GOV")
    bomb = said("ASSAULT", "membom", "Israel: ISR MIL", "gudang senjata: SYR MIL")
    assert [event.type for event in desk.answered(BOMB, blame, bomb)] == ["ASSAULT", "ACCUSE"]


def test_english(desk: Desk) -> None:
    text = "France urged Israel to halt the strikes, the Élysée said."
    (event,) = desk.answered(
        text, said("REQUEST", "urged", "France: FRA GOV", "Israel: ISR GOV", mode="yield"), lang="en"
    )
    assert (event.type, event.mode, parties(event.recipients)) == ("REQUEST", "yield", ["Israel: ISR GOV"])
