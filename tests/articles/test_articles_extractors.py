"""Extractors and their arbiter: which text is believed, and what the article says of it."""

import json
import time
from pathlib import Path

import pytest

from pantau.articles import extract

TITLE = "Rusia dan Korea Utara Teken Perjanjian"
PARAGRAPHS = [
    "Presiden Rusia dan pemimpin Korea Utara menandatangani perjanjian kemitraan di Pyongyang pada Rabu pagi.",
    "Perjanjian itu memuat kewajiban untuk saling membantu jika salah satu pihak diserang oleh negara lain.",
    "“Ini dokumen yang penting,” kata juru bicara Kremlin kepada wartawan setelah upacara di Wisma Negara.",
    "Amerika Serikat menyatakan khawatir atas kerja sama militer kedua negara yang dinilai kian erat.",
    "Perjanjian itu mulai berlaku setelah disahkan oleh parlemen kedua negara dalam beberapa bulan mendatang.",
]
MARKUP = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
OTHER = "<p>Kalimat {} tentang panen padi di sebuah desa yang jauh dari kota.</p>"
OTHERS = "".join(map(OTHER.format, range(9)))


def page(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="id"><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>'


def as_data(markup: str = MARKUP) -> str:
    data = {"props": {"page": {"menu": ["Beranda"], "article": {"id": 7, "html": markup}, "ads": "a" * 400}}}
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


def as_paragraphs() -> str:
    elements = [{"type": "text", "content": f"<b>{one[:8]}</b>{one[8:]}"} for one in PARAGRAPHS]
    return f"<script>window.Fusion={json.dumps({'content_elements': elements})};Fusion.x='y'</script>"


def as_stream() -> str:
    pushed = json.dumps([1, "d:" + json.dumps(["$", "div", {"body": MARKUP}])])
    return f"<script>self.__next_f.push({pushed})</script>"


@pytest.mark.parametrize("script", [as_data(), as_paragraphs(), as_stream()])
def test_text_that_only_scripts_show(script: str) -> None:
    found = extract(page(f"<div id='app'><h1>{TITLE}</h1></div>{script}"))
    assert (found.text or "").split("\n") == PARAGRAPHS
    assert found.bases["text"] == "embedded"
    assert "0 of" in found.bases["arbiter"]


def test_data_about_something_else_is_not_the_text() -> None:
    found = extract(page(f"<h1>{TITLE}</h1>{as_data(OTHERS)}"))
    assert (found.text, found.dropped) == (None, "no_text")


def test_what_a_page_shows_is_believed_before_its_data() -> None:
    assert extract(page(f"<h1>{TITLE}</h1>{MARKUP}{as_data(OTHERS + MARKUP)}")).bases["text"] == "blocks"


def test_what_json_ld_states_counts_where_the_page_shows_hardly_any_of_it() -> None:
    node = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(PARAGRAPHS)}
    stated = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    found = extract(page(f"<h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p>", stated))
    assert (found.text or "").split("\n") == PARAGRAPHS
    assert found.bases["text"] == "json-ld"
    assert extract(page(f"<h1>{TITLE}</h1>{MARKUP}", stated)).bases["text"] == "blocks"


@pytest.fixture
def declared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, publishers_anew: None) -> None:
    """A publisher of the user's own, whose pages changed at the end of 2020."""
    path = tmp_path / "publishers" / "id" / "warta.toml"
    path.parent.mkdir(parents=True)
    path.write_text(
        'name = "Warta"\nlang = "id"\ncountry = "IDN"\nhosts = ["warta.example"]\n'
        '[[selectors]]\nuntil = 2021-01-01\nproof = "old"\nbody = "div.lama"\n'
        '[[selectors]]\nsince = 2021-01-01\nproof = "new"\nbody = "span.isi"\ndrop = ["i"]\n'
    )
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))


@pytest.mark.usefixtures("declared")
def test_a_publishers_selectors_win_where_the_page_bears_them_out() -> None:
    note = "Catatan redaksi yang cukup panjang untuk tampak seperti paragraf biasa di halaman ini."
    body = f"<h1>{TITLE}</h1><div><span class='isi'>{MARKUP}<i>{note}</i></span><p>{note}</p></div>"
    found = extract(page(body), url="https://warta.example/2024/06/19/teken")
    assert (found.text or "").split("\n") == PARAGRAPHS
    assert (found.bases["text"], found.bases["outlet"], found.bases["url"]) == ("selectors", "declared", "given")
    assert "100% in common" in found.bases["arbiter"]


@pytest.mark.usefixtures("declared")
@pytest.mark.parametrize(
    ("day", "body"),
    [
        ("2024/06/19", f"<div class='lama'>{MARKUP}</div>"),
        ("2024/06/19", f"<span class='isi'>{OTHER}</span><article>{MARKUP}</article>"),
        ("2024/06/19", f"<span class='isi'><p>{PARAGRAPHS[0]}</p></span><article>{MARKUP}</article>"),
    ],
)
def test_selectors_of_another_time_or_of_a_part_do_not(day: str, body: str) -> None:
    found = extract(page(f"<h1>{TITLE}</h1>{body}"), url=f"https://warta.example/{day}/teken")
    assert set(PARAGRAPHS) <= set((found.text or "").split("\n"))
    assert found.bases["text"] == "blocks"


def test_an_article_says_where_its_parts_came_from() -> None:
    head = '<link rel="canonical" href="https://warta.example/1"><meta property="og:site_name" content="Warta">'
    found = extract(page(f"<h1>{TITLE}</h1><p>Oleh: Sari Dewi</p>{MARKUP}", head))
    assert found.bases == {
        "title": "h1", "text": "blocks", "authors": "byline", "outlet": "og:site_name", "lang": "html",
        "url": "canonical",
    }  # fmt: skip


def test_single_line_breaks_keep_a_heading_apart_and_a_wrapped_sentence_together() -> None:
    first, second = PARAGRAPHS[0].split(" di ")
    body = f"<p><b>Isi Perjanjian</b><br>{PARAGRAPHS[1]}<br>{first}<br>di {second}</p>" + MARKUP[len("<p>") :]
    lines = (extract(page(f"<h1>{TITLE}</h1><div>{PARAGRAPHS[2]} {body}</div>")).text or "").split("\n")
    assert lines[1:4] == ["Isi Perjanjian", PARAGRAPHS[1], PARAGRAPHS[0]]


def test_the_paragraph_right_under_the_title_is_its_lead() -> None:
    lead = "Kedua pemimpin sepakat untuk saling membantu bila diserang negara lain mana pun."
    body = f"<header><h1>{TITLE}</h1><div>{lead}</div></header><div class='date'>19 Juni 2024</div>"
    found = extract(page(f"{body}<div class='post-content'>{MARKUP}</div>"))
    assert (found.text or "").split("\n") == [lead, *PARAGRAPHS]


def test_paragraphs_behind_a_wall_stay_with_those_in_front_of_it() -> None:
    before, behind = MARKUP[: MARKUP.index("<p>", 5)], MARKUP[MARKUP.index("<p>", 5) :]
    found = extract(page(f"<h1>{TITLE}</h1><div>{before}<div class='paywall'>{behind}</div></div>"))
    assert (found.text or "").split("\n") == PARAGRAPHS


def test_data_whose_strings_do_not_end_is_read_in_time() -> None:
    began = time.process_time()
    data = '"' + '\\\\\\"k\\\\\\": ' * 100_000 + '"'
    assert extract(page(f"<h1>{TITLE}</h1><script>{data}</script>")).dropped == "no_text"
    assert time.process_time() - began < 5
