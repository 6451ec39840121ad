/**
 * Pieces on pages: one sheet is a stretch of pages that begins on a new one and
 * is planned for itself: the text, an annex, the contents.
 */
import type { Place } from '../../diagnostics/diagnostic.js';
import { sentenceSpans } from '../../text/sentence-spans.js';
import type { PageBlock } from '../../typography/pages.js';
import { planPages } from '../../typography/pages.js';
import type { SentenceBlock } from '../../typography/sentence-pages.js';
import { planSentences } from '../../typography/sentence-pages.js';
import type { BookTheme } from '../theme.js';
import type { ComposedNode } from './composed.js';
import { composedNode } from './composed.js';
import type { Paragraph } from './paragraph.js';
import { fragment } from './paragraph.js';
import type { Piece, TextPiece } from './pieces.js';
import type { Stack } from './stack.js';
import { stackNodes } from './stack.js';

export interface Sheet {
  readonly nodes: readonly ComposedNode[];
  readonly pages: number;
  /** By anchor, the page it stands on, the first being 0. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Where the runs, and the first characters of the pages, stand in the content, in reading order. */
  readonly origins: readonly Origin[];
  /** The text of the first line of each page. */
  readonly openings: readonly string[];
  /** Sentences that alone are longer than a page. */
  readonly overfull: readonly TextPiece[];
}

/** From this place of the content on, the text stands on this page of the sheet, the first being 0. */
export interface Origin {
  readonly at: Place;
  readonly page: number;
}

/** Plans and sets a sheet; pieces without any character are left out, their characters have been told of. */
export function setSheet(all: readonly Piece[], theme: BookTheme): Sheet {
  const pieces = all.filter((piece) => 'stack' in piece || piece.paragraph.composition.ways.length > 0);
  const overfull: TextPiece[] = [];
  const nodes = theme.wholeSentences ? bySentences(pieces, theme, overfull) : byLines(pieces, theme);
  return { nodes, ...record(nodes), overfull };
}

function byLines(pieces: readonly Piece[], theme: BookTheme): ComposedNode[] {
  const blocks = pieces.map((piece) => ('stack' in piece ? unitBlocks(piece.stack) : [pageBlock(piece)]));
  const plans = planPages(blocks.flat(), theme.page.lines);
  return pieces.flatMap((piece, index) => {
    const own = plans.splice(0, blocks[index]!.length);
    if (!('stack' in piece)) return own.map((plan) => composedNode(piece.paragraph, plan, theme));
    const turned = own.map(({ breaks, before, after }) => ({ turn: breaks.includes(0), before, after }));
    return stackNodes(piece.stack, turned, theme);
  });
}

/** Each unit of a stack as a block that is never broken. */
function unitBlocks({ units, again, before, after }: Stack): PageBlock[] {
  return units.map(({ height }, index) => ({
    ways: [{ lines: height, cost: 0 }],
    before: index === 0 ? before : [0],
    after: index === units.length - 1 ? after : [0],
    heading: 0,
    newPage: false,
    whole: true,
    again: index === 0 || !again ? 0 : again.height,
  }));
}

function pageBlock({ paragraph, newPage }: TextPiece): PageBlock {
  const { composition, style, heading } = paragraph;
  const ways = composition.ways.map(({ ends, cost }) => ({ lines: ends.length, cost }));
  // Of all ways to set it, the one in which its heading takes most lines.
  const linesOf = (ends: readonly number[]) => ends.findIndex((end) => end >= heading) + 1;
  const headingLines = heading > 0 ? Math.max(...composition.ways.map(({ ends }) => linesOf(ends))) : 0;
  return { ways, before: style.before, after: style.after, heading: headingLines, newPage };
}

