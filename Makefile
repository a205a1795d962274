PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
CODE := src tests benchmarks

.PHONY: demo test lint types check format clean

$(VENV)/.package: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) --upgrade pip
	@$(PIP) --editable .
	@touch $@

$(VENV)/.development: $(VENV)/.package
	@$(PIP) --group dev --editable '.[all]'
	@touch $@

demo: $(VENV)/.package  ## Parse the bundled example article and print it as JSON.
	@$(BIN)/newsparse parse examples/harbour.html

test: $(VENV)/.development  ## Run the whole test suite.
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.development  ## Style and formatting.
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

types: $(VENV)/.development  ## Static types.
	$(BIN)/mypy

check: lint types test

format: $(VENV)/.development
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache
