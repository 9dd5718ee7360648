"""Place: cities and regions that are no capital (data/places.csv), by the country that they belong to."""

from functools import cache

from pantau.datafiles import find, rows
from pantau.noun import Noun
from pantau.reference.lists import Entries


class Place(Noun):
    """Names of places in one country; `hidden` names are ordinary words or persons' names too."""

    country: str
    hidden: bool = False
    names: Entries


@cache
def places() -> tuple[Place, ...]:
    """Ours, then the user's. Raises: DataError."""
    return tuple(place for path in find("places.csv") for _, place in rows(path, Place))
