"""What the classes and tags of a page say about its elements (data/boilerplate/page.toml)."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from pydantic import BaseModel, ConfigDict

from pantau.datafiles import find, table


class Layout(BaseModel):
    """The words of `page.toml`."""

    model_config = ConfigDict(extra="forbid")

    drop: list[str] = []
    elsewhere_tags: list[str] = []
    elsewhere: list[str] = []
    about: list[str] = []
    always: list[str] = []
    about_page: list[str] = []
    body: list[str] = []
    lead: list[str] = []


@dataclass(frozen=True, slots=True)
class Role:
    """What a class or id says about an element.

    `elsewhere`: it belongs to the site or to other articles; `about`: it is about the article. Both are doubted
    where most of the text is inside; `always` (elsewhere without doubt) is not.
    """

    elsewhere: bool
    about: bool
    always: bool
    body: bool
    lead: bool


@cache
def layout() -> Layout:
    """Our words and the user's, together."""
    tables = [table(path, Layout) for path in find("boilerplate/page.toml")]
    return Layout(
        **{name: [word for one in tables for word in getattr(one, name)] for name in Layout.model_fields}
    )


@lru_cache(maxsize=1 << 14)
def role_of(marks: str) -> Role:
    """The role of an element with these classes and ids, separated by spaces."""
    tokens = [class_words(token) for token in marks.split()[:30]]
    about_page = set(layout().about_page)
    telling = " | ".join(" ".join(words) for words in tokens if about_page.isdisjoint(words[:-1]))
    joined = " ".join(marks.lower().replace("_", "-").replace("--", "-").split())
    return Role(
        elsewhere=bool(_whole("elsewhere").search(telling)),
        about=bool(_whole("about").search(telling)),
        always=bool(_whole("always").search(telling)),
        body=any(part in joined for part in layout().body),
        lead=bool(_whole("lead").search(telling)),
    )


def class_words(token: str) -> list[str]:
    """The words of a class: `articleComments__list-2` -> article comments list 2."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", token[:80])]


@cache
def _whole(name: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word.replace("-", " ")) for word in getattr(layout(), name))
    return re.compile(rf"(?<![^ ])(?:{words})(?![^ ])")
