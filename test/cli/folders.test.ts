import { describe, expect, it } from 'vitest';
import { chooseFolders } from '../../src/cli/folders.js';
import type { World } from '../../src/world/world.js';
import { memoryWorld } from '../world/memory-world.js';
import { yinfa } from './fake.js';

const world = memoryWorld({
  'content/a/report.yaml': '',
  'content/a/figures.yaml': '',
  'content/b/report.yaml': '',
  'content/notes/readme.txt': '',
  'old/a/report.yaml': '',
  'README.md': '',
});
const chosen = (...given: string[]) => chooseFolders(given, world, 'build');
const problems = (...given: string[]) => chosen(...given).problems.map(({ code, args }) => [code, args]);

describe('the folders meant', () => {
  it.each([
    [[], ['content/a', 'content/b']],
    [['content'], ['content/a', 'content/b']],
    [['content/b'], ['content/b']],
    [['content/a/'], ['content/a']],
    [['content/a/report.yaml'], ['content/a']],
    [['content/a/figures.yaml'], ['content/a']],
    [['content\\b'], ['content/b']],
    [['content/a', 'content/a/', 'content/a/report.yaml'], ['content/a']],
    [
      ['content/b', 'content/a'],
      ['content/b', 'content/a'],
    ],
  ])('by %j are %j', (given, folders) => {
    const result = chosen(...given);
    expect(result.problems).toEqual([]);
    expect(result.folders.map((folder) => folder.replace(/\/$/, ''))).toEqual(folders);
  });

  it('are also those that may not be read, so that loading them says why', () => {
    const closed: World = {
      ...world,
      list: (folder) => (folder === 'content/b' ? [] : world.list(folder)),
      read: (path) =>
        path.startsWith('content/b/') ? { ok: false, missing: false, reason: 'EACCES' } : world.read(path),
    };
    expect(chooseFolders([], closed, 'check')).toEqual({ folders: ['content/a', 'content/b'], problems: [] });
    expect(chooseFolders(['content/b'], closed, 'check').folders).toEqual(['content/b']);
  });

  it('are told wrong where they are', () => {
    expect(problems('content/notes')).toEqual([['world/no-report', { folder: 'content/notes' }]]);
    expect(problems('contnet')).toMatchObject([['world/not-found', { nearest: 'content' }]]);
    expect(problems('odl/a')).toMatchObject([['world/not-found', { nearest: 'old/a' }]]);
    expect(problems('README.md')).toEqual([
      ['usage/invalid-value', { option: 'build', value: 'README.md', known: ['content/a', 'content/b'] }],
    ]);
    expect(problems('content/a', 'old/a')).toEqual([['world/same-name', { name: 'a', first: 'content/a' }]]);
    expect(problems('x', 'y')).toHaveLength(2);
    expect(chooseFolders([], memoryWorld({ 'README.md': '' }), 'build').problems).toMatchObject([
      { code: 'world/no-report', args: { folder: 'content' } },
    ]);
  });
});

it.each([
  ['content/yunxi2026', 'content/yunxi-2026'],
  ['yunxi-2026', 'content/yunxi-2026'],
  ['content/yunxi-2026/report.yml', undefined],
  ['elsewhere', undefined],
])('of %s that is not there names the reports that are, and the nearest', (typed, nearest) => {
  const known = ['content/qingshan-2025', 'content/yunxi-2026'];
  const world = memoryWorld(Object.fromEntries(known.map((folder) => [`${folder}/report.yaml`, ''])));
  expect(chooseFolders([typed], world, 'build').problems).toMatchObject([
    { code: 'world/not-found', args: { path: typed, known, nearest } },
  ]);
});

it('builds nothing where one of them is wrong', async () => {
  const { code, builds, stdout, stderr } = await yinfa('build content/a content/c');
  expect([code, builds, stdout]).toEqual([1, [], '']);
  expect(stderr).toContain('error[world/not-found]: there is no file or folder “content/c”');
});
