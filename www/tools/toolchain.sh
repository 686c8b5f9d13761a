#!/usr/bin/env bash
# See to it that the build's tools are here, at the versions wanted, and print those versions.
#
# Rust's wasm32 target, the sources of its library, wasm-pack and wasm-bindgen are installed where
# they are missing. Node and Rust themselves are the user's to install.
set -euo pipefail

source www/tools/provide.sh

wasm_pack=0.15.1
# The command-line tool must be of the library's very version.
wasm_bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' Cargo.lock)
target=wasm32-unknown-unknown

main() {
  need cargo 'Rust is missing: install it as https://rustup.rs says.'
  need cc 'A C linker is missing: install gcc or clang (Debian: apt-get install build-essential).'
  need node 'Node.js is missing: install version 20.16, 22.3 or later from https://nodejs.org.'
  need npm 'npm is missing: install it beside Node.js.'
  node -e 'process.exit(process.getBuiltinModule ? 0 : 1)' ||
    fail "Node.js $(node --version) is too old: install 20.16, 22.3 or later from https://nodejs.org."
  rustc --version ||
    fail 'The Rust version that rust-toolchain.toml asks for is missing and could not be installed.'
  provide_target
  provide_sources
  provide wasm-pack "$wasm_pack" wasm-pack
  provide wasm-bindgen-cli "$wasm_bindgen" wasm-bindgen wasm-bindgen-test-runner
  echo "wasm-pack $wasm_pack, wasm-bindgen $wasm_bindgen, node $(node --version)"
}

provide_target() {
  [ -d "$(rustc --print target-libdir --target $target)" ] && return
  need rustup "Rust's $target target is missing, and so is rustup, which could install it."
  say "installing Rust's $target target"
  rustup --quiet target add $target >&2 || fail "rustup could not install the $target target."
}

provide_sources() {
  [ -d "$(rustc --print sysroot)/lib/rustlib/src" ] && return
  need rustup "The sources of Rust's standard library are missing, and so is rustup, which could install them."
  say "installing the sources of Rust's standard library"
  rustup --quiet component add rust-src >&2 || fail 'rustup could not install the component rust-src.'
}

main
