"""Streams: what joins what, what leaves, and that nothing depends on how it was come by."""

from hypothesis import given, settings
from hypothesis import strategies as st
from stories_making import article

from pantau.stories.sketch import Sketch, sketch_of
from pantau.stories.stream import ARTICLES, DAYS, Stream, horizon

SUBJECTS = {
    "attack": (
        "Kilang minyak Aramco diserang drone",
        "Kilang minyak Aramco di Abqaiq, Arab Saudi, diserang sepuluh drone. Houthi mengaku bertanggung jawab.",
    ),
    "blame": (
        "Pompeo tuding Iran serang kilang minyak Aramco",
        "Menlu AS Mike Pompeo menuding Iran di balik serangan drone atas kilang minyak Aramco di Abqaiq.",
    ),
    "quake": ("Gempa", "Gempa magnitudo 6,4 mengguncang Lombok; ratusan warga Mataram mengungsi ke perbukitan."),
    "trial": (
        "Sidang",
        "Pengadilan di Manila memvonis mantan wali kota Davao dua belas tahun penjara karena suap.",
    ),
}


def sketch(name: str, day: int | None, key: str | None = None) -> Sketch:
    """A report on one of the subjects, on a day counted from the first of 2020."""
    title, text = SUBJECTS[name]
    published = None if day is None else f"{2020 + day // 360}-{day % 360 // 30 + 1:02}-{min(day % 30, 27) + 1:02}"
    return sketch_of(
        key or f"{name}{day}", article("", f"{text} {key or ''}", title, published=published, lang="id")
    )


def partition(sketches: list[Sketch]) -> dict[str, str]:
    """The thread of each article."""
    stream = Stream()
    ordered = sorted(sketches, key=lambda one: one.order)
    return {move.article: move.thread for one in ordered for move in stream.take(one)}


def test_reports_of_one_thing_come_together_and_others_stay_apart() -> None:
    found = partition([sketch("attack", 1), sketch("blame", 2), sketch("quake", 1), sketch("trial", 2)])
    assert found["attack1"] == found["blame2"]
    assert len(set(found.values())) == 3


def test_a_thread_is_known_by_its_first_article() -> None:
    found = partition([sketch("attack", 3, "b"), sketch("attack", 2, "c"), sketch("attack", 4, "a")])
    assert set(found.values()) == {"c"}


def test_what_is_old_takes_nothing_in_once_enough_came_after_it(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("pantau.stories.stream.ARTICLES", 2)
    between = [sketch("quake", DAYS + 5, f"q{number}") for number in range(3)]
    far = DAYS + 10
    found = partition([sketch("attack", 1), *between, sketch("attack", far)])
    assert found["attack1"] != found[f"attack{far}"]
    assert ARTICLES > 2  # ours reaches much farther where little comes


days = st.one_of(st.none(), st.integers(1, 400))
streams = st.lists(st.tuples(st.sampled_from(list(SUBJECTS)), days), max_size=14).map(
    lambda drawn: [sketch(name, day, f"k{place:02}") for place, (name, day) in enumerate(drawn)]
)


@settings(max_examples=40, deadline=None)
@given(streams, st.integers(0, 14))
def test_a_stream_that_is_put_back_goes_on_as_if_it_had_never_stopped(sketches: list[Sketch], cut: int) -> None:
    ordered = sorted(sketches, key=lambda one: one.order)
    whole, first = Stream(), Stream()
    moves = [move for one in ordered for move in whole.take(one)]
    before = [move for one in ordered[:cut] for move in first.take(one)]
    placed = {move.article: move.thread for move in before}
    again = Stream()
    again.put_back((one, placed[one.key]) for one in ordered[:cut])
    assert before + [move for one in ordered[cut:] for move in again.take(one)] == moves


@settings(max_examples=40, deadline=None)
@given(streams)
def test_every_thread_is_named_after_its_first_article(sketches: list[Sketch]) -> None:
    found = partition(sketches)
    order = {one.key: one.order for one in sketches}
    for thread in set(found.values()):
        assert thread == min((key for key, its in found.items() if its == thread), key=order.__getitem__)


def test_the_first_days_that_there_are_begin_a_window_too() -> None:
    assert horizon("0001-01-05") == "" and horizon("9999") == ""
    assert (horizon("2020-03-11"), horizon("2020-03")) == ("2020-03-01", "2020-02-20")
