import { expect, test } from 'vitest';
import { reportsBelow, reportsIn, typedFolder } from '../../src/content/report-folders.js';
import { memoryWorld } from '../world/memory-world.js';

const world = memoryWorld({
  'content/b/report.yaml': '',
  'content/a/report.yaml': '',
  'content/a/old/report.yaml': '',
  'content/notes/glossary.yaml': '',
});

test('a content folder has a report.yaml', () => {
  expect(reportsBelow('content', world)).toEqual(['content/a', 'content/b']);
  expect(reportsIn('content', world)).toEqual(['content/a', 'content/b']);
  expect(reportsIn('content/a', world)).toEqual(['content/a']);
  expect(reportsIn('content/notes', world)).toEqual([]);
});

test('a folder that may not be read is taken for a report, unless the system made it', () => {
  const closed = ['content/closed', 'content/lost+found'];
  const partly = {
    ...world,
    list: (folder: string) => [...world.list(folder), ...(folder === 'content' ? ['closed', 'lost+found'] : [])],
    isFolder: (path: string) => closed.includes(path) || world.isFolder(path),
    read: (path: string) =>
      closed.some((folder) => path.startsWith(`${folder}/`))
        ? ({ ok: false, missing: false, reason: 'EACCES' } as const)
        : world.read(path),
  };
  expect(reportsBelow('content', partly)).toEqual(['content/a', 'content/b', 'content/closed']);
});

test('backslashes part the names of a folder, as on Windows, unless a folder has them in its name', () => {
  expect(typedFolder('content\\a', world)).toBe('content/a');
  const odd = memoryWorld({ 'content/a\\b/report.yaml': '' });
  expect(typedFolder('content/a\\b', odd)).toBe('content/a\\b');
});
