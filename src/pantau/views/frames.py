"""Data frames of what views hold; they need pandas (the extra `frames`)."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from pantau.errors import UsageError
from pantau.noun import Noun


def frame(rows: Iterable[Noun], columns: Iterable[str], days: Iterable[str] = ()) -> Any:
    """A pandas.DataFrame: a row for each noun with these columns; `days` become dates, NaT where unknown.

    Raises: UsageError where pandas is not installed; it says how to install it.
    """
    try:
        pandas = import_module("pandas")
    except ImportError as error:
        raise UsageError("frames_missing") from error
    names = list(columns)
    made = pandas.DataFrame([[getattr(row, name) for name in names] for row in rows], columns=names)
    for name in days:
        made[name] = pandas.to_datetime(made[name])
    return made
