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
# Several reports go to threads; one that fails stops no other, and every file is the same as one made alone.
mkdir -p content/broken
for name in a b; do cp -R node_modules/yinfa/content/yuexiu-2024 "content/$name"; done
echo 'title: [' >content/broken/report.yaml
if npx --no-install yinfa build; then exit 1; fi
for name in a b; do
  cmp "out/$name/report.pdf" out/yuexiu-2024/report.pdf
  cmp "out/$name/briefing.pptx" out/yuexiu-2024/briefing.pptx
done
npx --no-install yinfa build --shard 1/3
node --input-type=module -e "import { build } from 'yinfa'; if (typeof build !== 'function') process.exit(1);"
