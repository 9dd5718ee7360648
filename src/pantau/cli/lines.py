"""JSON lines in: each line on its own; a bad one is told with file and line, and the rest goes on."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from pydantic import ValidationError

from pantau.cli.screen import Screen
from pantau.errors import PageError, UsageError
from pantau.noun import Noun
from pantau.texts import say
from pantau.views.answers import Text

STDIN = "-"

Asked = TypeVar("Asked", bound=Noun)
Answer = TypeVar("Answer")


def answers(screen: Screen, file: str, answer: Callable[[Text], Answer]) -> Iterator[Answer]:
    """The answer to every line of `file`, in its order; the screen is told of those that have none."""
    return answers_to(Text, screen, file, answer)


def answers_to(
    noun: type[Asked], screen: Screen, file: str, answer: Callable[[Asked], Answer]
) -> Iterator[Answer]:
    """The same where each line is such a noun."""
    for where, line in screen.progress(lines(file), say("cli.reading")):
        try:
            yield _located(answer, parse(line, where, noun), where)
        except PageError as error:
            screen.quarantine(error)


def lines(file: str) -> Iterator[tuple[str, bytes]]:
    """Every line that is not empty, with `file:line`. Raises: UsageError where the file cannot be opened."""
    name = "stdin" if file == STDIN else file
    with _opened(file) as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield f"{name}:{number}", line


def plain(said: str) -> Text:
    """The text that was said, or stands on standard input. Raises: UsageError where it cannot be read."""
    if said == STDIN:
        with _opened(STDIN) as stream:
            try:
                said = stream.read().decode("utf-8-sig")
            except UnicodeDecodeError as error:
                raise UsageError("file_unreadable", "stdin", reason=str(error)) from error
    return Text(id="text", text=said.strip())


def parse(line: bytes, where: str, noun: type[Asked]) -> Asked:
    """The noun in one line. Raises: PageError with `file:line` and the reason."""
    try:
        content = json.loads(line.decode("utf-8-sig"))
        if not isinstance(content, dict):
            raise ValueError("not a JSON object")
        return noun.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        reason = f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
        raise PageError("line_invalid", where, reason=reason, fields=_needed(noun)) from error
    except (ValueError, RecursionError) as error:
        raise PageError("line_invalid", where, reason=str(error), fields=_needed(noun)) from error


def _needed(noun: type[Noun]) -> str:
    """The fields that every line must have."""
    return ", ".join(f'"{name}"' for name, field in noun.model_fields.items() if field.is_required())


def _located(answer: Callable[[Asked], Answer], text: Asked, where: str) -> Answer:
    """The answer; what is wrong with the text lies at this line."""
    try:
        return answer(text)
    except PageError as error:
        raise type(error)(error.key, where, **error.values) from error


def _opened(file: str) -> BinaryIO:
    if file != STDIN:
        try:
            return Path(file).open("rb")
        except OSError as error:
            raise UsageError("file_unreadable", file, reason=error.strerror or str(error)) from error
    if sys.stdin.isatty():
        raise UsageError("stdin_terminal")
    return sys.stdin.buffer
