/** Files read by need. */
import { mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
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
  const [a, b] = ['a', 'b'].map((name) => join(root, name)) as [string, string];
  for (const path of [a, b]) writeFileSync(path, 'just now');
  utimesSync(a, 1000, 1000);
  const clock = vi.spyOn(Date, 'now');
  onTestFinished(() => clock.mockRestore());
  // The time of the change of its times is not set by hand.
  clock.mockReturnValue(statSync(a).ctimeMs + 2999);
  expect(openFile(a).identity()).toBeUndefined();
  clock.mockReturnValue(statSync(b).ctimeMs + 3002);
  expect(openFile(a).identity()).toMatch(/^\d/);
  expect(openFile(a).identity()).toBe(openFile(a).identity());
  expect(openFile(a).identity()).not.toBe(openFile(b).identity());
  expect(sourceOf(Buffer.from('a')).identity()).toBeUndefined();
});

test('a file that cannot be read cannot be opened', () => {
  expect(() => openFile(join(root, 'none'))).toThrow(/ENOENT/);
  const missing = { ok: false, missing: true, reason: 'ENOENT' } as const;
  expect(openedFrom(missing)).toBe(missing);
  expect(openedFrom({ ok: true, bytes: Buffer.from('a') })).toMatchObject({ ok: true, file: { length: 1 } });
});
