"""Wikidata: what is asked of its query service about offices (statements P39), and its answers as held posts.

Questions are SPARQL; an answer is the service's JSON ("results" → "bindings"). Wikidata is CC0.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from pantau.noun import Noun
from pantau.reference.coarse import CoarseDate, first_day

_YEAR, _MONTH, _DAY = 9, 10, 11  # Wikidata's precision of a date
_HELD = """
SELECT ?person ?personLabel ?position ?positionLabel ?positionId ?start ?startDigits ?end ?endDigits WHERE {{
  VALUES ?{given} {{ {items} }}
  ?person p:P39 ?held .
  ?held ps:P39 ?position ; pqv:P580 ?from .
  ?from wikibase:timeValue ?start ; wikibase:timePrecision ?startDigits .
  {only}
  FILTER NOT EXISTS {{ ?held wikibase:rank wikibase:DeprecatedRank }}
  OPTIONAL {{ ?held pqv:P582 ?to . ?to wikibase:timeValue ?end ; wikibase:timePrecision ?endDigits }}
  OPTIONAL {{ ?position rdfs:label ?positionId . FILTER(LANG(?positionId) = "id") }}
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "en,id,mul" }}
}}
"""


class HeldPost(Noun):
    """That a person held a position, as Wikidata has it; `person` and `position` are item numbers."""

    person: str
    person_name: str
    position: str
    position_en: str
    position_id: str | None = None
    start: CoarseDate
    end: CoarseDate | None = None


def by_persons(items: Sequence[str]) -> str:
    """The question for all positions that these persons held."""
    return _HELD.format(given="person", items=_values(items), only="")


def by_positions(items: Sequence[str], since: date) -> str:
    """The question for all who took up these positions on a day or later."""
    only = f'FILTER(?start >= "{since.isoformat()}T00:00:00Z"^^xsd:dateTime)'
    return _HELD.format(given="position", items=_values(items), only=only)


def _values(items: Iterable[str]) -> str:
    return " ".join(f"wd:{item}" for item in items)


def held_posts(answer: dict[str, Any]) -> Iterator[HeldPost]:
    """The held posts of an answer; a line with a date that we cannot use is left out.

    Raises: KeyError, TypeError where it is no answer of the service.
    """
    for line in answer["results"]["bindings"]:
        cells = {name: str(cell["value"]) for name, cell in line.items()}
        start = _coarse(cells["start"], cells["startDigits"])
        end = _coarse(cells["end"], cells["endDigits"]) if "end" in cells and "endDigits" in cells else None
        if start:
            yield HeldPost(
                person=_item(cells["person"]), person_name=cells.get("personLabel", ""),
                position=_item(cells["position"]), position_en=cells.get("positionLabel", ""),
                position_id=cells.get("positionId"), start=start, end=end,
            )  # fmt: skip


def _item(address: str) -> str:
    return address.rpartition("/")[2]


def _coarse(time: str, digits: str) -> str | None:
    """ "2024-05-12T00:00:00Z" with its precision as a coarse date; null where less than the year is known."""
    length = {_YEAR: len("2024"), _MONTH: len("2024-05"), _DAY: len("2024-05-12")}.get(int(float(digits)))
    text = time.lstrip("+")[:length] if length else ""
    try:
        first_day(text)
    except ValueError:
        return None
    return text
