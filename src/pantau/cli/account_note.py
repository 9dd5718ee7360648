"""The note on what a coder that asks a server did in this run."""

from pantau.cli.screen import Screen
from pantau.texts import say


def account_note(screen: Screen, coder: str | None) -> None:
    """Says how often the model was asked, what that cost, and what was refused; nothing for other coders."""
    from pantau.views.filters import coder_account

    account = coder_account(coder)
    if account is None:
        return
    asked = say(
        "llm.account",
        requests=f"{account.requests:,}",
        tokens=f"{account.tokens:,}",
        new=f"{account.new:,}",
        kept=f"{account.kept:,}",
    )
    cost = [] if account.cost is None else [say("llm.cost", cost=f"{account.cost:.4f}")]
    reasons = [say(f"llm.refused_{reason}", number=f"{number:,}") for reason, number in account.refused.items()]
    refused = [say("llm.refused", reasons=", ".join(reasons))] if reasons else []
    screen.note("; ".join([asked, *cost, *refused]))
