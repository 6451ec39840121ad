import { expect, it } from 'vitest';
import { csvSheet } from '../../src/spreadsheet/csv.js';

const rowsOf = (text: string) => csvSheet(text)?.rows.map(({ number, cells }) => [number, ...cells]);

it.each([
  [
    'a,b\r\n"1,234","他说""好"""\r\n',
    [
      [1, 'a', 'b'],
      [2, '1,234', '他说"好"'],
    ],
  ],
  [
    '指标\t数值\n总值\t312\n',
    [
      [1, '指标', '数值'],
      [2, '总值', '312'],
    ],
  ],
  [
    '指标;数值\n总值;312',
    [
      [1, '指标', '数值'],
      [2, '总值', '312'],
    ],
  ],
  [
    'a,\n\n , \nb,c\r',
    [
      [1, 'a', ''],
      [4, 'b', 'c'],
    ],
  ],
  [
    '"第一行\n第二行",1\nb,2',
    [
      [1, '第一行第二行', '1'],
      [3, 'b', '2'],
    ],
  ],
  [
    '"未闭合,1\nb,2',
    [
      [1, '"未闭合', '1'],
      [2, 'b', '2'],
    ],
  ],
  ['"甲"乙,1', [[1, '"甲"乙', '1']]],
])('%j', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

it('refuses more rows than any table of an office has', () => {
  expect(csvSheet('a,1\n'.repeat(20_001))).toBeUndefined();
  expect(csvSheet('a,1\n'.repeat(20_000))?.rows).toHaveLength(20_000);
});
