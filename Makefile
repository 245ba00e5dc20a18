# Everything a person needs: `make run`, `make test`. Both set themselves up on a machine with Python ≥ 3.11.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check setup migration pictures bench clean
.DEFAULT_GOAL := run

run: .venv/run.done
	$(BIN)/duban run

test: .venv/test.done
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

# What CI asks before the tests: form, types, and who may import whom.
check: .venv/test.done
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

setup: .venv/test.done

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Duban needs Python 3.11 or newer; try: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv

# Installed once, and again whenever what is asked for changes.
.venv/run.done: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/test.done: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[test]'
	@touch $@ .venv/run.done

# The next migration, written from what the tables have and the schema has not: make migration NAME="What changes".
migration: .venv/test.done
	$(BIN)/python -m models.migrations "$(NAME)"

# The pictures of the README and the guide, taken from the running program.
pictures: .venv/test.done
	$(BIN)/python docs/pictures.py

# Figures of this machine; what to compare them with stands beside them.
bench: .venv/test.done
	$(BIN)/python -m benchmarks.reading

clean:
	rm -rf .venv build *.egg-info
