#!/usr/bin/env bash
# Try hostile input on each fuzz target of tests/fuzz, for so many seconds each:
#
#   tests/tools/fuzz.sh 15 [TARGET...]
#
# It begins from the corpus that is kept there. What reaches new code goes to target/fuzz/found, and
# input that breaks a promise to target/fuzz/broken.
set -euo pipefail

seconds=$1
targets=("${@:2}")
((${#targets[@]})) || targets=(seed pack query card)
built=${CARGO_TARGET_DIR:-target/fuzz}

tests/tools/checkers.sh cargo-fuzz >&2
# Stable Rust has the sanitizer, but only unstable Rust the flag for it.
export RUSTC_BOOTSTRAP=1 PATH=$PWD/target/tools/bin:$PATH
echo '  fuzz         compile the targets' >&2
cargo fuzz build --fuzz-dir tests/fuzz --target-dir "$built" --features fuzz >&2
host=$(rustc --print host-tuple)

for target in "${targets[@]}"; do
  echo "  fuzz         $target, for $seconds seconds"
  found=target/fuzz/found/$target
  mkdir -p "$found" target/fuzz/broken
  dictionary=tests/fuzz/dictionaries/$target.txt
  log=target/fuzz/$target.log
  "$built/$host/release/$target" "$found" "tests/fuzz/corpus/$target" -max_total_time="$seconds" \
    $([ -f "$dictionary" ] && echo "-dict=$dictionary") -max_len=8192 -timeout=25 \
    -artifact_prefix="target/fuzz/broken/$target-" -print_final_stats=1 2>"$log" || {
    grep -v '^#' "$log" | tail -40 >&2
    echo "error: the target $target broke a promise; its log is $log" >&2
    exit 1
  }
  grep -E '^(stat::number_of_executed_units|#.* DONE)' "$log"
done
