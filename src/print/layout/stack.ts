/**
 * What stands among the paragraphs and is not broken like them: a table, a
 * figure.
 *
 * It is a stack of units, each a whole number of lines of the grid high and
 * never parted; a page may be turned between two of them. A line of the page
 * may hold several lines of text side by side: each is a composed line of no
 * height, in the order in which they are read, and one without text behind them
 * has the height of all.
 */
import type { Line } from '../../typography/cell.js';
import type { BookTheme } from '../theme.js';
import type { ComposedNode, Inset, PlacedGlyph } from './composed.js';
import { ComposedLine } from './composed.js';
import type { Paragraph } from './paragraph.js';

export interface Unit {
  /** In lines of the grid. */
  readonly height: number;
  /** Made anew for each place it is set in. */
  lines(): ComposedLine[];
}

export interface Stack {
  readonly units: readonly Unit[];
  /** Set once more over a unit that a page begins with, the first aside. */
  readonly again: Unit | undefined;
  /** Set under the last unit of every page; takes no room. */
  readonly close: Unit | undefined;
  /** Empty lines of the grid: the first is the best. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Where a unit comes to stand. */
export interface UnitPlan {
  /** It begins a page. */
  readonly turn: boolean;
  /** Empty lines of the grid. */
  readonly before: number;
  readonly after: number;
}

/** Units as nodes of pdfmake's content, a plan for each; `from` is the index of the first in its stack. */
export function stackNodes(
  { units, again, close }: Stack,
  plans: readonly UnitPlan[],
  { page }: BookTheme,
  from = 0,
): ComposedNode[] {
  return plans.map(({ turn, before, after }, index) => {
    const repeated = turn && from + index > 0 ? again : undefined;
    const ends = index === plans.length - 1 || plans[index + 1]!.turn;
    const set = stacked([repeated, units[from + index], ends ? close : undefined]);
    const lines = set.lines();
    const composed = { lines, breaks: new Set(turn ? [0] : []), turn: 0 };
    return { text: '', composed: { ...composed, before: before * page.pitch, after: after * page.pitch } };
  });
}

/** Units as one. */
export function stacked(units: readonly (Unit | undefined)[]): Unit {
  const there = units.filter((unit) => unit !== undefined);
  return {
    height: there.reduce((sum, { height }) => sum + height, 0),
    lines: () => there.flatMap((unit) => unit.lines()),
  };
}

/** A line of text in a unit: its glyphs from the left edge of the text area. */
export type TextLine = readonly PlacedGlyph[];

/** Texts side by side, line by line from the top: as high as the longest. */
export function besides(texts: readonly (readonly TextLine[])[], { page }: BookTheme): Unit {
  const height = Math.max(...texts.map(({ length }) => length));
  return {
    height,
    lines: () => [
      ...texts.flatMap((lines) => lines.map((glyphs, n) => new ComposedLine(glyphs, 0, page.middle + n * page.pitch))),
      blank(height, page),
    ],
  };
}

/** The same, in as many units as `most` lines for each ask for: text that is higher than a page. */
export function sliced(texts: readonly (readonly TextLine[])[], most: number, theme: BookTheme): Unit[] {
  const height = Math.max(...texts.map(({ length }) => length));
  return Array.from({ length: Math.ceil(height / most) }, (_, n) =>
    besides(
      texts.map((lines) => lines.slice(n * most, (n + 1) * most)),
      theme,
    ),
  );
}

/** So many lines of the grid without text; what is drawn in them is counted from their top. */
export function blank(height: number, { pitch, middle }: BookTheme['page'], inset?: Inset): ComposedLine {
  return new ComposedLine([], height * pitch, middle, inset);
}

/** The lines of a paragraph in the way that suits it best, each put where `left` says for its width, pt. */
export function placedLines({ glyphs, composition }: Paragraph, left: (line: Line) => number): TextLine[] {
  const [way] = composition.ways;
  if (!way) return [];
  return composition.set(way).map((line) => {
    const start = left(line);
    return line.cells.map(({ index, x }) => ({ glyph: glyphs[index]!, x: start + x }));
  });
}
