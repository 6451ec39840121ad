/** Lines of the files of a report by their places. */
import { expect, test } from 'vitest';
import { ContentLines } from '../../../src/preview/server/content-lines.js';
import { memoryWorld } from '../../world/memory-world.js';

const file = 'content/a/report.yaml';
const lines = new ContentLines(
  'content/a',
  memoryWorld({
    [file]:
      'title: 报告\ndate: 2025-01-06\nbody:\n  - |\n    甲PM_{2.5}乙。\n    丙。\n  - table: 表\n    header: [一, 二]\n    rows: [[三, 丙。]]\nannexes:\n  - title: 清单\n    body: [丁。]\n',
    'content/b/report.yaml': 'title: 别的\n',
    'content/a/figures.yaml': 'title: 数字\n',
  }),
);
const at = (line: number, column: number, of = file) => lines.lineAt({ file: of, line, column });

test('a place within a sentence or a cell gives its first character', () => {
  expect(at(5, 9)).toMatchObject({ at: { file, line: 5, column: 5 }, text: '甲PM_{2.5}乙。', kind: 'sentence' });
  expect(at(8, 17)).toMatchObject({ text: '二', kind: 'cell' });
  expect(at(8, 14)).toMatchObject({ text: '一', kind: 'cell' });
  expect([at(1, 8), at(7, 12), at(11, 12), at(12, 13)].map((line) => line?.kind)).toEqual([
    'head',
    'caption',
    'heading',
    'sentence',
  ]);
});

test('what is not printed, and other files, have none', () => {
  expect(at(2, 7)).toBeUndefined();
  expect(at(1, 8, 'content/b/report.yaml')).toBeUndefined();
  expect(at(1, 8, 'content/a/figures.yaml')).toBeUndefined();
  expect(at(1, 8, 'content/a/glossary.yaml')).toBeUndefined();
});

test('of lines with the same text the nearest is found', () => {
  expect(lines.nearest({ file, line: 7, column: 1 }, '丙。')?.at.line).toBe(6);
  expect(lines.nearest({ file, line: 30, column: 1 }, '丙。')?.at.line).toBe(9);
  expect(lines.nearest({ file, line: 7, column: 1 }, '戊。')).toBeUndefined();
});

test('a sentence that was changed is the one that is most like it', () => {
  expect(lines.nearest({ file, line: 9, column: 1 }, '甲PM_{2.5}。')?.at.line).toBe(5);
});
