# `make` tells what there is. Everything is made from nothing, and quickly found done the second time.
PYTHON ?= python3
ARGS ?=
# A module's tests stay together, because they share what is slow to make, such as a server or a wheel.
# They begin in the order of the alphabet, in which those that take longest (a browser) come early;
# tests/conftest.py says what else stays together.
PARALLEL ?= --numprocesses=auto --dist=loadscope --no-loadscope-reorder
BIN := .venv/bin
# It answers 5 where ARGS leave nothing to try.
FULL = $(BIN)/pytest --hypothesis-profile=searching

# The stamps carry a checksum of what was installed, so that a changed lock is installed anew.
checksum = $(shell cat pyproject.toml $(1) | cksum | cut -d' ' -f1)
APP := .setup/app-$(call checksum,requirements/app.lock)
TESTS := .setup/test-$(call checksum,requirements/test.lock)

# Numeric libraries start a thread a core for each small sum, which only slows the sums of a workshop.
export OPENBLAS_NUM_THREADS ?= 1

.PHONY: help run test setup setup-tests full bench soak check lock
.DEFAULT_GOAL := help

help:  ## say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup  ## start the server with a demo workspace, at http://127.0.0.1:8000
	@$(BIN)/workshop serve --demo $(ARGS)

test: setup-tests  ## run the tests, as in: make test ARGS="tests/domain -k merge"
	@$(BIN)/pytest -m "not full" $(PARALLEL) $(ARGS)

setup: system $(APP)  ## make .venv and install what the workshop needs

full: setup-tests  ## run the heavy tests that `make test` leaves out
	@failed=0; \
	$(FULL) -m "full and not alone" $(PARALLEL) $(ARGS) || test $$? = 5 || failed=1; \
	$(FULL) -m "full and alone" $(ARGS) || test $$? = 5 || failed=1; \
	exit $$failed

bench: system $(TESTS)  ## measure speed and the quality of discovery
	@$(BIN)/python -m benches $(ARGS)

soak: setup  ## 200 simulated people, the server killed in the middle: nothing may be lost
	@$(BIN)/python -m benches.soak $(ARGS)

check: system $(TESTS)  ## lint, formatting and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

lock:  ## renew requirements/*.lock
	@PYTHON="$(PYTHON)" scripts/lock.sh

.PHONY: system system-tests
system:
	@scripts/python-version.sh "$(PYTHON)"
	@PYTHON="$(PYTHON)" scripts/system-packages.sh
system-tests:
	@scripts/python-version.sh "$(PYTHON)"
	@PYTHON="$(PYTHON)" scripts/system-packages.sh tests
setup-tests: system-tests $(TESTS)

.venv/bin/python:
	@$(PYTHON) -m venv .venv

$(APP): .venv/bin/python
	@scripts/python-packages.sh requirements/app.lock
	@mkdir -p .setup && rm -f .setup/app-* && touch $@

$(TESTS): .venv/bin/python
	@scripts/python-packages.sh requirements/test.lock
	@mkdir -p .setup && rm -f .setup/test-* && touch $@
