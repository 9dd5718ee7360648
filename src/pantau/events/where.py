"""Place: where an act happened, as far as the sentence names a place that the gazetteer knows."""

from pantau.events.event import Where
from pantau.events.lexicon import Trigger
from pantau.events.scene import Scene
from pantau.mentions.found import Found
from pantau.reference import state, states


def place_of(trigger: Trigger, scene: Scene) -> Where | None:
    """The nearest place of the trigger's sentence behind the trigger, else before it; null where none is named."""
    places = [mention for mention in scene.mentions if mention.form == "place"]
    if not places:
        return None
    nearest = min(places, key=lambda mention: (mention.begin < trigger.end, abs(mention.begin - trigger.end)))
    return _where(nearest)


def _where(found: Found) -> Where:
    name = found.mention.name or found.mention.text
    if found.kind == "city":
        capital = next((each for each in states() if name in {each.capital_en, each.capital_id}), None)
        lat, lon = (capital.lat, capital.lon) if capital else (None, None)
        return Where(name=name, country=found.mention.country, lat=lat, lon=lon, precision="city")
    country = state(found.mention.country)
    return Where(
        name=country.name_en if country else name,
        country=found.mention.country,
        lat=None,
        lon=None,
        precision="country",
    )
