/**
 * Running text that PowerPoint would break inside words.
 *
 * PowerPoint breaks Chinese between any two characters, so a name may end on the next line. Approach: the lines are filled
 * up to the last word that fits, and the paragraph gets these breaks if one of PowerPoint's own would be inside a word.
 * Limit: a line that would be left too short ends where PowerPoint ends it.
 */
import { plain } from '../../text/running-text.js';
import { Break, breaksIn } from '../../text/words.js';
import type { Paragraph } from '../canvas/box.js';
import { withBreaks } from './balance.js';
import { type Chunk, chunksOf, linesOf, pointsOf, unbreakable, widthOf } from './measure.js';

/** A line ends before a word only if it is filled to this share. */
const LEAST_FILLED = 0.5;

/** Characters; no slide shows a longer text, so it need not be measured. */
const MOST_CHARACTERS = 1500;

/** The paragraph with breaks between words in `width` inches; unchanged where PowerPoint cuts none. */
export function wrapAtWords(paragraph: Paragraph, width: number): Paragraph {
  const { runs } = paragraph;
  if (runs.some(({ breakBefore }) => breakBefore)) return paragraph;
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (length > MOST_CHARACTERS) return paragraph;
  const own = linesOf(paragraph, width);
  if (own.length < 2) return paragraph;
  const breaks = breaksIn(plain(runs));
  if (!endsOf(own).some((end) => breaks[end]! >= Break.Joint)) return paragraph;
  const lines = filled(unbreakable(chunksOf(runs)), breaks, pointsOf(width));
  return { ...paragraph, runs: lines.flatMap((line, i) => withBreaks(line, runs, i > 0)) };
}

/** The UTF-16 offsets at which lines but the last end. */
function endsOf(lines: readonly (readonly Chunk[])[]): number[] {
  let length = 0;
  return lines.slice(0, -1).map((line) => (length += plain(line).length));
}

/** Lines filled with units up to the last good break, in `width` points. */
function filled(units: readonly (readonly Chunk[])[], breaks: Uint8Array, width: number): Chunk[][] {
  const lines: Chunk[][] = [];
  let start = 0;
  // Of the units from `start` on: their width, their length, and where a word ended last.
  let used = 0;
  let offset = 0;
  let good: { readonly unit: number; readonly offset: number } | undefined;
  const endAt = (unit: number, at: number) => {
    lines.push(units.slice(start, unit).flat());
    [start, used, offset, good] = [unit, 0, at, undefined];
  };
  for (let i = 0; i < units.length; i++) {
    const need = widthOf(units[i]!);
    if (i > start && breaks[offset]! < Break.Joint && used >= LEAST_FILLED * width) good = { unit: i, offset };
    if (i > start && used + need > width) {
      const end = good ?? { unit: i, offset };
      endAt(end.unit, end.offset);
      i = end.unit - 1;
      continue;
    }
    used += need;
    offset += plain(units[i]!).length;
  }
  endAt(units.length, offset);
  return lines;
}
