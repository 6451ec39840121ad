/** The packages of the benchmark, installed at its first run, because the product does not depend on them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs the versions that `package-lock.json` names unless they are installed, and prints a line. */
export function installIfMissing(say) {
  if (isInstalled()) return;
  say('installing Typst and pdfmake into bench/node_modules (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('npm ci failed in bench/');
}

function isInstalled() {
  const read = (path) => JSON.parse(readFileSync(`${here}${path}`, 'utf8'));
  const { packages } = read('package-lock.json');
  return Object.keys(packages[''].dependencies).every((name) => {
    const path = `node_modules/${name}`;
    return existsSync(`${here}${path}`) && read(`${path}/package.json`).version === packages[path].version;
  });
}
