#!/usr/bin/env bash
# Tries what docs/many-reports.md says: six small reports, one of them broken, as three shards side by side that write
# into one folder, by GNU parallel, by deploy/slurm.sh and by the command of deploy/kubernetes-job.yaml. Every file must
# have the bytes that one process with one thread gives it. Needs the built package (npm run prepare).
set -euo pipefail
cd "$(dirname "$0")/.."
repo=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
ln -s "$repo/dist/bin/yinfa.js" "$work/bin/yinfa"
export PATH="$work/bin:$PATH" YINFA_CACHE="$work/cache"
cd "$work"

say() { printf -- '-- %s\n' "$1"; }
fail() { echo "try-shards: $1" >&2; exit 1; }

# expect CODE COMMAND...: its output goes to log, and must come with this exit code.
expect() {
  local wanted=$1 code=0
  shift
  "$@" >log 2>&1 || code=$?
  [ "$code" = "$wanted" ] || { cat log >&2; fail "exit code $code instead of $wanted: $*"; }
}

# Relative path, time of change, number on the disk and hash of every file in a folder, hidden ones too.
state() { (cd "$1" && find . -type f -printf '%p %T@ %i ' -exec sha256sum {} \; | sort); }
same() { diff -r alone "$1" >&2 || fail "$1 differs from what one thread made"; }

number=0
for name in 东溪县 云溪县 北溪县 南溪县 西溪县; do
  number=$((number + 1))
  mkdir -p "content/$name"
  cat >"content/$name/report.yaml" <<YAML
title: 政府工作报告
occasion: 2026年2月1日在${name}第三届人民代表大会第二次会议上
speaker: { office: 县长, name: 江山 }
issuer: ${name}人民政府
date: 2026-02-01
body:
  - salutation: 各位代表：
  - 现在，我代表县人民政府，向大会报告工作，请予审议。
  - part: 2025年工作回顾
    body:
      - section: 经济运行稳中有进。
        body:
          - 地区生产总值增长$((number + 3)).5%，粮食产量$((number + 20))万吨。
  - part: 2026年工作安排
    body:
      - section: 做强做优实体经济。
        body:
          - 新建标准厂房$((number + 1))万平方米。
YAML
done
mkdir content/坏溪县
echo 'title: [' >content/坏溪县/report.yaml

say 'all in one process with one thread: the broken report fails alone and is named'
one() { if command -v taskset >/dev/null; then taskset -c "$(taskset -cp $$ | sed 's/.*: //; s/[-,].*//')" "$@"; else "$@"; fi; }
expect 1 one yinfa build --lang en --out alone
grep -qx '5 of 6 reports built; not written: 坏溪县' log || { cat log >&2; fail 'the summary does not name the broken report'; }
[ "$(find alone -type f | wc -l)" = 10 ] || fail 'not every other report has its two files'

say 'all in one process with threads'
expect 1 yinfa build --lang en --out threads
grep -qx '5 of 6 reports built; not written: 坏溪县' log || { cat log >&2; fail 'the summary does not name the broken report'; }
same threads

say 'three shards side by side, as a Slurm array and as an indexed Kubernetes job run them'
# The command of the manifest, as the container runs it.
kubernetes=$(sed -n 's/^ *- \(exec yinfa .*\)$/\1/p' "$repo/deploy/kubernetes-job.yaml")
[ -n "$kubernetes" ] || fail 'the manifest has no command'
bash -n "$repo/deploy/slurm.sh"
shard_slurm() { SHARDS=3 SLURM_ARRAY_TASK_ID=$1 bash "$repo/deploy/slurm.sh"; }
shard_kubernetes() { SHARDS=3 JOB_COMPLETION_INDEX=$1 sh -c "$kubernetes"; }
for engine in slurm kubernetes; do
  rm -rf out
  tasks=() failed=0
  for index in 0 1 2; do
    "shard_$engine" "$index" >"$engine.$index" 2>&1 &
    tasks+=($!)
  done
  for task in "${tasks[@]}"; do wait "$task" || failed=$((failed + 1)); done
  [ "$failed" = 1 ] || { cat "$engine".? >&2; fail "$failed shards of $engine failed instead of that with the broken report"; }
  same out
