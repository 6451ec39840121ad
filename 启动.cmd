@echo off
rem Starts the workplace on Windows by a double click.
chcp 65001 >nul
pushd "%~dp0"
if not exist scripts\start.mjs (
  echo 请先把压缩包全部解压，再双击解压后的“启动”。
  pause
  exit /b 1
)
where node >nul 2>nul
if errorlevel 1 (
  echo 这台电脑还没有 Node.js。
  echo 请到 nodejs.org 下载“长期支持版”（LTS）安装，再双击“启动”。
  pause
  exit /b 1
)
node scripts\check-node.cjs && node scripts\start.mjs %*
if errorlevel 1 pause
