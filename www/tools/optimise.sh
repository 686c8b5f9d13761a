#!/usr/bin/env bash
# Make WebAssembly as small as it gets:
#
#   www/tools/optimise.sh FROM.wasm TO.wasm [more options of wasm-opt]
set -euo pipefail

exec www/node_modules/.bin/wasm-opt -Oz --converge --strip-producers --strip-target-features \
  --enable-bulk-memory --enable-bulk-memory-opt --enable-multivalue --enable-mutable-globals \
  --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
  "$1" -o "$2" "${@:3}"
