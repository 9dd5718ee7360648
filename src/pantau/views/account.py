"""AccountView: what a run did and what the store now knows, the first thing that a new user sees."""

from pantau.engine.account import Account
from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.store.rows import DyadRow, StoredEvent, Totals
from pantau.views.proof import ProvenClaim, newest_apart, proven_claims
from pantau.views.steps import Step, steps

DYADS, NEWEST, CONFLICTS = 8, 5, 5


class AccountView(Noun):
    """The account of one run, and beside it the store: busiest dyads, newest events, conflicting claims."""

    store: str
    account: Account
    totals: Totals
    dyads: tuple[DyadRow, ...]
    newest: tuple[StoredEvent, ...]
    conflicts: tuple[ProvenClaim, ...]
    next: tuple[Step, ...]


def account_view(archive: Archive, account: Account) -> AccountView:
    """Builds the view after a run."""
    with archive.snapshot():
        dyads = tuple(archive.dyads(DYADS))
        events = newest_apart(archive, NEWEST)
        conflicts = proven_claims(archive, verdicts=("conflict",), limit=CONFLICTS)
        return AccountView(
            store=str(archive.location),
            account=account,
            totals=archive.totals(),
            dyads=dyads,
            newest=events,
            conflicts=conflicts,
            next=steps(archive, dyads, events, conflicts, gaps=bool(account.failures)),
        )
