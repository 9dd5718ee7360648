"""Versions: which page of an address stands."""

import random
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from pantau.stories.versions import superseded


class Fetched(NamedTuple):
    """A page that was fetched."""

    page: str
    text_hash: str | None
    fetched: str
    address: str = "https://portal.example/a"
    withdrawn: bool = False
    title: str | None = "Judul"


def gone(page: str, fetched: str) -> Fetched:
    return Fetched(page, None, fetched, withdrawn=True, title=None)


def told(*pages: Fetched) -> list[tuple[str, str, str]]:
    return [tuple(each) for each in superseded(pages)]  # type: ignore[misc]


def test_a_page_alone_stands() -> None:
    assert told(Fetched("a", "1", "2024")) == []


def test_another_text_supersedes() -> None:
    assert told(Fetched("b", "2", "2025"), Fetched("a", "1", "2024")) == [("a", "b", "corrected")]


def test_another_title_is_another_version() -> None:
    assert told(Fetched("a", "1", "2024"), Fetched("b", "1", "2025", title="Lain")) == [("a", "b", "corrected")]


def test_the_same_text_in_another_frame_is_no_new_version() -> None:
    assert told(Fetched("a", "1", "2024"), Fetched("b", "1", "2025")) == [("b", "a", "same")]


def test_a_page_that_is_gone_withdraws_all() -> None:
    pages = [Fetched("a", "1", "2024"), Fetched("b", "2", "2025"), gone("c", "2026"), gone("d", "2027")]
    assert told(*pages) == [("a", "c", "withdrawn"), ("b", "c", "withdrawn"), ("d", "c", "same")]


def test_a_page_that_came_back_stands() -> None:
    found = told(Fetched("a", "1", "2024"), gone("c", "2025"), Fetched("e", "1", "2026"))
    assert found == [("a", "e", "corrected"), ("c", "e", "corrected")]


def test_addresses_are_apart() -> None:
    assert told(Fetched("a", "1", "2024"), Fetched("b", "2", "2025", address="https://portal.example/b")) == []


@st.composite
def pages(draw: st.DrawFn) -> list[Fetched]:
    texts = draw(st.lists(st.tuples(st.sampled_from("12-"), st.sampled_from("ab")), max_size=8))
    return [
        Fetched(f"p{n}", None if text == "-" else text, str(2000 + n), address, text == "-")
        for n, (text, address) in enumerate(texts)
    ]


@given(pages(), st.randoms())
def test_the_order_does_not_matter_and_one_page_of_each_address_stands(
    fetched: list[Fetched], chance: random.Random
) -> None:
    found = superseded(fetched)
    assert sorted(superseded(chance.sample(fetched, len(fetched)))) == sorted(found)
    fallen = {each.page for each in found}
    standing = [each.address for each in fetched if each.page not in fallen]
    assert sorted(standing) == sorted({each.address for each in fetched})
    assert not fallen & {each.by for each in found}
