#!/usr/bin/env bash
# The workplace in a real browser, over the built package: every file of scripts/workplace/ that ends in .try.mjs.
# Run it after `npm run prepare`; Chromium is installed where it is missing and apt-get can.
set -euo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() { apt-get install -y -q --no-install-recommends "$@" || { apt-get update -q && apt-get install -y -q --no-install-recommends "$@"; }; }
command -v chromium >/dev/null || install chromium >"$log" 2>&1 || cat "$log" >&2
command -v chromium >/dev/null || { echo 'Chromium is missing and apt-get could not install it' >&2; exit 1; }
node scripts/workplace/run.mjs "$@"
