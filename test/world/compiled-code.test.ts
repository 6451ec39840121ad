import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBundle, purposeOf } from '../../src/world/compiled-code.js';

let folder = '';
let cache = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yinfa-code-'));
  cache = join(folder, 'cache', 'code');
  put('main.js', "exports.sum = require('./part.js').one + 1; exports.sep = require('node:path').sep;");
  put('part.js', 'exports.one = 1; exports.where = [__filename, __dirname];');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const put = (name: string, text: string) => writeFileSync(path(name), text);

/** Runs the bundle as a process would: its exports, and the files whose code was not in the cache. */
function run(command = 'build', save = true) {
  const bundle = openBundle(cache, command);
  const exports = bundle.load(path('main.js'));
  if (save) bundle.save();
  return { exports, compiled: bundle.compiled.length };
}

test('runs files that require each other and modules of Node', () => {
  expect(run().exports).toMatchObject({ sum: 2, sep: expect.any(String) });
  const bundle = openBundle(cache, '');
  expect(bundle.load(path('part.js'))).toMatchObject({ where: [path('part.js'), folder] });
  expect(bundle.load(path('part.js'))).toBe(bundle.load(path('part.js')));
});

test('a second run compiles nothing', () => {
  expect([run().compiled, run().compiled]).toEqual([2, 0]);
  expect(readdirSync(cache)).toHaveLength(2);
});

test('without a cache everything is compiled', () => {
  run('build', false);
  expect([existsSync(cache), run().compiled]).toEqual([false, 2]);
});

test('another command has code of its own', () => {
  run('build');
  expect(run('figures').compiled).toBe(2);
});

test('a changed file is compiled, even if it is as long as before, and its old code is overwritten', () => {
  run();
  put('part.js', 'exports.one = 5; exports.where = [__filename, __dirname];');
  expect(run()).toMatchObject({ exports: { sum: 6 }, compiled: 1 });
  expect(readdirSync(cache)).toHaveLength(2);
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 8)],
  ['empty', () => Buffer.alloc(0)],
  ['with a bit that differs', (bytes: Buffer) => bytes.fill(bytes.at(-9)! ^ 1, bytes.length - 9, bytes.length - 8)],
])('a damaged file of the cache is made again: %s', (_, damage) => {
  run();
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), damage(readFileSync(join(cache, name))));
  expect(run()).toMatchObject({ exports: { sum: 2 }, compiled: 2 });
  expect(run().compiled).toBe(0);
});

test('a cache that cannot be written is no error', () => {
  put('cache', 'a file where the folder should be');
  expect(run()).toMatchObject({ exports: { sum: 2 }, compiled: 2 });
  rmSync(path('cache'));
  run();
  chmodSync(cache, 0o500);
  put('part.js', 'exports.one = 7;');
  expect(run().exports).toMatchObject({ sum: 8 });
  chmodSync(cache, 0o700);
});

test('code that was written first is deleted when there is too much of it', () => {
  run('old');
  const [before] = readdirSync(cache).map((name) => join(cache, name));
  for (const name of readdirSync(cache)) utimesSync(join(cache, name), 1, 1);
  writeFileSync(join(cache, 'notes.txt'), 'x'.repeat(100_000));
  const bundle = openBundle(cache, 'new', 20_000);
  bundle.load(path('main.js'));
  bundle.save();
  expect(existsSync(before!)).toBe(true);
  const small = openBundle(cache, 'newest', 1);
  small.load(path('main.js'));
  small.save();
  expect(readdirSync(cache)).toEqual(['notes.txt']);
});

test('errors name the file and its own line', () => {
  put('part.js', '\nthrow new Error("wrong");');
  expect(() => run()).toThrow('wrong');
  try {
    run();
  } catch (cause) {
    expect((cause as Error).stack).toContain(`${path('part.js')}:2:7`);
  }
});

test('code is kept for a command, and for a kind of file that alone is made', () => {
  expect(purposeOf([])).toBe('');
  expect(purposeOf(['build', 'content/a', '--json'])).toBe('build');
  expect(purposeOf(['build', '--only', 'pdf', 'content/a'])).toBe('build pdf');
  expect(purposeOf(['build', 'content/a', '--only=pdf'])).toBe('build pdf');
});
