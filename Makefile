# Whose Call. `make run` starts it; everything it needs is set up first.

PYTHON ?= python3
BIN := .venv/bin
DEMO ?= demo-out
PICTURES ?= pictures-out
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run test check demo screenshots bench package lock clean

help:  ## this list
	@grep -E '^[a-z]+: *## ' Makefile | sed -E 's/^([a-z]+): *## (.*)/  make \1\t\2/' | expand -t 22

run:  ## start Whose Call (where there is no display, play the demo)
	@$(PYTHON) packaging/set_up.py run
	@sh packaging/run.sh $(ARGS)

test:  ## all tests: once without a screen, once with real drags
	@$(PYTHON) packaging/set_up.py test
	@sh packaging/test.sh $(ARGS)

check:  ## lint, format, types, architecture, desktop files
	@$(PYTHON) packaging/set_up.py check
	@sh packaging/check.sh

demo:  ## play a whole sample workshop into demo-out
	@$(PYTHON) packaging/set_up.py run
	@echo "Playing the sample workshop into $(DEMO)"
	@QT_QPA_PLATFORM=offscreen $(BIN)/whosecall demo --to $(DEMO)

screenshots:  ## write every screen and state, in each theme and size, into pictures-out
	@$(PYTHON) packaging/set_up.py test
	@$(BIN)/python -m tests.pictures --to $(PICTURES) $(ARGS)

bench:  ## measure start, moves and papers, as ratios within this run
	@$(PYTHON) packaging/set_up.py test
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.benchmarks $(ARGS)

package:  ## build the program with PyInstaller and try it out
	@$(PYTHON) packaging/set_up.py package
	@sh packaging/package.sh

lock:  ## write packaging/locks anew, with the newest versions allowed
	@$(PYTHON) packaging/lock.py

clean:  ## remove what was made here, the virtual environment too
	rm -rf .venv build dist $(DEMO) $(PICTURES) .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
