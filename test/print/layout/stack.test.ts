/** Units of tables and figures on pages. */
import { expect, test } from 'vitest';
import { setParagraph } from '../../../src/print/layout/paragraph.js';
import type { StackUnit, TextLine } from '../../../src/print/layout/stack.js';
import { composedUnits, placedLines, sideBySide, sideBySideUnits, stacked } from '../../../src/print/layout/stack.js';
import { charactersOf, linesOf, setting, theme, words } from '../typesetting.js';

const { page } = theme;
const style = theme.styles['table-cell'];

function textLines(...lines: readonly string[]): TextLine[] {
  return lines.flatMap((text) => placedLines(setParagraph([{ text: words(text), style }], style, setting), () => 0));
}
const unit = (...lines: readonly string[]): StackUnit => sideBySide([textLines(...lines)], theme);

test('texts side by side are read one after another, and are as high as the longest', () => {
  const row = sideBySide([textLines('甲'), textLines('乙', '丙')], theme);
  expect(row.height).toBe(2);
  expect(linesOf(row.lines)).toEqual(['甲', '乙', '丙']);
  // Only the empty line at the end moves the text below down.
  expect(row.lines.map(({ pitch }) => pitch)).toEqual([0, 0, 0, 2 * page.pitch]);
  expect(row.lines[2]!.middle - row.lines[1]!.middle).toBeCloseTo(page.pitch, 9);
});

test('text higher than a page is cut into units of a page', () => {
  const units = sideBySideUnits([textLines('1', '2', '3', '4', '5'), textLines('甲')], 2, theme);
  expect(units.map(({ lines }) => linesOf(lines))).toEqual([['1', '2', '甲'], ['3', '4'], ['5']]);
  expect(units.map(({ height }) => height)).toEqual([2, 2, 1]);
});

test('a unit that starts a page repeats the header, and the last of each page has the closing rule', () => {
  const stack = {
    units: [unit('表头'), unit('一'), unit('二')],
    repeated: unit('续'),
    closing: unit('完'),
    before: [0],
    after: [0],
  };
  const plan = (turn: boolean) => ({ turn, before: 0, after: 0 });
  const set = composedUnits(stack, [plan(true), plan(false), plan(true)], theme);
  expect(set.map(({ lines }) => linesOf(lines))).toEqual([['表头'], ['一', '完'], ['续', '二', '完']]);
  expect(set.map(({ breaks }) => [...breaks])).toEqual([[0], [], [0]]);
});

test('an empty stack is zero high; placed lines start where they are put', () => {
  expect(stacked([undefined])).toEqual({ height: 0, lines: [] });
  const [line] = placedLines(
    setParagraph([{ text: words('国家'), style }], style, setting),
    ({ width }) => 100 - width,
  );
  expect(charactersOf(line!)).toBe('国家');
  expect(line!.at(-1)!.x + line!.at(-1)!.glyph.cell.width).toBeCloseTo(100, 6);
});
