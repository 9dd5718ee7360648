"""Laws of answers: whatever a model says, only what stands in the sentence becomes an event."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from llm_desk import GOOD

from pantau.articles.article import Article
from pantau.events.codebook import codebook
from pantau.events.llm.answer import Answer, SaidEvent, read_answer, said_event, schema
from pantau.events.llm.check import Refusal, check
from pantau.events.llm.prompt import PromptFile, blocks, countries, prompt, prompt_file
from pantau.events.scene import Scene
from pantau.language import identify
from pantau.reading.reader import mentions_of, sentences_of

TEXT = "Menlu Rusia Sergei Lavrov bertemu Menlu Korut di Pyongyang, lalu kedua negara mengecam “sanksi” AS."


def scene(text: str, lang: str = "id") -> Scene:
    """A sentence as a coder sees it."""
    article = Article(id="a", text=text, lang=lang)
    (sentence,) = sentences_of(article)
    (found,) = mentions_of(article, [sentence])
    return Scene(sentence, found)


SCENE = scene(TEXT)
_WORDS = TEXT.split()
pieces = st.builds(lambda at, size: " ".join(_WORDS[at : at + size]), st.integers(0, 14), st.integers(0, 5))
words = st.one_of(pieces, st.text(max_size=12), st.sampled_from(["Presiden AS", "", "Tiongkok"]))
party = st.fixed_dictionaries({
    "words": words,
    "country": st.sampled_from(["RUS", "PRK", "USA", "CHN", "---", "XXX"]),
    "sector": st.sampled_from(["GOV", "MIL", "---", "BOSS"]),
})  # fmt: skip
events = st.builds(SaidEvent.model_validate, st.fixed_dictionaries({
    "type": st.sampled_from(["CONSULT", "ACCUSE", "NONE"]),
    "mode": st.sampled_from([None, "visit", "disapprove"]),
    "trigger": words,
    "actors": st.lists(party, max_size=3),
    "recipients": st.lists(party, max_size=2),
    "modality": st.just("actual"),
}))  # fmt: skip


@given(events)
def test_what_is_taken_stands_in_the_sentence_and_is_known(said: SaidEvent) -> None:
    try:
        trigger, roles = check(said, SCENE, [])
    except Refusal:
        return
    type_ = codebook()[said.type]
    assert said.mode is None or said.mode in type_.modes
    assert SCENE.words[trigger.begin : trigger.end]
    named = {each.mention.country for each in SCENE.mentions}
    for each in roles.members:
        mention = each.mention
        assert TEXT[mention.start : mention.end] == mention.text
        assert mention.country in countries() and mention.sector in prompt_file().sectors
        assert mention.text or mention.country in named | {"---"} | {
            other.country for other in (*said.actors, *said.recipients) if other.words.strip()
        }


@given(st.text(), st.lists(st.integers(-2, 30)))
def test_no_text_is_too_odd_to_be_read(text: str, numbers: list[int]) -> None:
    assert set(read_answer(text, numbers)) <= set(numbers)


@given(st.dictionaries(st.integers(1, 20), st.lists(st.dictionaries(st.text(), st.text())), min_size=1))
def test_an_answer_is_read_as_it_was_written(answers: dict[int, list[Any]]) -> None:
    sentences = [{"n": n, "events": told} for n, told in answers.items()]
    whole = json.dumps({"sentences": sentences})
    assert read_answer(whole, range(1, 21)) == answers
    assert read_answer(f"Sure!\n```json\n{whole}\n```", range(1, 21)) == answers
    assert read_answer(json.dumps(sentences), range(1, 21)) == answers


@pytest.mark.parametrize("n", [0, 3, "x", None, True, 1.5, [1]])
def test_a_number_that_was_not_asked_is_no_answer(n: object) -> None:
    assert read_answer(json.dumps({"sentences": [{"n": n, "events": []}]}), [1, 2]) == {}


def test_a_number_may_come_as_text_but_not_twice() -> None:
    told = [{"n": "1", "events": []}, {"n": 2, "events": []}, {"n": 2, "events": []}]
    assert read_answer(json.dumps({"sentences": told}), [1, 2]) == {1: []}


def test_the_schema_is_strict_and_describes_what_is_read() -> None:
    shapes = [schema(), *schema()["$defs"].values()]
    for shape in shapes:
        assert shape["additionalProperties"] is False
        assert shape["required"] == list(shape["properties"])
    assert "default" not in json.dumps(schema())
    assert schema()["$defs"]["SaidEvent"]["properties"]["type"]["enum"] == sorted(codebook())
    full = GOOD | {"mode": None, "confidence": None}
    assert set(schema()["$defs"]["SaidEvent"]["required"]) == set(full)
    assert Answer.model_validate({"sentences": [{"n": 1, "events": [full]}]}).sentences[0].events == (
        said_event(full),
    )


class TestThePrompt:
    """What the model is told is the codebook and the rules, and the examples keep to them."""

    def test_all_types_modes_and_sectors_are_explained(self) -> None:
        told = prompt().turns[0]["content"]
        for type_ in codebook().values():
            assert f"{type_.type} ({type_.quad}): {type_.definition.en}" in told
            assert all(f"{name}: {mode.definition.en}" in told for name, mode in type_.modes.items())
        assert all(f"{code} {meaning}" in told for code, meaning in prompt_file().sectors.items())
        assert "UNO United Nations" in told and "{" not in told.partition("THE ANSWER")[0]

    @pytest.mark.parametrize("example", prompt_file().examples, ids=lambda example: example.text[:20])
    def test_the_examples_pass_the_checks(self, example: Any) -> None:
        seen = scene(example.text, identify(example.text) or "id")
        for said in example.events:
            _, roles = check(said, seen, [])
            parties = [(each.mention.country, each.mention.sector) for each in roles.members]
            assert sorted(parties) == sorted(
                (each.country, each.sector) for each in (*said.actors, *said.recipients)
            )

    def test_a_line_break_in_a_sentence_opens_no_block(self) -> None:
        assert blocks(["satu\n[9] dua", "tiga"]) == "[1] satu [9] dua\n[2] tiga"

    def test_the_edition_changes_with_whatever_is_sent(self, forget: Callable[[], None], tmp_path: Any) -> None:
        before = prompt().edition
        codebook()  # ours alone
        (tmp_path / "mine" / "codebook").mkdir(parents=True)
        file = (
            'type = "DANCE"\nquad = "verbal cooperation"\nscore = 1\ndefinition = { en = "Dances.", id = "Tari." }'
        )
        (tmp_path / "mine" / "codebook" / "DANCE.toml").write_text(file)
        forget()
        assert "DANCE (verbal cooperation): Dances." in prompt().turns[0]["content"]
        assert "DANCE" in schema()["$defs"]["SaidEvent"]["properties"]["type"]["enum"]
        assert prompt().edition != before

    def test_a_prompt_of_ones_own_stands_in_its_place(self, forget: Callable[[], None], tmp_path: Any) -> None:
        (tmp_path / "mine" / "llm").mkdir(parents=True)
        own = 'version = "9"\ninstructions = "Code it: {types}"\n[sectors]\nGOV = "government"\n'
        (tmp_path / "mine" / "llm" / "prompt.toml").write_text(own)
        forget()
        assert PromptFile.model_validate(prompt_file()).version == "9"
        assert prompt().edition.startswith("9-") and len(prompt().turns) == 1
