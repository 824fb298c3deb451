# Every command sets up what it needs by itself. Without make: python -m cityhub COMMAND does the same.
PYTHON ?= python3
HUB = $(PYTHON) -m cityhub

.DEFAULT_GOAL := help
.PHONY: help serve site check test lint translations spell schemas clean

help: ## say what each command does
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: ## show the hub on this computer; saved records appear by themselves
	@$(HUB) serve

site: ## write the hub to site/, or nothing where something is wrong
	@$(HUB) site

check: ## say what is wrong with the content, in seconds
	@$(HUB) check

test: ## run all tests; ARGS="tests/load -x" goes to pytest
	@$(HUB) test $(ARGS)

lint: ## check style, types and schemas
	@$(HUB) lint

translations: ## bring the catalogues up to date and say how far each language has come
	@$(HUB) translations update

spell: ## say which words no dictionary knows; ARGS="--language LANG" for one language
	@$(HUB) translations spell $(ARGS)

schemas: ## write the schemas that help editors' programs, and the page of rules
	@$(HUB) schemas

clean: ## remove what the commands made
	@rm -rf site .site-* .venv node_modules .dictionaries cityhub.egg-info .mypy_cache .ruff_cache .pytest_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
