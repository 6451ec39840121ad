import { expect, it } from 'vitest';
import { implausibleRule, twoValuesRule } from '../../../src/proof/numbers/of-build.js';
import { proofread } from '../../../src/proof/proofread.js';
import { foundBy, subjectOf } from '../proofed.js';

it('finds an indicator with two values, at the second one', () => {
  expect(foundBy('numbers/two-values', '2023年，地区生产总值增长5.2%。\n2023年，地区生产总值增长5.3%。')).toEqual([
    '5.3%',
  ]);
  expect(foundBy('numbers/two-values', '2023年，地区生产总值增长5.2%。\n2022年，地区生产总值增长5.3%。')).toEqual([]);
});

it('compares annexes and the glossary with the text', () => {
  const text = '  - |\n    2023年，地区生产总值312亿元。\n';
  const annex = 'annexes:\n  - title: 说明\n    body:\n      - 2023年，全县地区生产总值315亿元。\n';
  const glossary =
    'label: 附件：\ntitle: 名词解释\nentries:\n  - { term: 地区生产总值, text: 2023年，全县地区生产总值318亿元。 }\n';
  const found = (subject: ReturnType<typeof subjectOf>) =>
    proofread(subject, [twoValuesRule]).map(({ words, args }) => [words, args.other]);
  expect(found(subjectOf(text + annex))).toEqual([['315亿元', '312亿元']]);
  expect(
    found(subjectOf(`${text}    ${text.trim().slice(3).trim()}\n`, {}, { 'content/r/glossary.yaml': glossary })),
  ).toEqual([['318亿元', '312亿元']]);
});

it('finds a value that an indicator cannot have', () => {
  expect(foundBy('numbers/implausible', '2023年，全县地区生产总值312元。')).toEqual(['312元']);
  const subject = subjectOf('  - 2023年，全县地区生产总值增长520%。\n');
  expect(proofread(subject, [implausibleRule]).map(({ words, args }) => [words, args.usual])).toEqual([
    ['520%', ' (-30%—40%)'],
  ]);
});

it.each([
  ['全县总面积1200平方米，辖10个乡镇。', ['1200平方米']],
  ['全县国土面积1200万平方公里。', ['1200万平方公里']],
  ['全县总面积1200平方公里，国土面积180万亩，建成区域内公园面积1200平方米。', []],
])('knows how large a place can be: %s', (text, found) => {
  expect(foundBy('numbers/implausible', text)).toEqual(found);
});
