"""ClaimsView: office claims with their verdicts, and the sentences that make them."""

from typing import Any

from pantau.claims.claim import Verdict
from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.views.proof import ProvenClaim, proven_claims

URGENT: tuple[Verdict, ...] = ("conflict", "stale", "bounded", "not_covered", "supported")


class ClaimsView(Noun):
    """`counts` are all claims of the store by verdict; `claims` those asked for.

    What a person should look at comes first: by verdict from conflict to supported, then the newest article.
    """

    counts: dict[Verdict, int]
    claims: tuple[ProvenClaim, ...]


def claims_view(
    archive: Archive, *, verdicts: tuple[str, ...] = (), limit: int | None = None, **asked: Any
) -> ClaimsView:
    """Builds the view; no verdict means all. `asked`: since, until (of publication), outlet, lang."""
    with archive.snapshot():
        found: list[ProvenClaim] = []
        for verdict in URGENT:
            left = None if limit is None else limit - len(found)
            if (not verdicts or verdict in verdicts) and left != 0:
                found += proven_claims(archive, verdicts=(verdict,), limit=left, **asked)
        return ClaimsView(counts=archive.totals().claims, claims=tuple(found))
