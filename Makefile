# Everything a person types. `make demo` and `make test` need nothing but a Swift toolchain and apt.

PREFIX ?= /usr/local
# What is not part of a Swift toolchain: the libraries, a C++ standard library for the TOML parser, and git for
# the packages.
PACKAGES := libncursesw5-dev libcurl4-openssl-dev libsqlite3-dev g++ git ca-certificates
# The terminals that tests draw in.
test: PACKAGES += tmux xterm xvfb
SWIFT_TEST_FLAGS ?=
# With the standard library inside the program starts in half the time. Not every toolchain brings it that way.
TOOLCHAIN := $(dir $(realpath $(shell command -v swiftc)))..
STATIC := $(if $(wildcard $(TOOLCHAIN)/lib/swift_static/linux/libFoundationEssentials.a),--static-swift-stdlib)
# The toolchain's own linker needs half the time, and knows how to write down relocations in a twentieth of the
# space; the C library reads them so from 2.36 on. Names for plug-ins, which there are none of, are left out.
LLD := $(if $(wildcard $(TOOLCHAIN)/bin/ld.lld),-Xswiftc -use-ld=lld -Xlinker --no-export-dynamic $(shell \
  getconf GNU_LIBC_VERSION 2>/dev/null | awk '$$2 >= 2.36 { print "-Xlinker -z -Xlinker pack-relative-relocs" }'))
# Of the system's libraries only those that are called are loaded at the start (see Sources/CCurl/unused.c). The
# compiler names them before any option of ours, so clang is told to put this one in front.
BUILD = CCC_OVERRIDE_OPTIONS='\#^-Wl,--as-needed ^-Wno-unused-command-line-argument' \
  swift build -c release $(STATIC) $(LLD) --product
# For `make bench`: --quick, --parts, --programs.
BENCH_FLAGS ?=
# For `make fuzz`: seconds for each decoder, and which of them; all without a name.
TIME ?= 60
DECODERS ?=
# For `make simulate`: how many seeds from which one on, or one seed with its whole story.
SEEDS ?= 100000
FROM ?= 0
SEED ?=
SWIFT_SOURCES := Package.swift Sources Tests Simulation Benchmarks Fuzz Scripts

.PHONY: help demo build test screens simulate bench callgrind fuzz tsan asan lint format install setup clean
.DEFAULT_GOAL := help

help: ## Lists what can be made.
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(firstword $(MAKEFILE_LIST)) | while IFS='	' read -r name text; do \
	  printf 'make %-9s %s\n' "$$name" "$$text"; \
	done

demo: build ## Opens the pane on the built-in server.
	.build/release/recents demo

build: setup ## Builds the release binary, .build/release/recents.
	$(BUILD) recents

# The tests that talk to servers, programs and terminals need the few threads that a machine of two cores
# gives them, so they run after the others, one at a time. Those of the whole program in a terminal mostly
# wait for it, and stand beside the rest of them; what they said is shown at the end.
TESTS_IN_TERMINALS := EndToEndTests
TESTS_OF_OUTSIDE := TerminalTests|CommandLineTests|EventLoopTests|CurlTransportTests|SandboxTests|RestoreInSandboxTests|TwoWritersTests|ChangeNotifierTests
TEST = swift test --skip-build --disable-xctest $(SWIFT_TEST_FLAGS)

test: setup ## Runs every test.
	swift build --build-tests --explicit-target-dependency-import-check error
	$(TEST) --skip '$(TESTS_IN_TERMINALS)|$(TESTS_OF_OUTSIDE)'
	@$(TEST) --ignore-lock --no-parallel --filter '$(TESTS_IN_TERMINALS)' >.build/terminals.log 2>&1 & \
	terminals=$$!; \
	$(TEST) --ignore-lock --no-parallel --filter '$(TESTS_OF_OUTSIDE)'; outside=$$?; \
	wait $$terminals; inside=$$?; cat .build/terminals.log; exit $$((outside | inside))

# Recording ends a test as failed, so that nothing is recorded unseen.
screens: setup ## Makes the pictures in docs/screens anew.
	-RECORD_GOLDENS=1 swift test --disable-xctest --filter ScreensTests
	swift test --disable-xctest --filter ScreensTests

simulate: setup ## Lives simulated lives from seeds: SEEDS=100000 FROM=0, or SEED=n for one.
	$(BUILD) recents-simulate
	.build/release/recents-simulate $(if $(SEED),--seed $(SEED),--seeds $(SEEDS) --from $(FROM))

bench: build ## Measures the parts, and the built program beside a floor in C.
	$(BUILD) recents-floor
	$(BUILD) recents-bench
	.build/release/recents-bench $(BENCH_FLAGS)

callgrind: build ## Counts the instructions of a key press at 100 to 100,000 rows: a minute.
	@command -v valgrind >/dev/null || $(MAKE) --no-print-directory setup PACKAGES=valgrind
	$(BUILD) recents-bench
	Scripts/callgrind.sh

fuzz: setup ## Looks for input that breaks a decoder, TIME=60 seconds each: 15 minutes, and 10 to build.
	Scripts/fuzz.sh $(TIME) $(DECODERS)

tsan: setup ## Runs the tests of threads under the thread sanitizer: 10 minutes, most of it to build.
	Scripts/tsan.sh

asan: setup ## Runs the tests of the C facades under the address sanitizer: 10 minutes, most of it to build.
	Scripts/asan.sh

lint: ## Checks the style of every Swift file.
	swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)

format: ## Rewrites every Swift file in the style that lint asks for.
	swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

install: build ## Installs the binary and the themes under PREFIX.
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/recents/themes"
	install -s -m 755 .build/release/recents "$(DESTDIR)$(PREFIX)/bin/recents"
	install -m 644 themes/*.toml "$(DESTDIR)$(PREFIX)/share/recents/themes"

setup: ## Installs the system packages that are missing.
	@command -v swift >/dev/null || { \
	  echo 'make: there is no swift in PATH; install a toolchain: https://www.swift.org/install' >&2; exit 1; }
	@command -v dpkg-query >/dev/null || { \
	  echo 'make: no dpkg here; these packages, or what they are called here, are needed: $(PACKAGES)' >&2; exit 0; }; \
	missing=$$(for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || echo "$$package"; \
	done); \
	[ -n "$$missing" ] || exit 0; \
	echo "installing" $$missing; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	if [ -n "$$sudo" ] && ! command -v sudo >/dev/null; then \
	  echo 'make: neither root nor sudo; as root, type: apt-get install' $$missing >&2; exit 1; \
	fi; \
	$$sudo apt-get update -qq && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 \
	  install -y -qq --no-install-recommends $$missing

clean: ## Removes what was built.
	rm -rf .build
