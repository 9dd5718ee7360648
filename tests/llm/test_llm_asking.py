"""Asking costs little: many sentences in one request, and no sentence twice; limits stop it cleanly."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from llm_desk import GOOD, VISIT, Desk
from llm_server import Server, content, told

from pantau.errors import CoderError, PageError
from pantau.events.llm.ledger import Ledger, key_of

NEWS = [f"Menlu Iran bertemu Menlu Irak untuk kali ke-{number}." for number in range(1, 6)]
ARTICLE = "\n".join(NEWS)


def test_the_sentences_of_an_article_go_into_one_request_and_are_numbered(server: Server, desk: Desk) -> None:
    desk.code(f"Cuaca hari ini cerah.\n{ARTICLE}\n{NEWS[0]}")
    assert server.blocks() == [NEWS]  # no sentence that names nobody, and none twice
    assert desk.account().new == 5


def test_a_long_article_takes_several_requests(server: Server, desk: Desk) -> None:
    desk.code(ARTICLE, sentences=2)
    assert server.blocks() == [NEWS[:2], NEWS[2:4], NEWS[4:]]


def test_the_model_sees_the_rules_the_examples_and_the_schema(server: Server, desk: Desk) -> None:
    desk.code(VISIT)
    path, _, body = server.asked[0]
    assert (path, body["model"], body["temperature"]) == ("/v1/chat/completions", "test-model", 0)
    assert [message["role"] for message in body["messages"]] == ["system", "user", "assistant", "user"]
    described = body["response_format"]["json_schema"]
    assert described["strict"] is True and described["schema"]["required"] == ["sentences"]


def test_what_was_answered_is_never_asked_again(server: Server, desk: Desk) -> None:
    first = desk.answered(VISIT, GOOD)
    server.known[VISIT] = []
    assert desk.code(VISIT) == first
    assert len(server.asked) == 1
    account = desk.account()
    assert (account.requests, account.new, account.kept, account.tokens) == (1, 1, 1, 1100)


def test_another_model_language_or_prompt_is_another_question(server: Server, desk: Desk) -> None:
    desk.code(VISIT)
    desk.code(VISIT, model="other-model")
    desk.code(VISIT, lang="ms")
    assert len(server.asked) == 3
    parts = [("a", "id", "1", "m"), ("b", "id", "1", "m"), ("a", "en", "1", "m"), ("a", "id", "2", "m")]
    assert len({key_of(*each) for each in [*parts, ("a", "id", "1", "n"), ("ai", "d", "1", "m")]}) == 6


def test_an_answer_that_leaves_sentences_out_is_asked_for_the_rest(server: Server, desk: Desk) -> None:
    server.first = [content(told([], []))]
    desk.code(ARTICLE)
    assert server.blocks() == [NEWS, NEWS[2:]]


def test_after_broken_json_the_block_is_asked_in_halves(server: Server, desk: Desk) -> None:
    server.known[NEWS[0]] = [GOOD | {"type": "CONSULT", "trigger": "bertemu", "actors": [], "recipients": []}]
    server.first = [content('{"sentences": [{"n": 1, "events": [')]
    desk.code(ARTICLE)
    assert server.blocks() == [NEWS, NEWS[:3], NEWS[3:]]


@pytest.mark.parametrize("text", ["", None, "I cannot do that.", '{"sentences": 5}', "[" * 5000, '{"a":' * 5000])
def test_a_sentence_without_an_answer_that_can_be_read_is_an_error_of_its_text(
    text: str | None, server: Server, desk: Desk
) -> None:
    server.first = [content(text)] * 4
    with pytest.raises(PageError) as caught:
        desk.code(ARTICLE)
    assert (caught.value.key, caught.value.where) == ("llm_answer", "a1")
    assert server.blocks() == [NEWS, NEWS[:3], NEWS[:2], NEWS[:1]]


class TestLimits:
    """A run stops before it costs more than was allowed, and nothing that was paid for is lost."""

    def test_tokens(self, server: Server, desk: Desk) -> None:
        with pytest.raises(CoderError) as caught:
            desk.code(ARTICLE, sentences=1, limit_tokens=2200)
        assert len(server.asked) == 2
        assert "this run has used 2,200 tokens, and its limit is 2,200" in str(caught.value)
        assert "raise PANTAU_LLM_LIMIT_TOKENS" in str(caught.value)

    def test_money(self, server: Server, desk: Desk) -> None:
        prices = {"price_in": 2.0, "price_out": 10.0}  # a request costs 0.003
        with pytest.raises(CoderError, match=r"has cost 0.006, and its limit is 0.005"):
            desk.code(ARTICLE, sentences=1, limit_cost=0.005, **prices)
        assert len(server.asked) == 2
        assert desk.account(**prices).cost == pytest.approx(0.006)

    def test_the_next_run_goes_on_where_the_last_one_stopped(
        self, server: Server, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from pantau import settings

        for run in ("first", "second"):
            monkeypatch.setenv("PANTAU_RUN", run)
            settings.run_id.cache_clear()
            with pytest.raises(CoderError):
                desk.code(ARTICLE, sentences=1, limit_tokens=2200)
        assert server.blocks() == [[each] for each in NEWS[:4]]

    def test_what_is_known_costs_nothing(self, server: Server, desk: Desk) -> None:
        desk.code(ARTICLE)
        desk.code(ARTICLE, limit_tokens=1)
        assert len(server.asked) == 1

    def test_a_server_that_does_not_count_is_counted_for(self, server: Server, desk: Desk) -> None:
        server.first = [content(told([]), usage=None), content(told([]), usage=(None, None))]
        desk.code(f"{NEWS[0]}\n{NEWS[1]}", sentences=1)
        assert desk.account().tokens > 2 * 3000

    def test_no_limit(self, server: Server, desk: Desk) -> None:
        server.first = [content(told([]), usage=(10_000_000, 0))]
        desk.code(NEWS[0] + "\n" + NEWS[1], sentences=1, limit_tokens=0)
        assert len(server.asked) == 2


class TestTurns:
    """Not more requests in a minute than were allowed, over all processes that share the file."""

    def test_the_next_turn_comes_when_the_first_is_a_minute_old(self, desk: Desk) -> None:
        one, other = Ledger(desk.cache, "a"), Ledger(desk.cache, "b")
        assert [one.turn(2, 100.0), other.turn(2, 110.0)] == [0, 0]
        assert one.turn(2, 120.0) == 40
        assert one.turn(2, 159.0) == 1
        assert other.turn(2, 160.0) == 0
        assert one.turn(2, 161.0) == 9

    def test_those_who_ask_at_once_get_no_more_together(self, desk: Desk) -> None:
        def work(worker: int) -> int:
            ledger = Ledger(desk.cache, "a")
            ledger.keep({f"key {worker}": []}, requests=1)
            return sum(ledger.turn(10, 100.0) == 0 for _ in range(5))

        with ThreadPoolExecutor(8) as pool:
            assert sum(pool.map(work, range(8))) == 10
        assert Ledger(desk.cache, "a").counts() == {"requests": 8}
        assert len(Ledger(desk.cache, "b").answers([f"key {worker}" for worker in range(8)])) == 8

    def test_no_rate_never_waits(self, desk: Desk) -> None:
        ledger = Ledger(desk.cache, "a")
        assert {ledger.turn(0, 100.0) for _ in range(50)} == {0}

    def test_a_clock_that_was_set_back_does_not_block(self, desk: Desk) -> None:
        ledger = Ledger(desk.cache, "a")
        assert [ledger.turn(1, 10_000.0), ledger.turn(1, 100.0)] == [0, 0]

    def test_one_waits_for_its_turn(self, server: Server, desk: Desk) -> None:
        from pantau.events.llm.asking import Asking
        from pantau.events.llm.endpoint import Endpoint
        from pantau.events.llm.prompt import prompt

        ledger, chosen, slept = Ledger(desk.cache, "a"), desk.settings(rate=1, sentences=1), []

        def sleep(seconds: float) -> None:
            slept.append(seconds)
            desk.cache.unlink()
            Ledger(desk.cache, "a")  # a minute later

        asking = Asking(chosen, prompt(), ledger, Endpoint(chosen), sleep)
        asking.events(NEWS[:2], "id")
        assert len(slept) == 1 and 59 < slept[0] <= 60
        assert len(server.asked) == 2


def test_a_file_that_cannot_be_used_is_named(desk: Desk) -> None:
    desk.cache.write_text("no database at all, but a text that is long enough to look like one" * 20)
    with pytest.raises(CoderError) as caught:
        desk.code(VISIT)
    assert (caught.value.key, caught.value.where) == ("llm_cache", str(desk.cache))
    (desk.cache.parent / "file").write_text("")
    with pytest.raises(CoderError, match="cannot be used"):
        desk.code(VISIT, cache=desk.cache.parent / "file" / "llm.db")
