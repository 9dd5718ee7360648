"""What all paintings share: headings, tables, marks, and how one event or one count is put into words."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from rich.padding import Padding
from rich.table import Column, Table
from rich.text import Text

from pantau.events.event import Actor, Event, Modality
from pantau.settings import interface_language
from pantau.texts import say

UNKNOWN = "---"
MODALITIES: tuple[Modality, ...] = ("actual", "planned", "hypothetical", "negated")
MARKS: dict[str, tuple[str, str]] = {
    "actual": ("●", "green"),
    "planned": ("○", "cyan"),
    "hypothetical": ("?", "yellow"),
    "negated": ("✕", "red"),
}
CLIP = 280  # characters of a sentence in a list
INDENT = 2


def heading(text: str, note: str = "") -> Text:
    """A heading with a blank line above it."""
    return Text.assemble(("\n" + text, "bold"), (f"  {note}" if note else "", "dim"))


def table(*columns: str | Column, header: bool = True) -> Table:
    """A table without lines, indented, with its headings dim."""
    heads = [Column(column) if isinstance(column, str) else column for column in columns]
    return Table(*heads, box=None, show_header=header, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)


def number(heading_: str) -> Column:
    """A column of numbers."""
    return Column(heading_, justify="right", no_wrap=True)


def fixed(heading_: str) -> Column:
    """A column that is never wrapped."""
    return Column(heading_, no_wrap=True)


def shortened(text: str) -> Text:
    """A cell that loses its end where the terminal is too narrow."""
    return Text(text, no_wrap=True, overflow="ellipsis")


def indented(part: Table | Text | str, by: int = INDENT) -> Padding:
    """The part, moved to the right."""
    return Padding(part if not isinstance(part, str) else Text(part), (0, 0, 0, by))


def count(value: int | None, style: str = "") -> Text:
    """A number; nothing happened is a dot, and what is not known is a question mark."""
    if value is None:
        return Text("?", style="dim")
    return Text(digits(value), style=style) if value else Text("·", style="dim")


class Told(Protocol):
    """What an article is known by: its outlet, day, id and address."""

    @property
    def outlet(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...
    @property
    def article(self) -> str: ...
    @property
    def url(self) -> str | None: ...


def source(told: Told) -> str:
    """Outlet, day of publication and article; the address where the id is one that only an archive knows."""
    day = told.published[:10] if told.published else say("cli.undated")
    unspoken = told.url if told.article.startswith("urn:") else None
    return joined([told.outlet, day, unspoken or told.article])


def digits(value: int) -> str:
    """A number with its thousands apart, as the interface's language writes it."""
    return f"{value:,}".replace(",", "." if interface_language() == "id" else ",")


def decimal(value: float) -> str:
    """A number with one decimal."""
    return f"{value:.1f}".replace(".", "," if interface_language() == "id" else ".")


def several(key: str, number_: int) -> str:
    """The text `cli.KEY` with its count, or `cli.KEY_one` for one."""
    return say(f"cli.{key}_one" if number_ == 1 else f"cli.{key}", count=digits(number_))


def counts(by_modality: Mapping[Modality, int]) -> list[Text]:
    """A cell for each modality, never summed."""
    return [count(by_modality.get(modality, 0), MARKS[modality][1]) for modality in MODALITIES]


def modality_heads(modalities: Iterable[Modality] = MODALITIES) -> list[Column]:
    """The headings for `counts`, mark above word."""
    heads = (Text(f"{MARKS[each][0]}\n{say(f'modality_short.{each}')}", MARKS[each][1]) for each in modalities)
    return [Column(head, justify="right", no_wrap=True) for head in heads]


def marked(modality: Modality) -> Text:
    """The modality with its mark."""
    mark, style = MARKS[modality]
    return Text(f"{mark} {say(f'modality.{modality}')}", style=style)


def kind(event: Event) -> Text:
    """Type and mode."""
    return Text.assemble((event.type, "bold"), (f" {event.mode}" if event.mode else "", ""))


def who(event: Event) -> Text:
    """Who did it to whom: `RUS → PRK`, or `PRK + RUS` where they did it together."""
    text = Text(" + ".join(_parties(event.actors)) or "?")
    if event.recipients:
        text.append(" → ", "dim").append(" + ".join(_parties(event.recipients)))
    return text


def _parties(parties: Iterable[Actor]) -> list[str]:
    """Country and, where it is not the government, sector; each once."""
    names = ((party.country.replace(UNKNOWN, "?"), party.sector) for party in parties)
    plain = {UNKNOWN, "GOV", "IGO"}
    return list(dict.fromkeys(country if sector in plain else f"{country} {sector}" for country, sector in names))


def quoted(sentence: str, event: Event | None = None) -> Text:
    """The sentence in quotation marks, the words that name actors and act marked; clipped around the act."""
    text = Text(sentence)
    if event is not None:
        begin = event.sentence.start
        for party in (*event.actors, *event.recipients):
            text.stylize("underline", max(0, party.start - begin), max(0, party.end - begin))
        text.stylize("bold", max(0, event.trigger.start - begin), max(0, event.trigger.end - begin))
        text = _clipped(text, event.trigger.start - begin)
    else:
        text = _clipped(text, 0)
    return Text("“").append_text(text).append("”")


def _clipped(text: Text, around: int) -> Text:
    if len(text) <= CLIP:
        return text
    begin = max(0, min(around - CLIP // 2, len(text) - CLIP))
    piece = text[begin : begin + CLIP]
    return Text("…" if begin else "").append_text(piece).append("…" if begin + CLIP < len(text) else "")


def joined(parts: Iterable[str | None], mark: str = " · ") -> str:
    """What is there of the parts."""
    return mark.join(part for part in parts if part)
