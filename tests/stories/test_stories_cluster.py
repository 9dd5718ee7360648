"""Clustering: articles on one story come together, in whatever order they come."""

from hypothesis import given, settings
from hypothesis import strategies as st
from stories_making import article, event

from pantau.articles.article import Article
from pantau.stories.cluster import cluster

VISIT = (
    "Menteri Pertahanan Rusia Andrei Belousov tiba di Pyongyang dan bertemu Kim Jong Un soal kerja sama militer."
)
VISIT_TOO = "Kim Jong Un menerima Menteri Pertahanan Rusia Belousov di Pyongyang, kata kantor berita Korea Utara."
QUAKE = "Gempa bumi mengguncang pesisir Jepang dan ratusan warga mengungsi ke tempat yang lebih tinggi."


def partition(articles: list[Article]) -> tuple[set[frozenset[str]], dict[str, str | None]]:
    """Which articles stand together, and what is a copy of what."""
    placed = cluster(articles)
    stories: dict[str, set[str]] = {}
    for one in placed:
        stories.setdefault(one.story, set()).add(one.id)
    return {frozenset(ids) for ids in stories.values()}, {one.id: one.duplicate_of for one in placed}


def test_two_reports_of_one_visit_are_one_story_even_alone() -> None:
    articles = [article("a", VISIT), article("b", VISIT_TOO), article("c", QUAKE)]
    assert partition(articles)[0] == {frozenset("ab"), frozenset("c")}
    assert partition(articles[:2])[0] == {frozenset("ab")}


sentences = st.lists(st.sampled_from((VISIT, VISIT_TOO, QUAKE)), min_size=0, max_size=6)
articles = st.lists(
    st.tuples(sentences, st.sampled_from((None, "2024-11-19", "2024-11-20T01:00:00Z"))), max_size=8
)


@settings(max_examples=50)
@given(articles, st.randoms())
def test_any_order_gives_the_same_partition(
    several: list[tuple[list[str], str | None]], chance: "st.random.Random"
) -> None:
    made = [article(str(n), " ".join(texts), published=day) for n, (texts, day) in enumerate(several)]
    shuffled = list(made)
    chance.shuffle(shuffled)
    assert partition(shuffled) == partition(made)


def test_answers_stand_in_the_order_of_the_input_and_are_numbered_by_time() -> None:
    late, early = article("late", QUAKE, published="2024-11-20"), article("early", VISIT, published="2024-11-19")
    placed = cluster(
        [late, early, article("copy", VISIT * 4), article("first", VISIT * 4, published="2024-11-01")]
    )
    assert [one.id for one in placed] == ["late", "early", "copy", "first"]
    assert [one.story for one in placed] == ["s2", "s1", "s1", "s1"]
    assert [one.duplicate_of for one in placed] == [None, None, "first", None]


def test_events_lead_to_happenings() -> None:
    dated = {"published": "2024-11-19", "published_precision": "day"}
    several = [article("a", VISIT, **dated), article("b", VISIT_TOO, **dated), article("c", QUAKE)]
    events = [
        [event("CONSULT RUS > PRK"), event("AGREE RUS > PRK", modality="planned")],
        [event("CONSULT PRK > RUS")],
        [event("CONSULT RUS > PRK")],
    ]
    told = {one.id: [(t.event, t.happening) for t in one.events] for one in cluster(several, events)}
    assert told == {"a": [(0, "h1"), (1, "h2")], "b": [(0, "h1")], "c": [(0, "h3")]}


def test_an_article_without_words_stands_alone() -> None:
    assert partition([article("a", ""), article("b", "")])[0] == {frozenset("a"), frozenset("b")}
