import { expect, test } from 'vitest';
import { reportsBelow, reportsIn } from '../../src/content/report-folders.js';
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
