"""Ids of stories: "s" and the beginning of the key of any of its articles, shown is that of the first.

So an id leads to its story as long as that article stands, also when the story becomes part of another.
"""

import re

from pantau.errors import UsageError
from pantau.store.archive import Archive

SHOWN = 10  # digits of the page's key
_ID = re.compile(r"s[0-9a-f]{4,64}")


def story_id(page: str) -> str:
    """The id of the story whose first article has this page."""
    return f"s{page[:SHOWN]}"


def is_story(name: str) -> bool:
    """Whether this is written as a story's id."""
    return bool(_ID.fullmatch(name))


def story_page(archive: Archive, name: str) -> str:
    """The page of an article that is meant by a story's id, or by the id, address or key of an article.

    Raises: UsageError where there is none, or more than one.
    """
    try:
        page = archive.judgements.page_of(name)
    except UsageError:
        if not is_story(name):
            raise
    else:
        if archive.stories.places([page]):
            return page
    found = archive.stories.beginning(name[1:]) if is_story(name) else []
    if not found:
        raise UsageError("story_unknown", name)
    if len(found) > 1:
        raise UsageError("story_ambiguous", name)
    return found[0]
