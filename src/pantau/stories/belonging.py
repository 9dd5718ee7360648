"""Belonging: what people said of stories, over what the machine made of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pantau.stories.judgement import Belonging


def belong(story: Mapping[str, str], moments: Mapping[str, str], said: Iterable[Belonging]) -> dict[str, str]:
    """The story of each article when all that people said holds; what was said later goes before.

    `story` is the machine's, by page, named by its first article; `moments` order the articles by time. Words on
    articles that are not there change nothing.
    """
    group = dict(story)
    for place, each in enumerate(said):
        pages = [named.page for named in each.articles if named.page in group]
        if pages:
            _apply(group, each.kind, pages, f"said/{place}")
    members: dict[str, list[str]] = defaultdict(list)
    for page, name in group.items():
        members[name].append(page)
    first = {name: min(its, key=lambda page: (moments[page], page)) for name, its in members.items()}
    return {page: first[name] for page, name in group.items()}


def _apply(group: dict[str, str], kind: str, pages: list[str], name: str) -> None:
    meant = {group[page] for page in pages} if kind == "merge" else set()
    for page in [*pages, *(page for page, its in group.items() if its in meant)]:
        group[page] = name
