/** Pages for reading out: no sentence continues on another page. */
import { sentenceSpans } from '../../text/sentences.js';
import type { SentenceBlock } from '../../typography/sentence-pages.js';
import { planSentences } from '../../typography/sentence-pages.js';
import type { BookTheme } from '../theme.js';
import type { ComposedParagraph } from './composed.js';
import { composedParagraph } from './composed.js';
import type { Paragraph } from './paragraph.js';
import { fragment } from './paragraph.js';
import type { Piece, TextPiece } from './pieces.js';
import type { Stack } from './stack.js';
import { composedUnits } from './stack.js';

/** Plans the pages and sets the pieces; a paragraph that continues on another page becomes several. */
export function composedBySentences(
  pieces: readonly Piece[],
  theme: BookTheme,
): { readonly paragraphs: ComposedParagraph[]; readonly overfull: TextPiece[] } {
  const cuts = pieces.map((piece) => ('stack' in piece ? [] : sentenceStarts(piece.paragraph)));
  const blocks = pieces.map((piece, index) =>
    'stack' in piece ? stackBlock(piece.stack) : textBlock(piece, cuts[index]!),
  );
  const plans = planSentences(blocks, theme.page.lines);
  const overfull: TextPiece[] = [];
  // The first free line of the page: an overfull sentence below a heading is broken where its page ends.
  let line = 0;
  const paragraphs = pieces.flatMap((piece, index) => {
    const { before, after, fragments } = plans[index]!;
    return fragments.flatMap(({ from, to, newPage, overfull: isOverfull }, n) => {
      const turn = newPage && !(index === 0 && n === 0);
      const spaces = { before: n === 0 ? before : 0, after: n === fragments.length - 1 ? after : 0 };
      if (turn) line = 0;
      if ('stack' in piece) {
        line += spaces.before + blocks[index]!.linesOf(from, to) + spaces.after;
        return composedUnits(piece.stack, unitPlans(to - from, turn, spaces), theme, from);
      }
      const paragraph = fragment(piece.paragraph, cuts[index]![from]!, cuts[index]![to]!);
      if (isOverfull) overfull.push({ ...piece, paragraph });
      const filled = filledFrom(line + spaces.before, lineCount(paragraph), theme.page.lines);
      line = filled.line + spaces.after;
      const breaks = [...(turn ? [0] : []), ...filled.breaks];
      return [composedParagraph(paragraph, { way: 0, ...spaces, breaks }, theme)];
    });
  });
  return { paragraphs, overfull };
}

/** Sets `count` lines from the free line `start` on: the lines that start a page, and the free line after them. */
function filledFrom(start: number, count: number, room: number): { readonly breaks: number[]; readonly line: number } {
  const breaks: number[] = [];
  let line = start;
  for (let index = 0; index < count; index++, line++) {
    if (line < room) continue;
    breaks.push(index);
    line = 0;
  }
  return { breaks, line };
}

interface Spaces {
  readonly before: number;
  readonly after: number;
}

function unitPlans(count: number, turn: boolean, { before, after }: Spaces) {
  return Array.from({ length: count }, (_, unit) => ({
    turn: turn && unit === 0,
    before: unit === 0 ? before : 0,
    after: unit === count - 1 ? after : 0,
  }));
}

function textBlock({ paragraph, newPage }: TextPiece, cuts: readonly number[]): SentenceBlock {
  return {
    sentences: cuts.length - 1,
    linesOf: (from, to) => lineCount(fragment(paragraph, cuts[from]!, cuts[to]!)),
    before: paragraph.style.before,
    after: paragraph.style.after,
    heading: paragraph.heading > 0,
    newPage,
  };
}

/** A stack as sentences: its units, and above those that continue it the repeated header. */
function stackBlock({ units, repeated, before, after }: Stack): SentenceBlock {
  return {
    sentences: units.length,
    linesOf: (from, to) =>
      units.slice(from, to).reduce((sum, { height }) => sum + height, from > 0 ? (repeated?.height ?? 0) : 0),
    before,
    after,
    heading: false,
    newPage: false,
  };
}

function lineCount({ composition }: Paragraph): number {
  return composition.ways[0]?.ends.length ?? 0;
}

/** The glyphs at which the sentences of a paragraph start, and the number of its glyphs. */
function sentenceStarts({ glyphs }: Paragraph): number[] {
  const glyphAt = new Map<number, number>();
  let text = '';
  for (const [index, { cell }] of glyphs.entries()) {
    glyphAt.set(text.length, index);
    text += cell.char;
  }
  return [0, ...sentenceSpans(text).map(({ end }) => glyphAt.get(end) ?? glyphs.length)];
}
