/** Signals that come while something is written, in a process of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yinfa-'));
  const input = fileURLToPath(new URL('../../src/world/signals.ts', import.meta.url));
  await build({ input, platform: 'node', output: { file: join(folder, 'signals.mjs') }, logLevel: 'silent' });
});
afterAll(() => rmSync(folder, { recursive: true }));

const scriptFor = (listener: string) => `import { clearedAtEnd } from './signals.mjs';
${listener}
clearedAtEnd(() => process.stdout.write('cleared '));
const release = clearedAtEnd(() => process.stdout.write('released '));
release();
setTimeout(() => {
  process.kill(process.pid, 'SIGTERM');
  // However slow the machine is, the signal is received before a timer that starts after it.
  setTimeout(() => process.stdout.write('later '), 500);
}, 20);`;

test.skipIf(process.platform === 'win32').each([
  ['a signal', '', { stdout: 'cleared ', signal: 'SIGTERM' }],
  [
    'a command that ends itself at a signal',
    `process.once('SIGTERM', () => process.exit());`,
    { stdout: 'cleared ', signal: null },
  ],
])('what a process has started is cleared when it ends by %s', (_, listener, expected) => {
  const script = join(folder, 'cleared.mjs');
  writeFileSync(script, scriptFor(listener));
  const { stdout, signal } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect({ stdout, signal }).toEqual(expected);
});

/** Runs a script whose `act` sends its own process a signal while it is at work. */
function ran(listener = '') {
  const script = join(folder, 'script.mjs');
  writeFileSync(
    script,
    `import { uninterrupted } from './signals.mjs';
${listener}
const act = () => {
  process.kill(process.pid, 'SIGTERM');
  process.stdout.write('whole ');
};
uninterrupted(act);
// Signals are received before this, however slow the machine is.
setImmediate(() => setTimeout(() => process.stdout.write('later '), 200));`,
  );
  const { stdout, signal } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  return { stdout, signal };
}

test.skipIf(process.platform === 'win32')('what is being done is done, then the process ends by the signal', () => {
  expect(ran()).toEqual({ stdout: 'whole ', signal: 'SIGTERM' });
});

test.skipIf(process.platform === 'win32')('a command that ends in its own way does so', () => {
  const listener = `process.once('SIGTERM', () => process.stdout.write('own '));`;
  expect(ran(listener)).toEqual({ stdout: 'whole own later ', signal: null });
});
