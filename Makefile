# What people run is what CI runs. Each target sets up what it needs from pinned versions, into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint types contracts unit gate bench floors spark clean help

help:            ## what can be made
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/\t/'

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $(READY)

demo: $(READY)   ## read the example reports and show what they say
	$(BIN)/didar read examples/reports

test: lint types contracts unit gate  ## all that CI runs

lint: $(READY)   ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python tools/check_sizes.py

types: $(READY)  ## strict types
	$(BIN)/mypy --strict src

contracts: $(READY)  ## imports go one way
	$(BIN)/lint-imports

unit: $(READY)   ## unit, property and golden tests
	$(BIN)/python -m pytest -q -n auto

gate: $(READY)   ## score the development gold, where it is present, against the pinned floors
	$(BIN)/python eval/gate.py

floors: $(READY) ## raise the pinned floors to what is measured now (never lowers one)
	$(BIN)/python eval/gate.py --raise

bench: $(READY)  ## reports per second, time per stage, the ratio to one plain pass; how a chronicle scales
	$(BIN)/python eval/bench.py
	$(BIN)/python eval/bench_chronicle.py

spark: $(READY)  ## add PySpark to .venv, for 'didar build --runner spark' (Java 17 must be there)
	$(BIN)/python -m pip install --quiet --requirement requirements-spark.lock

clean:           ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
