/** Readings of one indicator and period brought together, in the official order. */
import { expect, it } from 'vitest';
import { coreReadings } from '../../../src/indicators/core/readings.js';
import { resultsInWords, resultsOfFiveYears, resultsOfYear } from '../../../src/indicators/core/results.js';
import { signedText } from '../../../src/report/quantity-text.js';
import type { ReportBlock } from '../../../src/report/report.js';
import type { Role } from '../../../src/report/schema-values.js';
import { yearsPlanning } from '../../../src/report/years.js';
import { plain } from '../../../src/text/running-text.js';

const at = { file: 'report.yaml', line: 1, column: 1 };
const stretch = (role: Role, ...texts: readonly string[]) => ({
  role,
  part: undefined,
  blocks: texts.map((text): ReportBlock => ({ kind: 'paragraph', lead: [], text: [{ text }], points: [], at })),
});
const lines = (found: ReturnType<typeof resultsOfYear>) =>
  found.map(
    ({ label, movement, level, change }) =>
      `${plain(label)}${movement} ${plain(signedText(level))}${change ? `，${plain(change.words)} ${change.number}` : ''}`,
  );

it('a level and a change stated apart are one result; another period is another indicator', () => {
  const readings = coreReadings(
    [
      stretch(
        'review',
        '进出口总额下降3.1%。全县地区生产总值突破300亿元台阶，达到312亿元。',
        '五年来，地区生产总值年均增长6%，城镇新增就业累计9万人，粮食产量达到48亿斤。2025年地区生产总值增长5.2%，其中开发区规上工业增加值增长9%。',
      ),
    ],
    yearsPlanning(2026),
  );
  expect(lines(resultsOfYear(readings))).toEqual(['地区生产总值 312亿元，增长5.2% 5.2', '进出口总额下降 -3.1%']);
  expect(lines(resultsOfFiveYears(readings))).toEqual([
    '地区生产总值年均增长 6%',
    '累计城镇新增就业 9万人',
    '粮食产量 48亿斤',
  ]);
});

it('a total of several years says so where the text does', () => {
  const text = '五年来，一般公共预算收入累计完成68.9亿元，累计城镇新增就业2.1万人，固定资产投资210亿元。';
  expect(lines(resultsOfFiveYears(coreReadings([stretch('five-year-review', text)], yearsPlanning(2026))))).toEqual([
    '固定资产投资 210亿元',
    '累计一般公共预算收入 68.9亿元',
    '累计城镇新增就业 2.1万人',
  ]);
});

it('indicators that share a name have their own names', () => {
  const readings = coreReadings([stretch('review', '城乡居民人均可支配收入分别增长5%、6.5%。')], yearsPlanning(2026));
  expect(lines(resultsOfYear(readings))).toEqual(['城镇居民人均可支配收入增长 5%', '农村居民人均可支配收入增长 6.5%']);
});

it('changes that follow the levels of several indicators share their word and their sign', () => {
  const linesOf = (text: string) => lines(resultsOfYear(coreReadings([stretch('review', text)], yearsPlanning(2026))));
  expect(linesOf('城乡居民人均可支配收入分别达到41236元和22518元，增长4.9%和6.7%。')).toEqual([
    '城镇居民人均可支配收入 41236元，增长4.9% 4.9',
    '农村居民人均可支配收入 22518元，增长6.7% 6.7',
  ]);
  expect(linesOf('城乡居民人均可支配收入分别为3万元、1.5万元，同比下降0.9%、1.2%。')).toEqual([
    '城镇居民人均可支配收入 3万元，同比下降0.9% -0.9',
    '农村居民人均可支配收入 1.5万元，同比下降1.2% -1.2',
  ]);
});

it('the second of two changes is measured as the first', () => {
  const text = '这五年，城镇、农村居民人均可支配收入分别年均增长5.3%、8.1%。';
  expect(lines(resultsOfFiveYears(coreReadings([stretch('five-year-review', text)], yearsPlanning(2026))))).toEqual([
    '城镇居民人均可支配收入年均增长 5.3%',
    '农村居民人均可支配收入年均增长 8.1%',
  ]);
});

it('what is so each year says so', () => {
  const text = '这五年，城镇新增就业年均超过4.6万人，研发经费投入增速年均超20%。';
  expect(lines(resultsOfFiveYears(coreReadings([stretch('five-year-review', text)], yearsPlanning(2026))))).toEqual([
    '年均城镇新增就业 超过4.6万人',
    '研发经费投入年均增速 超20%',
  ]);
});

it('a movement without a number is a result in words', () => {
  const text =
    '固定资产投资由负转正，居民消费价格与上年持平，一般公共预算收入实现正增长，进出口总额再创新高，开发区工业增加值翻番，社会消费品零售总额增速快于全省。';
  const readings = coreReadings([stretch('review', text)], yearsPlanning(2026));
  expect(lines(resultsInWords(readings))).toEqual([
    '固定资产投资 由负转正',
    '社会消费品零售总额 增速快于全省',
    '一般公共预算收入 实现正增长',
    '居民消费价格 与上年持平',
  ]);
  expect(resultsOfYear(readings)).toEqual([]);
});

it('a range is shown as written and has no number that a chart could draw', () => {
  const [gdp, jobs] = resultsOfYear(
    coreReadings([stretch('review', '地区生产总值增长5%—5.5%。城镇新增就业3—4万人。')], yearsPlanning(2026)),
  );
  expect([gdp!.level.number, plain(gdp!.level.text)]).toEqual([undefined, '5%—5.5%']);
  expect([jobs!.level.number, plain(jobs!.level.text)]).toEqual([undefined, '3—4万人']);
});
