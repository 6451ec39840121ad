/** Statements of core indicators, sure and not sure. */
import { expect, it } from 'vitest';
import { candidatesOf, inOfficialOrder, waitingAmong } from '../../src/indicators/candidates.js';
import { yearsPlanning } from '../../src/report/years.js';
import { reportOfTwo } from './report-read.js';

const candidates = (...review: string[]) => candidatesOf(reportOfTwo(review, ['坚持实干。']).body, yearsPlanning(2026));
const shown = ({ name, period, value, change, isSure, line }: ReturnType<typeof candidates>[number]) =>
  `${line} ${name} ${period} ${value}/${change} ${isSure ? 'sure' : 'not sure'}`;

it('have period, value, change, sentence and place', () => {
  const found = candidates('全县地区生产总值286.4亿元，增长5.6%。', '五年来，一般公共预算收入年均增长6%。');
  expect(found.map(shown)).toEqual(['7 地区生产总值 year 286.4亿元/5.6% sure', '8 一般公共预算收入 average /6% sure']);
  expect(found[0]).toMatchObject({
    file: 'content/r-1/report.yaml',
    sentence: '全县地区生产总值286.4亿元，增长5.6%。',
  });
});

it('are not sure where words narrow them', () => {
  expect(candidates('对非洲市场出口增长8.4%。').map(shown)).toEqual(['7 出口总额 year /8.4% not sure']);
});

it('say why they are not sure', () => {
  const doubts = candidates(
    '对非洲市场出口增长8.4%。',
    '城镇调查失业率52%。',
    '全县地区生产总值12平方米。',
    '全县地区生产总值286.4亿元。',
  ).map(({ name, value, doubt }) => `${name} ${value} ${doubt}`);
  expect(doubts).toEqual([
    '出口总额  scope',
    '城镇调查失业率 52% number',
    '地区生产总值 12平方米 number',
    '地区生产总值 286.4亿元 ',
  ]);
});

it('stand in the official order', () => {
  const found = candidates('城镇新增就业3000人。', '全县地区生产总值286.4亿元。', '城镇新增就业累计5000人。');
  expect(inOfficialOrder(found).map(({ key }) => key)).toEqual(['gdp', 'jobs', 'jobs']);
});

it('wait where no other statement is sure, until a person reads one of them', () => {
  const names = (...review: string[]) => waitingAmong(candidates(...review)).map(({ name }) => name);
  expect(names('对非洲市场出口增长8.4%。')).toEqual(['出口总额']);
  expect(names('对非洲市场出口增长8.4%。', '全县出口增长3%。')).toEqual([]);
  const found = candidates('对非洲市场出口增长8.4%。', '“新三样”出口增长37%。');
  expect(waitingAmong(found)).toHaveLength(2);
  expect(waitingAmong(found, (numbers) => numbers === found[1]!.numbers)).toEqual([]);
});
