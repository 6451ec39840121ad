/**
 * Composes a paragraph: measured characters → placed lines, by preparing, breaking and placing.
 *
 * Pure: it knows characters and widths, but no fonts and no PDF.
 */
import type { Cell, Line } from './cell.js';
import type { Breaking, Measure } from './lines.js';
import { breakLines } from './lines.js';
import { placeLine } from './place.js';
import { prepare } from './spacing.js';
import { breakTitle } from './title.js';

/** A paragraph with its possible breakings. */
export interface Composition {
  /** The best first, each with a different number of lines; none for an empty paragraph. */
  readonly ways: readonly Breaking[];
  /** The lines of one breaking. */
  set(way: Breaking): Line[];
}

/**
 * How lines end: `full` fills them; `sense` breaks between words, as in a table of contents; `shape` does too and
 * forms a trapezoid or a lozenge, as in a title.
 */
export type Ending = 'full' | 'sense' | 'shape';

/** Composes the cells of a paragraph in a measure. */
export function compose(cells: readonly Cell[], measure: Measure, ending: Ending = 'full'): Composition {
  const prepared = prepare(cells);
  const broken = ending === 'full' ? undefined : breakTitle(prepared, measure, ending === 'shape');
  return {
    ways: broken ? [broken] : breakLines(prepared, measure),
    set: ({ ends }) => ends.map((end, line) => placeLine(prepared, ends[line - 1] ?? 0, end, measure)),
  };
}
