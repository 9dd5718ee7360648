"""Posts: which terms of the register are terms of the post that a claim names."""

from functools import cache

from pantau.reference import Office, Term, fold, offices, post_terms, terms


@cache
def post_pool(office: Office, country: str) -> tuple[Term, ...]:
    """All terms of a post in a country, by their start.

    A post whose class has several ("apart") has the terms whose titles hold its words; any other has the
    terms of its class that belong to no such post.
    """
    own = office if office.apart else None
    return tuple(term for term in post_terms(office.office_class, country) if _apart(term) == own)


@cache
def posts_anywhere(office: Office) -> tuple[Term, ...]:
    """All terms of a post in all countries in which its words mean it."""
    countries = office.countries or tuple(dict.fromkeys(term.country for term in terms()))
    return tuple(term for country in countries for term in post_pool(office, country))


@cache
def _apart(term: Term) -> Office | None:
    """The office set apart by its words that a term's title names most precisely."""
    titles = [f" {fold(title)} " for title in (term.office_en, term.office_id)]
    fitting = [
        (len(words), bool(office.countries), index)
        for index, office in enumerate(offices())
        if office.apart and office.office_class == term.office_class and _is_there(office, term.country)
        for words in _folded(office)
        if any(words in title for title in titles)
    ]
    return offices()[max(fitting)[2]] if fitting else None


def _is_there(office: Office, country: str) -> bool:
    return not office.countries or country in office.countries


@cache
def _folded(office: Office) -> tuple[str, ...]:
    return tuple(f" {fold(words)} " for words in office.words_en + office.words_id)
