# Two commands: `make run` does the main job on the shipped examples, `make test` proves that it works.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: run test quality lint types layers format docs clean

run: $(VENV)/.run
	$(BIN)/pantau run examples/ --store pantau.db

test: $(VENV)/.dev lint types layers
	$(BIN)/pytest -n 2 --ignore=tests/quality

quality: $(VENV)/.dev
	$(BIN)/pytest -m quality tests/quality

lint: $(VENV)/.dev
	$(BIN)/ruff check src tests tools bench
	$(BIN)/ruff format --check src tests tools bench

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix src tests tools bench
	$(BIN)/ruff format src tests tools bench

docs: $(VENV)/.dev
	$(BIN)/python tools/dictionary.py --write
	$(BIN)/python tools/commands.py --write
	$(BIN)/python tools/readme.py --write

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Pantau needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.run
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) pantau.db pantau.db-wal pantau.db-shm
