"""Reference: bare heads ("polisi") and anaphors ("kedua negara") get their country from the text."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pantau.mentions.found import Found
from pantau.mentions.gazetteer import Entry
from pantau.mentions.halves import halves
from pantau.mentions.mention import Mention
from pantau.mentions.units import anywhere
from pantau.reference import state

HOME = "IDN"  # an Indonesian outlet's "pemerintah", "polisi", "warga" are Indonesia's
_REMEMBERED = 40  # mentions that an anaphor can point back to
_BLOCS = {"WST", "IGO", "NGO"}  # never one of "the two countries"
_FOES = {"REB", "CRM"}  # not of the country that is named before them ("Israel membunuh militan")
_ANYONES = _FOES | {"BUS"}  # not home's where only other countries are named
_HOMELY = {"body", "people"}
_OF_BLOCS = _FOES | {"MIL", "IGO", "NGO"}  # all others are a state's: an organisation has no police and no people
_AFAR = {"LEG", "PTY", "JUD", "SPY"}  # speak of other countries oftener than they stand in one


@dataclass
class Memory:
    """The resolved actors of the sentences before, the newest last, and the short names of the text's persons."""

    mentions: list[Found] = field(default_factory=list)
    short_names: dict[str, Entry] = field(default_factory=dict)

    def keep(self, found: Sequence[Found]) -> None:
        """Remembers the sentence's actors that have a country."""
        known = [each for each in found if each.mention.country != "---" and each.form != "adjective"]
        self.mentions = (self.mentions + known)[-_REMEMBERED:]
        for each in found:
            self.short_names |= halves(each.mention.country)
            self._name(each.mention)

    def _name(self, mention: Mention) -> None:
        """ "Kim" and "Jong" point to Kim Jong Un from here on."""
        if mention.person and " " in mention.person:
            entry = Entry("person", mention.person, mention.country, mention.sector, mention.person, "text")
            self.short_names |= {
                word: entry for word in mention.person.split() if len(word) > 2 and word[0].isupper()
            }

    def countries(self) -> list[str]:
        """Countries from the newest to the oldest, each once."""
        return list(dict.fromkeys(each.mention.country for each in reversed(self.mentions)))

    def pair(self) -> list[Found]:
        """The newest mentions of the two countries that the text is most about; empty where there are not two."""
        acting = [each for each in self.mentions if each.form != "place" and each.mention.country not in _BLOCS]
        newest = {each.mention.country: each for each in acting}
        weight = Counter(each.mention.country for each in acting)
        main = sorted(newest, key=lambda country: (-weight[country], country))[:2]
        return sorted((newest[country] for country in main), key=acting.index) if len(main) == 2 else []

    def person(self) -> Found | None:
        """The newest mention of a person or an office holder."""
        return next(
            (each for each in reversed(self.mentions) if each.mention.person or each.kind == "title"), None
        )


def refer(found: Sequence[Found], lang: str, memory: Memory) -> list[Found]:
    """The sentence's mentions with bare heads and anaphors resolved; `memory` takes the result in."""
    resolved = [each for mention in found for each in _resolved(mention, found, lang, memory)]
    memory.keep(resolved)
    return resolved


def _resolved(each: Found, found: Sequence[Found], lang: str, memory: Memory) -> Iterator[Found]:
    if each.form == "head":
        yield _with(each, _country_of_head(each, found, lang, memory), each.mention.sector, "the text's country")
    elif each.form != "anaphor":
        yield each
    elif each.kind == "group":
        pair = (_first_pair(each, found) if each.mention.sector == "GOV" else []) or memory.pair()
        for other in pair or [each]:
            yield _like(each, other)
    elif each.kind == "pair":
        for country in each.mention.country.split("|"):
            yield _with(each, country, each.mention.sector, "several states")
    elif each.kind == "person":
        yield _like(each, _before(each, found).person() or memory.person() or each)
    else:
        nearest = [*_before(each, found).countries(), *memory.countries()]
        yield _with(
            each,
            next((country for country in nearest if state(country)), "---"),
            each.mention.sector,
            "the country before",
        )


def _first_pair(each: Found, found: Sequence[Found]) -> list[Found]:
    """The first two countries that act in the sentence before an anaphor ("kedua negara"); empty without two."""
    acting: dict[str, Found] = {}
    for other in _before(each, found).mentions:
        acting.setdefault(other.mention.country, other)
    return list(acting.values())[:2] if len(acting) > 1 else []


def _before(each: Found, found: Sequence[Found]) -> Memory:
    """What the sentence itself names before an anaphor."""
    memory = Memory()
    named = [other for other in found if other.end <= each.begin]
    memory.keep([other for other in named if other.form != "place"] or named)
    return memory


def _country_of_head(each: Found, found: Sequence[Found], lang: str, memory: Memory) -> str:
    """The one place of the sentence, else who was named before in it, else home or what the text last named.

    Weapons are nobody's until somebody's name stands beside them.
    """
    if each.kind == "weak" and each.mention.sector == "MIL":
        return "---"
    places = _places_of(each, found)
    if each.kind not in {"title", "generic"} and len(places) == 1:
        return next(iter(places))
    named = [other for other in found if other.form != "place" and _owns(other.mention.country, each)]
    before = [other.mention.country for other in named if other.end <= each.begin]
    remembered = [country for country in memory.countries() if _owns(country, each)]
    if before and each.mention.sector not in _FOES:
        return before[-1]
    abroad = {other.mention.country for other in named} | places
    if each.mention.sector in _ANYONES and abroad and HOME not in abroad:
        return next(iter(abroad)) if len(abroad) == 1 and each.mention.sector not in _FOES else "---"
    if not remembered and HOME not in abroad:
        foreign = (other.mention.country for other in found if state(other.mention.country) and other is not each)
        if first := next(foreign, None):
            return first  # of 110 labelled heads without a country beside foreign states only 7 were home's
    if lang != "en" and _is_homely(each) and (HOME in remembered or not remembered):
        return HOME
    if remembered:
        return remembered[0]
    countries = {other.mention.country for other in named}
    return next(iter(countries)) if len(countries) == 1 else "---"


def _owns(country: str, head: Found) -> bool:
    """Whether a bare head noun can be of this country or organisation."""
    return country != "---" and (head.mention.sector in _OF_BLOCS or state(country) is not None)


def _places_of(each: Found, found: Sequence[Found]) -> set[str]:
    """The country of the nearest place before ("In Berlin, police …"), else of all places of the sentence."""
    places = [other for other in found if other.form == "place" and other.mention.country != "---"]
    before = [other.mention.country for other in places if other.end <= each.begin]
    if each.mention.sector in _AFAR:
        places = []  # "Lawmakers divided over arming rebels in Syria"
    return {before[-1]} if before else {other.mention.country for other in places}


def _is_homely(each: Found) -> bool:
    """Bodies, people and ministers without a country are home's in an Indonesian text; presidents need not be."""
    first = each.mention.text.split()[0].lower()
    return each.kind in _HOMELY or (each.kind == "title" and first not in anywhere())


def _with(each: Found, country: str, sector: str, why: str) -> Found:
    mention = each.mention.model_copy(
        update={"country": country, "sector": sector, "why": f"{each.mention.why} ({why})"}
    )
    return each._replace(mention=mention)


def _like(each: Found, other: Found) -> Found:
    if other is each:
        return each
    mention = each.mention.model_copy(
        update={
            "country": other.mention.country,
            "sector": other.mention.sector,
            "person": other.mention.person,
            "why": f"{each.mention.why} -> {other.mention.text}",
        }
    )
    return each._replace(mention=mention)
