import { expect, it } from 'vitest';
import { lastYearOf, proofed } from '../proofed.js';

const plan =
  '# 2023年工作安排\n今年主要预期目标是：地区生产总值增长6%左右，城镇新增就业1.2万人以上，居民收入与经济增长同步，居民消费价格涨幅3%左右。';
const found = (rule: string, text: string, last = plan) =>
  proofed(
    `# 2023年工作回顾\n${text}\n# 2024年工作安排\n今年地区生产总值增长5%，居民消费价格涨幅3%左右。`,
    undefined,
    {},
    {
      statistics: [],
      lastYear: lastYearOf(last),
    },
  )
    .filter((finding) => finding.rule === rule)
    .map(({ words, args }) => [words, args.targets ?? args.aim]);

it('lists the targets without a result, at the heading of the review; the plan of the next year gives none', () => {
  expect(found('against/target', '地区生产总值增长6.1%，城镇新增就业1.3万人，城镇居民人均可支配收入增长7%。')).toEqual([
    ['2023年工作回顾', '居民消费价格（涨幅3%左右）'],
  ]);
  expect(
    found('against/target', '地区生产总值增长6.1%，城镇新增就业1.3万人，居民收入稳步增长，居民消费价格总体平稳。'),
  ).toEqual([]);
});

it.each([
  ['地区生产总值增长4.8%。', [['4.8%', '增长6%左右']]],
  ['地区生产总值增长5.5%。', []],
  ['地区生产总值增长4.8%，低于预期。', []],
  ['城镇新增就业9800人。', [['9800人', '1.2万人以上']]],
  ['城镇新增就业1.25万人。', []],
  // Of prices the target is a limit.
  ['居民消费价格上涨0.2%。', []],
])('results below their targets: %s', (text, missed) => {
  expect(found('against/missed', text)).toEqual(missed);
});
