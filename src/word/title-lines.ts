/**
 * Centred lines broken by meaning, as in the book (GB/T 9704-2012 7.3.1): Word fills every line and would divide
 * 人民 or a name. The breaks are those that a clerk makes with Shift and Enter.
 */
import { type ParagraphChild, TextRun } from 'docx';
import type { Style } from '../print/theme.js';
import { plain, type Text } from '../text/running-text.js';
import { slices } from '../text/slice.js';
import type { Cell } from '../typography/cell.js';
import { compose, type Ending } from '../typography/compose.js';
import type { WordContext } from './context.js';
import { runsOf } from './runs.js';
import { textWidth } from './units.js';

/** How much of the width is used: the fonts of another computer may be wider. */
const ROOM = 0.98;

/** A text in a style; one that is centred and needs several lines has breaks between them. */
export function titleRuns(text: Text, style: Style, context: WordContext): ParagraphChild[] {
  const width = (context.theme.page.textWidth - 2 * style.inset) * ROOM;
  const ends = style.align === 'center' ? lineEnds(plain(text), style, { width, indent: 0 }, 'shape') : [];
  return brokenRuns(text, ends, context);
}

/** A heading at the left, broken between words where it needs several lines. @param label see `lineEnds` */
export function headingRuns(text: Text, style: Style, label: number, context: WordContext): ParagraphChild[] {
  const width = context.theme.page.textWidth * ROOM;
  return brokenRuns(text, lineEnds(plain(text), style, { width, indent: 0 }, 'heading', label), context);
}

function brokenRuns(text: Text, ends: readonly number[], context: WordContext): ParagraphChild[] {
  if (ends.length < 2) return runsOf(text, context);
  const lines = slices(
    text,
    ends.map((end, i) => ({ start: ends[i - 1] ?? 0, end })),
  );
  return lines.flatMap((line, i) => [...(i > 0 ? [new TextRun({ break: 1 })] : []), ...runsOf(line, context)]);
}

/**
 * The UTF-16 offsets at which the lines of a text end.
 * @param room its width, and the indent of the first line, pt
 * @param label how many of its UTF-16 units are a number that stays with the words after it
 */
export function lineEnds(
  text: string,
  { size, tracking }: Pick<Style, 'size' | 'tracking'>,
  { width, indent }: { readonly width: number; readonly indent: number },
  ending: Ending,
  label = 0,
): number[] {
  const characters = [...text];
  const cells = characters.map(
    (char, i): Cell => ({ char, em: size, width: textWidth(char) * size + tracking, glued: i < label }),
  );
  const [way] = compose(cells, { width, indent, justify: false }, ending).ways;
  return (way?.ends ?? []).map((end) => characters.slice(0, end).join('').length);
}
