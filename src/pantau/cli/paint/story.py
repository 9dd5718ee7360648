"""Stories: a list of them, and one with its articles, happenings and disputes."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from pantau.cli.paint.base import MARKS, fixed, heading, indented, joined, number, shortened, table
from pantau.cli.paint.judgements import judgements
from pantau.stories.happening import Happening
from pantau.texts import say
from pantau.views.dispute import Agreed, Dispute, Witness
from pantau.views.story import Because, StoryArticle, StoryLine, StoryView

Value = bool | int | str


def stories(found: Sequence[StoryLine]) -> Iterator[RenderableType]:
    """Each story in two lines: headline and id; time, size and who acts."""
    if not found:
        yield say("cli.no_stories")
    for line in found:
        yield Text.assemble((line.headline or say("cli.untitled"), "bold"), "  ", (line.id, "cyan"))
        yield indented(Text(joined([_span(line), _size(line), ", ".join(line.actors)]), style="dim"))


def story(view: StoryView) -> Iterator[RenderableType]:
    """One story from its headline to what people said of it."""
    yield from stories([view.story])
    yield heading(say("cli.story_articles"))
    for article in view.articles:
        yield from _article(article, view.articles[0] is article)
    if view.happenings:
        yield heading(say("cli.story_happened"), say("cli.between_note"))
        yield indented(_happenings(view.happenings))
    if view.disputes:
        yield heading(say("cli.story_disputes"))
        for dispute in view.disputes:
            yield from _dispute(dispute)
    if view.agreed:
        yield heading(say("cli.story_agreed"))
        yield from map(_agreed, view.agreed)
    if view.judgements:
        yield from judgements(view.judgements)


def _span(line: StoryLine) -> str:
    days = list(dict.fromkeys(day[:10] for day in (line.first, line.last) if day))
    return " – ".join(days) or say("cli.undated")


def _size(line: StoryLine) -> str:
    return say("cli.story_size", articles=line.articles, witnesses=line.witnesses, outlets=line.outlets)


def _article(article: StoryArticle, first: bool) -> Iterator[RenderableType]:
    day = article.published[:16].replace("T", " ") if article.published else say("cli.undated")
    yield indented(shortened(article.title or say("cli.untitled")))
    yield indented(Text(joined([day, article.outlet, article.article, article.lang]), style="dim"), 4)
    said = say("cli.story_copy", article=article.copy_of) if article.copy_of else _because(article.because, first)
    yield indented(Text(said, style="dim italic"), 4)


def _because(because: Because, first: bool) -> str:
    words = say("cli.story_because", words=", ".join(because.words)) if because.words else None
    sure = f"{because.surety:.0%}" if because.surety is not None else None
    parts = [say("cli.story_first") if first else sure, words, say("cli.story_moved") if because.moved else None]
    return joined(parts)


def _happenings(found: Sequence[Happening]) -> Table:
    shown = table("", fixed(""), "", "", number(say("cli.reports")), header=False)
    for each in found:
        mark, colour = MARKS[each.modality]
        sides = " → ".join(side for side in ("+".join(each.sources), "+".join(each.targets)) if side)
        shown.add_row(Text(mark, colour), each.day or "", each.type, sides, f"{each.witnesses}/{each.reports}")
    return shown


def _dispute(dispute: Dispute) -> Iterator[RenderableType]:
    yield indented(Text(say(f"cli.field_{dispute.field}"), style="bold yellow"))
    for version in dispute.versions:
        later = f"  ({say('cli.story_later')})" if version.later else ""
        yield indented(Text.assemble((_value(version.value), "bold"), later), 4)
        for witness in version.witnesses:
            yield indented(_witness(witness), 6)


def _witness(witness: Witness) -> Text:
    copies = say("cli.story_copies", count=witness.copies) if witness.copies else None
    told = joined([witness.outlet, witness.published[:10] if witness.published else None, witness.article, copies])
    return Text.assemble(f"“{witness.quote}”  ", (told, "dim"))


def _agreed(agreed: Agreed) -> RenderableType:
    text = f"{say(f'cli.field_{agreed.field}')}: {_value(agreed.value)}"
    return indented(Text.assemble(text, (f"  {say('cli.story_reports', count=agreed.reports)}", "dim")))


def _value(value: Value) -> str:
    return say(f"cli.value_{str(value).lower()}") if isinstance(value, bool) else str(value)
