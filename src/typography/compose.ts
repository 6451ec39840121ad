/**
 * A paragraph from measured characters to placed lines: prepare, break, place.
 *
 * Pure: it knows widths and characters, no fonts and no PDF.
 */
import type { Cell, Line } from './cell.js';
import type { Breaking, Measure } from './lines.js';
import { breakLines } from './lines.js';
import { placeLine } from './place.js';
import { prepare } from './spacing.js';
import { breakTitle } from './title.js';

/** A paragraph whose breaks are known: any of its ways can be set. */
export interface Composition {
  /** The best first, each with another number of lines; none for an empty paragraph. */
  readonly ways: readonly Breaking[];
  /** The lines of one of the ways. */
  set(way: Breaking): Line[];
}

/**
 * How lines end: where they are full; or where the sense does, as in a table of contents; or so that they
 * make a shape as well, as in a title.
 */
export type Ending = 'full' | 'sense' | 'shape';

/** Composes a paragraph in a measure. */
export function compose(cells: readonly Cell[], measure: Measure, ending: Ending = 'full'): Composition {
  const prepared = prepare(cells);
  const broken = ending === 'full' ? undefined : breakTitle(prepared, measure, ending === 'shape');
  return {
    ways: broken ? [broken] : breakLines(prepared, measure),
    set: ({ ends }) => ends.map((end, line) => placeLine(prepared, ends[line - 1] ?? 0, end, measure)),
  };
}
