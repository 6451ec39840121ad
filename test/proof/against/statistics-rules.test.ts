import { expect, it } from 'vitest';
import { statisticsRule } from '../../../src/proof/against/statistics-rules.js';
import { proofread } from '../../../src/proof/proofread.js';
import { wordingOf } from '../../../src/proof/wording.js';
import { foundBy, proofed, statisticsOf, subjectOf } from '../proofed.js';

const against = (rows: string) => ({ statistics: [statisticsOf(`指标,时期,数值,单位\n${rows}`)] });
const found = (rows: string, text: string) => foundBy('against/statistics', text, against(rows));

it.each([
  ['地区生产总值,2023年,312.46,亿元', '2023年，全县地区生产总值达到312.5亿元。', []],
  ['地区生产总值,2023年,3124600,万元', '2023年，全县地区生产总值达到312.5亿元。', []],
  ['地区生产总值,2023年,312.46,亿元', '2023年，全县地区生产总值超过310亿元。', []],
  ['地区生产总值,2023年,312.46,亿元', '2022年，全县地区生产总值达到295亿元。', []],
  ['地区生产总值,2022年,312.46,亿元', '2023年，全县地区生产总值达到321亿元。', []],
  ['地区生产总值,2023年,312.46,亿元', '2023年，全县地区生产总值达到321亿元。', ['321亿元']],
  ['地区生产总值,2023年,312.46,亿元', '2023年，全县地区生产总值达到312.5万元。', ['312.5万元']],
  ['GDP增速,2023年,-1.2,%', '2023年，全县地区生产总值下降1.2%。', []],
  ['GDP增速,2023年,-1.2,%', '2023年，全县地区生产总值增长1.2%。', ['1.2%']],
  ['居民消费价格指数,2023年,100.2,%', '2023年，居民消费价格上涨0.3%。', ['0.3%']],
  ['新设企业,2023年,1675,家', '2023年，新设企业1676家。', ['1676家']],
  ['新设企业,2023年,1675,家', '2023年，新设企业1675户。', []],
  ['新设企业,2023年,1675,家', '2024年，新设企业1700家以上。', []],
  ['新设企业增速,2023年,5.2,%', '2023年，新设企业增长5.3%。', ['5.3%']],
])('%s against %s', (rows, text, words) => {
  expect(found(rows, `# 2023年工作回顾\n${text}`)).toEqual(words);
});

it('names file and cell, and a difference in magnitude alone', () => {
  const rows = '地区生产总值,2023年,312.46,亿元\n固定资产投资,2023年,95.2,亿元';
  const text = '2023年，全县固定资产投资完成9.52亿元。';
  const [finding] = proofed(text, [statisticsRule], {}, against(rows));
  expect(wordingOf(finding!, 'zh-CN').message).toBe(
    '“固定资产投资”在统计数据中是95.2亿元（统计数据.csv 的 C3），这里是9.52亿元（相差一十倍）',
  );
});

it('compares tables of the report and its annexes', () => {
  const table = '  - table: 2023年主要指标\n    header: [指标, 2023年]\n    rows: [[地区生产总值（亿元）, "321.5"]]\n';
  const subject = { ...subjectOf(table), against: against('地区生产总值,2023年,312.46,亿元') };
  expect(proofread(subject, [statisticsRule]).map(({ words }) => words)).toEqual(['321.5']);
});

it('lists once what the report does not mention', () => {
  const rows = '地区生产总值,2023年,312,亿元\n粮食产量,2023年,12.5,万吨\n新设企业,2023年,3,家\n森林面积,2022年,3,万亩';
  const [finding, ...more] = proofed('2023年，地区生产总值312亿元。', undefined, {}, against(rows)).filter(
    ({ rule }) => rule === 'against/lacking',
  );
  expect(more).toEqual([]);
  expect(finding).toMatchObject({
    level: 'hint',
    words: '政府工作报告',
    args: { count: 2, names: '粮食产量（C3）、新设企业（C4）' },
  });
});
