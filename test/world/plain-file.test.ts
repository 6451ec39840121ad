import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWorld } from '../../src/world/node-world.js';
import { MOST_READ, openPlain, readPlain } from '../../src/world/plain-file.js';

let root: string;
const path = (name: string) => join(root, name);
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-plain-'));
  writeFileSync(path('a.txt'), '一二');
  writeFileSync(path('empty'), '');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a plain file is read whole', () => {
  expect(Buffer.from(readPlain(path('a.txt'))).toString()).toBe('一二');
  expect(readPlain(path('empty'))).toHaveLength(0);
});

test('a file that is too large is refused before it is read', () => {
  expect(() => readPlain(path('a.txt'), 5)).toThrow('TOO_LARGE');
  writeFileSync(path('huge'), '');
  // A hole: the disk holds none of its bytes.
  truncateSync(path('huge'), MOST_READ + 1);
  expect(nodeWorld(root).read('huge')).toEqual({ ok: false, missing: false, reason: 'TOO_LARGE' });
});

test('a folder and what is not there are errors of the system', () => {
  expect(() => readPlain(root)).toThrow('EISDIR');
  expect(() => openPlain(path('none'))).toThrow('ENOENT');
});

test.skipIf(process.platform === 'win32')('a pipe, a device, and links to them are no files', () => {
  expect(spawnSync('mkfifo', [path('pipe')]).status).toBe(0);
  symlinkSync('/dev/zero', path('zero'));
  symlinkSync('pipe', path('link'));
  expect(() => readPlain(path('zero'))).toThrow('NOT_PLAIN');
  // Of a link out of the project nothing is asked.
  expect(nodeWorld(root).read('zero')).toEqual({ ok: false, missing: false, reason: 'link' });
  for (const name of ['pipe', 'link']) {
    expect(nodeWorld(root).read(name)).toEqual({ ok: false, missing: false, reason: 'NOT_PLAIN' });
    expect(nodeWorld(root).open!(name)).toEqual({ ok: false, missing: false, reason: 'NOT_PLAIN' });
  }
});
