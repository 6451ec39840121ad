#!/bin/sh
# Starts the workplace on macOS and Linux by a double click.
case $0 in */*) cd "${0%/*}" || exit 1 ;; esac
# A window that the Finder opens does not always have the folders of Homebrew.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
if ! command -v node >/dev/null 2>&1; then
  echo '这台电脑还没有 Node.js。'
  echo '请到 nodejs.org 下载“长期支持版”（LTS）安装，再双击“启动”。'
  exit 1
fi
node scripts/check-node.cjs || exit 1
exec node scripts/start.mjs "$@"
