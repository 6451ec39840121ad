/**
 * What a revision shows in a line: deletions red and struck through, insertions blue and underlined, and a bar in
 * the margin beside every line that has any. Lines and bars are artifacts: they are seen, not read.
 */

import type { PlacedGlyph } from '../layout/composed.js';
import type { Glyph } from '../layout/paragraph.js';
import type { Tag } from '../layout/structure.js';
import type { FlowLine } from './flow-line.js';
import type { Document } from './internals.js';
import { END } from './tagging.js';

/** Ink of the text, as PDF colour operators: a red and a blue that stay apart in grey. */
const inks = { deleted: '0.75 0.08 0.08 rg', inserted: '0.05 0.2 0.7 rg' } as const;

export function inkOf(change: Glyph['change']): string {
  return change ? inks[change] : '0 g';
}

/** Of rules, pt. */
const WEIGHT = 0.8;
/** From the text to the bar, and its weight, pt. */
const BAR = { gap: 9, weight: 1.5 } as const;
/** Of an underline under the middle of the Han, in parts of the size: just below them. */
const BELOW = 0.58;

/** Draws rules and bar over the finished line; nothing where nothing changed. */
export function drawChanges(document: Document, line: FlowLine, begin: (tag: Tag | undefined) => string): void {
  const stretches = changed(line.glyphs);
  if (stretches.length === 0) return;
  const middle = line.y + line.middle;
  const rules = stretches.map(({ change, from, to, em }) => {
    const y = change === 'deleted' ? middle : middle + BELOW * em;
    return `${inkOf(change)}\n${box(line.x + from, y - WEIGHT / 2, to - from, WEIGHT)}`;
  });
  const bar = `0 g\n${box(line.x - BAR.gap - BAR.weight, line.y, BAR.weight, line.pitch)}`;
  document.addContent(`${begin(undefined)}\n${[...rules, bar].join('\n')}\n0 g\n${END}`);
}

interface Changed {
  readonly change: NonNullable<Glyph['change']>;
  /** Left and right end from the left edge of the text area, pt. */
  readonly from: number;
  readonly to: number;
  readonly em: number;
}

/** Neighbours that changed alike. */
function changed(glyphs: readonly PlacedGlyph[]): Changed[] {
  const found: Changed[] = [];
  let last: Glyph['change'];
  for (const { glyph, x } of glyphs) {
    const { change, cell } = glyph;
    const before = found.at(-1);
    if (change && change === last && before)
      found[found.length - 1] = { ...before, to: x + cell.width, em: Math.max(before.em, cell.em) };
    else if (change) found.push({ change, from: x, to: x + cell.width, em: cell.em });
    last = change;
  }
  return found;
}

function box(x: number, y: number, width: number, height: number): string {
  return `${[x, y, width, height].map((value) => String(Math.round(value * 1e3) / 1e3)).join(' ')} re f`;
}
