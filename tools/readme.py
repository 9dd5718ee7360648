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
        environment.pop("PANTAU_STORE", None)
        program = Path(sys.executable).with_name("pantau")
        printed = subprocess.run(
            [program, "run", "examples/"],
            cwd=folder, env=environment, capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
    printed = _aligned(printed.replace(str(program), ".venv/bin/pantau"))
    printed = re.sub(r" in \d+\.\d s", "", printed)
    printed = re.sub(r"\+[0-9a-f]{12}\b", "", printed)
    return "\n".join(line.rstrip() for line in printed.strip().splitlines()) + "\n"


def _aligned(printed: str) -> str:
    """The last table as `make run` prints it: the program's shorter path leaves the second column where it is."""
    head, _, table = printed.partition("Look next\n")
    rows = [re.split(r" {2,}", line.strip(), maxsplit=1) for line in table.splitlines() if line.strip()]
    width = max(len(row[0]) for row in rows)
    return head + "Look next\n" + "".join(f"  {row[0]:{width}}  {row[1]}\n" for row in rows)


def written() -> str:
    """The output that README.md holds now."""
    found = BLOCK.search(README.read_text(encoding="utf-8"))
    return found[2] if found else ""


if __name__ == "__main__":
    if "--write" in sys.argv:
        fresh = output()
        README.write_text(
            BLOCK.sub(lambda found: found[1] + fresh + found[3], README.read_text(encoding="utf-8")), encoding="utf-8"
        )
    else:
        sys.stdout.write(output())
