import { expect, test } from 'vitest';
import type { Block } from '../../src/document/book.js';
import { blocksOf } from '../../src/document/book.js';
import { numberBook } from '../../src/document/numbering.js';
import { plain } from '../../src/text/running-text.js';

const section = (name: string, ...blocks: Block[]): Block => ({
  kind: 'section',
  level: 2,
  number: '',
  heading: [{ text: name }],
  intro: [],
  blocks,
});
const part = (name: string, ...blocks: Block[]): Block => ({
  kind: 'part',
  numbered: true,
  number: '',
  heading: [{ text: name }],
  blocks,
});
const entry = (key: string): Block => ({ kind: 'entry', key, number: '', term: [{ text: key }], text: [] });

const numbersOf = (blocks: Block[]) => {
  const book = numberBook({ kind: 'book', meta: { title: '', author: '', subject: '', keywords: '' }, blocks });
  return [...blocksOf(book.blocks)].map((block) => ('number' in block ? block.number : ''));
};

test('a number that is given stands, and does not count', () => {
  const given = (number: string): Block => ({ ...section('稳增长'), given: number }) as Block;
  expect(numbersOf([part('回顾', given('一是'), given(''), section('强实体'))])).toEqual([
    '一、',
    '一是',
    '',
    '（一）',
  ]);
});

test('sections within sections are 1., counted from one in each', () => {
  const blocks = [
    part('安排', section('扩内需', section('促消费'), section('抓项目')), section('强实体', section('稳链'))),
  ];
  expect(numbersOf(blocks)).toEqual(['一、', '（一）', '1.', '2.', '（二）', '1.']);
});

test('a part without number is not counted, and its sections are 一、 and （一）', () => {
  const unnumbered = {
    ...part('安排', section('扩内需', section('促消费')), section('强实体')),
    numbered: false,
  } as Block;
  expect(numbersOf([unnumbered, part('回顾', section('稳增长'))])).toEqual([
    '',
    '一、',
    '（一）',
    '二、',
    '一、',
    '（一）',
  ]);
});

test('parts and entries are counted through, sections from one in each part', () => {
  const blocks: Block[] = [
    part('回顾', section('稳增长'), section('惠民生')),
    part('安排', section('扩内需')),
    { kind: 'annex', label: [], heading: [], blocks: [entry('做地'), entry('首店')] },
  ];
  const book = numberBook({ kind: 'book', meta: { title: '', author: '', subject: '', keywords: '' }, blocks });
  const numbers = [...blocksOf(book.blocks)].map((block) => ('number' in block ? block.number : ''));
  expect(numbers).toEqual(['一、', '（一）', '（二）', '二、', '（一）', '', '1.', '2.']);
});

const annexOf = (label: string, ...blocks: Block[]): Block => ({
  kind: 'annex',
  label: label === '' ? [] : [{ text: label }],
  heading: [{ text: '民生实事' }],
  blocks,
});
const labelsOf = (...blocks: Block[]) =>
  numberBook({ kind: 'book', meta: { title: '', author: '', subject: '', keywords: '' }, blocks }).blocks.map(
    (block) => (block.kind === 'annex' ? plain(block.label) : ''),
  );

test('the sections of an annex are numbered for themselves, 一、 and （一）', () => {
  const annex = annexOf('附件', section('办学', section('幼儿园')), section('养老'));
  expect(numbersOf([part('安排', section('扩内需')), annex])).toEqual(['一、', '（一）', '', '一、', '（一）', '二、']);
});

test('one annex has its label alone, several have numbers', () => {
  expect(labelsOf(annexOf('附件'))).toEqual(['附件']);
  expect(labelsOf(annexOf('附件'), annexOf('附件：'), annexOf('附件7'))).toEqual(['附件1', '附件2', '附件3']);
  expect(labelsOf(annexOf(''), annexOf('附件'))).toEqual(['', '附件1']);
});

test('notes of several annexes have numbers, one has none', () => {
  const note: Block = { kind: 'annex-note', label: [], number: '', text: [{ text: '民生实事' }] };
  expect(numbersOf([note])).toEqual(['']);
  expect(numbersOf([note, note])).toEqual(['1.', '2.']);
});