function bySentences(pieces: readonly Piece[], theme: BookTheme, overfull: TextPiece[]): ComposedNode[] {
  const { page } = theme;
  const cuts = pieces.map((piece) => ('stack' in piece ? [] : sentenceEnds(piece.paragraph)));
  const blocks = pieces.map((piece, index): SentenceBlock => {
    if ('stack' in piece) return stackBlock(piece.stack);
    const { paragraph, newPage } = piece;
    return {
      sentences: cuts[index]!.length - 1,
      linesOf: (from: number, to: number) => linesIn(fragment(paragraph, cuts[index]![from]!, cuts[index]![to]!)),
      before: paragraph.style.before,
      after: paragraph.style.after,
      heading: paragraph.heading > 0,
      newPage,
    };
  });
  const plans = planSentences(blocks, page.lines);
  // The free line of the page: an overfull sentence may stand under a heading, and is broken where its page ends.
  let slot = 0;
  return pieces.flatMap((piece, index) => {
    const { before, after, fragments } = plans[index]!;
    if ('stack' in piece) {
      return fragments.flatMap(({ from, to, newPage }, n) => {
        const turn = newPage && !(index === 0 && n === 0);
        const turned = Array.from({ length: to - from }, (_, unit) => ({
          turn: turn && unit === 0,
          before: from + unit === 0 ? before : 0,
          after: from + unit === piece.stack.units.length - 1 ? after : 0,
        }));
        const spaces = (n === 0 ? before : 0) + (n === fragments.length - 1 ? after : 0);
        slot = (turn ? 0 : slot) + spaces + blocks[index]!.linesOf(from, to);
        return stackNodes(piece.stack, turned, theme, from);
      });
    }
    return fragments.flatMap((part, n) => {
      const paragraph = fragment(piece.paragraph, cuts[index]![part.from]!, cuts[index]![part.to]!);
      if (part.overfull) overfull.push({ ...piece, paragraph });
      const turn = part.newPage && !(index === 0 && n === 0);
      const plan = { way: 0, before: n === 0 ? before : 0, after: n === fragments.length - 1 ? after : 0 };
      slot = (turn ? 0 : slot) + plan.before;
      const breaks = turn ? [0] : [];
      for (let line = 0; line < linesIn(paragraph); line++, slot++) {
        if (slot < page.lines) continue;
        breaks.push(line);
        slot = 0;
      }
      slot += plan.after;
      return composedNode(paragraph, { ...plan, breaks }, theme);
    });
  });
}

/** A stack as whole sentences: its units, and over those that go on what is set again. */
function stackBlock({ units, again, before, after }: Stack): SentenceBlock {
  return {
    sentences: units.length,
    linesOf: (from, to) =>
      units.slice(from, to).reduce((sum, { height }) => sum + height, from > 0 ? (again?.height ?? 0) : 0),
    before,
    after,
    heading: false,
    newPage: false,
  };
}

function linesIn({ composition }: Paragraph): number {
  return composition.ways[0]?.ends.length ?? 0;
}

/** Where the sentences of a paragraph begin, as glyphs, and its end. */
function sentenceEnds({ glyphs }: Paragraph): number[] {
  const glyphAt = new Map<number, number>();
  let text = '';
  for (const [index, { cell }] of glyphs.entries()) {
    glyphAt.set(text.length, index);
    text += cell.char;
  }
  return [0, ...sentenceSpans(text).map(({ end }) => glyphAt.get(end) ?? glyphs.length)];
}

/** What the lines put on each page: how many pages, what anchors and places of the content, how each begins. */
function record(nodes: readonly ComposedNode[]): Pick<Sheet, 'pages' | 'anchors' | 'origins' | 'openings'> {
  const anchors = new Map<string, number>();
  const origins: Origin[] = [];
  const openings: string[] = [];
  let page = 0;
  let run: Place | undefined;
  // Characters since the run began.
  let count = 0;
  for (const { composed } of nodes) {
    for (const [index, { glyphs }] of composed.lines.entries()) {
      if (composed.breaks.has(index)) page++;
      let opens = openings[page] === undefined;
      // Rules and pictures say nothing.
      openings[page] ||= glyphs.map(({ glyph }) => glyph.cell.char).join('');
      for (const { glyph } of glyphs) {
        if (glyph.anchor) anchors.set(glyph.anchor, page);
        if (glyph.at) [run, count] = [glyph.at, 0];
        if (run && (opens || glyph.at)) origins.push({ at: { ...run, column: run.column + count }, page });
        count += charactersIn(glyph.cell.char);
        opens = false;
      }
    }
  }
  return { pages: page + 1, anchors, origins, openings };
}

/** A dash of two ems is two. */
function charactersIn(char: string): number {
  return char.length === 1 ? 1 : [...char].length;
}
