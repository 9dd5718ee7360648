"""Office claims: who is said to hold which office, checked against the dated register."""

from pantau.claims.article import check_article
from pantau.claims.claim import Bilingual, Claim, DateBounds, RegisterRow, Tense, Verdict

__all__ = ["Bilingual", "Claim", "DateBounds", "RegisterRow", "Tense", "Verdict", "check_article"]
