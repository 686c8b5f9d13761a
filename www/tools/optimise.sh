#!/usr/bin/env bash
# Make WebAssembly as small as it gets:
#
#   www/tools/optimise.sh FROM.wasm TO.wasm [more options of wasm-opt]
set -euo pipefail

# A function that is called once stays one unless it is small: alike ones then stand side by side, and
# compress better. Nothing of Rust's lies in the first kilobyte: there the stack ends.
exec www/node_modules/.bin/wasm-opt -Oz --converge \
  --one-caller-inline-max-function-size=30 --low-memory-unused \
  --strip-producers --strip-target-features \
  --enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue --enable-mutable-globals \
  --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
  "$1" -o "$2" "${@:3}"
