"""Days as users write them."""

from datetime import date

from pantau.errors import UsageError
from pantau.reference.coarse import first_day


def iso_day(day: str | date | None) -> str | None:
    """The first day of a day, month or year (2024-11-19, 2024-11, 2024) as ISO date.

    Raises: UsageError where it is none.
    """
    if day is None:
        return None
    if isinstance(day, date):
        return day.isoformat()[:10]
    try:
        return first_day(day).isoformat()
    except ValueError as error:
        raise UsageError("day_invalid", day) from error
