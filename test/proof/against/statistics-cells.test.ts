import { expect, it } from 'vitest';
import { nameInCell, numberInCell, unitInCell, yearInCell } from '../../../src/proof/against/statistics-cells.js';

it.each([
  ['３，８１２．３７', 3812.37, '3,812.37', ''],
  ['3 812.4', 3812.4, '3812.4', ''],
  ['5.2%', 5.2, '5.2', '%'],
  ['5.2％', 5.2, '5.2', '%'],
  ['－3.1', -3.1, '3.1', ''],
  ['−3.1', -3.1, '3.1', ''],
  ['+3.1', 3.1, '3.1', ''],
  ['312.5亿元', 312.5, '312.5', '亿元'],
])('number %s', (cell, number, digits, unit) => {
  expect(numberInCell(cell)).toEqual({ number, digits, unit });
});

it.each(['', '-', '—', '/', '……', 'N/A', '暂无'])('no value: %j', (cell) => {
  expect(numberInCell(cell)).toBe('blank');
});

it.each(['约312', '=B2*2', '#DIV/0!', '3,81,2', '312/2', '三百'])('no number: %s', (cell) => {
  expect(numberInCell(cell)).toBeUndefined();
});

it.each([
  ['2023年', 2023],
  ['2023', 2023],
  ['２０２３年', 2023],
  ['二〇二三年', 2023],
  ['2023年度', 2023],
  ['2023年全年', 2023],
  ['2023年1—12月', 2023],
  ['2023-12-31', 2023],
  ['2023/1/1', 2023],
  ['2023年12月31日', 2023],
  ['2023年末', 2023],
  ['2023年上半年', undefined],
  ['2023年6月30日', undefined],
  ['2023年1-6月', undefined],
  ['2023Q4', undefined],
  ['23年', undefined],
  ['3812', undefined],
])('year %s', (cell, year) => {
  expect(yearInCell(cell)).toBe(year);
});

it.each([
  ['亿元', '亿元'],
  ['％', '%'],
  ['百分点', '个百分点'],
  ['亿元人民币', '亿元'],
  ['元/人', '元'],
  ['', undefined],
  ['812.37', undefined],
])('unit %j', (cell, unit) => {
  expect(unitInCell(cell)).toBe(unit);
});

it.each([
  ['一、地区生产总值（亿元）', '地区生产总值', '亿元', undefined],
  ['其中：#工业增加值', '工业增加值', undefined, undefined],
  ['(2)地区生产总值 增速(%)', '地区生产总值', '%', 'change'],
  ['粮食产量比上年增长', '粮食产量', undefined, 'change'],
  ['城镇化率（常住人口）', '城镇化率(常住人口)', undefined, undefined],
  ['5A级景区', '5A级景区', undefined, undefined],
])('name %s', (cell, name, unit, kind) => {
  expect(nameInCell(cell)).toEqual({ name, unit, kind });
});
