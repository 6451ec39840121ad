/** Tables of Word as tables of content, and what is lost of them. */
import { expect, it } from 'vitest';
import type { WordBlock, WordCell } from '../../../src/import/docx/blocks.js';
import { flatTable, isLayout } from '../../../src/import/docx/flat-table.js';

const words = new Map<WordCell, string[]>();
const paragraph = (text: string): WordBlock => ({
  kind: 'paragraph',
  id: 1,
  line: 1,
  number: '',
  lines: [[{ text, script: undefined, bold: false }]],
});
/** A cell with paragraphs divided by `|`; `>` before them: over several columns, `^`: part of the cell above. */
function cell(typed: string, columns: number): WordCell {
  const continues = typed === '^';
  const span = typed.startsWith('>') ? columns : 1;
  const texts = continues ? [] : typed.replace('>', '').split('|').filter(Boolean);
  const made = { blocks: texts.map(paragraph), span, continues };
  words.set(made, texts);
  return made;
}
const table = (columns: number, ...rows: string[][]) => ({
  kind: 'table' as const,
  line: 1,
  rows: rows.map((row) => row.map((typed) => cell(typed, columns))),
});
const flat = (columns: number, ...rows: string[][]) => flatTable(table(columns, ...rows), (each) => words.get(each)!);

it('caption, units and notes in rows of one cell are lines around the table', () => {
  const { before, tables, after, flattened } = flat(
    2,
    ['>主要指标'],
    ['>单位：亿元'],
    ['指标', '总量'],
    ['产值', '9'],
    ['>注：快报数。'],
  );
  expect({ before, after, flattened }).toEqual({
    before: ['主要指标', '单位：亿元'],
    after: ['注：快报数。'],
    flattened: [],
  });
  expect(tables).toEqual([
    [
      ['指标', '总量'],
      ['产值', '9'],
    ],
  ]);
});

it('a head over several columns stands over each, and a header of one row is not said to have several', () => {
  const { tables, flattened } = flat(2, ['乡镇', '>完成投资'], ['甲镇', '9', '5']);
  expect(tables[0]![0]).toEqual(['乡镇', '完成投资', '完成投资']);
  expect(flattened).toEqual([{ reason: 'heads', words: ['乡镇', '完成投资', '完成投资'], paragraph: 1 }]);
});

it('a row of one cell within the table stays a row and is reported', () => {
  const { tables, flattened } = flat(2, ['指标', '总量'], ['>一、经济'], ['产值', '9']);
  expect(tables[0]![1]).toEqual(['一、经济', '']);
  expect(flattened).toEqual([{ reason: 'columns', words: ['一、经济'], paragraph: 1 }]);
});

it('a cell over several rows stands in each and is reported, likewise paragraphs of a cell', () => {
  const { tables, flattened } = flat(2, ['类别', '任务'], ['民生', '建校|招师'], ['^', '建医院']);
  expect(tables[0]!.slice(1)).toEqual([
    ['民生', '建校\n招师'],
    ['民生', '建医院'],
  ]);
  expect(flattened).toEqual([
    { reason: 'rows', words: ['民生'], paragraph: 1 },
    { reason: 'paragraphs', words: ['建校 招师'], paragraph: 1 },
  ]);
});

it('blank rows and columns are left out', () => {
  expect(flat(3, ['指标', '', '总量'], ['', '', ''], ['产值', '', '9']).tables).toEqual([
    [
      ['指标', '总量'],
      ['产值', '9'],
    ],
  ]);
});

it('a table with too many columns is divided, its first column repeated', () => {
  const row = (name: string) => [name, ...Array.from({ length: 14 }, (_, i) => `${name}${i}`)];
  const { tables, flattened } = flat(15, row('月'), row('数'));
  expect(tables.map(([header]) => header!.length)).toEqual([12, 4]);
  expect(tables[1]).toEqual([
    ['月', '月11', '月12', '月13'],
    ['数', '数11', '数12', '数13'],
  ]);
  expect(flattened.map(({ reason }) => reason)).toEqual(['wide']);
});

it('one row, one column or a table within a table is layout', () => {
  const inner = table(2, ['甲', '乙'], ['1', '2']);
  const holding = table(2, ['左', '右'], ['下', '角']);
  expect(isLayout(table(2, ['左边一句。', '右']))).toBe(true);
  expect(isLayout(table(2, ['左|两段', '右']))).toBe(true);
  // The head of a document may stand in one row.
  expect(isLayout(table(2, ['云政〔2025〕1号', '签发人：王明']))).toBe(false);
  expect(isLayout(table(1, ['上'], ['下']))).toBe(true);
  expect(isLayout(table(2, ['左', ''], ['', '右']))).toBe(true);
  expect(isLayout(inner)).toBe(false);
  const nested = { ...holding, rows: [...holding.rows, [{ blocks: [inner], span: 2, continues: false }]] };
  expect(isLayout(nested)).toBe(true);
});
