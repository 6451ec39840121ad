#!/usr/bin/env bash
# Packs Yinfa as npm would publish it, installs it in an empty folder and builds a report there.
set -euo pipefail
cd "$(dirname "$0")/.."
empty=$(mktemp -d)
other=$PWD/content/of-the-office
trap 'rm -rf "$empty" "$other"' EXIT
mkdir -p "$other"
cp content/yuexiu-2024/report.yaml "$other"
node=$PWD/node_modules
npm pack --silent --ignore-scripts --pack-destination "$empty" >/dev/null
rm -r "$other"
cd "$empty"
# The report of an office that packs its own copy stays at home; the guides are inside.
tar tzf yinfa-*.tgz >packed.txt
if grep 'package/content/' packed.txt | grep -qv '^package/content/yuexiu-2024/'; then exit 1; fi
grep -q '^package/docs/api.md$' packed.txt
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
# An editor finds the schemas where they are installed.
npx --no-install yinfa init content/new
for file in content/new/*.yaml; do
  schema=$(sed -n '1s/.*\$schema=//p' "$file")
  test -s "content/new/$schema"
done
# The types hold where nothing else is installed than Node's, with the libraries checked, too.
mkdir -p node_modules/@types
cp -R "$node/@types/node" node_modules/@types/
cp -R "$node/undici-types" node_modules/
cat >use.mts <<'TS'
import * as yinfa from 'yinfa';
const result: yinfa.BuildResult = await yinfa.build('content/new', { out: 'out' }, yinfa.nodeWorld());
console.log(result.files.map(({ path }) => path), result.diagnostics.map((one) => one.code));
TS
"$node/.bin/tsc" --noEmit --strict --exactOptionalPropertyTypes --module nodenext --target es2022 --types node use.mts
node --input-type=module -e "import { build } from 'yinfa'; if (typeof build !== 'function') process.exit(1);"
