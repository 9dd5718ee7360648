"""Place: cities, provinces, regions and seas that are no capital (data/places*.csv)."""

from collections import defaultdict
from functools import cache
from typing import Literal

from pydantic import model_validator

from pantau.datafiles import find, rows
from pantau.noun import Noun
from pantau.reference.lists import Entries
from pantau.reference.names import fold
from pantau.reference.state import State, state, states

Kind = Literal["city", "regency", "province", "region", "country", "sea"]


class Place(Noun):
    """A place; the first of its names is the one that events show.

    `country` is null for seas and for regions of many lands. `within` is the province that it lies in.
    `lat`/`lon` are degrees of its middle, written down from memory: right to about a tenth of a degree for cities
    and regencies, to half a degree for provinces and regions, to a degree for seas. `hidden` are those of its
    names that are ordinary words or persons' names too.
    """

    country: str | None = None
    kind: Kind = "city"
    within: str | None = None
    lat: float | None = None
    lon: float | None = None
    names: Entries
    hidden: Entries = ()

    @property
    def name(self) -> str:
        """The name that events show."""
        return self.names[0]

    @model_validator(mode="after")
    def _hides_own_names(self) -> "Place":
        if not self.names or not set(self.hidden) <= set(self.names):
            raise ValueError("names must not be empty, and hidden holds some of them")
        return self


class PlaceWords(Noun):
    """Words that may stand before or behind the name of a place of one kind ("Kabupaten Malang")."""

    kind: Kind
    before: Entries = ()
    behind: Entries = ()

    def around(self, name: str) -> list[str]:
        """The name with each of the words."""
        return [*(f"{word} {name}" for word in self.before), *(f"{name} {word}" for word in self.behind)]


@cache
def places() -> tuple[Place, ...]:
    """Ours, then the user's. Raises: DataError."""
    return tuple(place for path in find("places*.csv") for _, place in rows(path, Place))


@cache
def place_words() -> tuple[PlaceWords, ...]:
    """Ours, then the user's. Raises: DataError."""
    return tuple(words for path in find("place_words.csv") for _, words in rows(path, PlaceWords))


@cache
def _by_name() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places():
        for name in place.names:
            found[fold(name)].append(place)
    return {name: tuple(named) for name, named in found.items()}


def places_named(name: str) -> tuple[Place, ...]:
    """All places with this name, in whatever spelling and case."""
    return _by_name().get(fold(name), ())


@cache
def _called() -> dict[str, Place]:
    """Names without those of countries; a capital stands before a place of its name."""
    found = {name: named[0] for name, named in _by_name().items()}
    for each in states():
        found |= {fold(name): capital_of(each) for name in (each.capital_en, each.capital_id)}
    return found


def place_called(name: str) -> Place | None:
    """The best known place with this name, in whatever spelling and case ("PYONGYANG")."""
    return _called().get(fold(name))


@cache
def capital_of(home: State) -> Place:
    """The capital of a state as a place."""
    names = tuple(dict.fromkeys((home.capital_en, home.capital_id)))
    return Place(country=home.iso3, lat=home.lat, lon=home.lon, names=names)


@cache
def land(iso3: str) -> Place | None:
    """A state as a place, with the coordinates of its middle."""
    home = state(iso3)
    if home is None:
        return None
    names = tuple(dict.fromkeys((home.name_en, home.name_id)))
    return Place(country=iso3, kind="country", lat=home.middle_lat, lon=home.middle_lon, names=names)
