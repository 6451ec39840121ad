/** Files that are on the disk when the function returns. */
import * as fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyFlushed, flushFolder, writeFlushed } from '../../src/world/flushed.js';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, fsyncSync: vi.fn(real.fsyncSync), closeSync: vi.fn(real.closeSync) };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yinfa-'));
  vi.clearAllMocks();
});
afterEach(() => rmSync(folder, { recursive: true }));

test('files and folders are flushed and closed', () => {
  writeFlushed(join(folder, 'a'), new Uint8Array([1, 2]));
  copyFlushed(join(folder, 'a'), join(folder, 'b'));
  flushFolder(folder);
  expect([...readFileSync(join(folder, 'b'))]).toEqual([1, 2]);
  expect(fs.fsyncSync).toHaveBeenCalledTimes(3);
  expect(fs.closeSync).toHaveBeenCalledTimes(3);
});

test('a disk that cannot is an error for a file, and none for a folder', () => {
  vi.mocked(fs.fsyncSync).mockImplementation(() => {
    throw Object.assign(new Error('no'), { code: 'EIO' });
  });
  expect(() => writeFlushed(join(folder, 'a'), new Uint8Array(1))).toThrow('no');
  expect(() => flushFolder(folder)).not.toThrow();
  expect(fs.closeSync).toHaveBeenCalledTimes(2);
});
