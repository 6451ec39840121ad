import { expect, it } from 'vitest';
import { foundBy } from '../proofed.js';

it('finds shares over 100%', () => {
  const found = (text: string) => foundBy('numbers/over-hundred', text);
  expect(found('医保参保率超108%，森林覆盖率提高到612%。')).toEqual(['108%', '612%']);
  for (const right of [
    '规上工业利润增长120%，高等教育毛入学率达到105%。',
    '参保率达到100%，目标完成率为112%，拨备覆盖率达到210%。',
    '普及率98%，投资增长130%。',
    '占比比上年增长120%。',
  ])
    expect(found(right), right).toEqual([]);
});

it('finds units of something else', () => {
  const found = (text: string) => foundBy('numbers/foreign-unit', text).length;
  expect(found('人均收入增加1207亿元，发电量达到30亿千瓦，新能源装机200万千瓦时。')).toBe(3);
  expect(found('PM2.5平均浓度降到32毫克/立方米，惠及500多万元在校生。')).toBe(2);
  for (const right of [
    '人均收入增加1207元，发电量达到30亿千瓦时，新能源装机200万千瓦。',
    'PM2.5平均浓度降到32微克/立方米，惠及500多万在校生。',
    '人均纯收入增长5%，总投资30亿元。',
  ])
    expect(found(right), right).toBe(0);
});

it.each([
  ['fraction-of-one', '城镇新增就业149.4人，引进企业3.5家。'],
  ['fraction-of-one', '新建学校2.5所。'],
  ['fraction-of-one', '接待游客32.5人次。'],
  ['bare-rate', '常住人口城镇化率达到67.5，提高1.2个百分点。'],
  ['bare-rate', '民间投资占比提高到54.32。'],
  ['foreign-unit', '机场旅客吞吐量达1.8亿吨。'],
  ['foreign-unit', '铁路货运量达1.8亿人次。'],
  ['foreign-unit', '人均预期寿命提高到80%以上。'],
  ['foreign-unit', '人均预期寿命增至805岁。'],
  ['foreign-unit', '空气优良天数比例达到89.7天。'],
  ['foreign-unit', '新建校舍面积46.2万平方公里。'],
  ['foreign-unit', '参观展览超34万亿人次。'],
  ['foreign-unit', '绿电交易31.7亿千瓦。'],
  ['foreign-unit', '粮食播种面积3.86万吨。'],
  ['foreign-unit', '硬化通组公路14.5平方公里，改造管网3平方公里。'],
  ['foreign-unit', 'PM 2.5年平均浓度保持在20毫克/立方米左右。'],
] as const)('%s finds in %s', (rule, text) => {
  expect(foundBy(`numbers/${rule}`, text).length).toBeGreaterThan(0);
});

it.each([
  ['fraction-of-one', '城镇新增就业149.4万人，每千人有床位3.5张、医生2.6人。'],
  ['fraction-of-one', '户均3.5人，平均每村有企业2.3家。'],
  ['fraction-of-one', '总投资3.5亿元，建成2.3公里。'],
  ['bare-rate', '常住人口城镇化率达到67.5%，容积率达到12.5。'],
  ['bare-rate', '增长率为67.5%、54.3%。'],
  ['foreign-unit', '机场旅客吞吐量达1.8亿人次，货邮吞吐量1.8万吨。'],
  ['foreign-unit', '铁路货运量达1.8亿吨，客运量1.8亿人次。'],
  ['foreign-unit', '人均预期寿命提高到80岁以上、增至80.5岁，再提高1.5岁。'],
  ['foreign-unit', '空气优良天数比例达到89.7%，优良天数达到329天。'],
  ['foreign-unit', '新建校舍面积46.2万平方米，建设用地46平方公里。'],
  ['foreign-unit', '成交额超34万亿元人民币。'],
] as const)('%s leaves %s', (rule, text) => {
  expect(foundBy(`numbers/${rule}`, text)).toEqual([]);
});

it('finds lengths for areas and areas for lengths', () => {
  const found = (text: string) => foundBy('numbers/foreign-unit', text).length;
  expect(found('区域面积33.8公里，公路里程达到1200平方公里。')).toBe(2);
  expect(found('区域面积33.8平方公里，公路里程达到1200公里，绿化面积30万平方米。')).toBe(0);
});

it('finds falls of more than all, but not of what may be below nothing', () => {
  const found = (text: string) => foundBy('numbers/fall-over-hundred', text);
  expect(found('事故起数和死亡人数分别下降115.1%、17%，成本降低了120%。')).toEqual(['下降115.1%', '降低了120%']);
  expect(found('事故起数下降100%，企业利润下降115%，净出口减少130%。')).toEqual([]);
});

it('finds shares that rose by more than themselves', () => {
  const found = (text: string) => foundBy('numbers/rise-over-level', text).length;
  expect(found('高技术产业占比达到15.7%，提高20.6个百分点。')).toBe(1);
  expect(found('高新技术产业产值占比达到55.7%、5年提升60.6个百分点。')).toBe(1);
  for (const right of [
    '高技术产业占比达到15.7%，提高2.6个百分点。',
    '地区生产总值增长5%，增速提高6个百分点。',
    '工业利润率为3%，提高4个百分点。',
  ])
    expect(found(right), right).toBe(0);
});

it('finds hundreds of millions of what is counted by the dozen', () => {
  const found = (text: string) => foundBy('numbers/foreign-unit', text).length;
  expect(found('实施项目681亿个，新建学校12亿所，引进3.5亿家企业。')).toBe(3);
  expect(found('共享数据12亿条，生产芯片3亿个，投资6.81亿元。')).toBe(0);
});
