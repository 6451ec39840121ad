/** The words of the dictionary for Chinese that the JavaScript engine brings (`Intl.Segmenter`). */

let segmenter: Intl.Segmenter | undefined;

/** A word, mark or space with its UTF-16 offset in the text. */
export interface Segment {
  readonly index: number;
  readonly segment: string;
}

/**
 * Characters that are cut at a time. Each segment of the engine holds a copy of all that was cut with it, so a text of
 * 20,000 characters in one piece takes half a gigabyte.
 */
const PIECE = 2_000;
/** Segments that end so near the end of a piece are cut again with what follows, because it may change them. */
const MARGIN = 64;

/** A text cut into words, marks and spaces; joined they are the text. The dictionary is opened at its first use, which takes milliseconds. */
export function segmentsOf(text: string, piece = PIECE): readonly Segment[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const all: Segment[] = [];
  let length = piece;
  for (let start = 0; start < text.length; ) {
    const end = Math.min(text.length, start + length);
    const count = all.length;
    for (const { index, segment } of segmenter.segment(text.slice(start, end)))
      all.push({ index: start + index, segment });
    if (end < text.length) all.length = wholeEnd(all, count, end - Math.min(MARGIN, length / 2));
    const last = all.length > count ? all.at(-1)! : undefined;
    // A word longer than a piece: the next piece is longer.
    length = last ? piece : length * 2;
    start = last ? last.index + last.segment.length : start;
  }
  return all;
}

/** How many of the segments are certain: up to the last mark that ends before `limit`, else to the last word that does. */
function wholeEnd(all: readonly Segment[], from: number, limit: number): number {
  let count = all.length;
  while (count > from && all[count - 1]!.index + all[count - 1]!.segment.length > limit) count--;
  for (let end = count; end > from; end--) if (/^[。、；\n]$/.test(all[end - 1]!.segment)) return end;
  return count;
}
