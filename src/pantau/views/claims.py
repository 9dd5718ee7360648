"""ClaimsView: office claims with their verdicts, and the sentences that make them."""

from pantau.claims.claim import Verdict
from pantau.noun import Noun
from pantau.store.archive import Archive
from pantau.views.proof import ProvenClaim, proven_claims


class ClaimsView(Noun):
    """`counts` are all claims of the store by verdict; `claims` those asked for, newest article first."""

    counts: dict[Verdict, int]
    claims: tuple[ProvenClaim, ...]


def claims_view(
    archive: Archive,
    *,
    verdicts: tuple[str, ...] = (),
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
    outlet: str | None = None,
    lang: str | None = None,
) -> ClaimsView:
    """Builds the view; no verdict means all. Days are those of publication: since <= day < until."""
    with archive.snapshot():
        return ClaimsView(
            counts=archive.totals().claims,
            claims=proven_claims(
                archive, verdicts=verdicts, since=since, until=until, limit=limit, outlet=outlet, lang=lang
            ),
        )
