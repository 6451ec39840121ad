/**
 * The grid of columns that all slides share.
 */
import type { DeckTheme } from './theme.js';

/** Width between the margins, in inches. */
export function contentWidth(theme: DeckTheme): number {
  return theme.page.width - theme.margins.left - theme.margins.right;
}

/** Left edge and width in inches of the `index`-th of `count` fields that share the columns evenly. */
export function part(theme: DeckTheme, index: number, count: number): { readonly x: number; readonly w: number } {
  const { gutter, columns } = theme.grid;
  const column = (contentWidth(theme) - gutter * (columns - 1)) / columns;
  const span = columns / count;
  return { x: theme.margins.left + index * span * (column + gutter), w: span * column + (span - 1) * gutter };
}

/** Left edge and width in inches of columns `from` to `to`, exclusive, of twelve, whatever the grid's own count. */
export function span(theme: DeckTheme, from: number, to: number): { readonly x: number; readonly w: number } {
  const first = part(theme, from, 12);
  const last = part(theme, to - 1, 12);
  return { x: first.x, w: last.x + last.w - first.x };
}
