#!/usr/bin/env bash
# Compile the texts and the crate into WebAssembly with its JavaScript, as small as it gets:
#
#   www/tools/wasm.sh target/wasm
#
# The directory is replaced only when everything has worked.
set -euo pipefail

out=$1
next=$out.next
binary=$next/council_conclusions_bg.wasm

# Nobody hears what a panic says before it traps, and what goes into saying it is a tenth of the
# bytes. The standard library that Rust ships says it all the same, so it is compiled here too, which
# the compiler of rust-toolchain.toml only does when told that its options may change one day.
export RUSTC_BOOTSTRAP=1
std=(-Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size)
flags=(-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none)

# Nothing is to tell about the machine that built this, nor to differ between two machines.
flags+=("--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates")
flags+=("--remap-path-prefix=$(rustc --print sysroot)/lib/rustlib/src=rust" "--remap-path-prefix=$PWD=.")

# Copies of functions where they are called cost a fourteenth of the bytes, and save a sixth of the
# time of a search: the default is 225.
flags+=(-Cllvm-args=-inline-threshold=20)

# Loops whose rounds are counted at run time are not written out several times over: lists are short.
flags+=(-Cllvm-args=-unroll-runtime=false)

CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f' && echo "${flags[*]}")
export CARGO_ENCODED_RUSTFLAGS

rm -rf "$next"
PATH=$PWD/target/tools/bin:$PATH wasm-pack --quiet build --release --target web --mode no-install \
  --no-typescript --no-pack --no-opt --no-gitignore --out-dir "$next" -- --locked \
  "${std[@]}"
www/tools/optimise.sh "$binary" "$binary"
rm -rf "$out"
mv "$next" "$out"
