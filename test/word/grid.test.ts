import { expect, test } from 'vitest';
import { cellSpace, gridOf, rowsOf, sectionGrid } from '../../src/word/grid.js';
import { themeOf } from '../print/typesetting.js';

test('the page of GB/T 9704: A4, 37 mm above, 28 mm at the binding, 156 × 225 mm of text', () => {
  expect(gridOf(themeOf('session'))).toMatchObject({
    width: 11906,
    height: 16838,
    top: 2098,
    inner: 1587,
    textWidth: 8844,
    bottom: 16838 - 2098 - 12756,
    outer: 11906 - 1587 - 8844,
  });
});

test('a section has the margins of the page; header and page number stand within them', () => {
  const grid = gridOf(themeOf('session'));
  const { size, margin } = sectionGrid(grid).page;
  expect(size).toEqual({ width: 11906, height: 16838 });
  expect(margin).toMatchObject({ top: 2098, bottom: 1984, left: 1587, right: 1475, header: 1049, gutter: 0 });
  expect(grid.footer).toBeGreaterThan(0);
  expect(margin.footer).toBe(grid.footer);
});

test.each(['session', 'official', 'large', 'podium'])('all lines and characters of the edition %s fit', (name) => {
  const theme = themeOf(name);
  const { pitch, charSpace, textWidth, height, top, bottom } = gridOf(theme);
  expect(theme.page.lines * pitch).toBeLessThanOrEqual(height - top - bottom);
  expect((theme.page.lines + 1) * pitch).toBeGreaterThan(height - top - bottom);
  const characters = Math.round(theme.page.textWidth / theme.page.em);
  const size = Math.round(theme.page.em * 2) / 2;
  expect(characters * (size + charSpace / 4096) * 20).toBeLessThanOrEqual(textWidth + 1);
  expect((characters + 1) * (size + charSpace / 4096) * 20).toBeGreaterThan(textWidth);
  expect(characters * (size * 20 + cellSpace(theme.page.em))).toBeLessThanOrEqual(textWidth);
  expect((characters + 1) * (size * 20 + cellSpace(theme.page.em))).toBeGreaterThan(textWidth);
});

test('type as high as a line takes one, larger type as many as it needs', () => {
  expect(rowsOf(22, { pitch: 29 })).toBe(1);
  expect(rowsOf(29, { pitch: 29 })).toBe(1);
  expect(rowsOf(42, { pitch: 29 })).toBe(2);
});
