# The two commands that matter are `make demo` and `make test`; `make help` lists the others.
#
# Every step writes a file and depends on all that it reads, the tools' versions included, so
# nothing is done twice. A test step's file is a stamp, written only when the tests have passed.

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory --no-builtin-rules
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:

# The browser that the tests drive.
export CHROMIUM ?= /usr/bin/chromium
# A terminal opened before Rust was installed does not have it on its PATH.
export PATH := $(PATH):$(or $(CARGO_HOME),$(HOME)/.cargo)/bin

STAMPS := target/stamps
TOOLCHAIN := $(STAMPS)/toolchain
BROWSER := $(STAMPS)/browser
BUILD_TOOLS := www/node_modules/.package-lock.json
TEST_TOOLS := tests/node_modules/.package-lock.json
MATRIX := target/matrix
MATRIX_TOOLS := $(MATRIX)/node_modules/.package-lock.json
BENCH_TOOLS := tests/bench/node_modules/.package-lock.json
WASM := target/wasm/council_conclusions_bg.wasm
NAMED := target/named.wasm
METHODS := target/methods.js
PACKAGE := pkg/package.json
BORROWED := target/borrowed
FORGED := target/forged/texts.json
LIBRARY := target/library/library.pack
PAGE := www/dist/index.html
PICTURE := www/demo/screenshot.png
PICTURES := www/demo/screenshots

# Files and folders below: a folder changes when one of its files comes or goes.
below = $(if $(wildcard $(1)),$(shell find $(wildcard $(1)) -not -path $(PICTURE) \
  -not -path '$(PICTURES)*'))
RUST := Makefile $(TOOLCHAIN) $(wildcard *.toml .rustfmt.toml Cargo.lock build.rs) \
  $(call below,src seeds)
RUST_TESTS := $(call below,tests/it tests/web tests/data)
NODE_TESTS := $(wildcard *.md) $(TEST_TOOLS) $(PACKAGE) $(PAGE) \
  $(LIBRARY) $(call below,tests/data tests/browser/support)

WASM_TARGET := wasm32-unknown-unknown

say = @printf '  %-12s %s\n' $(1) $(2)
# Without files, node would go looking for some; left alone, it would keep a core free.
node_tests = @$(if $(wildcard $(1)),\
  node --test --test-concurrency=$$(nproc) --test-reporter=spec $(wildcard $(1)),\
  echo 'error: there are no tests $(1)' >&2; exit 1)
pack = cargo run --quiet --locked --features compile --bin conclusions pack '$(1)' '$(2)'
# A passed step leaves its stamp.
passed = @mkdir -p $(STAMPS) && touch $@
# Keep the file as it was where a command would write the same again.
record = @mkdir -p $(STAMPS) && $(1) > $@.next && if cmp -s $@.next $@; then rm $@.next; \
  else mv $@.next $@; fi

.PHONY: help demo test package sizes record quality startup bench pack compounds verbs screenshot clean
.PHONY: FORCE
.PHONY: test-matrix lint test-rust test-wasm test-package test-types test-quality test-browser
.PHONY: audit reproducible fuzz

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

demo: $(PAGE) ## build everything and open the offline page
	@www/tools/open.sh $(PAGE)

test: lint test-rust test-wasm test-types test-package test-quality test-browser ## check everything
	@echo 'Every check has passed for these sources.'

audit: $(TOOLCHAIN) ## check licences, sources and advisories of all dependencies
	@tests/tools/audit.sh

reproducible: $(PACKAGE) $(PAGE) ## check that a clean build elsewhere gives the same bytes
	@tests/tools/reproducible.sh

fuzz: $(TOOLCHAIN) ## try hostile input for a minute, or FOR=900 seconds on each target
	@tests/tools/fuzz.sh $(or $(FOR),15)

test-matrix: $(STAMPS)/test-matrix ## check the packed package with bundlers, frameworks and servers

package: $(PACKAGE) ## build pkg/, which is what npm publish would publish

sizes: $(PAGE) $(NAMED) ## print how much a visitor has to load, and where the bytes are
	@node www/tools/sizes.mjs $(NAMED)

record: $(PAGE) $(TEST_TOOLS) $(BROWSER) ## write down what is there now: sizes, ranked results, outlines
	@node www/tools/record.mjs
	@node tests/tools/record-ranked.mjs
	@RECORD=1 node --test --test-reporter=dot tests/browser/{outline,tab-order}.test.mjs

