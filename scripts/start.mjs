/**
 * Starts the workplace for those who double-click 启动: installs what is missing, then runs `yinfa open`. It runs before
 * anything is installed, so it uses Node alone, and an old Node has to be able to read it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = (name) => join(root, name);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`现在的 Node.js 是 ${process.versions.node}，太旧了。`);
  console.error('请到 nodejs.org 下载“长期支持版”（LTS）安装，再双击“启动”。');
  process.exit(1);
}

if (!isInstalled()) {
  console.log('正在安装，第一次需要一两分钟，请稍候……');
  // On Windows npm is a script of the command interpreter.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('安装没有成功，多半是网络连不上。请检查网络后再双击“启动”；');
    console.error('单位内网请联系网络管理员设置 npm 的镜像。报告和文件都没有改动。');
    process.exit(1);
  }
}

console.log('关闭这个窗口，工作台就会结束。');
const { status } = spawnSync(
  process.execPath,
  [path('dist/bin/yinfa.js'), 'open', '--lang', 'zh-CN', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);

/** Whether all is there that this version of the project needs. */
function isInstalled() {
  const record = path('node_modules/.package-lock.json');
  const files = [record, path('dist/bin/yinfa.js'), path('dist/client/client.js')];
  return files.every(existsSync) && statSync(record).mtimeMs >= statSync(path('package-lock.json')).mtimeMs;
}
