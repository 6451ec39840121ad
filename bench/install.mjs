/** The packages of the benchmark, installed at its first run: the product does not carry them. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs what `package-lock.json` names unless it is there already, and says so. */
export function installIfMissing(say) {
  const installed = `${here}node_modules/.package-lock.json`;
  const lock = `${here}package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('installing Typst and pdfmake into bench/node_modules (npm ci)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('npm ci failed in bench/');
}
