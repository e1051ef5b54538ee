# Two commands carry the project: `make run` and `make test`. Both set everything up first.

SHELL := /bin/bash
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
SEEDS ?= seeds
PORT ?= 8501
SUPERSET_VENV := .venv-superset
UV := $(shell command -v uv 2>/dev/null)

# Installs a lock file into the environment: with uv where it is there, with pip where it is not. The lock is complete,
# so nothing is resolved again (pip cannot match extras with hashes); every package is checked against its hash, and
# the checkout itself is linked in, without fetching anything unpinned.
define install
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version). Try make PYTHON=python3.12 ..."; exit 1; }
	@echo "Setting up $(VENV) from $(1) ($(if $(UV),uv,pip)) ..."
	@$(if $(UV),uv venv -q --allow-existing --python $(PYTHON) $(VENV),$(PYTHON) -m venv $(VENV))
	@$(if $(UV),VIRTUAL_ENV=$(VENV) uv pip install -q --no-deps --require-hashes -r $(1),$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r $(1))
	@$(if $(UV),VIRTUAL_ENV=$(VENV) uv pip install -q --no-deps --no-build-isolation -e .,$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .)
	@touch $@
endef

.PHONY: help
help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml
	$(call install,requirements/runtime.txt)

$(VENV)/.dev: requirements/dev.txt pyproject.toml
	$(call install,requirements/dev.txt)
	@touch $(VENV)/.runtime

$(VENV)/.dashboard: requirements/dashboard.txt pyproject.toml
	$(call install,requirements/dashboard.txt)
	@touch $(VENV)/.runtime

.PHONY: run
run: $(VENV)/.runtime ## Turn the seed items (or SEEDS=DIR) into a published warehouse
	@$(BIN)/doingoai run --source "$(SEEDS)"

.PHONY: dashboard
dashboard: $(VENV)/.dashboard ## Show the published warehouse in the browser (PORT=8501)
	@$(BIN)/doingoai dashboard --port $(PORT)

$(SUPERSET_VENV)/.superset: requirements/superset.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' || \
		{ echo "Superset wants Python 3.11 or 3.12; $(PYTHON) is $$($(PYTHON) --version). Try make superset PYTHON=python3.11"; exit 1; }
	@echo "Setting up $(SUPERSET_VENV) from $< ($(if $(UV),uv,pip)) ..."
	@$(if $(UV),uv venv -q --allow-existing --python $(PYTHON) $(SUPERSET_VENV),$(PYTHON) -m venv $(SUPERSET_VENV))
	@sed -n '/^setuptools==/,/[^\\]$$/p' $< > $(SUPERSET_VENV)/build.txt
	@$(SUPERSET_PIP) -r $(SUPERSET_VENV)/build.txt
	@$(SUPERSET_PIP) --no-build-isolation -r $<
	@touch $@

SUPERSET_PIP = $(if $(UV),VIRTUAL_ENV=$(SUPERSET_VENV) uv pip install -q,$(SUPERSET_VENV)/bin/python -m pip install -q --disable-pip-version-check) --no-deps --require-hashes

.PHONY: superset-install
superset-install: $(SUPERSET_VENV)/.superset ## Install Superset, for the team's dashboard, into an environment of its own

.PHONY: superset
superset: $(SUPERSET_VENV)/.superset ## Import the team's dashboard into Superset and serve it (SUPERSET_PORT=8088)
	@PATH="$(abspath $(SUPERSET_VENV))/bin:$$PATH" DOINGOAI_HOME="$${DOINGOAI_HOME:-warehouse/data}" \
		SUPERSET_HOME="$${SUPERSET_HOME:-$${DOINGOAI_HOME:-warehouse/data}/superset}" deploy/superset/start.sh

.PHONY: screenshots
screenshots: $(VENV)/.dev $(VENV)/.dashboard ## Take the pictures in docs/img anew, from the seeds (needs Chromium)
	@$(BIN)/python -m tests.browser.screenshots docs/img

.PHONY: test
test: $(VENV)/.dev $(VENV)/.dashboard ## Lint, check types and contracts, and run all tests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m warehouse.contracts --check
	@$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(PYTEST)

.PHONY: evaluate
evaluate: $(VENV)/.dev ## Score the reader on the annotated items (EVALUATE="--half dev --errors" lists the errors)
	@$(BIN)/python -m tests.evaluation $(EVALUATE)

.PHONY: evaluate-baseline
evaluate-baseline: $(VENV)/.dev ## Keep the scores of now as those that the tests compare with
	@$(BIN)/python -m tests.evaluation baseline

.PHONY: evaluate-confidence
evaluate-confidence: $(VENV)/.dev ## Fit the confidences anew on the items that rules are made with
	@$(BIN)/python -m tests.evaluation calibrate

.PHONY: contracts
contracts: $(VENV)/.runtime ## Render DDL, dbt yml and data dictionary from the table contracts
	@$(BIN)/python -m warehouse.contracts

.PHONY: format
format: $(VENV)/.dev ## Format the code
	@$(BIN)/ruff check --fix-only -q . ; $(BIN)/ruff format .

.PHONY: lock
lock: ## Resolve the dependencies anew (needs uv); the lock files carry hashes and no addresses
	uv pip compile -q pyproject.toml requirements/install.in $(LOCK) -o requirements/runtime.txt
	uv pip compile -q pyproject.toml requirements/install.in --extra dev -c requirements/runtime.txt $(LOCK) -o requirements/dev.txt
	uv pip compile -q pyproject.toml requirements/install.in --extra dashboard -c requirements/dev.txt $(LOCK) -o requirements/dashboard.txt
	uv pip compile -q requirements/superset.in $(LOCK) $(OF_ITS_TIME) -o requirements/superset.txt

LOCK := --universal --no-strip-extras --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command "make lock"

# What came out after Superset 6.1 it was not tried with; DuckDB is that of the builds.
OF_ITS_TIME := --exclude-newer 2026-06-01 --exclude-newer-package duckdb=2026-08-01

.PHONY: clean
clean: ## Remove the environment and what was generated; the data home stays
	rm -rf $(VENV) $(SUPERSET_VENV) *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
