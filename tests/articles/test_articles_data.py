"""The data files of these rooms, and a user's own beside them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pantau.articles import calendar, furniture
from pantau.errors import DataError


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user's data folder; what was loaded is forgotten before and after."""
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    loaded = (calendar.calendar, calendar.fields)
    furniture.forget()
    for one in loaded:
        one.cache_clear()
    yield tmp_path
    furniture.forget()
    for one in loaded:
        one.cache_clear()


def write(path: Path, content: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(content)


def test_a_user_adds_phrases(own: Path) -> None:
    write(own / "boilerplate" / "id.toml", "line = ['kata pembaca ?:.*']")
    assert furniture.clean(["Isi berita.", "Kata pembaca: bagus", "Baca juga: Kim"]) == ["Isi berita."]


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("boilerplate/id.toml", "# a comment\nline = ['(open']", 2),
        ("boilerplate/id.toml", "lines = ['x']", 1),
    ],
)
def test_a_wrong_phrase_is_named_with_its_line(own: Path, name: str, content: str, line: int) -> None:
    write(own / name, content)
    with pytest.raises(DataError) as caught:
        furniture.furniture()
    assert caught.value.where == f"{own / name}:{line}"


def test_a_wrong_month_is_named(own: Path) -> None:
    write(own / "dates" / "ms.toml", "[months]\nogos = 13")
    with pytest.raises(DataError) as caught:
        calendar.calendar()
    assert caught.value.where.endswith("ms.toml:2")
