"""Judgements: kept as they were said, whoever reads the page again; taken back, they stay as history."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store_making import grouped, page, reading, saved

from pantau.errors import UsageError
from pantau.events.event import Bounds
from pantau.events.label import label_of
from pantau.store.archive import Archive
from pantau.store.rows import Saved
from pantau.stories.judgement import Flag, Judgement, Mark, Undone, text_hash, words_of

UNDONE = Undone(by="Budi", made="2025-01-03T00:00:00+00:00", why="it is right after all")


def said(n: int = 0, by: str = "Ani", made: str = "2025-01-02T00:00:00+00:00") -> Judgement:
    """A word on the meeting of a page."""
    found = reading(page(n))
    event, full = found.events[0], found.article.full
    start, end = event.sentence.start, event.sentence.end
    text = full[start:end]
    mark = Mark(
        page=page(n).key, article=found.article.id, start=start, end=end, text=text, sha256=text_hash(text),
        lang="id", part="body",
    )  # fmt: skip
    words = words_of(event, start)
    return Judgement.of(Flag(what="wrong", sentence=mark, words=words, coded=label_of(event)), by, made, "a guess")


def taken_back(judgement: Judgement) -> Judgement:
    return judgement.model_copy(update={"undone": UNDONE})


def test_words_are_there_in_their_order_and_once(archive: Archive) -> None:
    early, late = said(1, made="2025-01-01T00:00:00+00:00"), said(0)
    for each in (late, early, late):
        archive.judgements.save(each)
    assert archive.judgements.all() == [early, late]
    assert archive.judgements.of([page(0).key]) == [late]
    assert archive.judgements.of([]) == []


def test_what_was_taken_back_stays_so(archive: Archive) -> None:
    word = said()
    for each in (word, taken_back(word), word):
        archive.judgements.save(each)
    assert archive.judgements.all() == [taken_back(word)]


def test_the_same_word_of_another_person_or_moment_is_another() -> None:
    ids = {said().id, said(by="Budi").id, said(made="2025-02-02T00:00:00+00:00").id, said(1).id}
    assert len(ids) == 4
    assert said().id == said().id


def test_a_page_that_is_read_again_keeps_what_was_said(archive: Archive) -> None:
    archive.save([saved(0)])
    archive.judgements.save(said())
    archive.save([saved(0, readers="rules-2+bb")])
    grouped(archive)
    (event,) = archive.judgements.events_on([page(0).key])
    assert event.readers == "rules-2+bb"
    (kept,) = archive.judgements.of([event.page])
    article = archive.articles([event.page])[event.page]
    assert kept.said.concerns(event.event, article.full)


def test_a_sentence_is_found_where_other_readers_moved_it() -> None:
    word, found = said(), reading(page(0))
    event, full = found.events[0], found.article.full
    moved = event.model_copy(
        update={
            "trigger": event.trigger.model_copy(
                update={"start": event.trigger.start + 9, "end": event.trigger.end + 9}
            ),
            "sentence": Bounds(start=event.sentence.start + 9, end=event.sentence.end + 9),
        }
    )
    assert word.said.concerns(moved, "Terbaru: " + full)
    assert not word.said.concerns(event, "Another text, in which the sentence does not stand.")
    elsewhere = event.trigger.model_copy(update={"start": event.sentence.start, "end": event.sentence.start + 7})
    other = event.model_copy(update={"trigger": elsewhere})
    assert not word.said.concerns(other, full)
    missing = word.said.model_copy(update={"what": "missing"})
    assert missing.concerns(other, full)


def test_an_export_carries_them_there_and_back(archive: Archive, tmp_path: Path) -> None:
    archive.save([saved(0), saved(1)])
    for each in (said(0), taken_back(said(1))):
        archive.judgements.save(each)
    stream = io.StringIO()
    archive.export(stream)
    with Archive.open(tmp_path / "other.db") as other:
        other.judgements.save(said(1))
        first = other.import_(io.StringIO(stream.getvalue()), "x")
        assert (first.judgements, first.broken) == (1, ())
        assert other.judgements.all() == archive.judgements.all()
        assert other.import_(io.StringIO(stream.getvalue()), "x").judgements == 0
        again = io.StringIO()
        other.export(again)
    assert again.getvalue() == stream.getvalue()


def test_an_article_is_found_by_id_address_and_key(archive: Archive) -> None:
    archive.save([saved(0), saved(1)])
    for name in ("news/0001.txt", "https://portal.example/1", page(1).key):
        assert archive.judgements.page_of(name) == page(1).key
    for wrong in ("", "news/", "news/0002.txt"):
        with pytest.raises(UsageError) as caught:
            archive.judgements.page_of(wrong)
        assert caught.value.key == "store_no_article"


def test_an_id_of_two_articles_is_told(archive: Archive) -> None:
    twin = page(1, id=page(0).id)
    archive.save([saved(0), Saved(twin, reading(twin))])
    with pytest.raises(UsageError) as caught:
        archive.judgements.page_of(page(0).id)
    assert (caught.value.key, caught.value.values["number"]) == ("store_articles", 2)


def test_an_older_store_gets_the_table_and_keeps_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Archive.open(path) as archive:
        archive.save([saved(0)])
        before = list(archive.dump())
    with closing(sqlite3.connect(path)) as connection:
        for table in ("judgements", "story_articles", "story_moves", "story_links"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
        connection.commit()
    with Archive.open(path) as archive:
        assert list(archive.dump()) == before
        archive.judgements.save(said())
        assert all("pantau run" in found for found in archive.check())
        assert archive.judgements.all() == [said()]
