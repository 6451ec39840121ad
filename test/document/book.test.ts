import { expect, test } from 'vitest';
import type { Block } from '../../src/document/book.js';
import { blocksOf, textsOf } from '../../src/document/book.js';
import type { Text } from '../../src/text/running-text.js';
import { plain } from '../../src/text/running-text.js';

const text = (characters: string): Text => [{ text: characters }];
const paragraph: Block = { kind: 'paragraph', lead: text('稳增长。'), text: text('增长4%。') };
const table: Block = {
  kind: 'table',
  caption: text('目标'),
  header: [text('指标'), text('增长')],
  rows: [[text('产值'), text('4%')]],
  unit: [],
  note: [],
  widths: [],
};
const section: Block = {
  kind: 'section',
  level: 2,
  number: '（一）',
  heading: text('经济'),
  intro: text('好。'),
  blocks: [table],
};
const part: Block = {
  kind: 'part',
  numbered: true,
  number: '一、',
  heading: text('回顾'),
  blocks: [section, paragraph],
};

test('blocks come in reading order, each before those inside it', () => {
  expect([...blocksOf([part, paragraph])].map(({ kind }) => kind).join(' ')).toBe(
    'part section table paragraph paragraph',
  );
});

test('the texts of a block are its own, without computed numbers', () => {
  const words = (block: Block) => textsOf(block).map(plain).join('|');
  expect([part, section, paragraph, table].map(words)).toEqual([
    '回顾',
    '经济|好。',
    '稳增长。|增长4%。',
    '目标||指标|增长|产值|4%|',
  ]);
});
