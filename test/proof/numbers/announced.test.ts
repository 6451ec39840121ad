import { expect, it } from 'vitest';
import { announcedCountRule } from '../../../src/proof/numbers/announced.js';
import { proofread } from '../../../src/proof/proofread.js';
import { foundBy, subjectOf } from '../proofed.js';

it.each([
  ['重点抓好以下三个方面工作：一是查；二是改。', ['三个方面工作']],
  ['做好两项工作：第一，查。第二，改。第三，评。', ['两项工作']],
  ['今年办好3件民生实事：\n1.建学校。\n2.建医院。', ['3件民生实事']],
  ['要在三个方面发力，一要查，二要改。', ['三个方面']],
  ['重点抓好两个方面工作：一是查；二是改。', []],
  ['重点抓好三个方面工作：一是查；二是改。\n三是评。', []],
  ['重点抓好三个方面工作：一是查；二是改；四是评。', []],
  ['新建学校3个。一是查；二是改。', ['3个']],
  ['出台三项措施，引进企业5家。一是查；二是改。', []],
])('%s', (text, found) => {
  expect(foundBy('numbers/announced-count', text)).toEqual(found);
});

it('counts the sections behind a paragraph, as a build does', () => {
  const body = (count: string) =>
    `  - part: 工作安排\n    body:\n      - 重点抓好以下${count}项工作：\n      - section: 抓产业\n      - section: 抓改革\n`;
  const words = (count: string) => proofread(subjectOf(body(count)), [announcedCountRule]).map((found) => found.words);
  expect(words('三')).toEqual(['三项工作']);
  expect(words('两')).toEqual([]);
});
