"""The command line: shows views, and nothing else."""

import sys


def main() -> None:
    """The command `pantau`."""
    from pantau.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # JSON lines are UTF-8 whatever the terminal's locale says.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app()
    except KeyboardInterrupt:  # before a command had begun, or after it was done
        sys.exit(130)
