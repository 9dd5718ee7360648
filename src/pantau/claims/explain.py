"""Claims in words: the ruling on what was found becomes a Claim with its explanation in both languages."""

from typing import Any, Literal

from pantau.claims.claim import Bilingual, Claim, RegisterRow, Tense
from pantau.claims.found import Found
from pantau.claims.ruling import Ruling
from pantau.claims.when import When, hull
from pantau.reference import Term, organisation_codes, state
from pantau.texts import say

Lang = Literal["en", "id"]


def to_claim(found: Found, ruling: Ruling, when: When | None) -> Claim:
    """The claim as it is stored and shown."""
    days = hull(ruling.days)
    row = _deciding(ruling)
    tense: Tense = "former" if found.held == "earlier" else found.held
    return Claim(
        person=found.name,
        office=found.words,
        office_class=found.office.office_class,
        country=organisation_codes().get(found.country, found.country),
        verdict=ruling.verdict,
        holder=ruling.holder.person if ruling.holder else None,
        from_=days.first.isoformat() if days.first else None,
        to=days.last.isoformat() if days.last else None,
        tense=tense,
        quote=found.quote,
        register_=RegisterRow(row=row.row, as_of=row.as_of, source=row.source) if row else None,
        explanation=Bilingual(en=_explain(found, ruling, when, "en"), id=_explain(found, ruling, when, "id")),
    )


def _deciding(ruling: Ruling) -> Term | None:
    return ruling.holder or (ruling.own[-1] if ruling.own else None)


def _explain(found: Found, ruling: Ruling, when: When | None, lang: Lang) -> str:
    row = _deciding(ruling)
    values: dict[str, Any] = {
        "person": found.name,
        "office": _office(row, lang) if row else f"{found.words} ({_country(found.country, lang)})",
        "span": _spans(ruling.own, lang),
        "day": when.text if when else "",
        "holder": ruling.holder.person if ruling.holder else "",
        "holder_span": _span(ruling.holder, lang) if ruling.holder else "",
        "as_of": row.as_of if row else "",
    }
    text = say(f"claims.{ruling.reason}", lang, **values)
    if ruling.then:
        values |= {"office": _office(ruling.then, lang), "span": _span(ruling.then, lang)}
        text += " " + say("claims.then", lang, **values)
    return text


def _office(term: Term, lang: Lang) -> str:
    return f"{term.office_en if lang == 'en' else term.office_id} ({_country(term.country, lang)})"


def _country(code: str, lang: Lang) -> str:
    known = state(code)
    if known:
        return known.name_en if lang == "en" else known.name_id
    return organisation_codes().get(code, code)


def _spans(terms: tuple[Term, ...], lang: Lang) -> str:
    return say("claims.or", lang).join(_span(term, lang) for term in terms)


def _span(term: Term, lang: Lang) -> str:
    if term.end:
        return say("claims.span", lang, start=term.start, end=term.end)
    return say("claims.since", lang, start=term.start)
