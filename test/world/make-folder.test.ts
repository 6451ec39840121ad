/** Folders are made with those above them. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../src/world/make-folder.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-folder-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('all that is missing is made, and what is there stays', () => {
  const folder = join(root, '一/b/c');
  makeFolder(folder);
  writeFileSync(join(folder, 'x'), '');
  makeFolder(folder);
  expect(existsSync(join(folder, 'x'))).toBe(true);
});

test('a mode is that of every folder made', () => {
  if (process.platform === 'win32') return;
  makeFolder(join(root, 'a/b'), 0o700);
  expect(['a', 'a/b'].map((name) => statSync(join(root, name)).mode & 0o777)).toEqual([0o700, 0o700]);
});

test('a file in the way is an error', () => {
  writeFileSync(join(root, 'file'), '');
  expect(() => makeFolder(join(root, 'file/a'))).toThrow(/ENOTDIR/);
});

test('where the system says that nothing is there it ends with that', () => {
  if (!existsSync('/proc/self')) return;
  expect(() => makeFolder('/proc/yinfa-none/a')).toThrow(/ENOENT|EACCES|EPERM/);
});
