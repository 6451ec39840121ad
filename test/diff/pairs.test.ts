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

test('a folder or report that is not there may have been meant for another', async () => {
  const folders = ['content/yunxi-2023', 'content/yunxi-2024'];
  // Without a repository, or in one without such a revision.
  expect((await pairs(folders, { before: 'content/yunxi-2O23' })).noted).toEqual([
    expect.stringMatching(/^diff\/[a-z-]+ \{"revision":"content\/yunxi-2O23","nearest":"content\/yunxi-2023"\}$/),
  ]);
  const named = await pairs(folders, { before: 'content', report: 'yunxi2024' });
  expect(named.noted[0]).toContain('"nearest":"yunxi-2024"');
});

test('a revision that was kept beside a report is compared with that report', async () => {
  const { note, told } = listening();
  const kept = 'content/a/revisions/2025-01-06T1020';
  const about = JSON.stringify({ name: '送审稿', note: '', date: '2025-01-06T10:20:00+08:00' });
  const files = { 'content/a/report.yaml': '新', 'content/b/report.yaml': '', [`${kept}/report.yaml`]: '旧' };
  const world = memoryWorld({ ...files, [`${kept}/revision.json`]: about });
  for (const after of [undefined, 'content/a']) {
    const [pair, ...others] = await pairsOf({ before: kept, ...(after && { after }) }, world, note);
    const textOf = ({ folder, world }: NonNullable<typeof pair>['before']) => {
      const file = world.read(`${folder}/report.yaml`);
      return file.ok && new TextDecoder().decode(file.bytes);
    };
    expect([textOf(pair!.before), textOf(pair!.after), others.length]).toEqual(['旧', '新', 0]);
    expect(pair!.before).toMatchObject({ folder: 'content/a', printed: { name: '送审稿' } });
  }
  expect(told).toEqual([]);
});
