#!/usr/bin/env bash
# Check what all that is built with may do to its users: licences, doubled and unknown crates, and
# advisories against crates and npm packages.
#
#   tests/tools/audit.sh            all of it; the advisories come from the network
#   OFFLINE=1 tests/tools/audit.sh  without the advisories
set -euo pipefail

tests/tools/checkers.sh cargo-deny >&2

deny() {
  local manifest
  for manifest in Cargo.toml tests/fuzz/Cargo.toml; do
    echo "  audit        $manifest: $*"
    target/tools/bin/cargo-deny --locked --log-level error --manifest-path "$manifest" \
      --config tests/tools/deny.toml check "$@"
  done
}

deny licenses bans sources
if [ -n "${OFFLINE:-}" ]; then
  echo '  audit        advisories were not asked for'
  exit
fi
deny advisories
for folder in www tests tests/matrix; do
  echo "  audit        $folder/package-lock.json: advisories"
  npm audit --prefix "$folder"
done
