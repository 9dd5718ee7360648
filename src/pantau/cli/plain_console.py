"""Plain console: what pages say is shown as text, and steers no terminal."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

_UNSAFE = dict.fromkeys(
    {
        *range(0x20),  # C0: escape sequences, bells, carriage returns
        *range(0x7F, 0xA0),  # DEL and C1
        *range(0x202A, 0x202F),  # what turns the direction of writing round
        *range(0x2066, 0x206A),
    }
    - {ord("\n"), ord("\t")}
)


class PlainConsole(Console):
    """Rich's console, which lets the control characters of a text through; here they are left out."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The segments of what is shown; those that Rich itself steers the terminal with are as they were."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else segment._replace(text=segment.text.translate(_UNSAFE))
