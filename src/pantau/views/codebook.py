"""The codebook as people look at it."""

from pantau.errors import UsageError
from pantau.events.codebook import EventType, codebook

__all__ = ["EventType", "event_type", "event_types"]


def event_types() -> tuple[EventType, ...]:
    """All types. Raises: DataError with file, line and reason where a file is wrong."""
    return tuple(codebook().values())


def event_type(name: str) -> EventType:
    """One type. Raises: UsageError where there is none of this name."""
    found = codebook().get(name.upper())
    if found is None:
        raise UsageError("type_unknown", name)
    return found
