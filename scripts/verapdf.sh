#!/bin/sh
# Judges PDF files by veraPDF: PDF/UA-1 and PDF/A-2a; and by qpdf where it can be had.
# Usage: scripts/verapdf.sh FILE...
# Prints the rules that failed, with the first places of each; exits 1 where any did, 2 where nothing could be judged.
# Needs Java and Maven (installed by apt-get where it can be); veraPDF comes from the Maven repository and is kept
# in node_modules/.cache.
set -u

[ $# -gt 0 ] || { echo "usage: $0 FILE..." >&2; exit 2; }

version=1.28.2
cache="$(dirname "$0")/../node_modules/.cache/verapdf"
jar="$cache/greenfield-apps-$version.jar"

# install COMMAND PACKAGE
install() {
  command -v "$1" >/dev/null && return
  apt-get install -y -q "$2" >/dev/null 2>&1 || { apt-get update -q && apt-get install -y -q "$2"; } >/dev/null 2>&1
  command -v "$1" >/dev/null
}

install java default-jre-headless || { echo 'Java is needed' >&2; exit 2; }
if [ ! -f "$jar" ]; then
  install mvn maven || { echo 'Maven is needed, once' >&2; exit 2; }
  # From a folder of its own: no project file is looked for. `copy` also fetches.
  mkdir -p "$cache" && (cd "$cache" && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:copy \
    "-Dartifact=org.verapdf.apps:greenfield-apps:$version" -DoutputDirectory=.) >&2
  [ -f "$jar" ] || { echo 'veraPDF could not be fetched' >&2; exit 2; }
fi

install qpdf qpdf || echo 'qpdf is missing: not checked by it' >&2

failed=0
for file in "$@"; do
  [ -f "$file" ] || { echo "$file: not found" >&2; failed=1; continue; }
  for flavour in ua1 2a; do
    report=$(java -cp "$jar" org.verapdf.apps.GreenfieldCliWrapper --format xml --flavour "$flavour" \
      --maxfailuresdisplayed 3 "$file" 2>/dev/null)
    # One line of the report says it all; without it nothing was judged.
    verdict=$(printf '%s\n' "$report" | sed -n 's/.*<validationReport .*isCompliant="\([a-z]*\)".*/\1/p')
    counts=$(printf '%s\n' "$report" | sed -n 's/.*<details passedRules="\([0-9]*\)" failedRules="\([0-9]*\)" passedChecks="\([0-9]*\)" failedChecks="\([0-9]*\)".*/\2 of \1+\2 rules failed, \4 of \3+\4 checks/p')
    echo "$file: $flavour: ${counts:-not judged}"
    if [ "$verdict" != true ]; then
      failed=1
      printf '%s\n' "$report" | grep -E '<rule |<description>|<context>|<errorMessage>|<exceptionMessage>' | sed 's/^ */  /'
    fi
  done
  if command -v qpdf >/dev/null; then
    if checked=$(qpdf --check "$file" 2>&1); then
      echo "$file: qpdf: sound"
    else
      failed=1
      echo "$file: qpdf:"
      printf '%s\n' "$checked" | sed 's/^/  /'
    fi
  fi
done
exit $failed
