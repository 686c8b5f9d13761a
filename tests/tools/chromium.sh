#!/usr/bin/env bash
# See to it that Chromium and its driver are here, and print their versions.
#
# Where one is missing, both come from the system's own packages (Debian and its relatives).
set -euo pipefail

chromium=${CHROMIUM:-/usr/bin/chromium}

main() {
  complete || install
  complete || fail "Chromium is missing: there must be $chromium (or \$CHROMIUM) and chromedriver."
  "$chromium" --version 2>/dev/null
  chromedriver --version
}

complete() { [ -x "$chromium" ] && command -v chromedriver >/dev/null; }

install() {
  command -v apt-get >/dev/null ||
    fail 'Chromium or chromedriver is missing: install both, and set CHROMIUM to the browser.'
  local root=()
  if (($(id -u) != 0)); then
    command -v sudo >/dev/null ||
      fail 'Chromium or chromedriver is missing: as root, apt-get install chromium chromium-driver.'
    root=(sudo)
  fi
  echo '  tools        installing Chromium and chromedriver with apt-get' >&2
  "${root[@]}" apt-get -qq update >&2
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -o Dpkg::Use-Pty=0 install --no-install-recommends -y chromium chromium-driver >&2
}

fail() {
  echo "error: $1" >&2
  exit 1
}

main
