# Candour. `make run` and `make test` do all the set-up themselves; needs Python 3.11 to 3.13 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHELL := /bin/bash
.DEFAULT_GOAL := help
# Tests start dozens of processes: what was compiled once is kept, whatever the environment says.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help:  ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 16

$(VENV)/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
	  || { echo "Candour needs Python 3.11, 3.12 or 3.13: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python cannot make a virtual environment: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

BUILT := src/candour_site/static/candour/candour.css
ASSETS := src/candour_site/assets/staticfiles.json
FRONTEND := $(shell find frontend -path frontend/node_modules -prune -o -type f -print)

$(BUILT): $(VENV)/ready $(FRONTEND)
	@cd frontend && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --ignore-scripts --no-fund --no-audit --loglevel=error >/dev/null
	@cd frontend && PATH="$(CURDIR)/$(BIN):$$PATH" node build.js

$(ASSETS): $(BUILT)
	@$(BIN)/python -m django collectstatic --settings candour_site.settings --clear --noinput --verbosity 0
	@touch $@

.PHONY: setup
setup: $(VENV)/ready $(ASSETS)  ## Set everything up in .venv

.PHONY: run
run: setup  ## Open the site on the cases that come with Candour
	@$(BIN)/candour init --data candour-data >/dev/null
	@$(BIN)/candour case import --shipped --originals sample/documents --data candour-data --by "make run"
	@$(BIN)/candour serve --data candour-data --port $(or $(PORT),8000)

.PHONY: test
test: setup  ## Run the fast tests
	$(BIN)/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder -m "not slow and not browser"

.PHONY: test-slow
test-slow: setup  ## Run the slow tests and those in a real browser
	$(BIN)/python -m pytest -q -n auto --dist loadfile -m "slow and not browser"
	@# A browser driven in a process leaves an event loop there, which Django's own tests do not share.
	$(BIN)/python -m pytest -q tests/functional

.PHONY: test-all
test-all: test test-slow  ## Run every test

.PHONY: check
check: setup  ## Check format, lint, types and directions of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/write_reference.py --check

.PHONY: reference
reference: setup  ## Write the reference pages that follow from the code
	$(BIN)/python scripts/write_reference.py

.PHONY: format
format: setup  ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: lock
lock: setup  ## Lock the dependencies anew
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	  --all-extras --group dev pyproject.toml -o requirements.lock

.PHONY: accuracy
accuracy: setup  ## Measure the reading of reports and prose against agreed answers
	$(BIN)/python scripts/accuracy.py
	$(BIN)/python scripts/accuracy_national.py
	$(BIN)/python scripts/accuracy_prose.py

.PHONY: bench
bench: bench-reading bench-prose bench-analysis bench-national bench-record bench-site  ## Measure everything (an hour; the parts are targets of their own)

.PHONY: bench-analysis
bench-analysis: setup  ## Measure the answers to an intervention of 2,000 entries
	$(BIN)/python scripts/bench_analysis.py

.PHONY: bench-national
bench-national: setup  ## Measure the national store: its build, and questions warm and cold
	$(BIN)/python scripts/bench_national.py

.PHONY: bench-prose
bench-prose: setup  ## Measure what the facts of prose cost once the text is out
	$(BIN)/python scripts/bench_prose.py

.PHONY: bench-reading
bench-reading: setup  ## Measure what reading costs
	$(BIN)/python scripts/bench_reading.py

.PHONY: bench-site
bench-site: setup  ## Measure the site under load (make bench-site MINUTES=1)
	$(BIN)/python scripts/bench_site.py --minutes $(or $(MINUTES),5)

.PHONY: bench-first-run
bench-first-run:  ## Time how long it takes from a bare clone to the home page
	$(BIN)/python scripts/time_first_run.py

.PHONY: screenshots
screenshots: setup  ## Take the pictures of every page in docs/screenshots anew
	$(BIN)/python scripts/take_screenshots.py

.PHONY: bench-record
bench-record: setup  ## Measure the record (make bench-record ENTRIES=1000000)
	$(BIN)/python scripts/bench_record.py --entries $(or $(ENTRIES),100000)

.PHONY: cases
cases: setup  ## Build the cases that come with Candour anew
	$(BIN)/python scripts/build_cases.py

.PHONY: fuzz
fuzz: setup  ## Read mutated files for 10 minutes (make fuzz MINUTES=1)
	$(BIN)/python scripts/fuzz.py --minutes $(or $(MINUTES),10)
