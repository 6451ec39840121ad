import { expect, test } from 'vitest';
import type { Block } from '../../src/document/book.js';
import { blocksOf } from '../../src/document/book.js';
import { numberBook } from '../../src/document/numbering.js';

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
