/** A paragraph set on its pages. */
import { expect, test } from 'vitest';
import { composedParagraph } from '../../../src/print/layout/composed.js';
import { setParagraph } from '../../../src/print/layout/paragraph.js';
import type { Style } from '../../../src/print/theme.js';
import { linesOf, setting, theme, words } from '../typesetting.js';

const { page, styles } = theme;
const body: Style = { ...styles.paragraph, indent: 0 };

function composed(text: string, align: Style['align'], plan = { way: 0, before: 0, after: 0, breaks: [] as number[] }) {
  const style = { ...body, align };
  return composedParagraph(setParagraph([{ text: words(text), style }], style, setting), plan, theme);
}

test('spaces are whole lines of the grid, and lines one pitch high', () => {
  const { before, after, breaks, lines } = composed('国', 'left', { way: 0, before: 2, after: 1, breaks: [0] });
  expect({ before, after }).toEqual({ before: 2 * page.pitch, after: page.pitch });
  expect([...breaks]).toEqual([0]);
  expect(lines.map(({ pitch, middle }) => ({ pitch, middle }))).toEqual([{ pitch: page.pitch, middle: page.em / 2 }]);
});

test.each([
  ['left', 0],
  ['center', (page.textWidth - 2 * page.em) / 2],
  ['right', page.textWidth - 2 * page.em],
] as const)('two characters at the %s', (align, x) => {
  expect(composed('国家', align).lines[0]!.glyphs[0]!.x).toBeCloseTo(x, 6);
});

test('a line holds as many characters as the grid has cells', () => {
  const cells = Math.round(page.textWidth / page.em);
  expect(linesOf(composed('国'.repeat(cells + 3), 'justify').lines).map(({ length }) => length)).toEqual([cells, 3]);
});

test('a paragraph set again in the same way has the same lines, with another grid others', () => {
  const paragraph = setParagraph([{ text: words('国家'), style: body }], body, setting);
  const plan = { way: 0, before: 0, after: 0, breaks: [] };
  const [line] = composedParagraph(paragraph, plan, theme).lines;
  expect(composedParagraph(paragraph, { ...plan, before: 1 }, theme).lines[0]).toBe(line);
  const wider = { ...theme, page: { ...page, pitch: page.pitch + 1 } };
  expect(composedParagraph(paragraph, plan, wider).lines[0]!.pitch).toBe(page.pitch + 1);
});
