"""Office: a kind of public post with the words that name it in English and Indonesian."""

from functools import cache

from pantau.datafiles import find, rows
from pantau.errors import DataError
from pantau.noun import Noun
from pantau.reference.lists import Entries


class Office(Noun):
    """Words for one post. `single` is true where a country has one holder at a time.

    `apart` is true where the class has several posts in a country, which only these words tell apart.
    `sector` is the sector of an acting holder. `countries` restricts the words to these countries
    ("Secretary of State" is a foreign minister in the USA only); where it names just one, the words imply it.
    """

    office_class: str
    single: bool
    apart: bool = False
    sector: str
    countries: Entries = ()
    words_en: Entries = ()
    words_id: Entries = ()


@cache
def offices() -> tuple[Office, ...]:
    """All offices. Raises: DataError where a row is wrong or stands twice."""
    found: dict[Office, None] = {}
    for path in find("offices*.csv"):
        for line, entry in rows(path, Office):
            if not entry.words_en and not entry.words_id:
                raise DataError("reference_nameless", f"{path}:{line}")
            if entry in found:
                raise DataError("reference_twice", f"{path}:{line}", what=entry.office_class)
            found[entry] = None
    return tuple(found)


@cache
def office_classes() -> frozenset[str]:
    """The classes that offices have."""
    return frozenset(entry.office_class for entry in offices())
