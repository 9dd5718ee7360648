"""Servers fail in many ways; each is told in our words with what to do, and never with the key."""

import logging
import traceback

import pytest
from llm_desk import GOOD, KEY, VISIT, Desk
from llm_server import Server, content, fails, raw, silence, told

from pantau.errors import CoderError, PageError, PantauError

OFF = "Iran bertemu Irak."


def test_a_busy_server_is_asked_again(server: Server, desk: Desk) -> None:
    server.first = [fails(429, "slow down"), fails(503)]
    assert len(desk.answered(VISIT, GOOD)) == 1
    assert len(server.asked) == 3
    assert desk.account().requests == 1


def test_a_server_that_goes_on_failing_stops_the_run(server: Server, desk: Desk) -> None:
    server.first = [fails(500, "boom")] * 9
    with pytest.raises(CoderError) as caught:
        desk.code(VISIT, retries=2)
    assert len(server.asked) == 3
    assert (
        caught.value.key == "llm_busy" and "boom" in str(caught.value) and "run again later" in str(caught.value)
    )
    assert caught.value.where == server.url


def test_a_server_that_never_answers(server: Server, desk: Desk) -> None:
    server.first = [silence]
    with pytest.raises(CoderError) as caught:
        desk.code(VISIT, timeout_s=0.2, retries=0)
    assert caught.value.key == "llm_slow" and "within 0.2 seconds" in str(caught.value)


def test_nobody_there(server: Server, desk: Desk) -> None:
    server.server_close()
    with pytest.raises(CoderError) as caught:
        desk.code(VISIT, retries=0)
    assert caught.value.key == "llm_unreachable" and "refused" in str(caught.value).lower()


@pytest.mark.parametrize(
    ("status", "key"),
    [
        (401, "llm_key"),
        (403, "llm_key"),
        (404, "llm_nowhere"),
        (400, "llm_request"),
        (413, "llm_request"),
        (409, "llm_busy"),
    ],
)
def test_what_no_other_text_would_change_stops_the_run(status: int, key: str, server: Server, desk: Desk) -> None:
    server.first = [fails(status, "because")] * 9
    with pytest.raises(CoderError) as caught:
        desk.code(VISIT, retries=0)
    assert caught.value.key == key and "because" in str(caught.value)


@pytest.mark.parametrize(
    "reply",
    [
        raw(200, "<html>Welcome</html>", "text/html"),
        raw(200, "{broken"),
        raw(200, "[]"),
        raw(200, '{"object": "list"}'),
        raw(200, '{"choices": []}'),
        raw(200, '{"choices": [{}]}'),
        raw(200, '{"choices": ["x"], "usage": 5}'),
    ],
)
def test_an_address_where_no_chat_is(reply: object, server: Server, desk: Desk) -> None:
    server.first = [reply]  # type: ignore[list-item]
    with pytest.raises(CoderError) as caught:
        desk.code(VISIT, retries=0)
    assert caught.value.key == "llm_foreign" and "/v1" in caught.value.todo()


def test_once_it_has_answered_a_refused_request_is_the_texts_fault(server: Server, desk: Desk) -> None:
    server.first = [content(told([])), fails(400, "too long")]
    with pytest.raises(PageError) as caught:
        desk.code(f"{VISIT}\n{OFF}", sentences=1)
    assert caught.value.key == "llm_request" and "too long" in str(caught.value)


class TestFormats:
    """Servers that know no schema are held to JSON, or only asked for it; the first answer shows it."""

    def formats(self, server: Server) -> list[str]:
        """What each request was held to."""
        return [body.get("response_format", {"type": "text"})["type"] for *_, body in server.asked]

    def test_a_server_that_knows_only_json(self, server: Server, desk: Desk) -> None:
        server.first = [fails(400, "response_format is not supported")]
        assert len(desk.answered(f"{VISIT}", GOOD)) == 1
        assert self.formats(server) == ["json_schema", "json_object"]

    def test_a_server_that_knows_neither_finds_its_way_once(self, server: Server, desk: Desk) -> None:
        server.first = [fails(422), fails(400)]
        desk.code(f"{VISIT}\n{OFF}", sentences=1)
        assert self.formats(server) == ["json_schema", "json_object", "text", "text"]

    def test_the_settings_can_name_it(self, server: Server, desk: Desk) -> None:
        desk.code(VISIT, format="text")
        assert self.formats(server) == ["text"]

    @pytest.mark.parametrize(
        "text",
        [
            "Here you are:\n```json\n{}\n```\nAnything else?",
            '<think>A {"sentences": [{"n": 1, "events": []}]} would be wrong {here}.</think>{}',
        ],
    )
    def test_json_among_other_words_is_found(self, text: str, server: Server, desk: Desk) -> None:
        server.first = [content(text.replace("{}", told([GOOD])))]
        assert len(desk.code(VISIT, format="text")) == 1


class TestTheKey:
    """The key goes to the server that the settings name, and nowhere else."""

    def test_it_is_sent_and_nothing_of_another_account(
        self, server: Server, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("API_KEY", "ADMIN_KEY", "ORG_ID", "PROJECT_ID"):
            monkeypatch.setenv(f"OPENAI_{name}", "of-another-account")
        desk.code(VISIT)
        desk.code(OFF, key="")
        first, second = ({name.lower(): value for name, value in each[1].items()} for each in server.asked)
        assert first["authorization"] == f"Bearer {KEY}" and second["authorization"] == "Bearer none"
        assert "of-another-account" not in f"{first} {second}"

    @pytest.mark.parametrize("status", [400, 401, 404, 429, 500])
    def test_it_stands_in_no_error_trace_or_log(
        self, status: int, server: Server, desk: Desk, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        server.first = [fails(status, f"Incorrect key provided: {KEY}")] * 9
        with pytest.raises(PantauError) as caught:
            desk.code(VISIT, retries=1)
        shown = "".join(traceback.format_exception(caught.value))
        assert "***" in str(caught.value)
        assert KEY not in f"{shown} {caught.value!r} {caplog.text} {desk.settings()!r} {desk.settings().line()}"
        assert KEY.encode() not in b"".join(path.read_bytes() for path in desk.cache.parent.glob("llm.db*"))

    def test_a_password_in_the_address_is_not_shown(self, server: Server, desk: Desk) -> None:
        server.first = [fails(404)]
        with pytest.raises(CoderError) as caught:
            desk.code(VISIT, url=server.url.replace("http://", "http://me:hidden@"))
        assert caught.value.where == server.url and "hidden" not in str(caught.value)
