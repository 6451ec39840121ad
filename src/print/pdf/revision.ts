/**
 * The marks of a redline: deletions in red and struck through, insertions in blue and underlined, and a bar in the
 * margin beside every line with a change. Rules and bars are artifacts.
 */

import type { PlacedGlyph } from '../layout/composed.js';
import type { Glyph } from '../layout/paragraph.js';
import type { Tag } from '../layout/structure.js';
import type { Canvas } from './canvas.js';
import type { FlowLine } from './flow-line.js';
import { END } from './tagging.js';

/** Colours of text as PDF operators: a red and a blue that differ in a black-and-white print as well. */
const inks = { deleted: '0.75 0.08 0.08 rg', inserted: '0.05 0.2 0.7 rg' } as const;

/** The colour operator of a text. */
export function inkOf(change: Glyph['change']): string {
  return change ? inks[change] : '0 g';
}

/** Weight of the rules, pt. */
const WEIGHT = 0.8;
/** Distance of the bar from the text, and its weight, pt. */
const BAR = { gap: 9, weight: 1.5 } as const;
/** Distance of an underline below the middle of the Han, em: just below the characters. */
const BELOW = 0.58;

/** Draws the rules and the bar of a line that has been drawn; nothing if it has no change. */
export function drawChanges(canvas: Canvas, line: FlowLine, begin: (tag: Tag | undefined) => string): void {
  const stretches = changed(line.glyphs);
  if (stretches.length === 0) return;
  const middle = line.y + line.middle;
  const rules = stretches.map(({ change, from, to, em }) => {
    const y = change === 'deleted' ? middle : middle + BELOW * em;
    return `${inkOf(change)}\n${box(line.x + from, y - WEIGHT / 2, to - from, WEIGHT)}`;
  });
  // A line of a table has no height of its own, since those of other cells stand beside it.
  const em = Math.max(...stretches.map((one) => one.em));
  const [top, height] = line.pitch > 0 ? [line.y, line.pitch] : [middle - em, 2 * em];
  const bar = `0 g\n${box(line.x - BAR.gap - BAR.weight, top, BAR.weight, height)}`;
  canvas.add(`${begin(undefined)}\n${[...rules, bar].join('\n')}\n0 g\n${END}`);
}

interface Changed {
  readonly change: NonNullable<Glyph['change']>;
  /** Left and right end from the left edge of the text area, pt. */
  readonly from: number;
  readonly to: number;
  readonly em: number;
}

/** Stretches of neighbouring glyphs with the same change. */
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
