#!/usr/bin/env bash
# Open a page on the desktop, where there is one, and tell its address in any case.
set -euo pipefail

address=$(node -p 'require("url").pathToFileURL(process.argv[1]).href' "$1")
echo "  open         $address"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
  xdg-open "$address" >/dev/null 2>&1 ||
    echo '  (the desktop did not open it: please do so yourself)'
fi
