"""Places: where a report says that something happened, each with what it lies in."""

from collections.abc import Iterator, Sequence

from pantau.mentions.found import Found
from pantau.reference import state
from pantau.reference.names import fold
from pantau.reference.place import Place, place_called
from pantau.stories.disputes.about import LEAD, lead
from pantau.stories.disputes.about import about as words_of
from pantau.stories.disputes.fact import Fact, Mark
from pantau.stories.disputes.told import Told

_BACK = 4  # words between a preposition and the name behind it
_LONGEST = 4  # words of a name that no list knows


def places(lines: Sequence[Told]) -> Iterator[Fact]:
    """The places of a report in the order of its text; `wide` are lands, and names that may only act or belong."""
    found = list(_found(lines))
    called = {
        name for fact in found if "kind:province" in fact.things for name in fact.things if name[:3] == "at:"
    }
    for fact in found:
        same = fact.things[0] == "kind:city" and called & {*fact.things}
        kind = "kind:province" if same else fact.things[0]
        inside = [name for other in found if _is_same(fact, other) for name in other.things]
        yield fact.model_copy(update={"things": tuple(dict.fromkeys((kind, *fact.things[1:], *inside)))})


def _is_same(a: Fact, b: Fact) -> bool:
    """Whether the report names one place twice that no list knows: what it says of it once holds for both."""
    return a.things[:2] == b.things[:2] and a.things[0] == "kind:unknown"


def _found(lines: Sequence[Told]) -> Iterator[Fact]:
    head = lead(lines)
    for number, line in enumerate(lines):
        said = head if number < LEAD else words_of(line)
        marks: tuple[Mark, ...] = ("lead",) if number < LEAD else ()
        known = [_placed(line, each) for each in line.found]
        spans = [(each.begin, each.end) for each in line.found]
        dated = [(each.begin, each.end) for each in line.stated]
        spots = [_known(line, each, each.place) for each in known if each.place]
        spots += [_unknown(line, begin, end) for begin, end in _names(line, [*spans, *dated])]
        for fact in _chained(line, sorted(spots, key=lambda spot: spot[0])):
            yield fact.model_copy(update={"about": said, "marks": (*fact.marks, *marks)})


_Spot = tuple[int, int, Fact]


def _placed(line: Told, found: Found) -> Found:
    """A mention with its place, behind a preposition also where the name is a person's too ("in Muscat")."""
    if found.place is not None or found.form != "name" or _preposition(line, found.begin) != "there":
        return found
    return found._replace(place=place_called(found.mention.text))


def _known(line: Told, found: Found, place: Place) -> _Spot:
    begin = _begin(line, found)
    marks = tuple(_marks(line, found, place, begin))
    names = [f"at:{fold(name)}" for name in place.names]
    inside = [place.within] if place.within else []
    home = state(place.country) if place.country else None
    inside += [home.name_en] if home and place.kind != "country" else []
    inside += _spelt(found, place)
    lat, lon = place.lat, place.lon
    text = line.words(begin, found.end)
    kind = _kind(line, place, begin, found.end)
    fact = Fact(
        field="place", value=text, quote=line.quote, marks=marks, lat=lat, lon=lon,
        things=(f"kind:{kind}", *names, *(f"in:{fold(name)}" for name in inside)),
    )  # fmt: skip
    return begin, found.end, fact


def _begin(line: Told, found: Found) -> int:
    """Where the place's name begins inside a mention ("rumah sakit di Surin")."""
    assert found.place is not None
    names = {fold(name) for name in found.place.names}
    for at in range(found.begin, found.end):
        for end in range(found.end, at, -1):
            if fold(line.words(at, end)) in names:
                return at
    return found.begin


def _kind(line: Told, place: Place, begin: int, end: int) -> str:
    """What a place is; a city's name may be its province's too ("Peru's Ayacucho region")."""
    if place.kind in {"city", "regency"} and (
        line.has("provinces", begin - 1, begin) or line.has("provinces", end, end + 1)
    ):
        return "province"
    if place.kind in {"province", "region"} and line.has("feature", begin - 1, begin + 1):
        return "sea"  # a lake or an island holds no towns of other names
    return place.kind


def _spelt(found: Found, place: Place) -> Iterator[str]:
    """The other places that a mention names behind its first: "Tarik, Sidoarjo"."""
    for part in found.mention.why.split(" + "):
        role, _, spelling = part.partition(":")
        if role in {"place", "metonym", "country"} and (other := place_called(spelling)) and other != place:
            yield other.name


def _marks(line: Told, found: Found, place: Place, begin: int) -> Iterator[Mark]:
    offshore = any(end == begin for _, end in line.hits("offshore", begin - 4, begin))
    if offshore:
        yield "offshore"
    where = _preposition(line, begin)
    sure = where == "there" or (where is None and found.form == "place")
    if (place.kind == "country" and not offshore) or not sure or _is_within_name(line, begin, found.end):
        yield "wide"


