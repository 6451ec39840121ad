import { expect, it } from 'vitest';
import { headerOf } from '../../../src/proof/against/statistics-header.js';
import { csvSheet } from '../../../src/spreadsheet/csv.js';

const header = (text: string) => headerOf(csvSheet(text)!.rows);
const columns = (text: string) =>
  header(text)?.columns.map(({ index, role, year, unit }) =>
    [index, role, year, unit].filter((one) => one !== undefined),
  );

it.each([
  [
    '指标,时期,数值,单位',
    [
      [0, 'name'],
      [1, 'period'],
      [2, 'level'],
      [3, 'unit'],
    ],
  ],
  [
    '单位,数据,年份,项目名称',
    [
      [0, 'unit'],
      [1, 'level'],
      [2, 'period'],
      [3, 'name'],
    ],
  ],
  [
    '序号,指标名称,计量单位,2022年,2023年',
    [
      [1, 'name'],
      [2, 'unit'],
      [3, 'level', 2022],
      [4, 'level', 2023],
    ],
  ],
  [
    '指标,2023年（亿元）,比上年增长（%）',
    [
      [0, 'name'],
      [1, 'level', 2023, '亿元'],
      [2, 'change', '%'],
    ],
  ],
  [
    '指标,2023年增速(％),2023',
    [
      [0, 'name'],
      [1, 'change', 2023, '%'],
      [2, 'level', 2023],
    ],
  ],
  [
    '指 标,绝对量,增速',
    [
      [0, 'name'],
      [1, 'level'],
      [2, 'change'],
    ],
  ],
])('%s', (text, found) => {
  expect(columns(`${text}\n甲,1,2,3\n`)).toEqual(found);
});

it('reads a title above: one year, one unit', () => {
  expect(header('云溪县2023年主要经济指标,,\n单位：亿元,,\n指标,数值,\n')).toMatchObject({
    next: 3,
    year: 2023,
    unit: '亿元',
  });
  expect(header('2022年和2023年指标,\n指标,数值\n')?.year).toBeUndefined();
});

it('reads years over two columns each', () => {
  const text = '指标,单位,2022年,,2023年,\n,,总量,增速(%),总量,增速(%)\n甲,亿元,1,2,3,4\n';
  expect(header(text)?.next).toBe(2);
  expect(columns(text)).toEqual([
    [0, 'name'],
    [1, 'unit'],
    [2, 'level', 2022],
    [3, 'change', 2022, '%'],
    [4, 'level', 2023],
    [5, 'change', 2023, '%'],
  ]);
});

it.each(['甲,乙\n1,2\n', '指标,说明\n甲,乙\n', '数值,单位\n1,元\n'])('no header: %j', (text) => {
  expect(header(text)).toBeUndefined();
});
