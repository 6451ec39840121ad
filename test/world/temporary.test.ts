/** Whose temporary files are, on a real disk. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLeft, newRun, remove, temporariesIn, temporary } from '../../src/world/temporary.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yinfa-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const own = newRun();
/** On another computer; here there is no such process. */
const elsewhere = `${2 ** 30}-00000000-0123456789ab`;

test('only names of this form are found', () => {
  const run = newRun();
  const path = temporary(join(folder, '工作 报告.pdf'), run, 'old');
  const others = ['.a.tmp', '.a.1-2-3.tmp', `a.${run}.tmp`, `a.b.${run}.tmp`, `.a.${run}.bak`, `.a.${run}.tmp.gz`];
  for (const name of [path, ...others.map((other) => join(folder, other))]) writeFileSync(name, '');
  expect(temporariesIn(folder)).toEqual([{ name: `.工作 报告.pdf.${run}.old`, run, kind: 'old' }]);
  expect(temporariesIn(join(folder, 'none'))).toEqual([]);
});

/** A run of an earlier process that had a number which is in use now. */
const earlier = newRun(process.ppid).replace(/-(?=[^-]*$)[\da-f]{6}/, '-fedcba');
const hasStarts = existsSync('/proc/self/stat');

test.each([
  ['the run that asks', own, 0, true],
  ['another thread of this process', newRun(), 0, false],
  ['a living process', newRun(process.ppid), 0, false],
  ['a process that is over', newRun(2 ** 30), 0, true],
  ['another computer', elsewhere, 0, false],
  ['another computer, an hour ago', elsewhere, 3601, true],
  ['a number that another process has now', earlier, 0, hasStarts],
  ['such a number, an hour ago', earlier, 3601, true],
  ['a process that runs for long', newRun(process.ppid), 3601, true],
])('whether a file was left: %s', (_, run, seconds, left) => {
  const path = temporary(join(folder, 'a'), run, 'tmp');
  writeFileSync(path, '');
  utimesSync(path, Date.now() / 1000 - seconds, Date.now() / 1000 - seconds);
  expect(isLeft(path, run, own)).toBe(left);
});

test('a file that is gone was not left', () => {
  expect(isLeft(temporary(join(folder, 'a'), elsewhere, 'tmp'), elsewhere, own)).toBe(false);
});

test('what can be removed is removed, and what cannot stays', () => {
  writeFileSync(join(folder, 'a'), '');
  mkdirSync(join(folder, 'b'));
  for (const name of ['a', 'b', 'none']) remove(join(folder, name));
  expect(readdirSync(folder)).toEqual(['b']);
});
