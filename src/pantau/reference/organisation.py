"""Organisation: an international organisation, an armed group, a party or a body of a state."""

from functools import cache

from pantau.datafiles import find, rows
from pantau.errors import DataError
from pantau.noun import Noun
from pantau.reference.coarse import CoarseDate
from pantau.reference.lists import Entries


class Organisation(Noun):
    """Names of one organisation and the country and sector under which its acts are coded.

    `code` is the state to which it belongs, or a code of its own where it belongs to none (UNO, EUR, NAT, …).
    `kind` says what it is (organ, agency, group, party, ministry, …). `short` is the name under which
    checked claims give an organisation as the country of an office (UN, EU, NATO, …).
    `since` (first day) and `until` (first day no longer) bound the days on which the coding holds.
    """

    code: str
    sector: str
    kind: str
    short: str | None = None
    since: CoarseDate | None = None
    until: CoarseDate | None = None
    names_en: Entries = ()
    names_id: Entries = ()


@cache
def organisations() -> tuple[Organisation, ...]:
    """All organisations. Raises: DataError where a row is wrong or stands twice."""
    found: dict[Organisation, None] = {}
    for path in find("organisations.csv"):
        for line, entry in rows(path, Organisation):
            if not entry.names_en and not entry.names_id:
                raise DataError("reference_nameless", f"{path}:{line}")
            if entry in found:
                raise DataError("reference_twice", f"{path}:{line}", what=(entry.names_en + entry.names_id)[0])
            found[entry] = None
    return tuple(found)


@cache
def organisation_codes() -> dict[str, str]:
    """The codes that are no state's (UNO, EUR, …), each with the short name that claims give."""
    return {entry.code: entry.short for entry in organisations() if entry.short}
