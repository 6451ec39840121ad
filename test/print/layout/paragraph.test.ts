/** Characters of several fonts and sizes in one line. */
import { expect, test } from 'vitest';
import type { Stretch } from '../../../src/print/layout/paragraph.js';
import { setParagraph } from '../../../src/print/layout/paragraph.js';
import type { StyleName } from '../../../src/print/theme.js';
import { fontTable, themes } from '../opened.js';

const fonts = fontTable();
const fail = (problem: { code: string }) => {
  throw new Error(problem.code);
};
const theme = themes.get('session')!;
const setting = { theme, fonts, note: fail };
const { styles, page } = theme;

function glyphs(style: StyleName, ...stretches: readonly Stretch[]) {
  return setParagraph(stretches, styles[style], setting).glyphs;
}

test('Han of all fonts stand on one middle line, lowered characters below it', () => {
  const set = glyphs(
    'entry',
    { text: [{ text: '国' }], style: styles.term },
    { text: [{ text: '国' }], style: styles.entry },
  );
  const middles = set.map(({ font, rise, cell }) => rise + font.glyphs.centre()! * cell.em);
  expect(middles[0]).toBeCloseTo(middles[1]!, 6);
  expect(set[0]!.rise).not.toBe(set[1]!.rise);
});

test('仿宋 and 楷体 share a baseline to the last digit, and so do all lines of body size', () => {
  const rise = (style: StyleName) => glyphs(style, { text: [{ text: '国' }], style: styles[style] })[0]!.rise;
  expect(rise('section')).toBe(rise('paragraph'));
  expect(rise('part')).toBeCloseTo(rise('paragraph'), 6);
});

test('digits stand on the baseline of the Han they are set with', () => {
  const [han, digit] = glyphs('part', { text: [{ text: '年2' }], style: styles.part });
  expect(digit!.rise).toBe(han!.rise);
  const [fang, latin] = glyphs('paragraph', { text: [{ text: '年2' }], style: styles.paragraph });
  expect(latin!.font).not.toBe(fang!.font);
  expect(latin!.rise).toBe(fang!.rise);
});

test('a lowered character is smaller and lower, a raised one higher', () => {
  const set = glyphs('paragraph', {
    text: [{ text: 'm' }, { text: '2', script: 'sub' }, { text: '2', script: 'sup' }],
    style: styles.paragraph,
  });
  const [plain, sub, sup] = set as [(typeof set)[0], (typeof set)[0], (typeof set)[0]];
  expect(sub.cell.em).toBeCloseTo(0.6 * plain.cell.em, 6);
  expect(sub.rise).toBeLessThan(plain.rise);
  expect(sup.rise).toBeGreaterThan(plain.rise);
});

test('the last character of a label is glued to the text and keeps its distance', () => {
  const set = glyphs(
    'entry',
    { text: [{ text: '40.' }], style: styles.entry, label: true, after: 0.25 },
    { text: [{ text: '9类' }], style: styles.term },
  );
  expect(set.map(({ cell }) => cell.glued ?? false)).toEqual([false, false, true, false, false]);
  expect(set[2]!.cell.after).toBeCloseTo(page.em / 4, 6);
});

test('the measure is a whole number of cells, the rest on both sides', () => {
  const style = { ...styles.paragraph, size: 20 };
  const { measure, offset } = setParagraph([{ text: [{ text: '国' }], style }], style, setting);
  expect(measure).toBe(Math.floor(page.textWidth / 20) * 20);
  expect(offset).toBeCloseTo((page.textWidth - measure) / 2, 6);
});