done

if ! command -v parallel >/dev/null && command -v apt-get >/dev/null; then
  { apt-get install -y -q parallel || { apt-get update -q && apt-get install -y -q parallel; }; } >log 2>&1 || cat log >&2
fi
if command -v parallel >/dev/null; then
  say 'three shards side by side by GNU parallel'
  rm -rf out
  expect 1 parallel --will-cite --jobs 3 --joblog shards.log yinfa build --lang en --shard {}/3 ::: 1 2 3
  same out
  say 'those that failed, once more, after the report was corrected'
  sed 's/云溪县/坏溪县/' content/云溪县/report.yaml >content/坏溪县/report.yaml
  expect 0 parallel --will-cite --joblog shards.log --retry-failed
  [ "$(find out -type f | wc -l)" = 12 ] || fail 'the corrected report does not have its two files'
  expect 0 yinfa build content/坏溪县 --out alone
  same out
elif [ -n "${CI:-}" ]; then
  fail 'GNU parallel is missing and apt-get could not install it'
else
  say 'GNU parallel is missing and could not be installed: not tried'
  cp -R content/云溪县/report.yaml content/坏溪县/report.yaml
  for into in alone out; do expect 0 yinfa build content/坏溪县 --out "$into"; done
fi

# The schemas of Kubernetes come with this package; the tests check the fields that matter even without it.
if { python3 -m venv venv && venv/bin/pip install -q kubernetes-validate==1.37.0; } >log 2>&1; then
  say 'the manifest, checked against the schemas of Kubernetes'
  expect 0 venv/bin/kubernetes-validate --strict --kubernetes-version 1.33 "$repo/deploy/kubernetes-job.yaml"
else
  say 'Python or kubernetes-validate is missing: the manifest is not checked against the schemas of Kubernetes'
fi

say 'a shard run again changes nothing, not even the time of a file'
before=$(state out)
for index in 1 2 3; do expect 0 yinfa build --shard "$index/3"; done
[ "$(state out)" = "$before" ] || fail 'a second run changed files'

say 'killed at any moment, a build leaves whole files, and the next one completes them'
for moment in 0 0.01 0.02 0.05 0.1 0.2 0.4 0.8; do
  rm -rf killed
  yinfa build --out killed >/dev/null 2>&1 &
  build=$!
  # From the first file on, as nothing can be in part before.
  while [ ! -d killed ] && kill -0 "$build" 2>/dev/null; do sleep 0.005; done
  sleep "$moment"
  kill -KILL "$build" 2>/dev/null || true
  { wait "$build" || true; } 2>/dev/null
  [ -d killed ] || fail 'nothing was written'
  while read -r file; do
    cmp -s "alone/$file" "killed/$file" || fail "$file was left in part"
  done < <(cd killed && find . -type f ! -name '.*')
done
expect 0 yinfa build --out killed
find killed -type f -name '.*' -delete
same killed

say 'interrupted while it writes, a build of several reports ends at once, with all files of a report or none'
for signal in INT TERM HUP; do
  rm -rf stopped
  yinfa build --out stopped >/dev/null 2>&1 &
  build=$!
  while [ -z "$(find stopped -name '.*' -type f 2>/dev/null)" ] && kill -0 "$build" 2>/dev/null; do :; done
  kill "-$signal" "$build" 2>/dev/null || true
  { wait "$build" || true; } 2>/dev/null
  [ -z "$(find stopped -type f -name '.*')" ] || fail "SIG$signal left temporary files"
  for folder in stopped/*/; do
    [ "$(find "$folder" -type f | wc -l)" = 2 ] || fail "SIG$signal left a part of $folder"
  done
done

say 'all shards are as they should be'
