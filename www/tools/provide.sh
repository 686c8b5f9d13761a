# Functions for scripts that see to it that programs from crates.io are here.
#
# Programs of the right version are linked into target/tools/bin, wherever they were found; new
# ones go to a cache that all clones share.

tools=target/tools/bin
cache=${XDG_CACHE_HOME:-$HOME/.cache}/council-conclusions

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
