/**
 * The size a text is set in: the largest of its range that its room takes.
 *
 * PowerPoint's own shrinking acts only when a person edits the text, so the size is
 * computed here. Texts side by side share one size. A text that does not fit at the smallest
 * size is set in it all the same and returned as overfull; the caller shortens the text or
 * splits the slide.
 */
import type { Text } from '../../text/running-text.js';
import type { Paragraph } from '../canvas/box.js';
import type { SizeRange } from '../canvas/theme.js';
import { breaksAfterMarks } from './balance.js';
import { endsInOrphan, heightOf, lineCount } from './lines.js';

/** A text with the room it has. */
export interface Fitting {
  /** The text of the slide itself: an overflow is reported by its identity. */
  readonly text: Text;
  /** Inches. */
  readonly w: number;
  readonly h: number;
  /** The text set in a size in points. */
  set(size: number): readonly Paragraph[];
}

/** A text that does not fit: the lines it takes at its smallest size, and those there is room for. */
export interface Overflow {
  readonly text: Text;
  readonly lines: number;
  readonly room: number;
}

/** The size in points that texts share, and those that do not fit even in it. */
export interface FittedSize {
  readonly size: number;
  readonly overfull: readonly Overflow[];
}

/** Tolerance for sums of inches. */
const slack = 1e-6;

/** The largest whole size at which every text fits its room; the smallest where there is none. */
export function fitSize(range: SizeRange, texts: readonly Fitting[]): FittedSize {
  for (let size = range.largest; size > range.smallest; size--) {
    if (texts.every((text) => fits(text, size))) return { size, overfull: [] };
  }
  const size = range.smallest;
  const overfull = texts.filter((text) => !fits(text, size)).map((text) => overflowOf(text, size));
  return { size, overfull };
}

/** How much smaller a title may be set in order to break after punctuation rather than within a clause. */
const leastForMarks = 0.75;

/**
 * As `fitSize`, but a smaller size is better than a further line, and where there are several lines,
 * a somewhat smaller size is better than a break within a clause: for titles and headings.
 */
export function fitFewestLines(range: SizeRange, texts: readonly Fitting[]): FittedSize {
  let found: { readonly size: number; readonly lines: number } | undefined;
  for (let size = range.largest; size >= range.smallest; size--) {
    const lines = furtherLines(texts, size);
    if (lines === undefined || (found && lines >= found.lines)) continue;
    found = { size, lines };
    if (lines === 0) break;
  }
  if (found) return { size: brokenAtMarks(range, found.size, texts), overfull: [] };
  return fitSize({ largest: range.smallest, smallest: range.smallest }, texts);
}

/** A statement at this share of its largest size is better on two lines than smaller on one. */
const leastOnOneLine = 0.75;

/** As `fitFewestLines`, but a further line is better than a much smaller size: for statements with room around them. */
export function fitHeadings(range: SizeRange, texts: readonly Fitting[]): FittedSize {
  const smallest = Math.max(range.smallest, Math.ceil(range.largest * leastOnOneLine));
  const fitted = fitFewestLines({ ...range, smallest }, texts);
  return fitted.overfull.length > 0 ? fitFewestLines(range, texts) : fitted;
}

/**
 * The most lines beyond one for each paragraph that one of the texts takes in `size` points; `undefined` where one does
 * not fit its room.
 */
function furtherLines(texts: readonly Fitting[], size: number): number | undefined {
  let most = 0;
  for (const text of texts) {
    if (!fits(text, size)) return undefined;
    most = Math.max(most, linesIn(text, size) - text.set(size).length);
  }
  return most;
}

function brokenAtMarks(range: SizeRange, found: number, texts: readonly Fitting[]): number {
  for (let size = found; size >= Math.max(range.smallest, found * leastForMarks); size--) {
    if (texts.every((text) => text.set(size).every(({ runs }) => breaksAfterMarks(runs)))) return size;
  }
  return found;
}

/** How much smaller a label may be set in order to stay on one line. */
const leastForOneLine = 0.88;

/** As large as fits on one line where that is not much smaller; else as large as fits on several: for labels. */
export function fitLabels(range: SizeRange, texts: readonly Fitting[]): FittedSize {
  const least = Math.max(range.smallest, range.largest * leastForOneLine);
  for (let size = range.largest; size >= least; size--) {
    if (texts.every((text) => fits(text, size) && linesIn(text, size) <= 1)) return { size, overfull: [] };
  }
  return fitSize(range, texts);
}

/**
 * The largest size at which every text fits and each of its paragraphs passes `isTidy` in its width in inches, else
 * that of `fitFewestLines`: for labels of charts and cells of tables, which may take two lines.
 */
export function fitTidy(
  range: SizeRange,
  texts: readonly Fitting[],
  isTidy: (paragraph: Paragraph, w: number) => boolean,
): FittedSize {
  for (let size = range.largest; size >= range.smallest; size--) {
    const tidy = ({ w, set }: Fitting) => set(size).every((paragraph) => isTidy(paragraph, w));
    if (texts.every((text) => fits(text, size) && tidy(text))) return { size, overfull: [] };
  }
  return fitFewestLines(range, texts);
}

/** Whether the text fits its room in `size` points. */
export function fits(text: Fitting, size: number): boolean {
  return !cannotFit(text.text, text, size) && heightOf(text.set(size), text.w) <= text.h + slack;
}

/** So many times what the room takes at full width: too much even for letters a quarter as wide and half the size. */
const surelyTooMany = 40;

/** Whether a text is so long that it need not be measured, at `size` points in `w` × `h` inches. */
export function cannotFit(text: Text, { w, h }: { readonly w: number; readonly h: number }, size: number): boolean {
  const length = text.reduce((sum, run) => sum + run.text.length, 0);
  return length > surelyTooMany * Math.max(1, (w * 72) / size) * Math.max(1, (h * 72) / size);
}

/** How much narrower a text may be set, in inches, to keep a single character off its last line. */
const narrowest = 0.4;

/**
 * The width in inches, `w` or a little less, at which the text neither ends in a line of one
 * character nor grows beyond `h`; `undefined` where there is none.
 */
export function withoutOrphan(paragraphs: readonly Paragraph[], w: number, h: number): number | undefined {
  for (let width = w; width > w - narrowest; width -= 0.04) {
    if (heightOf(paragraphs, width) > h + slack) break;
    if (!paragraphs.some((paragraph) => endsInOrphan(paragraph, width))) return width;
  }
  return undefined;
}

function linesIn(text: Fitting, size: number): number {
  return text.set(size).reduce((sum, paragraph) => sum + lineCount(paragraph, text.w), 0);
}

function overflowOf(text: Fitting, size: number): Overflow {
  const leading = text.set(size)[0]?.leading ?? size;
  return {
    text: text.text,
    lines: linesIn(text, size),
    room: Math.max(0, Math.floor((text.h * 72) / leading + slack)),
  };
}