def _is_within_name(line: Told, begin: int, end: int) -> bool:
    """ "the New York Times", "Istana Merdeka": a place's name in another one."""
    dated = any(stated.begin == end for stated in line.stated)
    longer = not line.sentence.headline and not dated and line.text(end)[:1].isupper()
    return longer or line.has("buildings", begin, end)


def _preposition(line: Told, begin: int) -> str | None:
    """Whether something happens at a name, or somebody comes from there or goes there; null where no word says."""
    at = begin
    if line.has("and", begin - 1, begin):  # "from Bonn and Kiel"
        before = next((each for each in line.found if each.place and each.end == begin - 1), None)
        return _preposition(line, before.begin) if before else None
    while at > max(begin - _BACK, 0):
        if line.has("there", at - 1, at):
            return "there"
        if line.has("elsewhere", at - 1, at) and not line.has("locality", at - 2, at - 1):
            return "elsewhere"
        if not line.has("locality", at - 1, at) and not line.has("elsewhere", at - 1, at):
            return None
        at -= 1
    return None


def _names(line: Told, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Capitalised words behind a preposition of place that no list knows, and names such as "Danau Tumba"."""
    at = 0
    while at < len(line.tokens):
        end = at
        while end < min(at + _LONGEST, len(line.tokens)) and _is_name(line, end, taken):
            end += 1 + 2 * (line.text(end + 1) == "-" and line.text(end + 2)[:1].isupper())
        if (end - at == 1 and line.has("feature", at, end)) or line.has("buildings", at, min(end, at + 4)):
            at = max(end, at + 1)  # "the Gulf", "Istana Merdeka"
            continue
        featured = end - at > 1 and line.has("feature", at, at + 1)
        if end > at and (featured or _preposition(line, _owner(line, at)) == "there") and end <= len(line.tokens):
            yield at, end
        at = max(end, at + 1)


def _owner(line: Told, at: int) -> int:
    """Where the name begins that a name belongs to ("off Turkey's Ayvacik"); else the name itself."""
    if line.text(at - 1) not in {"'s", "’s"}:
        return at
    return next((each.begin for each in line.found if each.place and each.end == at - 1), at)


def _is_name(line: Told, at: int, taken: Sequence[tuple[int, int]]) -> bool:
    text = line.text(at)
    if line.has("locality", at, at + 1) or any(begin <= at < end for begin, end in taken):
        return False
    beside = line.has("feature", at, at + 1) and any(begin == at + 1 for begin, _ in taken)
    return text[:1].isupper() and text[:1].isalpha() and not beside


def _unknown(line: Told, begin: int, end: int) -> _Spot:
    text = line.words(begin, end)
    fact = Fact(field="place", value=text, quote=line.quote, things=("kind:unknown", f"at:{fold(text)}"))
    return begin, end, fact


def _chained(line: Told, spots: Sequence[_Spot]) -> Iterator[Fact]:
    """The places, each with what stands around it as what it lies in ("Kemalang, Klaten", "Mali's Ségou").

    A name that no list knows starts a conflict only where other words say that it is a place.
    """
    inner = -1
    for at, (begin, end, fact) in enumerate(spots):
        if at == inner:
            inner = at + 1 if _leads(line, end, spots[at + 1 : at + 2]) else -1
            continue
        last, stop, inside = end, at + 1, list[str]()
        while _leads(line, spots[stop - 1][1], spots[stop : stop + 1]):
            inside += _outer(spots[stop][2])
            last = end if "kind:country" in spots[stop][2].things else spots[stop][1]
            stop += 1
        inner = at + 1 if stop > at + 1 else -1
        if at and spots[at - 1][1] == begin - 1 and line.text(begin - 1) in {"'s", "’s"}:
            inside += _outer(spots[at - 1][2])
        sure = inside or fact.things[0] != "kind:unknown" or line.has("feature", begin, begin + 1)
        shore = line.has("shore", end, end + 1) and fact.things[0] in {"kind:sea", "kind:unknown"}
        sure = (
            sure and not shore and not (fact.things[0] == "kind:unknown" and line.text(begin - 1) in {"'s", "’s"})
        )
        marks = fact.marks if sure or line.has("geography", begin - 2, begin) else (*fact.marks, "wide")
        things = (*fact.things, *inside)
        yield fact.model_copy(update={"things": things, "value": line.words(begin, last), "marks": marks})


def _outer(fact: Fact) -> list[str]:
    return [f"in:{name[3:]}" for name in fact.things if name[:3] in {"at:", "in:"}]


def _leads(line: Told, end: int, following: Sequence[_Spot]) -> bool:
    """Whether only a comma and words such as "in eastern" stand before the next place."""
    if not following or line.text(end) != ",":
        return False
    between = range(end + 1, following[0][0])
    return len(between) < _BACK and all(
        line.has("locality", each, each + 1) or line.has("there", each, each + 1) for each in between
    )
