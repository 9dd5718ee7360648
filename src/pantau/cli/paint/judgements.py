"""What people said of events."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from pantau.cli.paint.base import indented, shortened
from pantau.events.label import Label, written
from pantau.stories.judgement import Belonging, Flag, Judgement, Undone
from pantau.texts import say
from pantau.views.steps import short


def judgements(found: Iterable[Judgement]) -> Iterator[RenderableType]:
    """Per word: what was said and by whom, the sentence, how it was coded and is right, article and id."""
    some = False
    for judgement in found:
        some = True
        first, *rest = said(judgement)
        yield indented(first)
        if isinstance(judgement.said, Flag):
            yield indented(shortened(f"“{judgement.said.sentence.text}”"), 4)
        for line in rest:
            yield indented(line, 4)
        yield indented(Text.assemble((_articles(judgement.said), "dim"), "  ", (short(judgement.id), "cyan")), 4)
    if not some:
        yield say("judge.none")


def said(judgement: Judgement) -> Iterator[Text]:
    """What was said, by whom, when and why; then the readings, and who took it back."""
    word = judgement.said
    what = word.what if isinstance(word, Flag) else word.kind
    yield Text.assemble((_when("flagged", judgement, what), "bold yellow"), f"  {judgement.why}")
    for name in ("coded", "right") if isinstance(word, Flag) else ():
        label = getattr(word, name)
        if label is not None:
            yield _reading(name, label)
    if judgement.undone:
        yield Text.assemble((_when("undone", judgement.undone), "bold"), f"  {judgement.undone.why}")


def _articles(word: Flag | Belonging) -> str:
    return word.sentence.article if isinstance(word, Flag) else ", ".join(each.article for each in word.articles)


def _reading(name: str, label: Label) -> Text:
    return Text.assemble((f"{say(f'judge.{name}')}: ", "dim"), written(label))


def _when(key: str, who: Judgement | Undone, what: str = "") -> str:
    flag = say(f"flag.{what}") if what else ""
    return say(f"judge.{key}", what=flag, name=who.by, day=who.made[:10])
