"""Parties: who a mention is, as far as two reports can be compared: country, sector, body and office."""

from functools import cache

from pantau.language import Phrases
from pantau.mentions.found import Found
from pantau.reference import offices, organisations
from pantau.stories.disputes.lists import Lang
from pantau.stories.disputes.told import Told

_UNKNOWN = "---"
_MARKS = "!"  # in the data: too general to name an office without a country
_GAP = "~"  # in the data: a country stands inside


@cache
def _offices(lang: Lang) -> Phrases[str]:
    """Words that name an office, each with its class."""
    phrases: Phrases[str] = Phrases()
    for office in offices():
        for words in office.words_en if lang == "en" else office.words_id:
            if _GAP not in words:
                phrases.add(words.rstrip(_MARKS), office.office_class)
    return phrases


@cache
def _first_names() -> dict[str, str]:
    """All names of organisations, each with the one under which they are compared."""
    named = ((*each.names_en, *each.names_id) for each in organisations())
    return {name.casefold(): names[0].casefold() for names in named for name in names}


def party(line: Told, found: Found) -> tuple[str, ...]:
    """The names of a party, the strongest first."""
    mention = found.mention
    names = [f"country:{mention.country}"] if mention.country != _UNKNOWN else []
    names += [f"sector:{mention.sector}"] if mention.sector != _UNKNOWN else []
    if (
        "body:" in mention.why
        and mention.name
        and mention.country != _UNKNOWN
        and mention.sector in {"REB", "IGO", "NGO"}
    ):
        name = mention.name.casefold()
        names.append(f"body:{_first_names().get(name, name)}")
    stop = min(found.end + 1, len(line.tokens))
    for _, _, values in _offices(line.lang).all(line.tokens[found.begin : stop]):
        names += [f"office:{value}" for value in values]
    return tuple(dict.fromkeys(names))


def named(names: tuple[str, ...], kind: str) -> frozenset[str]:
    """The names of one kind."""
    return frozenset(name for name in names if name.startswith(f"{kind}:"))
