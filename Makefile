# Everything a person types. `make demo` and `make test` need nothing but a Swift toolchain and apt.

PREFIX ?= /usr/local
CONFIGURATION ?= release
PACKAGES := libncursesw5-dev libcurl4-openssl-dev tmux
SWIFT_TEST_FLAGS ?=

.PHONY: demo test build lint format bench install setup clean

demo: build ## Opens the pane on the embedded sandbox.
	.build/release/recents demo

build: setup ## Builds the release binary, .build/release/recents.
	swift build -c release --product recents

test: setup ## Runs every test.
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build $(SWIFT_TEST_FLAGS)

lint: ## Checks the style of every Swift file.
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: ## Rewrites every Swift file in the style that lint asks for.
	swift format --in-place --recursive --parallel Package.swift Sources Tests

install: build ## Installs the binary and the themes under PREFIX.
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/recents/themes
	install -m 755 .build/release/recents $(DESTDIR)$(PREFIX)/bin/recents
	install -m 644 themes/*.toml $(DESTDIR)$(PREFIX)/share/recents/themes

setup: ## Installs the system packages that are missing.
	@missing=$$(for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || echo $$package; \
	done); \
	if [ -n "$$missing" ]; then \
	  echo "installing" $$missing; \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update -qq && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi

clean: ## Removes what was built.
	rm -rf .build
