"""Vectors: sums are exact, and comparisons agree with each other."""

from hypothesis import given
from hypothesis import strategies as st

from pantau.stories.vectors import Spread, dot, less, stack, total, unit

words = st.dictionaries(st.sampled_from([f"w{n}" for n in range(30)]), st.floats(0.01, 9), max_size=12)
several = st.lists(words, min_size=1, max_size=6)


@given(several, st.randoms())
def test_a_sum_does_not_depend_on_the_order(drawn: list[dict[str, float]], chance) -> None:  # type: ignore[no-untyped-def]
    vectors = [unit(each) for each in drawn]
    shuffled = list(vectors)
    chance.shuffle(shuffled)
    assert total(vectors).weights.tolist() == total(shuffled).weights.tolist()
    assert total(vectors).length == total(shuffled).length


@given(several, words)
def test_what_is_added_and_taken_away_leaves_nothing(
    drawn: list[dict[str, float]], more: dict[str, float]
) -> None:
    vectors, extra = [unit(each) for each in drawn], unit(more)
    rest = less(total([*vectors, extra]), extra)
    assert rest.length == total(vectors).length
    assert all(dot(rest, vector) == dot(total(vectors), vector) for vector in vectors)


@given(words, several)
def test_all_ways_to_compare_agree(one: dict[str, float], drawn: list[dict[str, float]]) -> None:
    vector, others = unit(one), [unit(each) for each in drawn]
    singly = [dot(vector, other) for other in others]
    with Spread(vector) as article:
        assert [article.dot(0, other) for other in others] == [approx(each) for each in singly]
        assert article.each(0, stack(others)).tolist() == [approx(each) for each in singly]
    assert all(abs(dot(other, vector) - each) < 1e-6 for other, each in zip(others, singly, strict=True))


def approx(value: float) -> object:
    """As good as equal."""
    from pytest import approx as nearly

    return nearly(value, abs=1e-6)
