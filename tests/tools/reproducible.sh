#!/usr/bin/env bash
# Build everything again from a clean copy of these sources, in another place, at another time, for
# another language and time zone: the bytes must be those that were built here.
set -euo pipefail

elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT

git ls-files -z --cached --others --exclude-standard |
  while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done |
  tar --create --null --files-from=- | tar --extract --directory="$elsewhere"
env -u CARGO_TARGET_DIR LC_ALL=C TZ=Pacific/Kiritimati \
  make --directory="$elsewhere" www/dist/index.html

hashes() (cd "$1" && find pkg www/dist -type f -print0 | sort -z | xargs -0 sha256sum)
diff <(hashes .) <(hashes "$elsewhere") || {
  echo 'error: these files differ when they are built again' >&2
  exit 1
}
echo "Built again, all $(hashes . | wc -l) files are the same."
