PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
FORMATTED := src tests benchmarks

.PHONY: demo test lint types check format clean

$(STAMP): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev --editable '.[all]'
	touch $(STAMP)

demo: $(STAMP)  ## Parse the bundled example article and print it as JSON.
	$(BIN)/newsparse parse examples/harbour.html

test: $(STAMP)  ## Run the whole test suite.
	$(BIN)/python -m pytest -n 2

lint: $(STAMP)  ## Style and formatting.
	$(BIN)/ruff check $(FORMATTED)
	$(BIN)/ruff format --check $(FORMATTED)

types: $(STAMP)  ## Static types.
	$(BIN)/mypy

check: lint types test

format: $(STAMP)
	$(BIN)/ruff check --fix $(FORMATTED)
	$(BIN)/ruff format $(FORMATTED)

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache
