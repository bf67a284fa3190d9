# Everything is a script; this is the list of them.
.PHONY: help demo demo-stop test build release lint format coverage asan tsan fuzz bench docs check lab clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

demo: ## show the whole of it at work, with a mail server in a folder
	scripts/demo
demo-stop: ## stop what the demonstration left running
	scripts/demo stop
test: ## install what is missing, build and test everything
	scripts/test
build: ## build everything for debugging
	scripts/build
release: ## build the program as it is installed
	scripts/release
lint: ## check format and syntax
	scripts/lint
format: ## put every Swift file into format
	swift format --in-place --recursive --parallel --configuration .swift-format Package.swift Sources Tests
coverage: ## report which lines the tests reach
	scripts/coverage
asan: ## test with the address sanitizer
	scripts/sanitize address
tsan: ## test with the thread sanitizer
	scripts/sanitize thread
fuzz: ## fuzz the parsers, a minute each (SECONDS=600 TARGETS='html dates' for others)
	scripts/fuzz $(or $(SECONDS),60) $(TARGETS)
bench: ## measure
	scripts/bench
docs: ## check the links in the documents
	scripts/check-links
check: lint test ## what must hold before a change goes in
lab: ## start a mail server in .lab, for trying things out
	scripts/lab start .lab
clean: ## remove everything that was built
	rm -rf .build .build-*
