/** Tables and pictures of the redline. */
import { expect, test } from 'vitest';
import type { Row } from '../../../src/diff/compare/rows.js';
import type { Unit } from '../../../src/diff/compare/units.js';
import { insetBlock } from '../../../src/diff/redline/inset.js';
import type { Figure, Table } from '../../../src/document/book.js';
import type { ReportFigure, ReportTable } from '../../../src/report/report.js';
import { shown } from './small-redline.js';

const at = { file: 'report.yaml', line: 1, column: 1 };
const words = (text: string) => (text === '' ? [] : [{ text }]);

const unit = (inset: ReportTable | ReportFigure): Unit => ({
  kind: inset.kind,
  text: '',
  head: 0,
  number: '',
  level: 0,
  where: {},
  at,
  inset,
});
const row = (before?: ReportTable | ReportFigure, after?: ReportTable | ReportFigure): Row => ({
  state: before && after ? 'changed' : before ? 'removed' : 'added',
  ...(before && { before: unit(before) }),
  ...(after && { after: unit(after) }),
  words: [],
});

const table = (caption: string, header: readonly string[], ...rows: readonly string[][]): ReportTable => ({
  kind: 'table',
  caption: words(caption),
  unit: [],
  header: header.map(words),
  rows: rows.map((cells) => cells.map(words)),
  note: [],
  widths: [1, 2],
  at,
});
const linesOf = (block: unknown) => {
  const { caption, header, rows, widths } = block as Table;
  return [shown(caption), ...[header, ...rows].map((cells) => cells.map(shown).join('|')), widths.join()];
};

test('rows and columns that were added and removed stand among the others', () => {
  const before = table(
    '表1',
    ['指标', '2022年', '2023年'],
    ['税收', '7', '8'],
    ['进出口', '3', '4'],
    ['用电', '1', '2'],
  );
  const after = table(
    '表1（预计）',
    ['指标', '2023年', '2024年'],
    ['税收', '8', '9'],
    ['用电', '2', '2.5'],
    ['用水', '5', '6'],
  );
  expect(linesOf(insetBlock(row(before, after), []))).toEqual([
    '表1{+（预计）+}',
    '指标|[-2022年-]|2023年|{+2024年+}',
    '税收|[-7-]|8|{+9+}',
    '[-进出口-]|[-3-]|[-4-]|',
    '用电|[-1-]|2|{+2.5+}',
    '{+用水+}||{+5+}|{+6+}',
    '',
  ]);
});

test('a table that only one revision has is marked in every cell', () => {
  const one = table('表1', ['甲', '乙'], ['1', '2']);
  expect(linesOf(insetBlock(row(undefined, one), []))).toEqual(['{+表1+}', '{+甲+}|{+乙+}', '{+1+}|{+2+}', '1,2']);
  expect(linesOf(insetBlock(row(one), []))).toEqual(['[-表1-]', '[-甲-]|[-乙-]', '[-1-]|[-2-]', '1,2']);
});

test('a moved table says in its caption where it was', () => {
  const one = table('表1', ['甲', '乙'], ['1', '2']);
  expect(linesOf(insetBlock(row(one, one), [{ text: '【移自二、】', change: 'inserted' }]))[0]).toBe(
    '{+【移自二、】+}表1',
  );
});

const figure = (caption: string, data: number[]): ReportFigure => ({
  kind: 'figure',
  src: 'images/a.png',
  picture: { encoding: 'png', width: 1, height: 1, bits: 8, channels: 3, data: new Uint8Array(data) },
  alt: words('河'),
  caption: words(caption),
  lines: 5,
  at,
});

test('a picture is shown; another one under the same name is named as such, one that is gone by its caption', () => {
  const captionOf = (block: unknown) => shown((block as Figure).caption);
  expect(captionOf(insetBlock(row(figure('图1', [1]), figure('图1', [1])), []))).toBe('图1');
  expect(captionOf(insetBlock(row(figure('图1', [1]), figure('图1', [2])), []))).toBe('{+【图片已更换】+}图1');
  expect(captionOf(insetBlock(row(undefined, figure('图1', [1])), []))).toBe('{+【新增的图】+}{+图1+}');
  expect(insetBlock(row(figure('', [1])), [])).toMatchObject({
    kind: 'paragraph',
    text: [{ text: '【图】河', change: 'deleted' }],
  });
});
