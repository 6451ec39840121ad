/** A sentence that is too long to be read for numbers: reported once, printed, and no number of it read by anyone. */
import { expect, it } from 'vitest';
import { coreReadings } from '../../src/indicators/core/readings.js';
import { twoReadings } from '../../src/indicators/core/two-readings.js';
import { reviewOf } from '../../src/indicators/review.js';
import { stretchesOf } from '../../src/report/roles.js';
import { yearsOf } from '../../src/report/years.js';
import { LONGEST_SENTENCE } from '../../src/text/for-numbers.js';
import { load, reportWith } from '../content/folder.js';

const clauses = ['全县地区生产总值', '城镇新增就业', '新建小学'];
/** As many clauses with numbers of their own as make a sentence too long. */
const long = Array.from(
  { length: LONGEST_SENTENCE / 10 },
  (_, i) => `${clauses[i % clauses.length]}${1000 + i}${['亿元', '人', '所'][i % clauses.length]}`,
).join('，');

function reportOf(first: string, second = '全县地区生产总值320亿元。') {
  return load({
    'report.yaml': reportWith(
      `  - part: 2023年工作回顾\n    body:\n      - |\n        各项工作稳步推进。\n        ${first}\n        ${second}\n  - part: 2024年工作安排\n    body:\n      - 今年地区生产总值增长5%。\n`,
    ),
  });
}

const codesIn = (told: readonly string[]) => told.filter((line) => line.includes('figure/long-sentence'));

it('is reported once, with its place, its length and how many others there are', () => {
  const one = codesIn(reportOf(`${long}。`).told);
  expect(one).toHaveLength(1);
  expect(one[0]).toContain('report.yaml:');
  expect(one[0]).toContain(`${long.length + 1}`);
  const several = codesIn(reportOf(`${long}。`, `${long}。${long}！`).told);
  expect(several).toHaveLength(1);
  expect(several[0]).toContain('2');
  expect(codesIn(reportOf('全县地区生产总值320亿元。').told)).toEqual([]);
});

it('has no number that a reader takes, and its neighbours have theirs', () => {
  const { report } = reportOf(`${long}。`);
  const years = yearsOf(report!);
  const readings = coreReadings(stretchesOf(report!.body, years), years);
  expect(readings.map(({ level, change }) => (level ?? change)?.shown)).toEqual(['320亿元', '5%']);
  expect(twoReadings(report!, years)).toEqual([]);
  const review = reviewOf(report!, false);
  expect(review.results.map(({ value }) => value)).toEqual(['320亿元']);
  expect(review.candidates.length).toBe(2);
  expect(report!.figures.flatMap(({ figures }) => figures.map(({ level }) => level.number))).toEqual([320, 5]);
});

it('is found by no pattern of figures.yaml either', () => {
  const files = (sentence: string) => ({
    'report.yaml': reportWith(`  - part: 2023年工作回顾\n    body:\n      - ${sentence}\n`),
    'figures.yaml':
      'groups:\n  - name: 综合\n    figures:\n      - id: pupils\n        label: 在校生\n        pattern: 在校生{value}人\n        unit: 人\n',
  });
  expect(load(files('在校生2500人。')).report!.figures[0]!.figures).toHaveLength(1);
  const { report, told } = load(files(`${long}，在校生2500人。`));
  expect(report?.figures.flatMap(({ figures }) => figures) ?? []).toEqual([]);
  expect(told.some((line) => line.includes('figure/not-found'))).toBe(true);
});
