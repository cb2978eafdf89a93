#!/usr/bin/env bash
# Looks for inputs that break a promise of a decoder: SECONDS for each, or for those that are named.
#
#     Scripts/fuzz.sh SECONDS [TARGET ...]
#
# With libFuzzer where the toolchain has it, else, or with FUZZER=seeded, by chance. What is found is put into Fuzz/Found, where
# the tests read it, and fails the run; what reached new code is kept in .build/fuzz/corpus for the next run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-60}
shift || true
resources=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
libfuzzer=$resources/clang/lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a

# Optimised, but with everything visible and counted: each module reports which of its edges were reached.
flags=(-c release --product recents-fuzz -Xswiftc -enable-testing)
if [ -f "$libfuzzer" ] && [ "${FUZZER:-}" != seeded ]; then
  export RECENTS_FUZZER=libfuzzer
  build=.build/fuzz
  flags+=(-Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer -Xcxx -fsanitize=fuzzer-no-link
    -Xlinker "$libfuzzer" -Xlinker -lstdc++)
else
  export RECENTS_FUZZER=seeded
  build=.build/fuzz-seeded
  echo "fuzz: without libFuzzer, so inputs are made by chance" >&2
fi
swift build ${FUZZ_BUILD_FLAGS:-} "${flags[@]}" --scratch-path "$build"
fuzzer=$build/release/recents-fuzz

# The addresses of a trap are enough here: a stack can be had later, with the input that was found.
export SWIFT_BACKTRACE=enable=no
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <("$fuzzer" list)
failed=()
for target in "${targets[@]}"; do
  found=Fuzz/Found/$target
  grown=$build/corpus/$target
  mkdir -p "$found" "$grown"
  if [ "$RECENTS_FUZZER" = libfuzzer ]; then
    arguments=("-max_total_time=$seconds" -rss_limit_mb=2048 -malloc_limit_mb=1024 -timeout=10
      -max_len=4096 "-artifact_prefix=$found/"
      "-dict=Fuzz/Dictionaries/$("$fuzzer" dictionary "$target").dict"
      "$grown" "Fuzz/Corpus/$target" "$found")
  else
    arguments=("$seconds" Fuzz)
  fi
  echo "fuzz: $target, $seconds s"
  # A decoder that hangs or takes all memory is stopped by libFuzzer, and by this where there is none.
  if timeout -s KILL $((${seconds%.*} + 120)) "$fuzzer" "$target" "${arguments[@]}" \
    >"$build/$target.log" 2>&1; then
    grep -E 'nothing found|DONE' "$build/$target.log" || true
  else
    failed+=("$target")
    grep -E 'broken promise|Fatal error|ERROR: libFuzzer|Test unit written' "$build/$target.log" ||
      tail -20 "$build/$target.log"
  fi
  rmdir --ignore-fail-on-non-empty "$found"
done
[ ${#failed[@]} -eq 0 ] || {
  echo "fuzz: something was found for: ${failed[*]}; the inputs are in Fuzz/Found, the logs in $build" >&2
  exit 1
}
