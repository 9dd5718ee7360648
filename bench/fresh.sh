#!/usr/bin/env bash
# The two commands on a fresh clone: seconds, the installed size, and how long `pantau --help` takes.
# usage: bench/fresh.sh [FOLDER]      (a new temporary folder by default)
set -euo pipefail
here=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
clone=${1:-$(mktemp -d)/pantau}
git clone --quiet "$here" "$clone"
cd "$clone"
begin=$(date +%s); make run > run.out 2>&1; echo "make run: $(( $(date +%s) - begin )) s"
echo "installed size after make run: $(du -sm .venv | cut -f1) MB"
begin=$(date +%s); make run > again.out 2>&1; echo "make run again: $(( $(date +%s) - begin )) s, $(grep -c 'Nothing new' again.out) time 'Nothing new'"
for _ in 1 2 3; do python3 -c "import subprocess, time; t = time.perf_counter(); subprocess.run(['.venv/bin/pantau', '--help'], stdout=subprocess.DEVNULL, check=True); print(f'pantau --help: {time.perf_counter() - t:.2f} s')"; done
begin=$(date +%s); make test > test.out 2>&1 || { tail -40 test.out; exit 1; }; echo "make test: $(( $(date +%s) - begin )) s"; tail -3 test.out
