/** Glyphs side by side at their own advances. */
import { expect, test } from 'vitest';
import { setParagraph } from '../../../src/print/layout/paragraph.js';
import { placedInRow, widthOf } from '../../../src/print/layout/row.js';
import { setting, theme, words } from '../typesetting.js';

const style = theme.styles.paragraph;
const { glyphs } = setParagraph([{ text: words('第7页'), style }], style, setting);

test('each glyph begins where the one before it ends', () => {
  const placed = placedInRow(glyphs, 100);
  expect(placed.map(({ x }) => x)).toEqual([
    100,
    100 + glyphs[0]!.cell.width,
    100 + glyphs[0]!.cell.width + glyphs[1]!.cell.width,
  ]);
});

test('the width of a row is the sum of the advances', () => {
  const last = placedInRow(glyphs, 0).at(-1)!;
  expect(widthOf(glyphs)).toBeCloseTo(last.x + last.glyph.cell.width, 9);
  expect(widthOf([])).toBe(0);
});
