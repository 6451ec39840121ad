/** Which reports are compared with which. */
import { expect, test } from 'vitest';
import type { DiffOptions } from '../../src/diff/diff.js';
import { pairsOf } from '../../src/diff/pairs.js';
import { memoryWorld } from '../world/memory-world.js';
import { listening } from '../yaml/reported.js';

/** The pairs in a world with a `report.yaml` in each of the folders, as `before → after`; and what was noted. */
async function pairs(folders: readonly string[], options: DiffOptions): Promise<{ pairs: string[]; noted: string[] }> {
  const { note, told } = listening();
  const world = memoryWorld(Object.fromEntries(folders.map((folder) => [`${folder}/report.yaml`, ''])));
  const found = await pairsOf(options, world, note);
  return { pairs: found.map(({ before, after }) => `${before.folder} → ${after.folder}`), noted: told };
}

test('two folders are compared whatever they are called', async () => {
  expect(await pairs(['old/a', 'new/b'], { before: 'old/a/', after: 'new/b' })).toEqual({
    pairs: ['old/a → new/b'],
    noted: [],
  });
});

test('one folder is compared with the report of the same name in content/', async () => {
  expect((await pairs(['old/a', 'content/a', 'content/b'], { before: 'old/a' })).pairs).toEqual(['old/a → content/a']);
});

test('if each side has one report, a renamed folder is recognized', async () => {
  expect((await pairs(['old/2023', 'content/2024'], { before: 'old/2023' })).pairs).toEqual([
    'old/2023 → content/2024',
  ]);
  const folders = ['old/2023/draft', 'new/2024/final'];
  expect((await pairs(folders, { before: 'old/2023', after: 'new/2024' })).pairs).toEqual([
    'old/2023/draft → new/2024/final',
  ]);
});

test('folders of reports are compared by their names, or only the report asked for', async () => {
  const folders = ['old/a', 'old/b', 'old/gone', 'content/a', 'content/b', 'content/fresh'];
  expect(await pairs(folders, { before: 'old' })).toEqual({
    pairs: ['old/a → content/a', 'old/b → content/b'],
    noted: [],
  });
  expect((await pairs(folders, { before: 'old', report: 'b' })).pairs).toEqual(['old/b → content/b']);
  expect(await pairs(folders, { before: 'old', report: 'fresh' })).toEqual({
    pairs: [],
    noted: ['diff/no-report {"name":"fresh","known":["a","b"]}'],
  });
});

test('it is noted if one side has no report, or both have none in common', async () => {
  expect((await pairs(['old/a'], { before: 'old/a' })).noted).toEqual(['world/no-report {"folder":"content"}']);
  const folders = ['old/a', 'empty/x/y', 'content/b', 'content/c'];
  expect((await pairs(folders, { before: 'old' })).noted).toEqual(['diff/no-report {"known":[]}']);
  expect((await pairs(folders, { before: 'empty' })).noted).toEqual(['world/no-report {"folder":"empty"}']);
  expect((await pairs(folders, { before: 'old', after: 'empty' })).noted).toEqual([
    'world/no-report {"folder":"empty"}',
  ]);
});
