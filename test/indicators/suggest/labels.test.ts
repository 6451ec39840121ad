/** Names that read well alone. */
import { describe, expect, test } from 'vitest';
import {
  isMeasure,
  leadsToLevel,
  nameOf,
  readsAlone,
  withoutAdverbs,
  withoutMeasure,
} from '../../../src/indicators/suggest/labels.js';

describe('the name in the words before a number', () => {
  test.each([
    ['初步核算，全区地区生产总值达', '地区生产总值'],
    ['2023年全年实现社会消费品零售总额', '社会消费品零售总额'],
    ['规模以上工业增加值预计突破', '规模以上工业增加值'],
    ['规上工业企业实现利润', '规上工业企业利润'],
    ['确保GDP', '地区生产总值'],
    ['贫困发生率降至', '贫困发生率'],
    ['资产总额五年', '资产总额'],
    ['满意度连续5年保持在', '满意度'],
    ['新增就业人数年均', '年均新增就业人数'],
    ['一般公共预算收入累计完成', '累计一般公共预算收入'],
    ['高标准农田累计达到', '高标准农田'],
    ['研发投入增速年均达', '研发投入年均增速'],
    ['实际使用外资比“十三五”时期', '实际使用外资'],
    ['外贸出口逆势', '外贸出口'],
    ['债务偿还', '债务偿还'],
    ['完成地区生产总值', '地区生产总值'],
    ['正常年景下粮食产量', '粮食产量'],
  ])('%s: %s', (words, name) => expect(nameOf(words)).toBe(name));
});

test.each([
  ['地区生产总值', true],
  ['PM2.5平均浓度', true],
  ['总量', false],
  ['覆盖率', false],
  ['服务群众', false],
  ['“智税圈', false],
  ['促进民营经济和中小企业高质量发展的举措', false],
  ['龙头企业国家级', false],
  ['产业集群世界级', false],
  ['义务教育三年级', true],
  ['其中新能源汽车', false],
  ['落实资金', false],
  ['发生业务量', false],
  ['落实帮扶资金', true],
  ['装机占比', false],
  ['每个乡镇', false],
  ['每千人口托位数', true],
  ['林下经济面积', true],
])('%s reads well alone: %s', (label, alone) => expect(readsAlone(label)).toBe(alone));

test('a verb that leads to a level', () => {
  expect(['失业率降至', '总值首次突破', '收入增长'].map(leadsToLevel)).toEqual([true, true, false]);
});

test('words of manner before a movement', () => {
  expect(['外贸出口逆势', '耕层厚度止跌', '预期寿命再', '居民收入稳定'].map(withoutAdverbs)).toEqual([
    '外贸出口',
    '耕层厚度',
    '预期寿命',
    '居民收入',
  ]);
});

test('a measure and what it is of', () => {
  expect(['总投资', '发电量占比', '清洁能源装机占比', '重点项目'].map(isMeasure)).toEqual([true, true, false, false]);
  expect(['清洁能源装机占比', '粮食播种面积', '重点项目'].map(withoutMeasure)).toEqual([
    '清洁能源',
    '粮食',
    '重点项目',
  ]);
});
