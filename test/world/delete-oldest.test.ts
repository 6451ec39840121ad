/** The newest results stay. */
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deleteOldest } from '../../src/world/delete-oldest.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yinfa-oldest-'));
  for (const [name, time] of [
    ['b-2', 2],
    ['a-1', 3],
    ['c-3', 1],
    ['notes', 0],
  ] as const) {
    writeFileSync(join(folder, name), 'x'.repeat(10));
    utimesSync(join(folder, name), time, time);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  [30, ['a-1', 'b-2', 'c-3', 'notes']],
  [29, ['a-1', 'b-2', 'notes']],
  [10, ['a-1', 'notes']],
  [0, ['notes']],
])('of own files %i bytes at most stay', (most, left) => {
  deleteOldest(folder, /-\d$/, most);
  expect(readdirSync(folder).sort()).toEqual(left);
});
