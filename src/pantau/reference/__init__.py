"""Dated facts: states, organisations, offices, and who held them when."""

from pantau.reference.names import fold
from pantau.reference.office import Office, office_classes, offices
from pantau.reference.organisation import Organisation, organisation_codes, organisations
from pantau.reference.register import holders, post_terms, sizes, terms, terms_of
from pantau.reference.sector import Sector, sectors
from pantau.reference.state import State, state, states
from pantau.reference.term import Term

__all__ = [
    "Office",
    "Organisation",
    "Sector",
    "State",
    "Term",
    "fold",
    "holders",
    "office_classes",
    "offices",
    "organisation_codes",
    "organisations",
    "post_terms",
    "sectors",
    "sizes",
    "state",
    "states",
    "terms",
    "terms_of",
]
