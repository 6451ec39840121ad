import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it.each([
  ['numbers/larger-part', '新建学校12所，其中小学15所。', ['15所']],
  ['numbers/larger-part', '进出口总额1.2亿元，其中出口13000万元，增长3%。', ['13000万元']],
  ['numbers/larger-part', '新建学校12所，其中小学5所。', []],
  ['numbers/larger-part', '投资增长5%，其中工业投资增长12%。', []],
  ['numbers/larger-part', '完成投资30亿元，其中总投资50亿元的项目开工。', []],
  ['numbers/larger-part', '新建学校12所；其中小学15所。', ['15所']],
  ['numbers/industry-sum', '全县生产总值100.5亿元。其中第一产业增加值30亿元。', []],
  [
    'numbers/industry-sum',
    '地区生产总值310.3亿元，增长5%，其中，第一产业增加值30.1亿元，增长3%，第二产业增加值120.1亿元，增长5%，第三产业增加值160.2亿元，增长6%。',
    [],
  ],
  ['numbers/ratio', '三次产业结构由4.1:38.2:57.7调整为3.9:38.4:58.7。', ['3.9:38.4:58.7']],
  ['numbers/ratio', '三次产业比重分别为12%、38%和52%。', ['12%、38%和52%']],
  ['numbers/ratio', '三次产业结构比为4.1：38.2：57.8。', []],
  ['numbers/ratio', '师生比例为1:3:5，产业比为1:2:3。', []],
] as const)('%s in %s', (code, text, found) => {
  expect(foundBy(code, text)).toEqual(found);
});
