import { expect, test } from 'vitest';
import { Workplace } from '../../../src/preview/server/workplace.js';
import { memoryWorld } from '../../world/memory-world.js';

const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`content/${name}/report.yaml`, 'title: 报告\n']));
const world = memoryWorld({ ...files, 'content/notes/readme.md': '', 'secret/report.yaml': '' });

test('has the content folders of a folder, or the one that it is given', () => {
  expect([...new Workplace('content', world).folders()]).toEqual([
    ['a', 'content/a'],
    ['b', 'content/b'],
    ['c', 'content/c'],
    ['d', 'content/d'],
  ]);
  expect([...new Workplace('content/b', world).folders()]).toEqual([['b', 'content/b']]);
});

test('a report is named by its folder alone, never by a path', () => {
  const workplace = new Workplace('content', world);
  for (const name of ['../secret', 'content/a', '', '.', '..', 'notes', 'A'])
    expect(workplace.report(name)).toBeUndefined();
});

test('keeps those warm that were looked at last', () => {
  const workplace = new Workplace('content', world);
  const a = workplace.report('a');
  for (const name of ['b', 'c', 'a', 'd']) workplace.report(name);
  expect([...workplace.warm.keys()]).toEqual(['c', 'a', 'd']);
  expect(workplace.report('a')).toBe(a);
});

test('forgets a report whose folder is gone', () => {
  const own = memoryWorld(files);
  const workplace = new Workplace('content', own);
  workplace.report('a');
  own.files.delete('content/a/report.yaml');
  expect(workplace.report('a')).toBeUndefined();
  expect(workplace.warm.size).toBe(0);
});

test('versions grow over all reports, also of one that is no longer warm', () => {
  const heard: [string, number][] = [];
  const workplace = new Workplace('content', world, {
    onChange: (name, version) => heard.push([name, version]),
    newest: 7,
  });
  expect(workplace.report('a')!.version).toBe(7);
  workplace.changed('a');
  for (const name of ['b', 'c', 'd']) workplace.report(name);
  workplace.changedOutside('a');
  expect(heard).toEqual([
    ['a', 8],
    ['a', 9],
  ]);
  expect(workplace.report('a')!.version).toBe(9);
});

test('what is shown as the files have it has not changed', () => {
  const heard: string[] = [];
  const workplace = new Workplace('content', world, { onChange: (name) => heard.push(name) });
  workplace.report('a');
  workplace.changedOutside('a');
  expect(heard).toEqual([]);
});
