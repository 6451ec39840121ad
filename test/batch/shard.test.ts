/** Many reports divided over machines. */
import { expect, test } from 'vitest';
import { parseShard, shardOf, shardsLike } from '../../src/batch/shard.js';

test.each([
  ['1/1', { index: 1, count: 1 }],
  ['2/8', { index: 2, count: 8 }],
  ['8/8', { index: 8, count: 8 }],
  ['0/8', undefined],
  ['9/8', undefined],
  ['2', undefined],
  ['-1/8', undefined],
  ['1/8/2', undefined],
  ['一/八', undefined],
])('%s', (text, shard) => {
  expect(parseShard(text)).toEqual(shard);
});

test.each([
  ['0/3', ['1/3', '2/3', '3/3']],
  ['9/8', ['1/8', '2/8', '…', '8/8']],
  ['1/0', ['1/n', '2/n', '…', 'n/n']],
  ['two', ['1/n', '2/n', '…', 'n/n']],
])('the parts there are for %s', (text, shards) => {
  expect(shardsLike(text)).toEqual(shards);
});

const folders = Array.from({ length: 2800 }, (_, i) => `content/county-${(i * 7919) % 2800}`);

test('every report is in exactly one part, and parts are equal to within one', () => {
  const parts = Array.from({ length: 13 }, (_, i) => shardOf(folders, { index: i + 1, count: 13 }));
  expect(parts.flat().sort()).toEqual([...folders].sort());
  const sizes = parts.map(({ length }) => length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBe(1);
});

test('the division does not depend on the order or the way in which the folders are given', () => {
  const shard = { index: 3, count: 7 };
  const names = (all: readonly string[]) => all.map((folder) => folder.replace(/.*\//, ''));
  const elsewhere = folders.toReversed().map((folder) => `/data/${folder}`);
  expect(names(shardOf(elsewhere, shard))).toEqual(names(shardOf(folders, shard)));
});

test('more parts than reports leave parts empty', () => {
  expect(shardOf(['a', 'b'], { index: 3, count: 3 })).toEqual([]);
});
