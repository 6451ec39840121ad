/** Ctrl-C while windows are connected and files are made or converted: the workplace ends at once and leaves no files. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inWorkplace, startServer } from './workplace.mjs';

export const title = 'Ctrl-C ends the workplace within two seconds, whatever it is doing';

/** ms */
const LONGEST = 2000;

export const attempt = () =>
  inWorkplace(async ({ root, server, page, openWindow, errors }) => {
    await openWindow();
    await page.goto(`${page.url().split('#')[0]}#/yuexiu-2024/files`);
    await page.getByRole('button', { name: '全部制作' }).click();
    await page.getByRole('progressbar').waitFor();
    await interrupted(server);
    await page.getByRole('alert').getByText('连接已断开').waitFor();
    deepEqual(left(root), []);
    await whileConverting(root);
    // The browser itself notes every request that fails.
    errors.splice(0, errors.length, ...errors.filter(({ message }) => !/Failed to load resource/.test(message)));
  });

async function interrupted({ child }) {
  const ended = new Promise((done) => {
    child.once('exit', done);
  });
  const start = performance.now();
  child.kill('SIGINT');
  equal(await ended, 0);
  const took = performance.now() - start;
  ok(took < LONGEST, `it took ${took} ms`);
}

/** A program that converts and does not end is ended, too, and its folder removed. */
async function whileConverting(root) {
  if (process.platform === 'win32') return;
  const temporary = join(root, 'temporary');
  mkdirSync(temporary);
  mkdirSync(join(root, 'programs'));
  const pid = join(root, 'pid');
  const program = `#!/bin/sh\necho $$ > '${pid}.new'\nmv '${pid}.new' '${pid}'\nsleep 600\n`;
  writeFileSync(join(root, 'programs/soffice'), program, { mode: 0o755 });
  const env = { TMPDIR: temporary, PATH: `${join(root, 'programs')}${delimiter}${process.env.PATH}` };
  const server = await startServer(root, { env });
  const ask = await signedIn(server.address);
  const rich = '{\\rtf1 text}';
  const { id } = await (await ask('/api/drafts?file=a.rtf', rich)).json();
  void ask(`/api/drafts/${id}`, JSON.stringify({ corrections: [], convert: true, prune: false })).catch(() => {});
  while (!existsSync(pid)) await new Promise((done) => setTimeout(done, 20));
  await interrupted(server);
  ok(!isRunning(Number(readFileSync(pid, 'utf8'))), 'the program is ended');
  deepEqual(
    readdirSync(temporary).filter((name) => name.startsWith('yinfa-convert')),
    [],
  );
}

/** Sends as a window does. */
async function signedIn(address) {
  const { headers } = await fetch(address, { redirect: 'manual' });
  const { origin } = new URL(address);
  const cookie = headers.get('set-cookie').split(';')[0];
  return (path, body) =>
    fetch(origin + path, { method: 'POST', body, headers: { cookie, origin, 'sec-fetch-site': 'same-origin' } });
}

/** A process that has ended and was not waited for is still listed. */
function isRunning(pid) {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Temporary files and records of writes. */
function left(root) {
  const names = readdirSync(root, { recursive: true });
  return names.filter((name) => /(?:^|[\\/])\.[^\\/]+\.(?:tmp|old|new)$/.test(name));
}
