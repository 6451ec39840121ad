import { expect, test } from 'vitest';
import type { Block } from '../../src/document/book.js';
import { blocksOf } from '../../src/document/book.js';
import { numberBook } from '../../src/document/numbering.js';

const section = (name: string): Block => ({
  kind: 'section',
  number: '',
  heading: [{ text: name }],
  intro: [],
  blocks: [],
});
const part = (name: string, ...blocks: Block[]): Block => ({
  kind: 'part',
  number: '',
  heading: [{ text: name }],
  blocks,
});
const entry = (key: string): Block => ({ kind: 'entry', key, number: '', term: [{ text: key }], text: [] });

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
