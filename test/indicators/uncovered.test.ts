/** Numbers of the text that nothing reads. */
import { describe, expect, it } from 'vitest';
import { uncoveredNumbers } from '../../src/indicators/uncovered.js';
import { load, reportWith } from '../content/folder.js';
import { reportOfTwo } from './report-read.js';

const figures = (pattern: string) =>
  `groups:\n  - name: G\n    figures:\n      - { id: a, label: L, pattern: "${pattern}" }\n`;
const uncovered = (pattern: string, ...review: string[]) =>
  uncoveredNumbers(reportOfTwo(review, ['今年主要预期目标是：地区生产总值增长5%左右。'], figures(pattern)));

it('have sentence, headings and place', () => {
  expect(uncovered('修路{value}公里', '先做这个。修路3公里，建桥约4座。')).toEqual([
    {
      shown: '约4座',
      core: '',
      sentence: '修路3公里，建桥约4座。',
      offset: 8,
      part: '2025年工作回顾',
      section: '',
      file: 'content/r-1/report.yaml',
      line: 7,
      column: 24,
    },
  ]);
});

describe('are those that', () => {
  it.each([
    ['a pattern reads no more than once', '修路3公里。', []],
    ['a pattern reads and forgets', '建桥4座，修路3公里。', ['4座']],
    ['stand in a range, as one', '修路3公里，建桥4—5座。', ['4—5座']],
    ['core indicators and targets do not have', '修路3公里，全县地区生产总值286.4亿元，增长5.6%。', []],
    ['are written in Chinese', '修路3公里，投资三十二万元，办了两个会。', ['三十二万元']],
    ['are in full width, as written', '修路3公里，新建桥梁１２座。', ['１２座']],
    ['are thousands with a full-width comma', '修路3公里，服务1，234家企业。', ['1，234家']],
    ['are not ordinals or announced counts', '修路3公里，一是抓三大工程，办好十件实事，第三产业、十四五规划。', []],
    [
      'are no numbers of roads, sessions, documents or phones',
      '修路3公里，国道318、第12届、T+1结算、7×24小时、云政〔2025〕1号、0571-88881234。',
      [],
    ],
    [
      'are not sessions of congresses and committees',
      '修路3公里，贯彻县十八届人大五次会议、二十届三中全会和市15届政协精神，省十四届、市十六届人大十二次会议闭幕。',
      [],
    ],
    ['are sessions that were held', '修路3公里，举办十八届桃花节，连续办好12届。', ['十八届', '12届']],
    ['have a rare unit', '修路3公里，植树400株。', ['400株']],
    ['are no name, time, year or order', '修路3公里，G107、5G、2025年、3个月、第3条、12345热线、“1310”部署。', []],
    ['compare', '修路3公里，收入比为2.1∶1。', ['2.1∶1']],
  ])('%s', (_, review, shown) => {
    const pattern = review.includes('座，修路') ? '建桥{#}座，修路{value}公里' : '修路{value}公里';
    expect(uncovered(pattern, review).map((number) => number.shown)).toEqual(shown);
  });

  it('a pattern reads twice with one value are read', () => {
    expect(uncovered('修路{value}公里', '修路3公里。', '去年修路3公里。')).toEqual([]);
  });

  it('may be of a core indicator', () => {
    expect(uncovered('修路{value}公里', '修路3公里。', '对非洲市场出口增长8.4%。')).toMatchObject([
      { shown: '8.4%', core: '出口总额', line: 8 },
    ]);
  });
});

it('without figures.yaml are those that no suggestion reads', () => {
  const report = reportOfTwo(['新建学校12所。', '2个一批。'], ['坚持实干。']);
  expect(report.figures.flatMap((group) => group.figures)).not.toEqual([]);
  expect(uncoveredNumbers(report).map(({ shown }) => shown)).not.toContain('12所');
});

it('numbers of annexes are on no slide of their own accord and are not missed', () => {
  const annexes = 'annexes:\n  - title: 民生实事\n    body: [新建学校3所，增加学位900个。]\n';
  const { report } = load({ 'report.yaml': reportWith('  - part: 安排\n    body: [修路60公里。]\n') + annexes });
  expect(uncoveredNumbers({ ...report!, read: [] }).map(({ shown }) => shown)).toEqual(['60公里']);
});
