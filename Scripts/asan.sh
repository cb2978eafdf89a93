#!/usr/bin/env bash
# Runs the tests of the two C facades under the address sanitizer, and their C also under the undefined
# behaviour sanitizer: CNcurses through the terminal's tests and their probe, CCurl through the transport's.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=.build/asan
tests=${ASAN_TESTS:-'^(TerminalTests|CurlTransportTests|CMemoryTests)\.'}
# What C does that C does not define ends the program, as what it does to memory does.
undefined=(-Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=undefined)
swift build ${SANITIZE_BUILD_FLAGS:-} --build-tests --sanitize=address --scratch-path "$build" "${undefined[@]}"

log=$build/report.log
status=0
ASAN_OPTIONS='detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1' \
  LSAN_OPTIONS="suppressions=$PWD/Scripts/sanitizers/leaks.txt:print_suppressions=0" \
  UBSAN_OPTIONS='print_stacktrace=1' \
  swift test --skip-build --sanitize=address --scratch-path "$build" "${undefined[@]}" \
  --disable-xctest --no-parallel --filter "$tests" >"$log" 2>&1 || status=$?
grep -E '^SUMMARY: |runtime error|^✘|Test run with' "$log" | cut -c1-300 | sort | uniq -c || true
[ "$status" -eq 0 ] || { echo "asan: failed; the whole report is $log" >&2; exit 1; }
