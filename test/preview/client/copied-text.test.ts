import { expect, test } from 'vitest';
import { blocksOf, type CopiedPiece, joined } from '../../../src/preview/client/copied-text.js';

const piece = (text: string, block: string | undefined, more: Partial<CopiedPiece> = {}): CopiedPiece => ({
  text,
  block,
  startsLine: false,
  ...more,
});
const line = { startsLine: true };

test.each([
  ['lines of a paragraph are one', [piece('全区生产', 'a'), piece('总值。', 'a', line)], '全区生产总值。'],
  ['paragraphs are lines', [piece('甲。', 'a'), piece('乙。', 'b', line)], '甲。\n乙。'],
  ['words on two lines', [piece('Contract', 'a'), piece('Research', 'a', line)], 'Contract Research'],
  ['a number after Han', [piece('增长', 'a'), piece('4.5%', 'a', line)], '增长4.5%'],
  ['what is not copied', [piece('甲', 'a'), piece('12', undefined, line), piece('乙', 'a', line)], '甲乙'],
  ['cells of a row', [piece('甲', 'a', { row: 'r' }), piece('乙', 'b', { row: 'r' }), piece('丙', 'c', { row: 's' })], '甲\t乙\n丙'],
])('%s', (_, pieces, text) => {
  expect(joined(pieces)).toBe(text);
});

test('marks of the glossary are no part of a paragraph, lines of the contents are', () => {
  const content = (id: string) => ({ type: 'content', id });
  const link = (id: string) => ({ role: 'Reference', children: [{ role: 'Link', children: [content(id)] }] });
  const found = blocksOf(
    {
      role: 'Document',
      children: [
        { role: 'H2', children: [content('h')] },
        { role: 'P', children: [content('a'), link('mark'), content('b')] },
        { role: 'TOC', children: [{ role: 'TOCI', children: [link('entry')] }] },
        { role: 'TR', children: [{ role: 'TD', children: [content('c')] }, { role: 'TD', children: [content('d')] }] },
      ],
    },
    3,
  );
  const of = (id: string) => found.get(id);
  expect(of('mark')).toBeUndefined();
  expect(of('entry')).toBeDefined();
  expect(of('a')).toEqual(of('b'));
  expect(of('a')?.block).not.toBe(of('h')?.block);
  expect(of('c')?.row).toBe(of('d')?.row);
  expect(of('c')?.block).not.toBe(of('d')?.block);
});
