"""Pairs: the kind of act between two parties that a line names (`pantau code --pairs`)."""

from functools import cache
from typing import Literal, get_args

from pydantic import ConfigDict, Field

from pantau.errors import UsageError
from pantau.events.candidates import Vectors
from pantau.events.codebook import Quad, codebook
from pantau.events.coders import model_missing, trained
from pantau.events.heads import Heads
from pantau.events.pairs import YIELD, Asked, type_between
from pantau.language import identify
from pantau.noun import Noun

QUADS: tuple[Quad, ...] = get_args(Quad)
_BLIND = {"both": False, "model": True}
_CONFLICT = 3  # the first quad class of conflict


class PairText(Noun):
    """A text with two parties, `source` and `target`, as they stand in it; other fields are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)

    id: str
    text: str
    source: str
    target: str
    lang: str | None = None


class Paired(Noun):
    """What the source does to the target: `root` is the type (YIELD for CONCEDE and RETREAT, which pairs do not
    tell apart), `quad` counts its class from verbal cooperation (1) to material conflict (4), and `binary` is 1
    for conflict.
    """

    id: str
    root: str
    quad: int = Field(ge=1, le=4)
    binary: Literal[0, 1]


def code_pair(pair: PairText, coder: str | None = None) -> Paired:
    """The likeliest kind of act between the two, by `both` (the default) or `model`.

    Raises: UsageError where the trained model is missing, or the coder is another one.
    """
    vectors, heads = _model(coder or "both")
    root = type_between(Asked(pair.text, pair.source, pair.target, _lang(pair)), vectors, heads)
    quad = QUADS.index(codebook()[root].quad if root != YIELD else "material cooperation") + 1
    return Paired(id=pair.id, root=root, quad=quad, binary=1 if quad >= _CONFLICT else 0)


def _lang(pair: PairText) -> str:
    """One of the two languages that are coded: a bad guess at a short text must not keep it from an answer."""
    return "id" if (pair.lang or identify(pair.text)) in {"id", "ms"} else "en"


@cache
def _model(coder: str) -> tuple[Vectors, Heads]:
    if coder not in _BLIND:
        raise UsageError("pairs_coder", coder)
    lacking = model_missing()
    if lacking is not None:
        raise UsageError("pairs_model", lacking)
    return trained(blind=_BLIND[coder])
