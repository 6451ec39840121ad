/** Quotations of the report keep its numbers whole. */
import { describe, expect, it } from 'vitest';
import { load, reportWith } from '../../content/folder.js';
import { withBriefing } from '../outline.js';

describe('a quotation keeps numbers whole', () => {
  const quoting = (words: string) => {
    const { told } = load({
      'report.yaml': reportWith(
        '  - part: 回顾\n    body:\n      - 区域税收增长15.5%，总值3810.24亿元，就业2.7万人，附近3家；客流近1.2亿人次，税收增长4.0%左右，引进100余万户，提升0.9个百分点，建成12幕、第3名，新增2个月、5万多人，在2019—2023年间，G107国道。\n      - section: 经济\n',
      ),
      'briefing.yaml': `areas: [{ section: 经济, title: '${words}' }]\n`,
    });
    return told.map((line) => /"number":"([^"]*)"/.exec(line)?.[1] ?? line);
  };

  it.each([
    ['区域税收增长15.5', '15.5%'],
    ['总值3810.24亿', '3810.24亿元'],
    ['总值3810.24', '3810.24亿元'],
    ['就业2.7万', '2.7万人'],
    ['万人', '2.7万人'],
    ['1.2亿人次', '近1.2亿人次'],
    ['税收增长4.0%', '4.0%左右'],
    ['引进100', '100余万户'],
    ['引进100余万', '100余万户'],
    ['提升0.9个', '0.9个百分点'],
    ['建成12', '12幕'],
    ['3名', '第3名'],
    ['新增2个', '2个月'],
    ['5万多', '5万多人'],
    ['2023年间', '2019—2023年'],
  ])('%s is a part of %s', (words, number) => {
    expect(quoting(words)).toEqual([number]);
  });

  it.each([
    '增长15.5%',
    '15.5%',
    '3810.24亿元',
    '2.7万人',
    '3家',
    '近1.2亿人次',
    '4.0%左右，引进100余万户',
    '第3名，新增2个月',
    'G107',
    '国道',
  ])('%s is whole', (words) => {
    expect(quoting(words)).toEqual([]);
  });
});

it('cuts no number in two: 0% of 90% is no quotation', () => {
  expect(withBriefing('glance: { title: 0% }\n').told).toEqual([
    'briefing.yaml:1:18+2 briefing/cut-number {"words":"0%","number":"40%","file":"report.yaml","line":13}',
  ]);
  expect(withBriefing('glance: { title: 增长1 }\n').told[0]).toContain('cut-number {"words":"增长1","number":"1.5%"');
  expect(withBriefing('glance: { title: 增长1.5% }\n').told).toEqual([]);
});

it('is looked up among 5,000 places that cut a number, in time in proportion to them', () => {
  const { told } = load({
    'report.yaml': reportWith(
      `  - part: 回顾\n    body:\n      - ${'投资1亿元，'.repeat(5_000)}\n      - section: 经济\n`,
    ),
    'briefing.yaml': "areas: [{ section: 经济, title: '投资1' }]\n",
  });
  expect(told.filter((line) => line.includes('briefing/cut-number'))).toHaveLength(1);
}, 60_000);
