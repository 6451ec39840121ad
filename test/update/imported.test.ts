/** What an import wrote, and which lines a person wrote since. */
import { describe, expect, it } from 'vitest';
import { importedJson, overwrittenIn, readImported } from '../../src/update/imported.js';
import type { Updated } from '../../src/update/update-yaml.js';

const yaml =
  'title: 报告\nspeaker: { office: 县长, name: 王明 }\nbody:\n  - |\n    第一句。\n    第二句。\n  - part: 安排\n    body: [第三句。]\n';
const imported = readImported(importedJson(new Map([['report.yaml', yaml]])))!['report.yaml'];
const updated = (...lines: Updated['lines'][number][]) => ({ lines, handChanges: [] }) as unknown as Updated;
const change = (was: string, text = '新稿。') => updated({ kind: 'changed', was, text, line: 9 });

describe('a line is a hand’s', () => {
  it.each(['第一句。', '第二句。第一句。', '第三句。', '报告', '王明', '安排', '第 一句。'])(
    'not where it is %s',
    (was) => {
      expect(overwrittenIn(change(was), imported)).toEqual([]);
    },
  );

  it('where no import wrote it, whether it changes or goes', () => {
    expect(overwrittenIn(change('第一句，手改。'), imported)).toEqual([
      { line: 9, was: '第一句，手改。', now: '新稿。' },
    ]);
    expect(overwrittenIn(change('第一句。另一句。'), imported)).toHaveLength(1);
    expect(overwrittenIn(updated({ kind: 'removed', text: '手写。', line: 4 }), imported)).toEqual([
      { line: 4, was: '手写。', now: '' },
    ]);
  });

  it('not where it stays, nor where nothing is remembered', () => {
    expect(overwrittenIn(updated({ kind: 'kept', text: '手写。', line: 4 }), imported)).toEqual([]);
    expect(overwrittenIn(change('手写。'), undefined)).toEqual([]);
  });
});

it.each(['', '[', '1', 'null', '{"report.yaml": 1}', '{"report.yaml": [1]}'])('%s is no memory', (json) => {
  expect(readImported(json)).toBeUndefined();
});
