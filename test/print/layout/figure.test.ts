/** A picture and its caption in lines of the grid. */
import { expect, test } from 'vitest';
import type { Figure } from '../../../src/document/book.js';
import { figureStack } from '../../../src/print/layout/figure.js';
import type { Tag } from '../../../src/print/layout/structure.js';
import { contextWith, linesOf, theme, words } from '../typesetting.js';

const root: Tag = { role: 'Document', parent: undefined };
const picture = { encoding: 'jpeg', width: 30, height: 20, data: new Uint8Array() } as unknown as Figure['picture'];
const figure = (lines: number, caption: string): Figure => ({
  kind: 'figure',
  picture,
  alt: '区徽',
  lines,
  caption: words(caption),
});
const { page } = theme;

test('picture and caption are one unit, the picture in its lines and as wide as the text', () => {
  const { units } = figureStack(figure(5, '图1　区徽'), root, contextWith());
  expect(units.map(({ height }) => height)).toEqual([6]);
  expect(linesOf(units[0]!.lines)).toEqual(['图1　区徽']);
  expect(units[0]!.lines[0]!.inset!.picture).toMatchObject({
    picture,
    tag: { role: 'Figure', alt: '区徽', parent: root },
    width: page.textWidth,
    height: 4 * page.pitch + page.em,
  });
});

test('a picture too high for the page leaves room for its caption', () => {
  const { units } = figureStack(figure(page.lines + 9, '图1'), root, contextWith());
  expect(units.map(({ height }) => height)).toEqual([page.lines]);
  const { height } = units[0]!.lines[0]!.inset!.picture!;
  expect(height).toBeCloseTo((page.lines - 2) * page.pitch + page.em, 9);
});
