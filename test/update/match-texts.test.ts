/** Which block of the old file a block of the draft is. */
import { expect, it } from 'vitest';
import { updateGlossary } from '../../src/update/update-yaml.js';
import { changes, glossaryOf, revised } from './revised.js';

const glossary = `label: 附件：
title: 名词解释
entries:
  # 甲
  - term: 做地
    marks: [做好地, 做地块]
    text: |
      由政府认定的企业筹集资金。
      统一交由政府收储。
  - term: CRO
    text: 即合同研究组织。 # 英文全称待查
  - term: 五育
    text: 德育、智育、体育、美育、劳育。
`;

it('a renamed heading is recognized by the blocks within it', () => {
  const { diff } = revised(({ body }) => {
    body[2].part = '过去五年的成绩和经验';
    body[2].body[1].section = '大力实施国家战略。';
  });
  expect(diff).toEqual([
    '-  - part: 2023年工作回顾',
    '+  - part: 过去五年的成绩和经验',
    '-      - section: 聚焦优格局，推动重大战略落实。',
    '+      - section: 大力实施国家战略。',
  ]);
});

it('an entry keeps the place of its mark up with the draft, and what a person says of it', () => {
  const value = glossaryOf(glossary);
  const [ground, cro, five] = value.entries;
  const added = updateGlossary(glossary, { ...value, entries: [ground!, cro!, { ...five!, behind: '坚持五育' }] })!;
  expect(changes(glossary, added.text)).toEqual(['+    behind: 坚持五育']);
  const old = glossary.replace('  - term: CRO\n', '  - term: CRO\n    behind: 发展CRO\n');
  const next = updateGlossary(old, { ...value, entries: [ground!, { ...cro!, behind: '做强CRO' }, five!] })!;
  expect(changes(old, next.text)).toEqual(['-    behind: 发展CRO', '+    behind: 做强CRO']);
  expect(updateGlossary(old, value)!.text).toBe(old);
});

it('an entry is recognized by its term, or by its text if the term has changed', () => {
  const value = glossaryOf(glossary);
  const [ground, cro, five] = value.entries;
  const { text } = updateGlossary(glossary, {
    ...value,
    entries: [
      { ...ground!, text: '全新的解释，与从前没有一个词相同。' },
      { ...cro!, term: '合同研究' },
      { ...five!, marks: ['五育并举'] },
    ],
  })!;
  expect(changes(glossary, text)).toEqual([
    '-      由政府认定的企业筹集资金。',
    '-      统一交由政府收储。',
    '-  - term: CRO',
    '+      全新的解释，与从前没有一个词相同。',
    '+  - term: 合同研究',
    '+    marks: [五育并举]',
  ]);
});
