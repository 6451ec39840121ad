import { expect, test } from 'vitest';
import { band, panel, pillars } from '../../../src/deck/layouts/field.js';
import { named, sizeOf, theme } from '../laid-out.js';
import { headings } from '../sample.js';

const region = { x: theme.margins.left, y: 4, w: 11, h: 2 };

test('a band runs from edge to edge of the slide, up to three statements side by side', () => {
  const { boxes, sizes } = band(headings.slice(0, 3), region, theme);
  expect(named(boxes, '浅底')[0]).toMatchObject({ x: 0, y: 4, w: theme.page.width, h: 2 });
  expect(new Set(named(boxes, '举措').map(({ y }) => y)).size).toBe(1);
  expect(named(boxes, '分隔线')).toHaveLength(2);
  expect(sizes).toEqual({ heading: sizeOf(named(boxes, '举措')[0]) });
  const across = (count: number) =>
    new Set(named(band(headings.slice(0, count), region, theme).boxes, '举措').map(({ x }) => x)).size;
  expect([across(2), across(3), across(4), across(5)]).toEqual([2, 3, 2, 3]);
});

test('a panel runs to the right edge, its statements indented in rows', () => {
  const { boxes } = panel(headings.slice(0, 3), { ...region, x: 8, w: 4, h: 4 }, 0.4, theme);
  const [field] = named(boxes, '浅底');
  expect(field!.x + field!.w).toBeCloseTo(theme.page.width);
  expect(named(boxes, '举措').map(({ x }) => x)).toEqual([8.4, 8.4, 8.4]);
  expect(named(boxes, '分隔线')).toHaveLength(2);
});

test('pillars are large statements, each under a rule', () => {
  const { boxes, sizes } = pillars(headings.slice(0, 3), region, theme);
  expect(named(boxes, '金线').map(({ x }) => x)).toEqual(named(boxes, '举措').map(({ x }) => x));
  expect(named(boxes, '举措')[0]!.y).toBeGreaterThan(named(boxes, '金线')[0]!.y);
  expect(sizes).toHaveProperty('entry');
});
