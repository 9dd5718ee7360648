"""Account: what one run did."""

from pydantic import Field

from pantau.noun import Noun
from pantau.store.rows import Quarantined


class Account(Noun):
    """What one run did.

    `pages` = `new` + `known` + the number of `failures`; a page that lay in two places is new in the first and
    known in the second. Of the new ones, `articles` were articles and the others `dropped`, by reason.
    `events` (also by modality), `claims` and `conflicts` are those of the new pages. Of the pages that were
    grouped, `copies` are copies; by so many `happenings` the archive grew. `seconds` is the wall time.
    """

    readers: str
    pages: int = 0
    new: int = 0
    known: int = 0
    articles: int = 0
    dropped: dict[str, int] = Field(default_factory=dict)
    failures: tuple[Quarantined, ...] = ()
    events: int = 0
    modalities: dict[str, int] = Field(default_factory=dict)
    claims: int = 0
    conflicts: int = 0
    copies: int = 0
    happenings: int = 0
    seconds: float = 0.0
