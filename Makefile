# Everything runs in .venv, made on first use. `make play` needs nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
BENCH_STAMP := $(VENV)/.installed-bench
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup play run test lint bench clean

help:  ## What can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

$(STAMP): pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q "pip>=25.1"
	$(BIN)/python -m pip install -q -c constraints.txt -e '.[play]' --group dev
	touch $@

$(BENCH_STAMP): $(STAMP)
	$(BIN)/python -m pip install -q -c constraints.txt --group bench
	touch $@

setup: $(STAMP)  ## Make .venv with everything the other targets need

play: $(STAMP)  ## A playable wood in the browser: no token, no GPU
	$(BIN)/python -m bot play

run: $(STAMP)  ## The real bot (DISCORD_TOKEN in the environment or .env)
	$(BIN)/python -m bot run

test: $(STAMP)  ## All tests
	$(BIN)/python -m pytest -n 2

lint: $(STAMP)  ## Format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(BENCH_STAMP)  ## Ours beside its peers, with ratios and goals
	$(BIN)/python -m bench

clean:  ## Remove the environment and caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
