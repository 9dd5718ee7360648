"""Coarse dates: `2024`, `2024-05` or `2024-05-12`, and the days that they can mean."""

import calendar
import re
from datetime import date
from functools import cache
from typing import Annotated

from pydantic import AfterValidator

_SHAPE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@cache
def first_day(text: str) -> date:
    """The earliest day that a coarse date can mean. Raises: ValueError where it is no date."""
    year, month, day = _parts(text)
    return date(year, 1 if month is None else month, 1 if day is None else day)


@cache
def last_day(text: str) -> date:
    """The latest day that a coarse date can mean. Raises: ValueError where it is no date."""
    year, month, day = _parts(text)
    month = 12 if month is None else month
    return date(year, month, calendar.monthrange(year, month)[1] if day is None else day)


def _parts(text: str) -> tuple[int, int | None, int | None]:
    match = _SHAPE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is no date of the form YYYY, YYYY-MM or YYYY-MM-DD")
    return int(match[1]), int(match[2]) if match[2] else None, int(match[3]) if match[3] else None


def _checked(text: str) -> str:
    first_day(text)
    return text


CoarseDate = Annotated[str, AfterValidator(_checked)]
"""A string that is a coarse date."""
