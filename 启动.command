#!/bin/sh
# Starts the workplace on macOS and Linux by a double click.
case $0 in */*) cd "${0%/*}" || exit 1 ;; esac
# A window that the Finder opens does not always have the folders of Homebrew.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
# The window of many terminals closes with the program, and the message with it.
fail() {
  if [ -t 0 ]; then
    echo '按回车键关闭窗口。'
    read -r _
  fi
  exit 1
}
if [ ! -f scripts/start.mjs ]; then
  echo '请先把压缩包全部解压，再双击解压后的“启动”。'
  fail
fi
if ! command -v node >/dev/null 2>&1; then
  echo '这台电脑还没有 Node.js。'
  echo '请到 nodejs.org 下载“长期支持版”（LTS）安装，再双击“启动”。'
  fail
fi
node scripts/check-node.cjs && node scripts/start.mjs "$@" || fail
