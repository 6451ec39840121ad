/**
 * Sizes of short texts that may take two lines: labels of charts, cells of tables.
 */
import type { Paragraph } from '../canvas/box.js';
import type { SizeRange } from '../canvas/theme.js';
import { type Fitting, fitFewestLines, fits } from '../fit/type-size.js';
import type { Context } from './frame.js';

/** The largest size at which every text fits and is broken tidily, else that at which they take the fewest lines. */
export function tidySize(
  range: SizeRange,
  texts: readonly Fitting[],
  isTidy: (paragraph: Paragraph, w: number) => boolean,
  context: Context,
): number {
  for (let size = range.largest; size >= range.smallest; size--) {
    const tidy = ({ w, set }: Fitting) => set(size).every((paragraph) => isTidy(paragraph, w));
    if (texts.every((text) => fits(text, size) && tidy(text))) return size;
  }
  return fitFewestLines(range, texts, context);
}
