# `make demo` and `make test` need nothing but a Swift toolchain and apt; `make help` lists all targets.

PREFIX ?= /usr/local
# System packages beside the Swift toolchain: libraries, a C++ standard library for the TOML parser, and git for
# the Swift packages.
PACKAGES := libncursesw5-dev libcurl4-openssl-dev libsqlite3-dev g++ git ca-certificates
# The terminals that tests draw in.
test check: PACKAGES += tmux xterm xvfb
SWIFT_TEST_FLAGS ?=
# A statically linked standard library halves the start-up time. Not every toolchain includes it.
TOOLCHAIN := $(dir $(realpath $(shell command -v swiftc)))..
STATIC := $(if $(wildcard $(TOOLCHAIN)/lib/swift_static/linux/libFoundationEssentials.a),--static-swift-stdlib)
# lld links in half the time.
LLD := $(if $(wildcard $(TOOLCHAIN)/bin/ld.lld),-Xswiftc -use-ld=lld)
# --as-needed drops system libraries that are never called (see Sources/CCurl/unused.c). swiftc names libraries before
# user options, so the variable makes clang insert the option in front of them.
BUILD = CCC_OVERRIDE_OPTIONS='\#^-Wl,--as-needed ^-Wno-unused-command-line-argument' \
  swift build -c release $(STATIC) $(LLD) --product
# Options of `make bench`: --quick, --parts, --programs, --only=TEXT for single parts; and 1 to measure mutt, tig, fzf, less and
# nnn as well, as far as they are installed.
BENCH_FLAGS ?=
PEERS ?=
# Options of `make fuzz`: seconds per decoder, and the decoders to fuzz; all of them when empty.
TIME ?= 60
DECODERS ?=
# Options of `make simulate`: the number of seeds and the first one, or one seed to replay in full.
SEEDS ?= 100000
FROM ?= 0
SEED ?=
# Option of `make test`: the suite to run, such as LedgerRuleTests; all of them when empty.
SUITE ?=
SWIFT_SOURCES := Package.swift Sources Tests Simulation Benchmarks Fuzz Scripts

.PHONY: help demo build check test screens simulate bench callgrind fuzz tsan asan lint format install setup clean
.DEFAULT_GOAL := help

help: ## Lists the targets.
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(firstword $(MAKEFILE_LIST)) | while IFS='	' read -r name text; do \
	  printf 'make %-9s %s\n' "$$name" "$$text"; \
	done

demo: build ## Opens the demo on the built-in server.
	.build/release/recents demo

build: setup ## Builds the release binary, .build/release/recents.
	$(BUILD) recents

# Suites that use real terminals, servers and timing run after the others and one test at a time, because two cores
# give them few threads. The end-to-end tests mostly wait for their terminals, so they run beside the rest; their
# output is shown at the end.
END_TO_END_SUITES := EndToEndTests
SLOW_SUITES := TerminalTests|CommandLineTests|EventLoopTests|CurlTransportTests|SandboxTests|RestoreInSandboxTests|TwoWritersTests|ChangeNotifierTests
BUILD_TESTS = swift build --build-tests --explicit-target-dependency-import-check error
TEST = swift test --skip-build --disable-xctest $(SWIFT_TEST_FLAGS)
FAST_TESTS = $(TEST) --skip '$(END_TO_END_SUITES)|$(SLOW_SUITES)'

check: setup lint ## Lints, builds and runs the fast tests: run it before every commit.
	$(BUILD_TESTS)
	$(FAST_TESTS)

ifdef SUITE
test: setup ## Runs lint and all tests, or the tests of one suite: SUITE=LedgerRuleTests.
	@grep -rqE '(struct|class|enum) $(SUITE)\>' Tests || [ -d 'Tests/$(SUITE)' ] || { \
	  echo 'make: there is no suite $(SUITE)' >&2; exit 1; }
	$(BUILD_TESTS)
	$(TEST) --no-parallel --filter '(^|[./])$(SUITE)([./]|$$)'
else
test: setup lint
	$(BUILD_TESTS)
	$(FAST_TESTS)
	@$(TEST) --ignore-lock --no-parallel --filter '$(END_TO_END_SUITES)' >.build/terminals.log 2>&1 & \
	terminals=$$!; \
	$(TEST) --ignore-lock --no-parallel --filter '$(SLOW_SUITES)'; outside=$$?; \
	wait $$terminals; inside=$$?; cat .build/terminals.log; exit $$((outside | inside))
endif

# Recording fails a test on purpose, so that nothing is recorded unseen.
screens: setup ## Renders the pictures in docs/screens again.
	-RECORD_GOLDENS=1 swift test --disable-xctest --filter ScreensTests
	swift test --disable-xctest --filter ScreensTests

simulate: setup ## Runs the simulation: SEEDS=100000 FROM=0, or SEED=n for one seed.
	$(BUILD) recents-simulate
	.build/release/recents-simulate $(if $(SEED),--seed $(SEED),--seeds $(SEEDS) --from $(FROM))

bench: build ## Runs the benchmarks: the parts, and the program beside a minimal one in C; PEERS=1 beside others.
	$(BUILD) recents-floor
	$(BUILD) recents-bench
	.build/release/recents-bench $(if $(PEERS),--peers) $(BENCH_FLAGS)

callgrind: build ## Counts the instructions of a key press with 100 to 100,000 rows (4 minutes).
	@command -v valgrind >/dev/null || $(MAKE) --no-print-directory setup PACKAGES=valgrind
	$(BUILD) recents-floor
	$(BUILD) recents-bench
	Scripts/callgrind.sh

fuzz: setup ## Fuzzes the decoders: TIME=60 seconds each, DECODERS="theme headers" (25 minutes).
	Scripts/fuzz.sh $(TIME) $(DECODERS)

tsan: setup ## Runs the tests of threaded code with the thread sanitizer (10 minutes).
	Scripts/tsan.sh

asan: setup ## Runs the tests of the C code with the address sanitizer (10 minutes).
	Scripts/asan.sh

lint: ## Checks the style of every Swift file.
	swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)

format: ## Formats every Swift file.
	swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

install: build ## Installs the program under PREFIX.
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 .build/release/recents "$(DESTDIR)$(PREFIX)/bin/recents"

setup: ## Installs missing system packages.
	@Scripts/setup.sh $(PACKAGES)

clean: ## Removes the build folder.
	rm -rf .build
