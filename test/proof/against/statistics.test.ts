import { expect, it } from 'vitest';
import { statisticsIn } from '../../../src/proof/against/statistics.js';
import { csvSheet } from '../../../src/spreadsheet/csv.js';

const read = (text: string) => statisticsIn('a.csv', [csvSheet(text)!], 2023);
const values = (text: string) =>
  read(text)?.values.map(({ name, core, kind, year, shown, cell }) =>
    [name, core ?? '', kind, year, shown, cell].join(' '),
  );

it('reads rows: a core indicator by any of its names, another by its own', () => {
  const text = '指标,时期,数值,单位\nGDP,2023年,"3,812.37",亿元\nGDP增速,2023,5.2,%\n新设企业,2022年,12,家\n';
  expect(values(text)).toEqual([
    'GDP gdp level 2023 3,812.37亿元 C2',
    'GDP gdp change 2023 5.2% C3',
    '新设企业  level 2022 12家 C4',
  ]);
});

it('reads years as columns, with a change beside each level', () => {
  const text = '指标,单位,2022年,,2023年,\n,,总量,增速(%),总量,增速(%)\n一、地区生产总值,亿元,300,4.1,312.5,4.4\n';
  expect(values(text)).toEqual([
    '地区生产总值 gdp level 2022 300亿元 C3',
    '地区生产总值 gdp change 2022 4.1% D3',
    '地区生产总值 gdp level 2023 312.5亿元 E3',
    '地区生产总值 gdp change 2023 4.4% F3',
  ]);
});

it('takes a number in % of an amount for its growth, and a price index for the change of prices', () => {
  expect(values('指标,数值,单位\n固定资产投资,-3.1,%\n居民消费价格指数,100.2,%\n常住人口城镇化率,61.3,%\n')).toEqual([
    '固定资产投资 investment change 2023 -3.1% B2',
    '居民消费价格指数 prices change 2023 0.2% B3',
    '常住人口城镇化率 urbanisation level 2023 61.3% B4',
  ]);
});

it('goes on with the name above where a merged cell leaves it out, and with units of brackets and titles', () => {
  expect(
    values('单位：亿元,,\n指标,年份,数值\n地区生产总值,2022年,300\n,2023年,312.5\n就业（万人）,2023年,1.2\n'),
  ).toEqual([
    '地区生产总值 gdp level 2022 300亿元 C3',
    '地区生产总值 gdp level 2023 312.5亿元 C4',
    '就业  level 2023 1.2万人 C5',
  ]);
});

it('says which cell of a row is not understood, and what it should have', () => {
  const rows = [
    '指标,时期,数值,单位',
    '甲,2023年上半年,1,家',
    '乙,2023年,约3,家',
    '丙,2023年,3,',
    ',2023年,3,家',
    '地区生产总值,2023年,312,家',
    '地区生产总值,2023年,3,812.37,亿元',
    '丁,2023年,,家',
    '注：数据来自统计局,,,',
    '一、综合,,,',
    '指标,时期,数值,单位',
  ];
  const { odd, unfilled, values } = read(rows.join('\n'))!;
  expect(odd.map(({ cell, found, expected }) => `${cell} ${found} ${expected}`)).toEqual([
    'B2 2023年上半年 year',
    'C3 约3 number',
    'D4  unit',
    'D6 家 unit',
    'D7 812.37 unit',
  ]);
  expect(unfilled).toBe(1);
  // A row without a name goes on with the one above.
  expect(values.map(({ name }) => name)).toEqual(['丙']);
});

it('finds no table without a header', () => {
  expect(read('甲,1\n乙,2\n')).toBeUndefined();
});
