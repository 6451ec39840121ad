/**
 * Composes a paragraph: measured characters → placed lines, by preparing, breaking and placing.
 *
 * Pure: it knows characters and widths, but no fonts and no PDF.
 */
import type { Cell, Line } from './cell.js';
import type { Breaking, Measure } from './lines.js';
import { breakLines } from './lines.js';
import { placeLine } from './place.js';
import type { Prepared } from './spacing.js';
import { prepare, Workspace } from './spacing.js';
import { breakTitle, senseCosts } from './title.js';

/** A paragraph with its possible breakings. */
export interface Composition {
  /** The best first, each with a different number of lines; none for an empty paragraph. */
  readonly ways: readonly Breaking[];
  /** The lines of one breaking. */
  set(way: Breaking): readonly Line[];
}

/**
 * How lines end: `full` fills them; `heading` does too, between words where that is possible; `sense` breaks between words, as in a table of contents; `shape` does too and
 * forms a trapezoid or a lozenge, as in a title.
 */
export type Ending = 'full' | 'heading' | 'sense' | 'shape';

/** For one paragraph at a time: none is prepared before the lines of the one before it are placed. */
const workspace = new Workspace();

/**
 * Composes the cells of a paragraph in a measure.
 *
 * The lines of the best way are placed at once, so that a long book need not keep what its paragraphs were prepared with,
 * some 190 bytes for each cell. Another way, which few paragraphs take, is prepared again when it is set.
 */
export function compose(cells: readonly Cell[], measure: Measure, ending: Ending = 'full'): Composition {
  const prepared = prepare(cells, workspace);
  const ways = waysOf(prepared, measure, ending);
  return { ways, set: setter(cells, measure, ways[0], ways[0] && placed(prepared, ways[0], measure)) };
}

/** Sets the best way with the lines known of it. It is a function of its own, whose closure does not hold `Prepared`. */
function setter(
  cells: readonly Cell[],
  measure: Measure,
  best: Breaking | undefined,
  lines: readonly Line[] | undefined,
): Composition['set'] {
  return (way) => (lines && way === best ? lines : placed(prepare(cells, workspace), way, measure));
}

function placed(prepared: Prepared, { ends }: Breaking, measure: Measure): Line[] {
  return ends.map((end, line) => placeLine(prepared, ends[line - 1] ?? 0, end, measure));
}

function waysOf(prepared: Prepared, measure: Measure, ending: Ending): readonly Breaking[] {
  if (ending === 'full') return breakLines(prepared, measure);
  if (ending === 'heading')
    return breakLines({ ...prepared, penalties: senseCosts(prepared) }, { ...measure, tail: 3 });
  const title = breakTitle(prepared, measure, ending === 'shape');
  return title ? [title] : breakLines(prepared, measure);
}
