# One command each; every one makes .venv by itself when it is missing.
PYTHON ?= python3
BIN := .venv/bin

STACK ?= dev
# Many tests wait for a server or a browser: one process more than there are cores.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')

.PHONY: help setup run run-aws-rehearsal share pulumi-is-there feed-is-named preflight needed-for-deploy deploy destroy load-catalog costs test browser check format bench catalog clean

help: ## show the commands
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/.runs: webapp/requirements.txt constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is %s: try make PYTHON=python3.11 ..." % sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@echo "Installing what the stylist runs on (once, a few minutes) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r webapp/requirements.txt
	@touch $@

$(BIN)/.develops: $(BIN)/.runs requirements.txt requirements-dev.txt
	@echo "Installing the tools that test and check it (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(BIN)/.deploys: $(BIN)/.runs requirements.txt
	@echo "Installing what deploys it (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

pulumi-is-there:
	@command -v pulumi > /dev/null || { echo "Pulumi's command line is needed:" \
	  "https://www.pulumi.com/docs/iac/download-install/ (Linux: curl -fsSL https://get.pulumi.com | sh), then 'pulumi login'." >&2; exit 1; }

feed-is-named:
	@test -n "$(FEED)" || { echo "Name a feed: make load-catalog FEED=shop.jsonl" >&2; exit 2; }

setup: $(BIN)/.runs ## install into .venv

run: $(BIN)/.runs ## start the page at http://127.0.0.1:7860
	@$(BIN)/python -m webapp

run-aws-rehearsal: $(BIN)/.develops ## the same page on AWS as rehearsed on this machine, no account
	@$(BIN)/python -m tests.fakes.rehearsal_page

share: $(BIN)/.runs ## start the page with a public link that lasts a week at most
	@$(BIN)/python -m webapp --share

preflight: $(BIN)/.deploys ## ask AWS whether all that the stack needs or has made is there (STACK=dev)
	@$(BIN)/python -m tools.preflight --stack $(STACK)

needed-for-deploy: $(BIN)/.deploys
	@$(BIN)/python -m tools.preflight --stack $(STACK) --only-needed

deploy: pulumi-is-there needed-for-deploy ## stand the stack up on AWS and try it (STACK=dev, YES=1)
	@pulumi stack select --create $(STACK)
	@pulumi up --stack $(STACK) $(if $(YES),--yes)
	@url=$$(pulumi stack output page_url --stack $(STACK)) && $(BIN)/python -m tools.smoke "$$url" --wait 600

destroy: pulumi-is-there $(BIN)/.deploys ## remove all of it from AWS again (STACK=dev, YES=1)
	@pulumi destroy --stack $(STACK) $(if $(YES),--yes)

load-catalog: feed-is-named pulumi-is-there $(BIN)/.deploys ## put a feed where the stack takes it in (FEED=shop.jsonl, STACK=dev)
	@bucket=$$(pulumi stack output catalog_bucket --stack $(STACK)) && \
	profile=$$(pulumi config get aws:profile --stack $(STACK) 2> /dev/null || true) && \
	$(BIN)/python -m tools.load_catalog "$(FEED)" --bucket "$$bucket" --profile "$$profile"

costs: $(BIN)/.deploys ## print what a stack costs a month
	@$(BIN)/python -m tools.costs

test: $(BIN)/.develops ## run every test, offline
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --max-worker-restart 0

browser: ## install Chromium for the tests of the page (Debian, as root)
	@for name in "$$CHROMIUM" chromium chromium-browser google-chrome; do \
	  command -v "$$name" > /dev/null && echo "There is one: $$name" && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	  echo "Installing Chromium ..." && apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium > /dev/null && exit 0; fi; \
	echo "Chromium could not be installed. Get it from your system's packages (sudo apt-get install chromium," >&2; \
	echo "brew install --cask chromium), or name a Chrome: CHROMIUM=/path/to/chrome make test" >&2; exit 1

check: $(BIN)/.develops ## format, lint and types, as CI does
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(BIN)/.develops ## put the code into its format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: $(BIN)/.develops ## measure speed, memory and retrieval; prints tables
	@$(BIN)/python -m benchmarks

catalog: $(BIN)/.develops ## redraw the sample catalog
	@$(BIN)/python -m training.catalog

clean: ## remove the index and caches, keep .venv
	@rm -rf .stylist .pytest_cache .mypy_cache .ruff_cache