quality: $(PACKAGE) ## measure search on the judged queries, each kind of them
	@node tests/bench/quality.mjs

startup: $(PACKAGE) $(MATRIX_TOOLS) $(TEST_TOOLS) $(BROWSER) ## measure the way to the first results, beside other engines
	@node tests/bench/startup.mjs

# QUICK=1 measures a little of everything, ONLY=minisearch,lunr some of the peers.
bench: $(PACKAGE) $(TEST_TOOLS) $(BENCH_TOOLS) $(BROWSER) ## compare with other search libraries
	@cargo build --quiet --release --locked --features compile --bin conclusions
	@node tests/bench/bench.mjs $(if $(QUICK),--quick) $(if $(ONLY),--only $(ONLY))

pack: $(TOOLCHAIN) ## write the texts of a folder into one file: FROM=seeds TO=conclusions.pack
	@$(call pack,$(or $(FROM),seeds),$(or $(TO),target/conclusions.pack))

compounds: $(TOOLCHAIN) ## list the compounds of the texts with their parts
	@cargo run --quiet --locked --features compile --bin conclusions compounds seeds

verbs: $(TOOLCHAIN) ## list the verbs of the texts whose forms are found by each other
	@cargo run --quiet --locked --features compile --bin conclusions verbs seeds

screenshot: $(PAGE) $(TEST_TOOLS) $(BROWSER) ## make the pictures in the README and in the demo
	$(call say,screenshot,$(PICTURE))
	@node tests/tools/screenshot.mjs $(PICTURE) inreisverbod
	$(call say,screenshot,$(PICTURES))
	@node tests/tools/portals.mjs $(<D) www/demo

clean: ## remove everything that was built or installed here
	@rm -rf target pkg www/dist www/node_modules tests/node_modules tests/bench/node_modules

lint: $(STAMPS)/lint ## check formatting, clippy for both targets, and docs
test-rust: $(STAMPS)/test-rust ## test the crate natively
test-wasm: $(STAMPS)/test-wasm ## test the crate as WebAssembly in Chromium
test-types: $(STAMPS)/test-types ## test the TypeScript declarations
test-package: $(STAMPS)/test-package ## test the built package in Node.js
test-quality: $(STAMPS)/test-quality ## test that search is as good as it was
test-browser: $(STAMPS)/test-browser ## test the element and the demo in Chromium

# Tools

$(TOOLCHAIN): FORCE
	$(call record,www/tools/toolchain.sh)

$(BROWSER): FORCE
	$(call record,tests/tools/chromium.sh)

$(BUILD_TOOLS): www/package.json www/package-lock.json $(TOOLCHAIN)
	$(call say,tools,'wasm-opt and the bundler')
	@npm ci --prefix www >/dev/null
	@touch $@

# Tests import the package by its name, as its users do.
$(TEST_TOOLS): tests/package.json tests/package-lock.json $(TOOLCHAIN)
	$(call say,tools,'browser driver and TypeScript')
	@npm ci --prefix tests >/dev/null
	@ln -s ../../pkg tests/node_modules/council-conclusions
	@touch $@

# The tools stand apart from the repository, so that nothing of it is found by chance.
$(MATRIX_TOOLS): $(wildcard tests/matrix/package*.json) $(TOOLCHAIN)
	$(call say,tools,'bundlers and frameworks')
	@mkdir -p $(MATRIX)
	@cp tests/matrix/package*.json tests/matrix/.npmrc $(MATRIX)
	@npm ci --prefix $(MATRIX) >/dev/null
	@touch $@

$(BENCH_TOOLS): tests/bench/package.json tests/bench/package-lock.json $(TOOLCHAIN)
	$(call say,tools,'search libraries to compare with')
	@npm ci --prefix tests/bench >/dev/null
	@touch $@

# Build

$(WASM): $(RUST) $(BUILD_TOOLS) www/tools/wasm.sh www/tools/optimise.sh
	$(call say,wasm,'compile the texts and the crate')
	@www/tools/wasm.sh $(@D)

$(NAMED): $(WASM) www/tools/named.sh
	$(call say,names,'the same WebAssembly with names')
	@www/tools/named.sh $@

