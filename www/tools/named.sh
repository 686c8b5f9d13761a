#!/usr/bin/env bash
# Make the WebAssembly of the package once more, with names of functions, to see what is in it:
#
#   www/tools/named.sh target/named.wasm
set -euo pipefail

out=$1
work=$out.work

rm -rf "$work"
target/tools/bin/wasm-bindgen --target web --no-typescript --out-dir "$work" \
  target/wasm32-unknown-unknown/release/council_conclusions.wasm
www/tools/optimise.sh "$work/council_conclusions_bg.wasm" "$out" -g
rm -rf "$work"
