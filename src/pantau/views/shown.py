"""The archive's nouns that views hand on as they are, so that a face can name them without the store."""

from pantau.store.rows import (
    Copy,
    CoverageRow,
    DyadRow,
    Hit,
    Imported,
    Quarantined,
    StoredClaim,
    StoredEvent,
    Totals,
)

__all__ = [
    "Copy",
    "CoverageRow",
    "DyadRow",
    "Hit",
    "Imported",
    "Quarantined",
    "StoredClaim",
    "StoredEvent",
    "Totals",
]
