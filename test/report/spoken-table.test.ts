/** Tables as they are read out. */
import { expect, test } from 'vitest';
import type { ReportTable } from '../../src/report/report.js';
import { spokenTable } from '../../src/report/spoken-table.js';
import { plain } from '../../src/text/running-text.js';

const at = { file: 'report.yaml', line: 1, column: 1 };
const words = (text: string) => (text === '' ? [] : [{ text }]);

function spoken(caption: string, header: string, ...rows: readonly string[]): string {
  const cells = (row: string) => row.split(' ').map((cell) => words(cell));
  const table: ReportTable = {
    kind: 'table',
    unit: [],
    note: [],
    caption: words(caption),
    header: cells(header),
    rows: rows.map(cells),
    widths: [],
    at,
  };
  return plain(spokenTable(table));
}

test('a row is a sentence, each number after its head', () => {
  const rows = ['地区生产总值 3810.24亿元 4.5%', '固定资产投资 近300亿元 —'];
  expect(spoken('主要指标', '指标 总量 增长', ...rows)).toBe(
    '主要指标：地区生产总值，总量3810.24亿元，增长4.5%。固定资产投资，总量近300亿元。',
  );
});

test('of two columns the number follows its name', () => {
  expect(spoken('', '指标 目标', '地区生产总值 增长5%', '新增就业 2万人')).toBe('地区生产总值增长5%。新增就业2万人。');
});

test('a unit of its own column, or of the head of the column, follows the number that has none', () => {
  expect(spoken('', '指标 单位 数值', '粮食 万吨 12', '增速 % 5%')).toBe('粮食，数值12万吨。增速，数值5%。');
  expect(spoken('', '指标 总量（亿元） 增长（%）', '税收 55.36 7.3')).toBe('税收，总量55.36亿元，增长7.3%。');
});

test('a cell of words stands after a colon', () => {
  expect(spoken('分工', '任务 单位 责任部门', '建学校 所 教育局')).toBe('分工：建学校，责任部门：教育局。');
});

test('rows that say nothing are left out, and a table of them is silent', () => {
  expect(spoken('空表', '甲 乙', '一 —', '二 …')).toBe('');
});

test('the words of cells keep their places', () => {
  const cell = [{ text: '5%', at: { ...at, column: 9 } }];
  const table: ReportTable = {
    kind: 'table',
    unit: [],
    note: [],
    caption: [],
    header: [[], []],
    rows: [[words('税收'), cell]],
    widths: [],
    at,
  };
  expect(spokenTable(table)).toContainEqual(cell[0]);
});

test('the units follow the caption, the note is not read out', () => {
  const table: ReportTable = {
    kind: 'table',
    caption: words('主要指标'),
    unit: words('单位：亿元'),
    header: ['指标', '总量'].map(words),
    rows: [['税收', '55.36'].map(words)],
    note: words('注：快报数。'),
    widths: [],
    at,
  };
  expect(plain(spokenTable(table))).toBe('主要指标，单位：亿元：税收55.36。');
});
