import { expect, it } from 'vitest';
import { foundBy, lastYearOf } from '../proofed.js';

const found = (last: string, now: string) =>
  foundBy('against/year', now, { statistics: [], lastYear: lastYearOf(last) });
const review = (text: string) => `# 2023年工作回顾\n${text}`;
const plan = (text: string) => `# 2024年工作安排\n${text}`;

it.each([
  ['今年（2023年），我们将办好十件实事。', ['2023年']],
  ['今年（2024年），我们将办好十件实事。', []],
  ['去年（2022年），我们办成十件实事。', ['2022年']],
  ['去年（2023年），我们办成十件实事。', []],
])('the year beside 今年 and 去年, without another report: %s', (text, words) => {
  expect(foundBy('against/year', text)).toEqual(words);
});

it.each([
  ['# 2022年工作回顾\n好。', '# 2022年工作回顾\n好。', ['2022年']],
  ['# 2022年工作回顾\n好。', '# 2023年工作回顾\n好。', []],
  ['# 2023年工作安排\n好。', '# 2023年工作回顾\n好。', []],
  // Whole clauses of the plan.
  ['# 2023年工作安排\n确保2023年建成投用。', plan('确保2023年建成投用。'), ['2023年']],
  ['# 2023年工作安排\n确保2025年建成投用。', plan('确保2025年建成投用。'), []],
  ['# 2023年工作安排\n自2023年以来持续推进的改革。', plan('自2023年以来持续推进的改革。'), []],
  // What can be said of one year alone.
  ['# 2023年工作安排\n今年是五年规划的开局之年。', plan('今年是五年规划的开局之年。'), ['今年是五年规划的开局之年']],
  ['# 2023年工作安排\n今年是五年规划的开局之年。', plan('今年是五年规划的收官之年。'), []],
  ['# 2022年工作回顾\n2022年是不平凡的一年。', review('2022年是不平凡的一年。'), ['2022年']],
  ['# 2023年工作安排\n2023年是规划的开局之年。', review('2023年是规划的开局之年。'), []],
  // Five years.
  ['# 工作回顾\n过去五年（2018—2022年），成效明显。', '# 工作回顾\n过去五年（2018—2022年），成效明显。', ['2022年']],
  ['# 工作回顾\n过去五年（2018—2022年），成效明显。', '# 工作回顾\n过去五年（2019—2023年），成效明显。', []],
])('%s / %s', (last, now, words) => {
  expect(found(last, now)).toEqual(words);
});
