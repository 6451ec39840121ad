/** Results kept on disk: what was kept comes back or nothing does, whatever happens to the folder. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskCache } from '../../src/world/disk-cache.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yinfa-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const key = (digit: string) => digit.repeat(64);
const bytes = Buffer.from('a font program');

test('what is kept comes back, in another process too, and no draft is left', () => {
  const folder = join(root, 'made/when/needed');
  expect(diskCache(folder).get(key('a'))).toBeUndefined();
  diskCache(folder).put(key('a'), bytes);
  expect(diskCache(folder).get(key('a'))).toEqual(bytes);
  expect(diskCache(folder).get(key('b'))).toBeUndefined();
  expect(readdirSync(folder)).toEqual([key('a')]);
});

test('a file with any other bytes is as good as none, and is replaced', () => {
  const cache = diskCache(root);
  cache.put(key('a'), bytes);
  const path = join(root, key('a'));
  const whole = readFileSync(path);
  for (const [name, damaged] of Object.entries({
    shorter: whole.subarray(0, -1),
    empty: Buffer.alloc(0),
    changed: Buffer.concat([whole.subarray(0, -1), Buffer.from('!')]),
    other: Buffer.alloc(100),
  })) {
    writeFileSync(path, damaged);
    expect(cache.get(key('a')), name).toBeUndefined();
  }
  cache.put(key('a'), bytes);
  expect(cache.get(key('a'))).toEqual(bytes);
});

test('a result under the name of another is as good as none', () => {
  const cache = diskCache(root);
  cache.put(key('a'), bytes);
  writeFileSync(join(root, key('b')), readFileSync(join(root, key('a'))));
  expect(cache.get(key('b'))).toBeUndefined();
  expect(cache.get(key('a'))).toEqual(bytes);
});

test('a folder that cannot be used is no error', () => {
  writeFileSync(join(root, 'file'), '');
  for (const folder of [join(root, 'file'), join(root, 'file/below'), undefined]) {
    const cache = diskCache(folder);
    cache.put(key('a'), bytes);
    expect(cache.get(key('a'))).toBeUndefined();
  }
  mkdirSync(join(root, key('a')));
  diskCache(root).put(key('a'), bytes);
  expect(diskCache(root).get(key('a'))).toBeUndefined();
  expect(readdirSync(root).sort()).toEqual([key('a'), 'file']);
});

test('the folder stays smaller than its limit: the oldest go first, and files of others stay', () => {
  writeFileSync(join(root, 'notes.txt'), Buffer.alloc(5000));
  const cache = diskCache(root, 3000);
  for (const [n, digit] of ['a', 'b', 'c', 'd'].entries()) {
    cache.put(key(digit), Buffer.alloc(1000));
    utimesSync(join(root, key(digit)), 1000 + n, 1000 + n);
  }
  // What a process that was stopped has left goes too.
  writeFileSync(join(root, `${key('e')}.0123456789ab.new`), Buffer.alloc(900));
  utimesSync(join(root, `${key('e')}.0123456789ab.new`), 1, 1);
  diskCache(root, 3000).put(key('f'), Buffer.alloc(1000));
  expect(readdirSync(root).sort()).toEqual([key('d'), key('f'), 'notes.txt']);
});
