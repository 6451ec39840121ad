/** Files read by need. */
import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openedFrom, openFile, sourceOf } from '../../src/world/file-source.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('parts of a file and of bytes are the same; they end where the file ends', () => {
  const path = join(root, 'a');
  writeFileSync(path, 'abcdef');
  for (const source of [openFile(path), sourceOf(Buffer.from('abcdef'))]) {
    expect(source.length).toBe(6);
    expect([source.read(0, 2), source.read(4, 9), source.read(6, 1), source.read(9, 1)].map(text)).toEqual([
      'ab',
      'ef',
      '',
      '',
    ]);
  }
});

test('an open file stays what it was when another takes its place', () => {
  const path = join(root, 'a');
  writeFileSync(path, 'old');
  const source = openFile(path);
  writeFileSync(`${path}.new`, 'new');
  renameSync(`${path}.new`, path);
  expect(text(source.read(0, 3))).toBe('old');
  expect(text(openFile(path).read(0, 3))).toBe('new');
});

test('a file has an identity only when its last change is some time ago', () => {
  const path = join(root, 'a');
  writeFileSync(path, 'just now');
  utimesSync(path, 1000, 1000);
  // The time of the change of its times is not set by hand.
  expect(openFile(path).identity()).toBeUndefined();
  expect(openFile('package.json').identity()).toBe(openFile('package.json').identity());
  expect(openFile('package.json').identity()).not.toBe(openFile('tsconfig.json').identity());
  expect(sourceOf(Buffer.from('a')).identity()).toBeUndefined();
});

test('a file that cannot be read cannot be opened', () => {
  expect(() => openFile(join(root, 'none'))).toThrow(/ENOENT/);
  const missing = { ok: false, missing: true, reason: 'ENOENT' } as const;
  expect(openedFrom(missing)).toBe(missing);
  expect(openedFrom({ ok: true, bytes: Buffer.from('a') })).toMatchObject({ ok: true, file: { length: 1 } });
});
