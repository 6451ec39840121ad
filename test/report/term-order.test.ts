import { expect, test } from 'vitest';
import { positionOfTerm } from '../../src/report/term-order.js';
import { load, reportWith } from '../content/folder.js';

const { report } = load({
  'report.yaml': reportWith('  - 先说甲词，再说乙词，最后说丙词和甲词组。\n'),
  'glossary.yaml': `label: 附件：
title: 名词解释
entries:
  - term: 甲词
    text: 一。
  - term: 丙词
    text: 二。
`,
});

test.each([
  ['先说', 0],
  ['乙词', 1],
  ['甲词组', 2],
  ['没有', undefined],
  ['', undefined],
])('%s', (words, position) => {
  expect(positionOfTerm(report!, words)).toBe(position);
});

test('the first entry of all', () => {
  expect(positionOfTerm({ body: report!.body, glossary: undefined }, '乙词')).toBe(0);
});
