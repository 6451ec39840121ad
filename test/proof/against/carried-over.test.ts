import { expect, it } from 'vitest';
import { foundBy, lastYearOf, proofed } from '../proofed.js';

const against = (last: string) => ({ statistics: [], lastYear: lastYearOf(`# 2022年工作回顾\n${last}`) });
const unmoved = (last: string, now: string) =>
  proofed(`# 2023年工作回顾\n${now}`, undefined, {}, against(last))
    .filter(({ rule }) => rule === 'against/unmoved')
    .map(({ words, level }) => `${words} ${level}`);
const copied = (last: string, now: string) => foundBy('against/copied', `# 2023年工作回顾\n${now}`, against(last));

it.each([
  ['全县地区生产总值312.5亿元。', '全县地区生产总值达到312.5亿元。', ['312.5亿元 likely']],
  ['全县地区生产总值312亿元。', '全县地区生产总值达到312亿元。', ['312亿元 hint']],
  ['全县地区生产总值300亿元。', '全县地区生产总值达到300亿元。', []],
  ['全县地区生产总值312.5亿元。', '全县地区生产总值312.5亿元，与上年持平。', []],
  ['全县地区生产总值312.5亿元。', '全县地区生产总值达到325.1亿元。', []],
  ['粮食产量12.55万吨。', '粮食产量稳定在12.55万吨。', []],
  ['地区生产总值增长5.2%。', '地区生产总值增长5.2%，好于预期。', []],
  ['城镇调查失业率5.12%。', '城镇调查失业率5.12%，低于全省。', ['5.12% hint']],
  ['改造农村公路，新建改建学校1235所。', '完善设施，新建改建学校1235所。', ['1235所 likely']],
  ['全县森林面积达到123.4万亩，变化不大。', '全县森林面积达到123.4万亩，再添新绿。', []],
  ['截至2020年建成高标准农田1234亩。', '截至2020年建成高标准农田1234亩，成效明显。', []],
])('numbers that did not move: %s / %s', (last, now, found) => {
  expect(unmoved(last, now)).toEqual(found);
});

it.each([
  ['新增城镇就业4512人，新建改建学校12所。', '新增城镇就业4512人，新建改建学校12所。', 1],
  ['新增城镇就业4512人，新建改建学校12所。', '新增城镇就业4630人，新建改建学校12所。', 0],
  ['全面建立24小时值守制度，覆盖率达到100%。', '全面建立24小时值守制度，覆盖率达到100%。', 0],
  ['坚持“四个最严”要求，守牢食品安全底线。', '坚持“四个最严”要求，守牢食品安全底线。', 0],
  ['经济保持稳定，新设企业1235家，合作社127个。', '经济保持稳定，新设企业1235家，合作社127个。', 1],
  ['经济保持稳定，每年培育企业123家。', '经济保持稳定，每年培育企业123家。', 0],
])('sentences taken over: %s / %s', (last, now, count) => {
  expect(copied(last, now)).toHaveLength(count);
});

it('finds a number of a sentence taken over once', () => {
  const text = '新增城镇就业4512人，新建改建学校1235所。';
  expect(unmoved(text, text)).toEqual([]);
});

it('leaves the plan of the year alone', () => {
  const last = { statistics: [], lastYear: lastYearOf('# 2023年工作安排\n新建改建学校1235所，新增就业4512人。') };
  expect(foundBy('against/copied', '# 2024年工作安排\n新建改建学校1235所，新增就业4512人。', last)).toEqual([]);
});

it('knows a number by the words before it, whatever other numbers are in the clause', () => {
  expect(unmoved('新建改建学校12所、养老床位1235张。', '新建改建学校15所、养老床位1235张。')).toEqual([
    '1235张 likely',
  ]);
  expect(unmoved('完成国土绿化693.4万亩。', '全年完成绿化，完成国土绿化693.4万亩。')).toEqual(['693.4万亩 likely']);
  expect(unmoved('新建改建学校12所，养老床位1235张。', '新建改建学校15所，托育床位1235张。')).toEqual([]);
});
