#!/usr/bin/env bash
# Counts the instructions of a key press. First from the key to the cells that change, in lists of a hundred, ten thousand and
# a hundred thousand conversations; fails where the longest list costs more than 5 % above the shortest. Then from the key to the
# bytes in the terminal, of the whole program with its libraries, beside the floor.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

log=$(mktemp)
bench=$(mktemp)
trap 'rm -f "$log" "$bench"' EXIT
# valgrind cannot read what debuggers read of Swift's own library; names are all that is needed here.
strip --strip-debug -o "$bench" .build/release/recents-bench
chmod +x "$bench"
# Else each run has other hash tables, and other instructions.
export SWIFT_DETERMINISTIC_HASHING=1
# As many as PressingScene presses.
keys=50
for kind in moveBar scrollList; do
  least=
  for rows in 100 10000 100000; do
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file="$log" \
      --toggle-collect="*PressingScene*$kind*" "$bench" "--press=$rows"
    instructions=$(sed -n 's/.*Collected : \([0-9]*\).*/\1/p' "$log")
    each=$((instructions / keys))
    least=${least:-$each}
    printf '%-10s %7d rows: %d instructions a key, %d.%03d times those of the shortest list\n' \
      "$kind" "$rows" "$each" $((each / least)) $((each * 1000 / least % 1000))
  done
  [ "$each" -gt 0 ] || { echo "callgrind: nothing was counted" >&2; exit 1; }
  [ $((each * 100)) -le $((least * 105)) ] || { echo "callgrind: a key press grows with the list" >&2; exit 1; }
done
.build/release/recents-bench --instructions
