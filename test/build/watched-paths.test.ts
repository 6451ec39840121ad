/** Which changes on the disk make which reports be built again. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchedPaths } from '../../src/build/watched-paths.js';
import { memoryWorld } from '../world/memory-world.js';

const folders = ['content/a', 'content/b'];
const at = (path: string) => join('/memory', path);

test('a change in a content folder builds that report, a change in templates and fonts builds all', () => {
  const { affectedBy, ignores } = watchedPaths(folders, 'out', memoryWorld({}));
  const affected = (path: string) => (ignores(at(path)) ? [] : affectedBy(at(path)));
  expect(affected('content/a/report.yaml')).toEqual(['content/a']);
  expect(affected('content/b/pictures/map.png')).toEqual(['content/b']);
  expect(affected('templates/report/theme.yaml')).toEqual(folders);
  expect(affected('fonts/fonts.yaml')).toEqual(folders);
  expect(affected('content/c/report.yaml')).toEqual([]);
  expect(affected('README.md')).toEqual([]);
});

test('a folder above the content that comes or goes affects what is below it', () => {
  const { affectedBy, ignores } = watchedPaths(folders, 'out', memoryWorld({}));
  expect(ignores(at('content'))).toBe(false);
  expect(affectedBy(at('content'))).toEqual(folders);
});

test.each(['.report.yaml.swp', 'report.yaml~', '~$draft.docx', '#report.yaml#'])('%s is a temporary file', (name) => {
  const { ignores } = watchedPaths(folders, 'out', memoryWorld({}));
  expect(ignores(at(`content/a/${name}`))).toBe(true);
});

test('results beside the content are no input', () => {
  const { ignores } = watchedPaths(['reports/a/text'], 'reports/a/text', memoryWorld({}));
  expect(ignores(at('reports/a/text/text/report.pdf'))).toBe(true);
  expect(ignores(at('reports/a/text/report.yaml'))).toBe(false);
});

test('results in the content folder itself do not stop it from being watched', () => {
  const { ignores } = watchedPaths(folders, 'content', memoryWorld({}));
  expect(ignores(at('content/a/report.yaml'))).toBe(false);
});

test('the folder the user works in is watched, so that folders in it may come and go', () => {
  expect(watchedPaths(folders, 'out', memoryWorld({})).bases).toEqual(['/memory']);
  expect(watchedPaths(['/elsewhere/a'], 'out', memoryWorld({})).bases).toEqual(['/elsewhere', '/memory']);
});

test('revisions that were kept beside a report are ignored', () => {
  const { ignores } = watchedPaths(['content'], 'out', memoryWorld({}));
  expect(ignores(at('content/a/revisions/2025-01-06T1020/report.yaml'))).toBe(true);
  expect(ignores(at('content/a/revisions/2025-01-06T1020-2'))).toBe(true);
  expect(ignores(at('content/revisions/report.yaml'))).toBe(false);
});
