/** The outline and the page labels as entries of the file. */
import { expect, test } from 'vitest';
import type { Document, Outline } from '../../../src/print/pdf/internals.js';
import { addLabels, addOutline, anchorsOf } from '../../../src/print/pdf/navigation.js';

interface Item {
  readonly title: string;
  readonly outlineData: Record<string, unknown>;
  readonly items: readonly Item[];
}

/** An outline that keeps its items, in place of pdfkit's. */
function outline(title = ''): Item & Outline {
  const items: (Item & Outline)[] = [];
  return {
    title,
    outlineData: {},
    items,
    addItem(title) {
      const item = outline(title);
      items.push(item);
      return item;
    },
  };
}

const leaf = (title: string) => ({ title, to: title, open: false, children: [] });
const items = [
  { title: '一', to: '一', open: true, children: [leaf('（一）'), leaf('（二）')] },
  { title: '附件', to: '附件', open: false, children: [leaf('1.'), leaf('2.'), leaf('3.')] },
];

test('counts include all visible items; a closed item counts those below it as negative', () => {
  const root = outline();
  addOutline({ outline: root } as unknown as Document, items);
  const count = ({ title, outlineData }: Item) => [title, outlineData.Count];
  expect(count(root)).toEqual(['', 4]);
  expect(root.items.map(count)).toEqual([
    ['一', 2],
    ['附件', -3],
  ]);
  expect(root.items[0]!.items.map(count)).toEqual([
    ['（一）', undefined],
    ['（二）', undefined],
  ]);
  expect(String(root.items[1]!.outlineData.Dest)).toBe('附件');
});

test('a book without headings has no outline', () => {
  const root = outline();
  addOutline({ outline: root } as unknown as Document, []);
  expect(root.outlineData).toEqual({});
});

test('every item leads to an anchor', () => {
  expect([...anchorsOf(items)]).toEqual(['一', '（一）', '（二）', '附件', '1.', '2.', '3.']);
});

test('page labels: no number on the cover, then roman, then arabic', () => {
  const data: Record<string, unknown> = {};
  addLabels({ _root: { data } } as unknown as Document, [
    { from: 0, style: 'none', start: 1 },
    { from: 2, style: 'roman', start: 1 },
    { from: 4, style: 'decimal', start: 1 },
  ]);
  expect(data.PageLabels).toEqual({ Nums: [0, {}, 2, { S: 'r', St: 1 }, 4, { S: 'D', St: 1 }] });
});
