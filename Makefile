# Every chore is one word. `make` alone lists them.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
export PATH := $(CURDIR)/$(BIN):$(PATH)
# one numeric thread: more make the same fit slower on a small machine
export OPENBLAS_NUM_THREADS ?= 1

.PHONY: help run test test-deps check measure torture bench build clean

help:
	@echo "make run        the demo, or the daemon where a configuration is there"
	@echo "make test       every check of behaviour (also: make test-deps for the mail server it uses)"
	@echo "make measure    quality figures"
	@echo "make torture    long kills, fuzzing, soak"
	@echo "make bench      speed, as ratios"
	@echo "make build      sdist and wheel in dist/"

$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("rejectwatch needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

run: $(STAMP)
	@if $(BIN)/python -c 'import sys; from rejectwatch import config; sys.exit(not config.default_path().exists())'; then exec $(BIN)/rejectwatch run; else exec $(BIN)/rejectwatch demo; fi

# A Dovecot for the tests on a real server. It is installed without being started.
test-deps:
	@command -v dovecot >/dev/null 2>&1 || [ -x /usr/sbin/dovecot ] || { \
		set -e; export DEBIAN_FRONTEND=noninteractive; \
		[ -e /usr/sbin/policy-rc.d ] || { printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d; chmod 755 /usr/sbin/policy-rc.d; made=1; }; \
		apt-get update -q && apt-get install -y -q --no-install-recommends dovecot-imapd openssl; \
		[ -z "$$made" ] || rm /usr/sbin/policy-rc.d; }

ifeq ($(CI),true)
test: test-deps
endif
test: check
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not torture"

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

measure: $(STAMP)
	$(BIN)/python tests/measure $(MEASURE)

torture: $(STAMP)
	$(BIN)/python -m pytest -n 2 -m torture

bench: $(STAMP)
	$(BIN)/python tests/bench

build: $(STAMP)
	rm -rf dist
	$(BIN)/python -m build --quiet

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
