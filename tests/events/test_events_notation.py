"""The notation of the codebook's entries, its mistakes, and a user's own folder of data."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from events_coding import acts, coded

from pantau.errors import DataError
from pantau.events.codebook import codebook, codebook_files
from pantau.events.lexicon import lexicon
from pantau.events.pattern import compile_entry
from pantau.language import tokens

CACHES = (codebook_files, codebook, lexicon)
HEAD = (
    'type = "ASSAULT"\nquad = "material conflict"\nscore = -9.0\n'
    'definition = { en = "An assault.", id = "Serangan." }\n'
)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The codebook folder of a user, read behind ours for the length of a test."""
    folder = tmp_path / "codebook"
    folder.mkdir()
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    for cache in CACHES:
        cache.cache_clear()
    yield folder
    for cache in CACHES:
        cache.cache_clear()


def _matches(entry: str, text: str, kind: str = "verbs", lang: str = "id") -> bool:
    words = tokens(text)
    patterns = compile_entry(entry, kind, lang=lang, type_="AID", mode=None, where="x.toml")
    return any(
        word.lower == pattern.first and pattern.match(words, at) is not None
        for pattern in patterns
        for at, word in enumerate(words)
    )


@pytest.mark.parametrize(("entry", "kind", "lang", "text", "expected"), [
    ("kirim bantuan", "verbs", "id", "Peru mengirim bantuan", True),
    ("kirim bantuan", "verbs", "id", "Peru mengirim banyak bantuan", False),
    ("kirim ~ bantuan", "verbs", "id", "Peru mengirim banyak bantuan", True),
    ("kirim ~ bantuan", "verbs", "id", "Peru mengirim satu dua tiga bantuan", True),
    ("kirim ~ bantuan", "verbs", "id", "Peru mengirim satu dua tiga empat bantuan", False),
    ("kirim ~ bantuan", "verbs", "id", "Peru mengirim utusan. Warga perlu bantuan", False),
    ("kirim (obat|beras)", "verbs", "id", "Peru mengirim beras", True),
    ("kirim (obat|beras)", "verbs", "id", "Peru mengirim surat", False),
    ("kunjungan", "nouns", "id", "kunjungannya singkat", False),  # clitics are the lexicon's work
    ("pay visit", "verbs", "en", "Peru paid visit", True),
    ("peace talks", "nouns", "en", "peace talks", True),
    ("air strike", "nouns", "en", "two air strikes", True),
    ("in talks with", "words", "en", "is in talks with", True),
])  # fmt: skip
def test_gaps_and_alternatives(entry: str, kind: str, lang: str, text: str, expected: bool) -> None:
    assert _matches(entry, text, kind, lang) is expected


@pytest.mark.parametrize("entry", ["bantu @dyed", "bantu @dyad @", "~ bantu", "bantu ~", "~", "", " "])
def test_wrong_notation_names_the_file_and_the_entry(entry: str) -> None:
    with pytest.raises(DataError) as caught:
        list(compile_entry(entry, "verbs", lang="id", type_="AID", mode=None, where="codebook/AID.toml"))
    assert str(caught.value).startswith("codebook/AID.toml")
    assert f'"{entry}"' in str(caught.value)


@pytest.mark.parametrize(("content", "line"), [
    (f'{HEAD}[lexicon.id]\nverbs = [serang]\n', 6),
    (f'{HEAD}[lexicon.id]\nverb = ["serang"]\n', 6),
    (f'{HEAD}[lexicon.fr]\nverbs = ["attaquer"]\n', 5),
    (HEAD.replace("-9.0", "-99.0"), 3),
    (HEAD.replace("material conflict", "war"), 2),
    (HEAD.replace("ASSAULT", "assault!"), 1),
    (f'{HEAD}colour = "red"\n', 5),
])  # fmt: skip
def test_a_wrong_codebook_file_is_named_with_its_line(own: Path, content: str, line: int) -> None:
    (own / "mine.toml").write_text(content, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        codebook()
    assert str(own / "mine.toml") in str(caught.value)
    assert abs(int(caught.value.where.rpartition(":")[2]) - line) <= 1


def test_an_unknown_mode_is_named(own: Path) -> None:
    (own / "mine.toml").write_text(f'{HEAD}[lexicon.id.fireworks]\nverbs = ["petasi"]\n', encoding="utf-8")
    with pytest.raises(DataError, match="fireworks") as caught:
        codebook()
    assert str(own / "mine.toml") in str(caught.value)


def test_a_users_entry_is_added_to_ours(own: Path) -> None:
    assert coded("Peru menggelitiki Chile.") == ()
    for cache in CACHES:
        cache.cache_clear()
    (own / "mine.toml").write_text(f'{HEAD}[lexicon.id.beat]\nverbs = ["gelitiki"]\n', encoding="utf-8")
    events = coded("Peru menggelitiki Chile. Chile digelitiki Peru. Peru menyerang Chile.")
    assert acts(events) == ["ASSAULT PER GOV > CHL GOV"] * 3
    assert [event.mode for event in events[:2]] == ["beat", "beat"]


def test_a_users_stop_entry_silences_ours(own: Path) -> None:
    (own / "mine.toml").write_text(f'{HEAD}[lexicon.id]\nstop = ["menyerang chile"]\n', encoding="utf-8")
    assert acts(coded("Peru menyerang Chile. Peru menyerang Ghana.")) == ["ASSAULT PER GOV > GHA GOV"]


PROGRAM = """
from events_coding import acts, coded
from pantau.events.codebook import codebook
print(sorted(codebook())[-1])
print(*acts(coded("Negeri Awan menyihir Chile di Kota Kabut. The wizard of Peru enchanted Chile.")), sep="\\n")
"""


def test_a_users_folder_adds_types_countries_places_and_heads(tmp_path: Path) -> None:
    """In a process of its own, since countries and words are read once in a process."""
    files = {
        "codebook/WIZARDRY.toml": 'type = "WIZARDRY"\nquad = "verbal conflict"\nscore = -1.0\n'
        'definition = { en = "Magic.", id = "Sihir." }\n[lexicon.id]\nverbs = ["sihir"]\n',
        "actors/persons.csv": "country,sector,names\nPER,REL,Negeri Awan\n",
        "places.csv": "country,names\nCHL,Kota Kabut\n",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    environment = {**os.environ, "PANTAU_DATA": str(tmp_path), "PYTHONPATH": path}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["WIZARDRY", "WIZARDRY PER REL > CHL GOV"]
