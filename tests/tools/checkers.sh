#!/usr/bin/env bash
# See to it that a checker that is not needed for `make test` is here, and print its version:
#
#   tests/tools/checkers.sh cargo-fuzz
set -euo pipefail

source www/tools/provide.sh

case $1 in
  cargo-deny) version=0.20.2 ;;
  cargo-fuzz)
    version=0.13.2
    need c++ 'A C++ compiler is missing: install g++ or clang (Debian: apt-get install g++).'
    ;;
  *) fail "There is no checker named $1." ;;
esac
provide "$1" "$version" "$1"
echo "$1 $version"
