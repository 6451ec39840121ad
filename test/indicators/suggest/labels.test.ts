/** Names that read well alone. */
import { describe, expect, test } from 'vitest';
import { leadsToLevel, nameOf, readsAlone } from '../../../src/indicators/suggest/labels.js';

describe('the name in the words before a number', () => {
  test.each([
    ['初步核算，全区地区生产总值达', '地区生产总值'],
    ['2023年全年实现社会消费品零售总额', '社会消费品零售总额'],
    ['规模以上工业增加值预计突破', '规模以上工业增加值'],
    ['规上工业企业实现利润', '规上工业企业利润'],
    ['确保GDP', '地区生产总值'],
    ['贫困发生率降至', '贫困发生率'],
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
])('%s reads well alone: %s', (label, alone) => expect(readsAlone(label)).toBe(alone));

test('a verb that leads to a level', () => {
  expect(['失业率降至', '总值首次突破', '收入增长'].map(leadsToLevel)).toEqual([true, true, false]);
});
