# A fresh machine needs Python 3.11 or newer, make and git; every target makes the rest for itself.
BIN := .venv/bin
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --no-emit-index-url --no-header

.DEFAULT_GOAL := help
.PHONY: help environment assets demo test soak lint bench lock clean

help: ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1\t\2/p' Makefile | expand -t 20

environment:
	@scripts/environment.sh base assets

assets: environment ## build the styles and scripts that the pages use
	@$(BIN)/python -m holdfire.web.assets

demo: assets ## the worked example, served on 127.0.0.1; ONCE=1 exits without serving
	@env -u DATABASE_URL -u HOLDFIRE_URL -u HOLDFIRE_PROXY HOLDFIRE_HOME="$(CURDIR)/var/demo" $(BIN)/holdfire demo $(if $(filter-out 0,$(ONCE)),--once)

test: assets ## every test, over SQLite and over PostgreSQL, in a real browser too
	@scripts/environment.sh test
	@scripts/test.sh

soak: assets ## the long forms of the tests that kill, flip bits and fill disks; generated examples drawn anew
	@scripts/environment.sh test
	@HOLDFIRE_HOME=$$(mktemp -d) $(BIN)/python -m pytest -m soak
	@HOLDFIRE_HOME=$$(mktemp -d) $(BIN)/python -m pytest -m "hypothesis and not soak" --hypothesis-profile anew

lint: environment ## ruff, ruff format, mypy --strict
	@scripts/environment.sh test lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy holdfire conftest.py

bench: environment ## each benchmark beside its peer, one line each
	@scripts/environment.sh test bench
	@for file in bench/[a-z]*.py; do [ ! -e "$$file" ] || $(BIN)/python "$$file" || exit; done

lock: environment ## write requirements/*.txt anew from pyproject.toml
	@scripts/environment.sh lint
	$(LOCK) pyproject.toml --extra postgres -o requirements/base.txt
	@for group in assets test lint bench; do \
		echo "locking $$group"; \
		$(LOCK) --group $$group -c requirements/base.txt -o requirements/$$group.txt || exit; done

clean: ## take away the environment and what was built; var/, where records lie, stays
	rm -rf .venv holdfire/web/static/dist .mypy_cache .ruff_cache .pytest_cache
