/** What a book has to say according to its report. */
import { expect, test } from 'vitest';
import { dayOf, expectedOf } from '../../src/verify/units.js';
import { load, reportWith } from '../content/folder.js';
import { expected } from './small-book.js';

const { units, headings, entries } = expected;

test('title block, body and glossary in order, paragraphs by sentences, headings and entries with their numbers', () => {
  expect(units.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'title: 政府工作报告',
    'occasion: 2024年2月4日在会议上',
    'speaker: 区长罗光华',
    'paragraph: 各位代表：',
    'heading: 一、去年工作',
    'paragraph: 建成智税圈11个。',
    'paragraph: 湾区标准30项。',
    'heading: （一）抓经济。',
    'paragraph: 稳中有进。',
    'heading: 二、今年安排',
    'paragraph: 与智税圈有关的工作继续，不断深化各项改革。',
    'annex: 附件：名词解释',
    'annex: 1.智税圈',
    'entry: 指办税的圈子。',
    'annex: 2.湾区标准',
    'entry: 指大湾区的标准。',
  ]);
});

test('headings below a part without number have 一、 and （一）', () => {
  const { report } = load({
    'report.yaml': reportWith(`  - part: 安排
    numbered: false
    body:
      - section: 抓重点
        body:
          - section: 扩内需。
            intro: 要实干。
  - part: 结语
    body: [奋斗。]
`),
  });
  expect(expectedOf(report!).headings.map(({ text }) => text)).toEqual([
    '安排',
    '一、抓重点',
    '（一）扩内需',
    '一、结语',
  ]);
});

test('the contents do not list a section whose number is given', () => {
  const sections = '  - part: 去年工作\n    body:\n      - { section: 抓经济。, number: 一是, intro: 税收增长。 }\n';
  const given = expectedOf(load({ 'report.yaml': reportWith(sections) }).report!);
  expect(given.headings.map(({ text }) => text)).toEqual(['一、去年工作']);
  expect(given.units.map(({ text }) => text)).toContain('一是抓经济。');
});

test('the contents list headings without a full stop and labels', () => {
  expect(headings.map(({ text }) => text)).toEqual(['一、去年工作', '（一）抓经济', '二、今年安排', '名词解释']);
});

test('a mark is after the first use of its term, with the number of its entry', () => {
  const marked = units.filter(({ marks }) => marks.length > 0);
  expect(marked.map(({ text, marks }) => [text.slice(0, marks[0]!.offset), marks[0]!.number])).toEqual([
    ['建成智税圈', 1],
    ['湾区标准', 2],
  ]);
  expect(entries.map(({ text }) => text)).toEqual(['1.智税圈', '2.湾区标准']);
});

test('sentences of a paragraph are one block, the heading of a section and its text two', () => {
  const blockOf = (start: string) => units.find(({ text }) => text.startsWith(start))!.block;
  expect(blockOf('湾区')).toBe(blockOf('建成'));
  expect(blockOf('稳中')).not.toBe(blockOf('（一）'));
  expect(blockOf('指办税')).toBe(blockOf('1.'));
});

test('a difference is at its character of the content, white space and computed numbers aside', () => {
  const sentence = units.find(({ text }) => text.startsWith('建成'))!;
  const start = sentence.placeAt(0)!;
  expect(sentence.placeAt(5)).toMatchObject({ line: start.line, column: start.column + 6 });
  expect(sentence.placeAt(99)).toEqual(sentence.placeAt(sentence.text.length - 1));
  const heading = units.find(({ text }) => text.startsWith('二、'))!;
  expect(heading.placeAt(2)).toEqual(heading.at);
});

test('a date as it is printed', () => {
  expect(dayOf('2024-02-04')).toBe('2024年2月4日');
});
