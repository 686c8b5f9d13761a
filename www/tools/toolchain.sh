#!/usr/bin/env bash
# See to it that the build's tools are here, at the versions wanted, and print those versions.
#
# Rust's wasm32 target, wasm-pack and wasm-bindgen are installed where they are missing. Programs
# of the right version are linked into target/tools/bin, wherever they were found; new ones go to
# a cache that all clones share. Node and Rust themselves are the user's to install.
set -euo pipefail

wasm_pack=0.15.1
# The command-line tool must be of the library's very version.
wasm_bindgen=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p}' Cargo.lock)
target=wasm32-unknown-unknown
tools=target/tools/bin
cache=${XDG_CACHE_HOME:-$HOME/.cache}/council-conclusions

main() {
  need cargo 'Rust is missing: install it as https://rustup.rs says.'
  need cc 'A C linker is missing: install gcc or clang (Debian: apt-get install build-essential).'
  need node 'Node.js is missing: install version 20 or later from https://nodejs.org.'
  need npm 'npm is missing: install it beside Node.js.'
  (($(node -p 'parseInt(process.versions.node)') >= 20)) ||
    fail "Node.js $(node --version) is too old: install 20 or later from https://nodejs.org."
  rustc --version ||
    fail 'The Rust version that rust-toolchain.toml asks for is missing and could not be installed.'
  provide_target
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

# provide CRATE VERSION PROGRAM...
provide() {
  local crate=$1 version=$2 home
  local kept=$cache/$crate-$version/bin
  shift 2
  has "$tools" "$version" "$@" && return
  for home in "$(dirname "$(command -v "$1" || echo none)")" "${CARGO_HOME:-$HOME/.cargo}/bin"; do
    if has "$home" "$version" "$@"; then
      link "$home" "$@"
      return
    fi
  done
  has "$kept" "$version" "$@" || install "$crate" "$version"
  link "$kept" "$@"
}

# has DIRECTORY VERSION PROGRAM...
has() {
  local directory=$1 version=$2 program
  for program in "${@:3}"; do
    [ "$("$directory/$program" --version 2>/dev/null)" = "$program $version" ] || return
  done
}

# Unfinished work never shows under the final name, so an interrupted installation starts afresh.
install() {
  local crate=$1 version=$2 partial
  say "installing $crate $version from source: some minutes, but only once"
  mkdir -p "$cache"
  partial=$(mktemp -d "$cache/.partial-XXXXXX")
  trap "rm -rf '$partial'" EXIT
  cargo install --quiet --locked --root "$partial" --version "=$version" "$crate" >&2 ||
    fail "cargo could not install $crate $version: its own message stands above."
  rm -rf "$cache/$crate-$version"
  mv "$partial" "$cache/$crate-$version"
}

link() {
  local home program
  home=$(cd "$1" && pwd)
  mkdir -p "$tools"
  for program in "${@:2}"; do
    ln -sf "$home/$program" "$tools/$program"
  done
}

need() { command -v "$1" >/dev/null || fail "$2"; }
say() { echo "  tools        $1" >&2; }
fail() {
  echo "error: $1" >&2
  exit 1
}

main
