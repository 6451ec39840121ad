/**
 * Tables and figures: stacks of units that are not broken like paragraphs.
 *
 * A unit is a whole number of lines of the grid high and stays on one page; a page may be turned between two
 * units. A line of the page may hold several lines of text side by side: each of them is a composed line of
 * height zero, in reading order, and an empty line after them has the height of all.
 */
import type { Line } from '../../typography/cell.js';
import type { BookTheme } from '../theme.js';
import type { ComposedLine, ComposedParagraph, Inset, PlacedGlyph } from './composed.js';
import { placedIn } from './composed.js';
import type { Paragraph } from './paragraph.js';

export interface StackUnit {
  /** In lines of the grid. */
  readonly height: number;
  readonly lines: readonly ComposedLine[];
}

export interface Stack {
  readonly units: readonly StackUnit[];
  /** Set again above a unit that starts a page, except the first: the header of a table. */
  readonly repeated: StackUnit | undefined;
  /** Set below the last unit of every page, at height zero: the closing rule of a table. */
  readonly closing: StackUnit | undefined;
  /** Whether the last unit has a closing of its own, because something follows it: the note of a table. */
  readonly closed?: boolean;
  /** Empty lines of the grid before and after the stack; the first value is preferred. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Where a unit is set. */
export interface UnitPlan {
  /** Whether it starts a page. */
  readonly turn: boolean;
  /** Empty lines of the grid. */
  readonly before: number;
  readonly after: number;
}

/** Composes consecutive units, one plan for each; `from` is the index of the first in the stack. */
export function composedUnits(
  { units, repeated, closing, closed = false }: Stack,
  plans: readonly UnitPlan[],
  { page }: BookTheme,
  from = 0,
): ComposedParagraph[] {
  return plans.map(({ turn, before, after }, index) => {
    const header = turn && from + index > 0 ? repeated : undefined;
    const isLastOfPage = index === plans.length - 1 || plans[index + 1]!.turn;
    const isClosed = closed && from + index === units.length - 1;
    const { lines } = stacked([header, units[from + index], isLastOfPage && !isClosed ? closing : undefined]);
    const breaks = new Set(turn ? [0] : []);
    return { lines, breaks, turn: 0, before: before * page.pitch, after: after * page.pitch };
  });
}

/** Several units as one. */
export function stacked(units: readonly (StackUnit | undefined)[]): StackUnit {
  const present = units.filter((unit) => unit !== undefined);
  return {
    height: present.reduce((sum, { height }) => sum + height, 0),
    lines: present.flatMap(({ lines }) => lines),
  };
}

/** A line of text in a unit: glyphs placed from the left edge of the text area. */
export type TextLine = readonly PlacedGlyph[];

/** Texts side by side, aligned at the top; the unit is as high as the longest. */
export function sideBySide(texts: readonly (readonly TextLine[])[], { page }: BookTheme): StackUnit {
  const height = Math.max(...texts.map(({ length }) => length));
  const lines = texts.flatMap((text) =>
    text.map((glyphs, n): ComposedLine => ({ glyphs, pitch: 0, middle: page.middle + n * page.pitch })),
  );
  return { height, lines: [...lines, blankLines(height, page)] };
}

/** Texts side by side, cut into units of at most `most` lines: for text higher than a page. */
export function sideBySideUnits(texts: readonly (readonly TextLine[])[], most: number, theme: BookTheme): StackUnit[] {
  const height = Math.max(...texts.map(({ length }) => length));
  return Array.from({ length: Math.ceil(height / most) }, (_, n) =>
    sideBySide(
      texts.map((lines) => lines.slice(n * most, (n + 1) * most)),
      theme,
    ),
  );
}

/** `height` lines of the grid without text. Coordinates of the inset start at their top left corner. */
export function blankLines(height: number, { pitch, middle }: BookTheme['page'], inset?: Inset): ComposedLine {
  return { glyphs: [], pitch: height * pitch, middle, ...(inset && { inset }) };
}

/** The lines of a paragraph in its best way; `left` gives the x of each line, pt from the left edge of the text area. */
export function placedLines({ glyphs, composition }: Paragraph, left: (line: Line) => number): TextLine[] {
  const [way] = composition.ways;
  if (!way) return [];
  return composition.set(way).map((line) => placedIn(line, glyphs, left(line)));
}
