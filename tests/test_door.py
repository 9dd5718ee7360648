"""The Python door: what other programs import."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

import pantau
from pantau.errors import PantauError, StoreError, UsageError

PAGE = """<!DOCTYPE html><html lang="id"><head><title>Putin Kunjungi Pyongyang</title>
<meta property="article:published_time" content="2024-06-19T10:00:00+07:00"></head><body><article>
<h1>Putin Kunjungi Pyongyang</h1>
<p>Presiden Rusia Vladimir Putin bertemu Kim Jong Un di Pyongyang pada Rabu (19/6/2024).</p>
<p>Rusia dan Korea Utara menandatangani perjanjian kemitraan strategis dalam kunjungan itu.</p>
<p>Korea Selatan mengecam perjanjian tersebut dan memanggil duta besar Rusia di Seoul.</p>
</article></body></html>"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> pantau.Desk:
    folder = tmp_path_factory.mktemp("door")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    opened = pantau.open(folder / "door.db")
    account = opened.run(folder / "page.html", workers=1)
    assert (account.articles, account.failures) == (1, ())
    return opened


def test_all_that_is_promised_is_there() -> None:
    assert set(pantau.__all__) <= set(dir(pantau))
    assert all(getattr(pantau, name) is not None for name in pantau.__all__)
    assert pantau.__version__.count(".") == 2
    assert pantau.PantauError is PantauError
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = pantau.nothing_of_the_kind
    assert files("pantau").joinpath("py.typed").is_file()


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, pantau; assert not {'pydantic', 'sqlalchemy', 'pantau.door'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_code_gives_events_with_offsets_into_the_text() -> None:
    text = "Putin dan Kim Jong Un menandatangani perjanjian di Pyongyang."
    (event,) = pantau.code(text)
    assert event.type == "SUPPORT"
    assert {actor.country for actor in event.actors} == {"RUS", "PRK"}
    assert text[event.trigger.start : event.trigger.end] == event.trigger.text
    titled = pantau.code("Ia lalu pulang.", title="Putin Bertemu Kim Jong Un di Pyongyang", published="2024-06-19")
    assert [event.type for event in titled] == ["CONSULT"]


def test_check_looks_at_the_date() -> None:
    text = "Menteri Pertahanan Rusia Sergei Shoigu tiba di Pyongyang."
    verdicts = {day: pantau.check(text, published=day).claims[0].verdict for day in ("2023-07-25", "2024-11-19")}
    assert verdicts == {"2023-07-25": "supported", "2024-11-19": "conflict"}
    assert pantau.check(text).claims[0].verdict == "bounded"


def test_extract_takes_text_and_bytes() -> None:
    article = pantau.extract(PAGE, url="https://uji.example/berita/1")
    assert article.title == "Putin Kunjungi Pyongyang"
    assert article.published == "2024-06-19T10:00:00+07:00"
    assert (article.lang, article.url, article.dropped) == ("id", "https://uji.example/berita/1", None)
    assert pantau.extract(PAGE.encode()).text == article.text


def test_a_desk_reads_and_answers(desk: pantau.Desk) -> None:
    assert desk.events(countries=("Rusia", "PRK"), types=("CONSULT",))
    assert desk.search("perjanjian").found
    assert desk.claims().claims
    view = desk.dyad("Rusia", "Korea Utara", since="2024")
    assert view.events and view.series


def test_a_dyad_is_a_data_frame(desk: pantau.Desk) -> None:
    frame = desk.dyad("RUS", "PRK").frame()
    assert list(frame.columns)[:4] == ["day", "quad", "modality", "happenings"]
    assert frame["day"].dtype.kind == "M"
    assert frame["happenings"].sum() >= 2


def test_without_pandas_the_error_says_how_to_get_it(desk: pantau.Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match=r"pip install \"pantau\[frames\]\""):
        desk.dyad("RUS", "PRK").frame()


def test_a_missing_store_is_only_made_where_wanted(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        pantau.open(tmp_path / "none.db", create=False)
    with pantau.open(tmp_path / "new.db") as desk:
        assert desk.events() == []
    assert (tmp_path / "new.db").is_file()
