"""The account of a run: how often the model was asked, what it cost, and what was refused."""

from pantau import settings
from pantau.events.llm.asking import cost_of
from pantau.events.llm.ledger import Ledger
from pantau.events.llm.settings import LlmSettings, llm_settings
from pantau.noun import Noun

_REFUSED = "refused "


class LlmAccount(Noun):
    """What the coder `llm` did in this run, over all its processes.

    `new` and `kept` are the sentences that were asked about and those whose answer was known from before; `cost`
    is null where no prices are set; `refused` counts the events that were not taken, by reason.
    """

    requests: int
    tokens: int
    cost: float | None
    new: int
    kept: int
    refused: dict[str, int]


def llm_account(chosen: LlmSettings | None = None) -> LlmAccount:
    """The account so far. Raises: UsageError where a setting is wrong, CoderError where the file is damaged."""
    chosen = chosen or llm_settings()
    counts = Ledger(chosen.cache, settings.run_id()).counts()
    refused = {what.removeprefix(_REFUSED): each for what, each in counts.items() if what.startswith(_REFUSED)}
    return LlmAccount(
        requests=counts.get("requests", 0),
        tokens=counts.get("tokens_in", 0) + counts.get("tokens_out", 0),
        cost=cost_of(counts, chosen) if chosen.price_in or chosen.price_out else None,
        new=counts.get("new", 0),
        kept=counts.get("kept", 0),
        refused=dict(sorted(refused.items())),
    )
