# figurebook: `make publish` and `make test` need Python 3.11 or newer, and nothing else.
# The first call sets up .venv from the lock file; later calls find it done.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
RUN := $(VENV)/bin/python
INSTALL := $(RUN) -m pip --disable-pip-version-check --quiet install

# Prefect's own record of runs stays inside the project, and nothing calls home.
export PREFECT_HOME ?= $(CURDIR)/.prefect
export PREFECT_SERVER_ANALYTICS_ENABLED ?= false
export PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS ?= 120
export DO_NOT_TRACK ?= 1
# Empty is off: a module compiled once stays compiled, also where the machine's settings say otherwise.
export PYTHONDONTWRITEBYTECODE :=

RESOLVE := uv --quiet pip compile --universal --python-version 3.11 --generate-hashes --no-header \
	--no-annotate --no-emit-index-url --no-strip-extras --extra build pyproject.toml
# Older pip (23.2) asks for `name==1` beside `name[extra]==1`, each with its hashes.
WITH_BARE_NAMES := '/^[a-z0-9]/ { bare = ""; extras = /\[/ } { print } extras { line = $$0; \
	sub(/\[[^]]*\]/, "", line); bare = bare line "\n"; if (!/\\$$/) { printf "%s", bare; extras = 0 } }'

.PHONY: help publish test score soak bench sbom lint lock clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

publish: $(VENV)/.run-ready  ## the whole flow on raw/documents, and a release under warehouse/
	$(VENV)/bin/figurebook run

test: $(VENV)/.test-ready lint  ## the linter, the type checker and every test
	$(RUN) -m pytest -q -n 2 --dist loadscope --no-loadscope-reorder

score: $(VENV)/.test-ready  ## how right the figures are, beside rows that people read
	$(RUN) -m tests.golden.report

soak: $(VENV)/.test-ready  ## the promises of reliability, proved at length (hours); SOAK="damage clock" for some
	$(RUN) -m tests.soak $(SOAK)

bench: $(VENV)/.test-ready  ## how fast it is, each number beside a yardstick of the same run
	$(RUN) -m tests.benchmarks

sbom: $(VENV)/.test-ready  ## what the program is made of, as CycloneDX: build/sbom.json
	$(RUN) -m tests.security.sbom build/sbom.json

lint: $(VENV)/.test-ready  ## ruff and mypy
	$(RUN) -m ruff check .
	$(RUN) -m mypy

lock:  ## resolve the versions anew (needs uv)
	$(RESOLVE) --extra test > requirements-test.lock
	$(RESOLVE) --constraints requirements-test.lock > requirements.lock
	for lock in requirements.lock requirements-test.lock; do \
		awk $(WITH_BARE_NAMES) $$lock > $$lock.new && mv $$lock.new $$lock; done

clean:  ## everything that can be made again, but for the releases
	rm -rf $(VENV) .prefect .pytest_cache .mypy_cache .ruff_cache .hypothesis build *.egg-info raw/tables \
		warehouse/work
	find . -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/.python:
	@test -n "$(PYTHON)" || { echo "figurebook needs Python 3.11 or newer: make PYTHON=/path/to/python3" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run-ready: $(VENV)/.python requirements.lock pyproject.toml
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-build-isolation --no-deps -e .
	$(RUN) -m compileall -q flows schemas
	$(RUN) -c 'from flows.workers import make_ready; make_ready()'
	@touch $@

$(VENV)/.test-ready: $(VENV)/.run-ready requirements-test.lock
	$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@
