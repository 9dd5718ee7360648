"""State: a country (or territory) with the names under which news speaks of it."""

from functools import cache

from pantau.datafiles import find, rows
from pantau.errors import DataError
from pantau.noun import Noun
from pantau.reference.lists import Entries


class State(Noun):
    """One state. `iso3` is ISO 3166 alpha-3 (KOS for Kosovo), `cow` the Correlates of War number.

    `metonyms` are cities and houses that act as the government; `lat`/`lon` lie at the capital, `middle_lat`/
    `middle_lon` in the middle of the land (degrees); `hog_is_hos` is true where one person heads both state and
    government.
    """

    iso3: str
    iso2: str
    cow: int | None = None
    name_en: str
    name_id: str
    aliases: Entries = ()
    demonyms: Entries = ()
    capital_en: str
    capital_id: str
    metonyms: Entries = ()
    lat: float
    lon: float
    hog_is_hos: bool = False
    middle_lat: float | None = None
    middle_lon: float | None = None


@cache
def _by_code() -> dict[str, State]:
    found: dict[str, State] = {}
    for path in find("states.csv"):
        seen: set[str] = set()
        for line, entry in rows(path, State):
            if entry.iso3 in seen:
                raise DataError("reference_twice", f"{path}:{line}", what=entry.iso3)
            seen.add(entry.iso3)
            found[entry.iso3] = entry
    return found


def states() -> tuple[State, ...]:
    """All states; a user's row replaces ours of the same code. Raises: DataError."""
    return tuple(_by_code().values())


def state(iso3: str) -> State | None:
    """The state with this code, if there is one."""
    return _by_code().get(iso3)
