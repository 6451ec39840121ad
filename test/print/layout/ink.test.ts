/** The ink of glyphs. */
import { expect, test } from 'vitest';
import { setParagraph } from '../../../src/print/layout/paragraph.js';
import type { Style } from '../../../src/print/theme.js';
import { setting, theme, words } from '../typesetting.js';

const inks = (text: string, style: Style, mark = false) =>
  setParagraph([{ text: words(text), style, mark }], style, setting).glyphs.map(({ ink }) => ink);

test('plain type is black as its font has it', () => {
  expect(inks('正文', theme.styles.paragraph)).toEqual([undefined, undefined]);
});

test('bold type and a spot colour are those of the style; a reference mark in it is plain', () => {
  const color = { ink: 'PANTONE 485 C', shown: [1, 0, 0] } as const;
  const style = { ...theme.styles.section, weight: 0.4, color };
  expect(inks('一', style)).toEqual([{ weight: 0.4, color }]);
  expect(inks('1', style, true)).toEqual([undefined]);
});

test('a hairline dash is drawn as heavy as the type, a heavy one is left', () => {
  const kai = { ...theme.styles.occasion, weight: 0 };
  const [dash, year] = inks('—二', kai);
  expect(dash!.weight / kai.size).toBeCloseTo(0.05 - 0.022, 2);
  expect(year).toBeUndefined();
  expect(inks('——', { ...kai, font: 'hei' })).toEqual([undefined]);
  // The same object each time, so that neighbours are drawn in one operator.
  const [one, other] = inks('——', kai);
  expect(one).toBe(other);
});
