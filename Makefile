# IDM Explorer. `make help` lists the targets.
.PHONY: single pages pictures help setup setup-test serve build test lint fmt bench clean generate fingerprints size unit e2e
.DEFAULT_GOAL := help

WASM := .make/wasm
# Where dist/ will be read, such as https://example.org/idm/: the static pages and the sitemap name it.
SITE ?=

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup:
	@.make/setup build

setup-test:
	@.make/setup test

pages: # the static pages, for both of the next
	@rm -rf target/pages
	@cargo run --locked --quiet -- pages target/pages '$(SITE)'

serve: setup pages ## build and serve the explorer at http://127.0.0.1:8080
	$(WASM) trunk serve --release --no-autoreload

build: setup pages ## build a relocatable dist/ that any static server can serve at any path; SITE=https://…/ tells its pages where
	SITE='$(SITE)' $(WASM) trunk build --release
	@node .make/compress.mjs dist

single: build ## one HTML file with everything in it: single/idm-explorer.html
	@node .make/single.mjs dist single/idm-explorer.html

test: setup-test ## format, lints, unit tests, build, byte budget, browser tests
	@.make/test

lint: setup ## clippy on the host and for WebAssembly; warnings are errors
	cargo clippy --all-targets --locked -- -D warnings
	cargo clippy --locked --no-default-features --features bench --bin engine -- -D warnings
	$(WASM) cargo clippy --locked --target wasm32-unknown-unknown -- -D warnings

fmt: ## format the code
	cargo fmt

unit: setup ## the tests that need no browser
	cargo test --locked

e2e: setup-test ## the browser tests, on the dist/ that is there
	cd tests/e2e && npx playwright test

pictures: setup-test ## draw the icons and the card of link previews anew
	CHROMIUM=$$(cat target/setup/chromium) node .make/pictures.mjs

generate: setup ## write the files that are made from others: schema, parts of the data set, first screen
	UPDATE_GENERATED=1 cargo test --locked --test host generated::

fingerprints: setup ## write the file by which quotations are checked, from the originals: W1=… W2=…
	cargo run --locked --quiet -- fingerprints W1="$(W1)" W2="$(W2)" > target/quotations.json
	mv target/quotations.json public/data/quotations.json

bench: setup ## cost of a step in the engine on 68 to 100,000 statements, beside the plain way
	cargo run --locked --quiet --profile bench --no-default-features --features bench --bin engine

size: ## bytes of the first view, against the budget
	@node .make/size.mjs dist

clean: ## remove what was built here; the tools in the user's cache stay
	cargo clean
	rm -rf dist single tests/e2e/node_modules tests/e2e/test-results
