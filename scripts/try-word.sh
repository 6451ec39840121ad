#!/usr/bin/env bash
# The Word file of the sample report in LibreOffice: 22 lines a page; and saved again by LibreOffice, it is imported as
# the content it was made of. Run it after `npm run prepare`; LibreOffice Writer and poppler are installed where they are
# missing and apt-get can.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "$1" >&2; exit 1; }

# Whether LibreOffice has Writer, without which it opens no Word file.
has_writer() { command -v soffice >/dev/null && ls "$(dirname "$(readlink -f "$(command -v soffice)")")"/libswlo.so >/dev/null 2>&1; }

install() {
  apt-get install -y -q --no-install-recommends "$@" || { apt-get update -q && apt-get install -y -q --no-install-recommends "$@"; }
}

log=$(mktemp)
work=$(mktemp -d)
trap 'rm -rf "$log" "$work"' EXIT
has_writer || install libreoffice-writer-nogui >"$log" 2>&1 || cat "$log" >&2
has_writer || fail 'LibreOffice Writer is missing and apt-get could not install it'
command -v pdftotext >/dev/null || install poppler-utils >"$log" 2>&1 || cat "$log" >&2
command -v pdftotext >/dev/null || fail 'pdftotext is missing and apt-get could not install it'

node dist/bin/yinfa.js build content/yuexiu-2024 --only docx --out "$work/out"
word="$work/out/yuexiu-2024/report.docx"
node scripts/word-lines.mjs "$word"

mkdir -p "$work/project/content"
cp -r content/yuexiu-2024 "$work/project/content/"
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to docx:"MS Word 2007 XML" --outdir "$work/project" "$word" >"$log" 2>&1 || cat "$log" >&2
yinfa="$PWD/dist/bin/yinfa.js"
cd "$work/project"
node "$yinfa" import report.docx --to content/yuexiu-2024 --update
for name in report glossary; do
  cmp "content/yuexiu-2024/$name.yaml" "$OLDPWD/content/yuexiu-2024/$name.yaml"
done
echo 'saved again by LibreOffice, the Word file is imported as its content, byte for byte'
