"""`read`: one page in, one Reading out, the same on every call, and whole on its way through JSON."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from reading_pages import LINES, TITLE, article_page, page

from pantau.articles import read_article
from pantau.articles.article import Article
from pantau.reading import Readers, Reading, load_readers, read, read_article_text
from pantau.reading.reader import sentences_of


def test_everything_that_the_page_holds_stands_in_the_reading(readers: Readers) -> None:
    reading = read(article_page(), readers)
    assert reading.article.title == TITLE and reading.article.text == "\n".join(LINES)
    assert reading.article.lang == "id" and str(reading.article.day) == "2019-06-19"
    assert {"PER", "CHL", "FRA", "BOL"} <= {mention.country for mention in reading.mentions}
    assert {"CONSULT", "SUPPORT"} <= {event.type for event in reading.events}
    assert any(claim.person == "Emmanuel Macron" for claim in reading.claims)
    assert reading.page == article_page().key and reading.readers == readers.version


def test_the_same_page_gives_the_same_reading(readers: Readers) -> None:
    first = read(article_page(), readers)
    read(page("Rusia menyerang Ukraina. Mereka bertempur."), readers)  # nothing stays behind from another page
    assert read(article_page(), readers) == first
    assert read(article_page(), load_readers()) == first


PROGRAM = """
import sys
from reading_pages import article_page
from pantau.reading import load_readers, read
sys.stdout.write(read(article_page(), load_readers()).line())
"""


def test_another_process_reads_the_same(readers: Readers) -> None:
    path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    environment = {**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": path, "TZ": "Asia/Jayapura", "LC_ALL": "C"}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, check=True)
    assert done.stdout.decode() == read(article_page(), readers).line()


def test_a_reading_comes_back_whole_from_json(readers: Readers) -> None:
    for each in (
        article_page(),
        page("Tentara 😀 Israel’s \u2028 menyerang Gaza."),
        page(""),
        page(b"\xff\xfe\x00"),
    ):
        reading = read(each, readers)
        assert Reading.model_validate_json(reading.line()) == reading
        assert Reading.model_validate_json(reading.line()).line() == reading.line()
        assert "\n" not in reading.line()


def test_all_offsets_count_in_the_articles_full_text(readers: Readers) -> None:
    reading = read(article_page(), readers)
    full = reading.article.full
    spans = [*reading.mentions, *(claim.quote for claim in reading.claims)]
    for event in reading.events:
        spans += [event.trigger, *event.actors, *event.recipients]
        assert event.sentence.start <= event.trigger.start < event.trigger.end <= event.sentence.end
    assert spans
    assert all(full[span.start : span.end] == span.text for span in spans)


def test_events_of_the_modalities_that_the_page_tells(readers: Readers) -> None:
    told = {(event.type, event.modality) for event in read(article_page(), readers).events}
    assert {("CONSULT", "actual"), ("SUPPORT", "actual"), ("ACCUSE", "negated")} <= told


@pytest.mark.parametrize(("text", "lang"), [
    ("Menteri luar negeri itu mengunjungi Chile dan bertemu presiden di istana.", "id"),
    ("The foreign minister visited Chile and met the president in the palace.", "en"),
    ("Kerajaan Malaysia mengutuk serangan itu kerana ia mencabul undang-undang antarabangsa.", "ms"),
])  # fmt: skip
def test_the_language_is_found_where_the_source_does_not_say_it(readers: Readers, text: str, lang: str) -> None:
    assert read(page(text), readers).article.lang == lang


def test_an_article_in_another_language_is_kept_but_not_coded(readers: Readers) -> None:
    reading = read(page("Президент прибыл в Японию и встретился с премьер-министром."), readers)
    assert reading.article.text and reading.article.dropped is None
    assert (reading.mentions, reading.events, reading.claims) == ((), (), ())


def test_a_page_that_is_no_article_says_why(readers: Readers) -> None:
    reading = read(page("   \n "), readers)
    assert reading.article.dropped == "no_text" and reading.events == ()


def test_a_filter_that_has_the_article_gets_the_same_reading(readers: Readers) -> None:
    whole = read(article_page(), readers)
    assert read_article_text(read_article(article_page()), readers, article_page().key) == whole


def test_the_version_tells_release_coder_and_data(readers: Readers) -> None:
    release, coder, data = readers.version.split("+")
    assert release and coder == f"{readers.coder.name}@{readers.coder.version}" and len(data) == 12


def test_the_version_changes_with_the_users_data(
    readers: Readers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "places.csv").write_text("country,names\nPER,Kota Kabut\n", encoding="utf-8")
    monkeypatch.setenv("PANTAU_DATA", str(tmp_path))
    assert load_readers().version != readers.version


def test_a_line_without_a_title_is_read_as_a_headline_unless_it_ends_like_a_sentence() -> None:
    line, whole = Article(id="l", text="US, Taliban sign deal", lang="en"), "US, Taliban sign deal."
    assert [each.headline for each in sentences_of(line)] == [True]
    assert [each.headline for each in sentences_of(line.model_copy(update={"text": whole}))] == [False]
    assert [each.headline for each in sentences_of(line.model_copy(update={"title": "Deal"}))] == [True, False]
