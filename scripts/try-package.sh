#!/usr/bin/env bash
# Packs Yinfa as npm would publish it, installs it in an empty folder and builds a report there.
set -euo pipefail
cd "$(dirname "$0")/.."
empty=$(mktemp -d)
trap 'rm -rf "$empty"' EXIT
npm pack --silent --ignore-scripts --pack-destination "$empty" >/dev/null
cd "$empty"
npm init --yes >/dev/null
npm install --no-audit --no-fund --omit=dev ./yinfa-*.tgz
npx --no-install yinfa --version
npx --no-install yinfa build --verify node_modules/yinfa/content/yuexiu-2024
test -s out/yuexiu-2024/report.pdf
test -s out/yuexiu-2024/briefing.pptx
node --input-type=module -e "import { build } from 'yinfa'; if (typeof build !== 'function') process.exit(1);"
