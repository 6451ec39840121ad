import { expect, it } from 'vitest';
import { readSpreadsheet } from '../../src/spreadsheet/read.js';
import { columnName, csvOf, xlsxOf } from '../../src/spreadsheet/write.js';
import { MEGABYTE, openZip } from '../../src/zip/zip.js';

const table = {
  name: '统计数据',
  header: ['指标', '单位'],
  rows: [
    ['总值<甲>', '亿元'],
    ['比重', ''],
  ],
  widths: [30, 10],
};

it('writes a workbook that is read again: bold header, widths', () => {
  const bytes = xlsxOf(table);
  expect(readSpreadsheet(bytes)).toEqual({
    isText: false,
    sheets: [
      {
        name: '统计数据',
        rows: [
          { number: 1, cells: ['指标', '单位'] },
          { number: 2, cells: ['总值<甲>', '亿元'] },
          { number: 3, cells: ['比重'] },
        ],
      },
    ],
  });
  const sheet = new TextDecoder().decode(
    openZip(bytes, { total: MEGABYTE, part: MEGABYTE }).read('xl/worksheets/sheet1.xml'),
  );
  expect(sheet).toContain('<col min="1" max="1" width="30" customWidth="1"/>');
  expect(sheet).toContain('<c r="A1" s="1" t="inlineStr">');
});

it('writes separated values with a byte order mark', () => {
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf({ ...table, rows: [['a,b', 'c"']] }))).toBe(
    '\uFEFF指标,单位\r\n"a,b","c"""\r\n',
  );
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [59, 'BH'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});
