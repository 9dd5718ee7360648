"""Some pages of our own, a store that has read them, and a way to call the command."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pantau.cli.app import app

PAGE = """<!DOCTYPE html><html lang="{lang}"><head><title>{title}</title>
<meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published}">
</head><body><header><nav><a href="/">Home</a></nav></header>
<article><h1>{title}</h1>{paragraphs}</article><footer>Redaksi | Kontak</footer></body></html>"""

VISIT_ID = (
    "Menteri Pertahanan Rusia Andrei Belousov mengunjungi Korea Utara pada Jumat (29/11/2024).",
    "Belousov bertemu Pemimpin Korea Utara Kim Jong Un di Pyongyang. Keduanya membahas kerja sama militer.",
    "Rusia dan Korea Utara akan menandatangani perjanjian baru pada Desember, kata juru bicara Kremlin.",
    "Korea Selatan mengecam kunjungan itu dalam pernyataan tertulis pada hari yang sama.",
)
VISIT_EN = (
    "Russian Defence Minister Andrei Belousov visited North Korea on Friday, state media in Pyongyang reported.",
    "Belousov met North Korean leader Kim Jong Un and the two discussed military cooperation at length.",
    "South Korea condemned the visit. Russia denied that it had asked North Korea for more troops.",
)
WRONG_OFFICE = (
    "Menteri Pertahanan Rusia Sergei Shoigu bertemu Kim Jong Un di Pyongyang pada Selasa (19/11/2024).",
    "Pertemuan itu berlangsung di tengah kekhawatiran Amerika Serikat atas hubungan Rusia dan Korea Utara.",
    "Menurut sejumlah pengamat, kedua pihak mungkin akan memperluas kerja sama di bidang teknologi.",
)


def _page(title: str, outlet: str, published: str, lang: str, paragraphs: tuple[str, ...]) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return PAGE.format(title=title, outlet=outlet, published=published, lang=lang, paragraphs=body)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three pages on two meetings, one of them with somebody in an office that another man held."""
    folder = tmp_path_factory.mktemp("news")
    for name, content in {
        "a.html": _page("Belousov Kunjungi Pyongyang", "Warta Uji", "2024-11-29T15:00:00+07:00", "id", VISIT_ID),
        "b.html": _page("Belousov Visits Pyongyang", "Test Post", "2024-11-29T12:00:00+00:00", "en", VISIT_EN),
        "c.html": _page("Kim Bertemu Menteri Rusia", "Warta Uji", "2024-11-19T09:00:00+07:00", "id", WRONG_OFFICE),
    }.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def pantau() -> Callable[..., Result]:
    """Calls the command, in English and away from any store of the user's."""

    def call(*words: str, input_: str | bytes | None = None, **environment: str) -> Result:
        defaults = {"PANTAU_LANG": "en", "PANTAU_STORE": None, "COLUMNS": "100"}
        return CliRunner().invoke(app, list(words), input=input_, env=defaults | environment)

    return call


@pytest.fixture(scope="session")
def first_run(
    pages: Path, tmp_path_factory: pytest.TempPathFactory, pantau: Callable[..., Result]
) -> tuple[str, str]:
    """A store that has read the pages, and the account of the run."""
    location = str(tmp_path_factory.mktemp("store") / "test.db")
    result = pantau("run", str(pages), "--store", location, "--workers", "1")
    assert result.exit_code == 0, result.output
    return location, result.stdout


@pytest.fixture(scope="session")
def store(first_run: tuple[str, str]) -> str:
    """A store that has read the pages."""
    return first_run[0]
