"""Stories as people look at them: size, reasons, disputes, and what people say of them."""

from io import StringIO
from pathlib import Path

import pytest
from story_pages import article, run

import pantau
from pantau.door import Desk
from pantau.errors import UsageError


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three reports of a bomb of which one is a copy, one of a quake."""
    bomb = "Bom meledak di terminal bus Quetta, Pakistan, Rabu pagi (5/3). Kata polisi {n} orang tewas."
    seen = " ".join(f"saksi{n} melihat asap dari pintu {n}" for n in range(20))
    more = f" {seen} Terminal itu ditutup. Pengamanan di pasar diperketat, dan korban dibawa ke rumah sakit."
    return run(
        tmp_path,
        article(
            "a", "Bom di terminal bus Quetta, 12 tewas", bomb.format(n=12) + more, "2025-03-05T09:00", "Harian A"
        ),
        article(
            "copy", "Bom di terminal bus Quetta, 12 tewas", bomb.format(n=12) + more, "2025-03-05T10:00", "Kutip"
        ),
        article(
            "b", "Ledakan bom di Quetta: 19 tewas", bomb.format(n=19) + " Kata gubernur.", "2025-03-05T11:00", "B"
        ),
        article(
            "c", "Gempa guncang Lombok", "Gempa magnitudo 6,4 mengguncang Lombok, Rabu.", "2025-03-05", "Harian A"
        ),
    )


def test_a_story_says_how_large_it_is_and_why_its_articles_belong_to_it(desk: Desk) -> None:
    (line,) = desk.stories()
    assert (line.articles, line.witnesses, line.outlets, line.langs) == (3, 2, 3, ("id",))
    assert (line.first, line.last) == ("2025-03-05T09:00:00+07:00", "2025-03-05T11:00:00+07:00")
    view = desk.story(line.id)
    assert [(each.article, each.copy_of) for each in view.articles] == [("a", None), ("copy", "a"), ("b", None)]
    assert view.articles[0].because.surety is None and "quetta" in view.articles[2].because.words
    assert (view.articles[2].because.surety or 0) > 0.5


def test_a_dispute_shows_both_sides_and_counts_a_copy_as_no_witness(desk: Desk) -> None:
    (line,) = desk.stories()
    (dispute,) = desk.story(line.id).disputes
    assert dispute.field == "killed"
    told = {
        version.value: [(each.article, each.copies) for each in version.witnesses] for version in dispute.versions
    }
    assert told == {12: [("a", 1)], 19: [("b", 0)]}
    assert all("tewas" in each.quote for version in dispute.versions for each in version.witnesses)


def test_a_story_is_found_by_any_of_its_articles(desk: Desk) -> None:
    (line,) = desk.stories()
    assert desk.story("b").story == desk.story("copy").story == line
    for wrong in ("s0000", "nothing"):
        with pytest.raises(UsageError):
            desk.story(wrong)


def test_what_a_person_says_wins_and_can_be_taken_back(desk: Desk) -> None:
    (line,) = desk.stories()
    before = [desk.story(name).model_dump(exclude={"judgements"}) for name in "abc"]
    merged = desk.judge.belong("merge", [line.id, "c"], note="one day", by="ani")
    assert desk.story("c").story.articles == 4
    assert desk.story("c").judgements == (merged,)
    desk.judge.undo(merged.id, by="ani")
    split = desk.judge.belong("split", ["b"], note="another bomb", by="ani")
    assert [each.article for each in desk.story("b").articles] == ["b"]
    assert [each.article for each in desk.story("a").articles] == ["a", "copy"]
    desk.judge.undo(split.id, by="ani")
    assert [desk.story(name).model_dump(exclude={"judgements"}) for name in "abc"] == before


def test_a_locked_story_lets_nothing_in(desk: Desk, tmp_path: Path) -> None:
    desk.judge.belong("lock", ["a"], note="checked", by="ani")
    assert [each.article for each in desk.story("a").articles] == ["a", "copy"]
    text = "Bom meledak di terminal bus Quetta, Pakistan, Rabu pagi. Korban tewas 12 orang, kata polisi Quetta."
    run(tmp_path, article("d", "Bom terminal bus Quetta tewaskan 12", text, "2025-03-06", "Harian D"))
    assert [each.article for each in desk.story("a").articles] == ["a", "copy"]
    assert [each.article for each in desk.story("d").articles] == ["b", "d"]


def test_words_that_say_nothing_are_refused(desk: Desk) -> None:
    (line,) = desk.stories()
    for kind, names in (
        ("merge", ["a", "b"]),
        ("merge", [line.id, line.id[:8]]),
        ("split", []),
        ("split", [line.id]),
    ):
        with pytest.raises(UsageError):
            desk.judge.belong(kind, names, note="", by="ani")  # type: ignore[arg-type]


def test_an_undo_that_comes_by_import_holds(desk: Desk, tmp_path: Path) -> None:
    (line,) = desk.stories()
    merged = desk.judge.belong("merge", [line.id, "c"], note="one day", by="ani")
    before, after = StringIO(), StringIO()
    desk.export(before)
    desk.judge.undo(merged.id, by="ani")
    desk.export(after)
    with pantau.open(tmp_path / "other.db") as other:
        for written, size in ((before, 4), (after, 1)):
            written.seek(0)
            other.import_(written)
            assert other.story("c").story.articles == size


def test_an_agreement_needs_reports_that_say_the_same(desk: Desk) -> None:
    (line,) = desk.stories()
    assert [each.field for each in desk.story(line.id).agreed if each.field == "killed"] == []
