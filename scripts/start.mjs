/**
 * Starts the workplace for those who double-click 启动: installs what is missing, then runs `yinfa open` in this very
 * process, so that closing the window ends it. It runs before anything is installed, so it uses Node alone.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = (name) => join(root, name);
const command = path('dist/bin/yinfa.js');

process.chdir(root);
if (!isInstalled()) install();
console.log('关闭这个窗口，工作台就会结束。');
process.argv = [process.argv[0], command, 'open', '--lang', 'zh-CN', ...process.argv.slice(2)];
await import(pathToFileURL(command).href);

/**
 * Whether all is there that this version of the project needs. Packages are compared by version rather than by time, since
 * a folder that is copied to a computer without a network gets new times.
 */
function isInstalled() {
  const record = path('node_modules/.package-lock.json');
  if (![record, command, path('dist/client/client.js')].every(existsSync)) return false;
  const installed = packagesIn(record);
  return Object.entries(packagesIn(path('package-lock.json'))).every(
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function install() {
  if (!isWritable(root)) {
    console.error(`不能写入“${root}”，所以没有安装。`);
    console.error('请把整个文件夹复制到“文档”等可以写入的地方，再双击“启动”。');
    process.exit(1);
  }
  console.log('正在安装，第一次需要一两分钟，请稍候……');
  // On Windows npm is a script of the command interpreter.
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell });
  if (status === 0) return;
  console.error('安装没有成功，多半是网络连不上。请检查网络后再双击“启动”；');
  console.error('单位内网请联系网络管理员设置 npm 的镜像。报告和文件都没有改动。');
  process.exit(1);
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
