/** Figures for the numbers of new sentences, added to the file of a person. */
import { expect, it } from 'vitest';
import type { FiguresFile } from '../../src/report/deck-schemas.js';
import { withNewFigures } from '../../src/update/new-figures.js';
import type { UpdatedLine } from '../../src/update/updated-lines.js';

const file =
  'groups:\n  - name: 综合\n    figures:\n      - { id: 学校, label: 学校, pattern: "新建学校{value}所" }\n\n';
const figure = (id: string, pattern: string) => ({ id, label: id, pattern });
const suggested: FiguresFile = {
  groups: [
    { name: '综合', figures: [figure('总值', '总值{value}亿元'), figure('学校', '建学校{value}所')] },
    { name: '民生', figures: [figure('道路', '道路{value}条'), figure('学校', '改建学校{value}所')] },
  ],
};
const added = (text: string): UpdatedLine => ({ kind: 'added', text, line: 3 });
const ids = (lines: readonly UpdatedLine[]) => withNewFigures(file, lines, suggested).added.map(({ id }) => id);

it('are those that no pattern reads, with an id of their own', () => {
  expect(ids([added('道路5条。')])).toEqual(['道路']);
  expect(ids([added('改建学校2所。')])).toEqual(['学校-2']);
  expect(ids([added('新建学校2所。')])).toEqual([]);
  expect(ids([{ kind: 'kept', text: '道路5条。', line: 3 }])).toEqual([]);
});

it('of a changed sentence are those it did not have', () => {
  const changed = (was: string, text: string): UpdatedLine => ({ kind: 'changed', was, text, line: 3 });
  expect(ids([changed('道路5条。', '道路5条，总值3亿元。')])).toEqual(['总值']);
  expect(ids([changed('道路5条。', '各类道路5条。')])).toEqual([]);
});

it('stand in groups at the end, and all else stays', () => {
  const { text } = withNewFigures(file, [added('总值3亿元，道路5条。')], suggested);
  expect(text).toBe(`${file.trimEnd()}

  - name: 综合
    figures:
      - id: 总值
        label: 总值
        pattern: 总值{value}亿元

  - name: 民生
    figures:
      - id: 道路
        label: 道路
        pattern: 道路{value}条
`);
  expect(withNewFigures(file, [], suggested).text).toBe(file);
});

it('are none where the file has all other numbers read without it', () => {
  const open = `suggested: true\n${file}`;
  expect(withNewFigures(open, [added('总值3亿元。')], suggested)).toEqual({ text: open, added: [] });
});
