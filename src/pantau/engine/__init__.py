"""Engine: reads many pages, saves what was found, groups it, and goes on after a crash."""

from pantau.engine.account import Account
from pantau.engine.engine import Engine, Outcome
from pantau.engine.local import LocalEngine
from pantau.engine.run import run, run_collected

__all__ = ["Account", "Engine", "LocalEngine", "Outcome", "run", "run_collected"]
