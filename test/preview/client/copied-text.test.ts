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
  ['lines of a paragraph are one', [piece('全区生产', '1.1'), piece('总值。', '1.1', line)], '全区生产总值。'],
  ['paragraphs are lines', [piece('甲。', '1.1'), piece('乙。', '1.2', line)], '甲。\n乙。'],
  ['words on two lines', [piece('Contract', '1.1'), piece('Research', '1.1', line)], 'Contract Research'],
  ['a number after Han', [piece('增长', '1.1'), piece('4.5%', '1.1', line)], '增长4.5%'],
  [
    'a paragraph on two pages',
    [piece('全区', '3.4'), piece('总值。', '4.1', line), piece('又', '4.2')],
    '全区总值。\n又',
  ],
  ['a page that ends with a sentence', [piece('甲。”', '3.4'), piece('乙', '4.1', line)], '甲。”\n乙'],
  ['what is not copied', [piece('甲', '1.1'), piece('12', undefined, line), piece('乙', '1.1', line)], '甲乙'],
  [
    'cells of a row',
    [piece('甲', '1.1', { row: 'r' }), piece('乙', '1.2', { row: 'r' }), piece('丙', '1.3', { row: 's' })],
    '甲\t乙\n丙',
  ],
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
        {
          role: 'TR',
          children: [
            { role: 'TD', children: [content('c')] },
            { role: 'TD', children: [content('d')] },
          ],
        },
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