# One file, since the server of wasm-bindgen's test runner may leave one of several requests that
# come at once without an answer, and the browser then waits for ever.
$(METHODS): $(BUILD_TOOLS) $(wildcard src/js/*.js)
	@www/node_modules/.bin/esbuild src/js/conclusions.js --bundle --format=esm --outfile=$@ \
	  --log-level=warning

$(PACKAGE): $(WASM) $(call below,www/element www/frame www/themes www/tools) \
  $(wildcard www/custom-elements.json README.md LICENSE)
	$(call say,package,pkg/)
	@node www/tools/package.mjs target/wasm pkg

$(BORROWED): www/borrowed.json www/tools/borrow.mjs
	$(call say,borrow,'style sheets for the demo')
	@node www/tools/borrow.mjs $@
	@touch $@

$(PAGE): $(PACKAGE) $(BORROWED) $(call below,www/demo www/tools)
	$(call say,page,$@)
	@node www/tools/pages.mjs www/demo $(@D)
	@node www/tools/page.mjs www/demo/index.html $@

$(FORGED): $(RUST) tests/data/attacks.json tests/tools/forge.mjs \
  $(wildcard tests/fuzz/Cargo.*) $(call below,tests/fuzz/src)
	$(call say,forge,'packs with hostile text')
	@node tests/tools/forge.mjs $(@D)

$(LIBRARY): $(RUST) tests/data/other-conclusions.nl.txt
	$(call say,library,'a pack of two documents')
	@rm -rf $(@D) && mkdir -p $(@D)
	@cp seeds/*.nl.txt tests/data/other-conclusions.nl.txt $(@D)
	@$(call pack,$(@D),$@) >/dev/null

# Checks

$(STAMPS)/lint: $(RUST) $(RUST_TESTS) $(METHODS) $(wildcard tests/fuzz/Cargo.*) \
  $(call below,tests/fuzz/src tests/fuzz/targets)
	$(call say,lint,'formatting and clippy and docs')
	@cargo fmt --check
	@cargo clippy --quiet --locked --all-targets --features compile -- -D warnings
	@cargo clippy --quiet --locked --lib --tests --target $(WASM_TARGET) -- -D warnings
	@cargo fmt --check --manifest-path tests/fuzz/Cargo.toml
	@cargo clippy --quiet --locked --manifest-path tests/fuzz/Cargo.toml \
	  --target-dir target/fuzz -- -D warnings
	@RUSTDOCFLAGS=-Dwarnings cargo doc --quiet --locked --no-deps --features compile
	$(passed)

$(STAMPS)/test-rust: $(RUST) $(RUST_TESTS)
	$(call say,test-rust,'the crate natively')
	@cargo test --quiet --locked --features compile
	$(passed)

$(STAMPS)/test-wasm: $(RUST) $(RUST_TESTS) $(METHODS) $(BROWSER)
	$(call say,test-wasm,'the crate as WebAssembly in Chromium')
	@cargo build --quiet --locked --tests --target $(WASM_TARGET)
	@PATH="$(CURDIR)/target/tools/bin:$$PATH" wasm-pack test --headless --chrome \
	  --mode no-install -- --locked --test web
	$(passed)

$(STAMPS)/test-types: $(NODE_TESTS) $(call below,tests/types)
	$(call say,test-types,'the TypeScript declarations')
	$(call node_tests,tests/types/*.test.mjs)
	$(passed)

$(STAMPS)/test-package: $(NODE_TESTS) $(call below,tests/package)
	$(call say,test-package,'the built package in Node.js')
	$(call node_tests,tests/package/*.test.mjs)
	$(passed)

$(STAMPS)/test-quality: $(NODE_TESTS) tests/bench/quality.mjs tests/bench/measure/judge.mjs
	$(call say,test-quality,'search on the judged queries')
	@node tests/bench/quality.mjs
	$(passed)

$(STAMPS)/test-browser: $(NODE_TESTS) $(BROWSER) $(FORGED) $(call below,tests/browser)
	$(call say,test-browser,'the element and the demo in Chromium')
	$(call node_tests,tests/browser/*.test.mjs)
	$(passed)

$(STAMPS)/test-matrix: $(NODE_TESTS) $(MATRIX_TOOLS) $(BROWSER) \
  $(call below,tests/matrix www/demo)
	$(call say,test-matrix,'the packed package in every way of embedding it')
	@node tests/matrix/install.mjs
	$(call node_tests,tests/matrix/*.test.mjs)
	$(passed)
