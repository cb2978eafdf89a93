#!/usr/bin/env bash
# Runs the tests of everything that has threads under the thread sanitizer: transport, loop and store.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=.build/tsan
tests=${TSAN_TESTS:-'^(CurlTransportTests|EventLoopTests|StoreTests)\.'}
mkdir -p "$build"

# First that the sanitizer tells a race from a lock: see Scripts/sanitizers/mutex.c.
clang -shared -fPIC -O1 -Wall -Wextra -Werror Scripts/sanitizers/mutex.c -o "$build/libmutex.so" -ldl
swiftc -swift-version 6 -parse-as-library -sanitize=thread -g Scripts/sanitizers/mutex-control.swift \
  -o "$build/mutex-control"
mutex=$PWD/$build/libmutex.so
# As much of each thread's past as it can remember: a race whose other half is forgotten goes unreported.
export TSAN_OPTIONS='history_size=7 second_deadlock_stack=1'
if ! LD_PRELOAD=$mutex "$build/mutex-control" locked; then
  echo "tsan: a lock is taken for a race here, so no report can be trusted" >&2
  exit 1
fi
if LD_PRELOAD=$mutex "$build/mutex-control" bare >/dev/null 2>&1; then
  echo "tsan: a race is not found here, so a silent run means nothing" >&2
  exit 1
fi

swift build ${SANITIZE_BUILD_FLAGS:-} --build-tests --sanitize=thread --scratch-path "$build"
log=$build/report.log
status=0
LD_PRELOAD=$mutex swift test --skip-build --sanitize=thread --scratch-path "$build" --disable-xctest \
  --no-parallel --filter "$tests" >"$log" 2>&1 || status=$?
grep -E '^SUMMARY: ThreadSanitizer|^✘|Test run with' "$log" | cut -c1-300 | sort | uniq -c || true
[ "$status" -eq 0 ] || { echo "tsan: failed; the whole report is $log" >&2; exit 1; }
