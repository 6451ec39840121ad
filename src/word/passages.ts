/**
 * Paragraphs of an edition that is read out, divided into passages of whole sentences.
 *
 * Problem: a speaker does not turn the page in mid-sentence. The PDF ends its pages where sentences end, but Word fills
 * pages by lines, again after every change. Page breaks where the PDF has them would leave pages of one line as soon as a
 * word is added or another font breaks a line more. Approach: Word keeps the lines of a paragraph on one page
 * (`keepLines`), whatever is changed, so long paragraphs become several, each short enough that little of a page stays
 * empty. Limit: Word divides a sentence that is longer than a page.
 */
import type { BookTheme } from '../print/theme.js';
import { plain, type Run, type Text } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import { textWidth } from './units.js';

/** The most lines of a passage of several sentences, as a part of those of a page. */
const LONGEST = 1 / 3;

/** Passages as far as a sentence: how many, the sum of the squares of their lines, and where the last begins. */
interface Division {
  readonly count: number;
  readonly squares: number;
  readonly from: number;
}

/**
 * The passages of a text, as few as possible and as even as these allow; joined they are the text.
 * @param before words that stand before it in the paragraph and stay with its first sentence
 */
export function passagesOf(before: Text, text: Text, { page, styles, wholeSentences }: BookTheme): Text[] {
  const words = plain(text);
  const spans = wholeSentences ? sentenceSpans(words) : [];
  if (spans.length < 2) return [text];
  const start = textWidth(plain(before)) + styles.paragraph.indent / page.em;
  const characters = page.textWidth / page.em;
  // Estimated: passages need not be of an exact length.
  const linesOf = (from: number, to: number) =>
    Math.ceil((textWidth(words.slice(spans[from]!.start, spans[to - 1]!.end)) + (from === 0 ? start : 0)) / characters);
  const most = Math.floor(page.lines * LONGEST);
  const best: Division[] = [{ count: 0, squares: 0, from: 0 }];
  for (let to = 1; to <= spans.length; to++) {
    for (let from = to - 1; from >= 0; from--) {
      const lines = linesOf(from, to);
      if (lines > most && from < to - 1) break;
      const { count, squares } = best[from]!;
      const here = { count: count + 1, squares: squares + lines ** 2, from };
      const known = best[to];
      if (!known || isBetter(here, known)) best[to] = here;
    }
  }
  const ends: number[] = [];
  for (let at = spans.length; at > 0; at = best[at]!.from) ends.unshift(spans[at - 1]!.end);
  return dividedAt(text, ends);
}

function isBetter(one: Division, other: Division): boolean {
  return one.count < other.count || (one.count === other.count && one.squares < other.squares);
}

/** The parts of a text that end at these offsets; a mark, which has no characters, stays with those before it. */
function dividedAt(text: Text, ends: readonly number[]): Text[] {
  const parts: Run[][] = ends.map(() => []);
  let part = 0;
  let at = 0;
  for (const run of text) {
    if (run.text === '') parts[part]!.push(run);
    for (let from = 0; from < run.text.length; ) {
      if (at >= ends[part]!) part++;
      const piece = run.text.slice(from, from + ends[part]! - at);
      parts[part]!.push({ ...run, text: piece });
      from += piece.length;
      at += piece.length;
    }
  }
  return parts;
}
