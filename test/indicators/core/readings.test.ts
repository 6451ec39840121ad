/** What is read of a sentence: name, level, change, period, and whether it is the report's own. */
import { describe, expect, it } from 'vitest';
import { coreReadings } from '../../../src/indicators/core/readings.js';
import type { Role } from '../../../src/report/schema-values.js';
import { yearsPlanning } from '../../../src/report/years.js';

/** A paragraph in a stretch of a report of 2026, each reading in a line. */
function read(text: string, role: Role = 'review'): string[] {
  const at = { file: 'report.yaml', line: 1, column: 1 };
  const block = { kind: 'paragraph', lead: [], text: [{ text }], points: [], at } as const;
  return coreReadings([{ role, part: undefined, blocks: [block] }], yearsPlanning(2026)).map(
    ({ key, level, change, words, period, own }) =>
      [
        key,
        level?.shown ?? '–',
        change?.shown ?? '–',
        ...(words ? [words] : []),
        period,
        ...(own ? [] : ['not own']),
      ].join(' '),
  );
}

describe('level and change', () => {
  it.each([
    ['全县地区生产总值286.4亿元，增长5.6%。', ['gdp 286.4亿元 5.6% year']],
    ['地区生产总值突破6万亿元台阶，达到62661亿元。', ['gdp 62661亿元 – year']],
    ['进出口总额达5.53万亿元、稳居全国前十、增长4.8%。', ['trade 5.53万亿元 4.8% year']],
    ['粮食播种面积稳定在46.8万亩，总产量达到21.3万吨。', ['grain 21.3万吨 – year']],
    ['粮食生产再获丰收，总产二十一万吨。', ['grain 二十一万吨 – year']],
    ['粮食播种面积稳定在46.8万亩，总产值达到9亿元。', []],
    ['地区生产总值增长4.7%、低于全国0.3个百分点。', ['gdp – 4.7% year']],
    ['地区生产总值一万五千亿元，增长百分之五点二。', ['gdp 一万五千亿元 百分之五点二 year']],
    ['城镇调查失业率百分之五点四，财政收入增加三成。', ['unemployment 百分之五点四 – year', 'revenue – 三成 year']],
    ['城镇化率由58.2%提高至61.5%。', ['urbanisation 61.5% – year']],
    ['粮食总产486.5亿斤，城镇新增就业48.81万人。', ['grain 486.5亿斤 – year', 'jobs 48.81万人 – year']],
    ['城镇调查失业率平均为5.2%，居民消费价格微涨0.1%。', ['unemployment 5.2% – year', 'prices – 0.1% year']],
    ['城乡居民人均可支配收入分别增长5%、6.5%。', ['income-urban – 5% year', 'income-rural – 6.5% year']],
    [
      '一产、二产、三产增加值分别增长3.5%、6%、5%。',
      ['primary – 3.5% year', 'secondary – 6% year', 'tertiary – 5% year'],
    ],
    ['农村居民人均可支配收入首次突破2万元、达到20793元。', ['income-rural 20793元 – year']],
    ['规上工业增加值、固定资产投资分别增长8.3%、8.1%。', ['industry – 8.3% year', 'investment – 8.1% year']],
    ['地区生产总值和一般公共预算收入分别增长5%和6%。', ['gdp – 5% year', 'revenue – 6% year']],
    ['税收7.8亿元、财政收入4.8亿元，分别增长9.1%和7.1%。', ['revenue 4.8亿元 7.1% year']],
    ['进出口总额71亿元、出口总额45亿元，分别增长9%、7%。', ['trade 71亿元 9% year', 'exports 45亿元 7% year']],
    ['旅游收入、社会消费品零售总额、固定资产投资分别增长9%、7%。', []],
    [
      '城乡居民人均可支配收入分别达到35120元、17846元，增长5.1%、7%。',
      ['income-urban 35120元 5.1% year', 'income-rural 17846元 7% year'],
    ],
    ['预计（下同）实现本县生产总值45亿元，比上年（下同）增长9%。', ['gdp 45亿元 9% year']],
    ['国内生产总值增长6.6%，总量突破90万亿元。', ['gdp 突破90万亿元 6.6% year']],
    ['公共财政预算收入26亿元，同口径增长13%。', ['revenue 26亿元 13% year']],
    ['规上工业产值9.8亿元，增长6%；规上工业利润增长7%。', ['output 9.8亿元 6% year']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('period', () => {
  it.each([
    ['“十四五”期间社会消费品零售总额年均增长5%。', 'review', ['retail – 5% average']],
    [
      '全县生产总值2020年为75亿元，2025年超过110亿元。进出口总额突破7亿元。',
      'five-year-review',
      ['trade 突破7亿元 – end'],
    ],
    ['城镇调查失业率全年平均为5.4%。', 'review', ['unemployment 5.4% – year']],
    ['五年来，城镇新增就业累计261.6万人。', 'review', ['jobs 261.6万人 – total']],
    ['这五年，地区生产总值达到1.5万亿元、增长19.8%。', 'review', ['gdp 1.5万亿元 19.8% end']],
    ['2025年，地区生产总值增长5%。', 'five-year-review', ['gdp – 5% year']],
    ['今年地区生产总值增长4.5%左右。', 'five-year-plan', ['gdp – 4.5%左右 target']],
    ['到2030年，常住人口城镇化率达到69%。', 'year-plan', ['urbanisation 69% – later-target']],
    ['居民收入与经济增长同步。', 'year-plan', ['income – – 与经济增长同步 target']],
    ['地区生产总值年均增长5%左右。', 'five-year-plan', ['gdp – 5%左右 later-target']],
    ['“十五五”期间，地区生产总值年均增长5%。', 'five-year-plan', ['gdp – 5% later-target']],
    ['地区生产总值增长5%—5.5%。', 'year-plan', ['gdp – 5%—5.5% target']],
  ] as const)('%s', (text, role, expected) => {
    expect(read(text, role)).toEqual(expected);
  });
});

describe('scope', () => {
  it.each([
    ['海湾新区规划编制完成，经济总量增长5.8%。', ['gdp – 5.8% year not own']],
    [
      '海湾新区加快建设，固定资产投资增长9%，地区生产总值增长7%。',
      ['investment – 9% year not own', 'gdp – 7% year not own'],
    ],
    ['海湾新区加快建设，全县地区生产总值增长7%。', ['gdp – 7% year']],
    ['经济稳中向好，地区生产总值增长7%。', ['gdp – 7% year']],
    ['推进河东、河西等三大重点片区建设，全年完成固定资产投资50亿元。', ['investment 50亿元 – year not own']],
    ['推进重点片区建设，全县固定资产投资增长6%。', ['investment – 6% year']],
    ['中欧班列带动进出口415.4亿元。', ['trade 415.4亿元 – year not own']],
    ['脱贫县农村居民人均可支配收入增长8.8%。', ['income-rural – 8.8% year not own']],
    ['全省地区生产总值增长5%，其中开发区规上工业增加值增长9%。', ['gdp – 5% year', 'industry – 9% year not own']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
