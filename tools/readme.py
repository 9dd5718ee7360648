"""Writes the true output of `make run` into README.md, between its two marks.

usage: python tools/readme.py           prints what README.md must hold
       python tools/readme.py --write   writes it there
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(<!-- output of make run -->\n```\n)(.*?)(```\n<!-- end -->)", re.DOTALL)


def output() -> str:
    """What `pantau run examples/` prints on a new store; seconds and the data's digest are left out."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        environment = os.environ | {"COLUMNS": "100", "NO_COLOR": "1", "PANTAU_LANG": "en", "PANTAU_DATA": ""}
        for name in ("PANTAU_STORE", "PANTAU_CODER"):
            environment.pop(name, None)
        (Path(folder) / ".venv").symlink_to(sys.prefix)
        printed = subprocess.run(
            [".venv/bin/pantau", "run", "examples/"],
            cwd=folder, env=environment, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
    printed = printed.replace(f"{Path(folder).resolve()}/", "")
    printed = re.sub(r" in \d+\.\d s", "", printed)
    printed = re.sub(r"\+[0-9a-f]{12}\b", "", printed)
    return "\n".join(line.rstrip() for line in printed.strip().splitlines()) + "\n"


def written() -> str:
    """The output that README.md holds now."""
    found = BLOCK.search(README.read_text(encoding="utf-8"))
    return found[2] if found else ""


if __name__ == "__main__":
    if "--write" in sys.argv:
        fresh = output()
        README.write_text(
            BLOCK.sub(lambda found: found[1] + fresh + found[3], README.read_text(encoding="utf-8")),
            encoding="utf-8",
        )
    else:
        sys.stdout.write(output())
