#!/usr/bin/env bash
# Runs the tests on the newest Node that the registry has, as the npm package `node`; nothing is left behind.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-audit --no-fund --loglevel error node@latest
export PATH="$folder/node_modules/.bin:$PATH"
node --version
node node_modules/vitest/vitest.mjs run "$@"
