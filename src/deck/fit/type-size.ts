/**
 * The size a text is set in: the largest of its range that its room takes.
 *
 * PowerPoint's own shrinking acts only when a person edits the text, so the size is
 * computed here. Texts side by side share one size. What does not fit at the smallest
 * size is set in it all the same and told as overfull: `settle.ts` then shortens or
 * splits what it can.
 */
import type { Text } from '../../text/running-text.js';
import type { Paragraph } from '../canvas/box.js';
import type { SizeRange } from '../canvas/theme.js';
import { breaksAfterMarks } from './balance.js';
import { endsInOrphan, heightOf, linesOf } from './measure.js';

/** A text with the room it has. */
export interface Fitting {
  /** The slide's own text, by which it is known where it does not fit. */
  readonly text: Text;
  /** Inches. */
  readonly w: number;
  readonly h: number;
  /** The text set in a size. */
  set(size: number): readonly Paragraph[];
}

/** A text that does not fit: the lines it takes at its smallest size, and those there is room for. */
export interface Overflow {
  readonly text: Text;
  readonly lines: number;
  readonly room: number;
}

export interface FitContext {
  /** Told each text that does not fit. */
  readonly overfull: (overflow: Overflow) => void;
}

const slack = 1e-6;

/** The largest whole size at which every text fits its room, in points. Tells each that fits at none. */
export function fitSize(range: SizeRange, texts: readonly Fitting[], { overfull }: FitContext): number {
  for (let size = range.largest; size > range.smallest; size--) {
    if (texts.every((text) => fits(text, size))) return size;
  }
  for (const text of texts) if (!fits(text, range.smallest)) overfull(overflowOf(text, range.smallest));
  return range.smallest;
}

/** How much smaller a title is set to break after marks rather than within a clause. */
const leastForMarks = 0.75;

/**
 * As `fitSize`, but a smaller size is better than a further line, and where there are several,
 * a somewhat smaller one is better than a break within a clause: for titles and headings.
 */
export function fitFewestLines(range: SizeRange, texts: readonly Fitting[], context: FitContext): number {
  // Lines needed at each size at which all fit.
  const counts = new Map<number, number>();
  for (let size = range.largest; size >= range.smallest; size--) {
    if (texts.every((text) => fits(text, size)))
      counts.set(size, Math.max(1, ...texts.map((text) => lineCount(text, size))));
  }
  const fewest = Math.min(...counts.values());
  for (const [size, lines] of counts) if (lines === fewest) return brokenAtMarks(range, size, texts);
  return fitSize({ largest: range.smallest, smallest: range.smallest }, texts, context);
}

function brokenAtMarks(range: SizeRange, found: number, texts: readonly Fitting[]): number {
  for (let size = found; size >= Math.max(range.smallest, found * leastForMarks); size--) {
    if (texts.every((text) => text.set(size).every(({ runs }) => breaksAfterMarks(runs)))) return size;
  }
  return found;
}

/** As large as fits on one line where that is not much smaller; else as large as fits on several: for labels. */
export function fitLabels(range: SizeRange, texts: readonly Fitting[], context: FitContext): number {
  for (let size = range.largest; size >= range.largest * leastForOneLine; size--) {
    if (texts.every((text) => fits(text, size) && lineCount(text, size) <= 1)) return size;
  }
  return fitSize(range, texts, context);
}

const leastForOneLine = 0.88;

export function fits(text: Fitting, size: number): boolean {
  return !cannotFit(text.text, text, size) && heightOf(text.set(size), text.w) <= text.h + slack;
}

/** So many times what its room takes in full width: with letters a quarter as wide and units half as large, still too much. */
const hopeless = 40;

/** Whether a text is so long that nobody need measure it, at `size` points in `w` × `h` inches. */
export function cannotFit(text: Text, { w, h }: { readonly w: number; readonly h: number }, size: number): boolean {
  const length = text.reduce((sum, run) => sum + run.text.length, 0);
  return length > hopeless * Math.max(1, (w * 72) / size) * Math.max(1, (h * 72) / size);
}

/** How much narrower a text is set, in inches, so that no character stands alone on its last line. */
const narrowest = 0.4;

/**
 * The width in inches, `w` or a little less, at which the text neither ends in a lone
 * character nor grows beyond `h`; `undefined` where there is none.
 */
export function withoutOrphan(paragraphs: readonly Paragraph[], w: number, h: number): number | undefined {
  for (let width = w; width > w - narrowest; width -= 0.04) {
    if (heightOf(paragraphs, width) > h + slack) break;
    if (!paragraphs.some((paragraph) => endsInOrphan(paragraph, width))) return width;
  }
  return undefined;
}

function lineCount(text: Fitting, size: number): number {
  return text.set(size).reduce((sum, paragraph) => sum + linesOf(paragraph, text.w).length, 0);
}

/** What is told of a text set in `size`. */
export function overflowOf(text: Fitting, size: number): Overflow {
  const leading = text.set(size)[0]?.leading ?? size;
  return {
    text: text.text,
    lines: lineCount(text, size),
    room: Math.max(0, Math.floor((text.h * 72) / leading + slack)),
  };
}
