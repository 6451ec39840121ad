/**
 * Pieces on pages. A page sequence starts on a new page and is planned independently of the others: the text,
 * an annex, the contents.
 */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { PageBlock, PagePlan } from '../../typography/pages.js';
import { planPages } from '../../typography/pages.js';
import type { BookTheme } from '../theme.js';
import type { ComposedLine, ComposedParagraph } from './composed.js';
import { composedParagraph } from './composed.js';
import type { Piece, TextPiece } from './pieces.js';
import type { Stack } from './stack.js';
import { composedUnits } from './stack.js';
import { composedBySentences } from './whole-sentences.js';

export interface PageSequence {
  readonly paragraphs: readonly ComposedParagraph[];
  /** Number of pages. */
  readonly pages: number;
  /** By anchor, the index of its page. */
  readonly anchors: ReadonlyMap<string, number>;
  /** Places of all runs, and of the first character of each page, in reading order. */
  readonly origins: readonly Origin[];
  /** The text of the first line of each page. */
  readonly firstLines: readonly string[];
  /** Sentences longer than a page, in an edition that keeps sentences whole. */
  readonly overfull: readonly TextPiece[];
}

/** The pages of a cover or of contents, which no place of the content is looked up in. */
export type FrontSequence = Pick<PageSequence, 'paragraphs' | 'pages' | 'firstLines'>;

/** The text from this place of the content on is set on this page; the first page of the sequence is 0. */
export interface Origin {
  readonly at: Place;
  readonly page: number;
}

/** Plans the pages and sets the pieces. Pieces without any character are dropped: no font has their characters. */
export function layOutSequence(all: readonly Piece[], theme: BookTheme): PageSequence {
  const pieces = all.filter((piece) => 'stack' in piece || piece.paragraph.composition.ways.length > 0);
  const { paragraphs, overfull } = theme.wholeSentences
    ? composedBySentences(pieces, theme)
    : { paragraphs: composedByLines(pieces, theme), overfull: [] };
  return { paragraphs, ...recorded(paragraphs), overfull };
}

/** On how many pages paragraphs are set that are broken by lines, without setting them. */
export function pageCount(pieces: readonly TextPiece[], { page }: BookTheme): number {
  return planPages(pieces.map(pageBlock), page.lines).reduce((sum, { breaks }) => sum + breaks.length, 1);
}

function composedByLines(pieces: readonly Piece[], theme: BookTheme): ComposedParagraph[] {
  const blocks = pieces.map((piece) => ('stack' in piece ? unitBlocks(piece.stack) : [pageBlock(piece)]));
  const plans = planPages(blocks.flat(), theme.page.lines);
  const waiting: Stack[] = [];
  let planned = 0;
  return pieces.flatMap((piece, index) => {
    const own = plans.slice(planned, planned + blocks[index]!.length);
    planned += own.length;
    if (!('stack' in piece)) {
      const [plan] = own as [PagePlan];
      const heads = waiting.splice(0, plan.heads ?? 0);
      return withHeads(composedParagraph(piece.paragraph, plan, theme), heads, theme);
    }
    if (own[0]?.waits) {
      waiting.push(piece.stack);
      return [];
    }
    const unitPlans = own.map(({ breaks, before, after }) => ({ turn: breaks.includes(0), before, after }));
    return composedUnits(piece.stack, unitPlans, theme);
  });
}

/** A paragraph with stacks set above the first of its lines that begins a page. */
function withHeads(paragraph: ComposedParagraph, stacks: readonly Stack[], theme: BookTheme): ComposedParagraph[] {
  if (stacks.length === 0) return [paragraph];
  const { lines, breaks, after } = paragraph;
  const cut = Math.min(...breaks);
  const heads = stacks.flatMap((stack, index) =>
    composedUnits(stack, [{ turn: index === 0, before: 0, after: stack.after[0]! }], theme),
  );
  const rest = new Set([...breaks].filter((line) => line > cut).map((line) => line - cut));
  const below = { lines: continued(lines, cut), breaks: rest, turn: 0, before: 0, after };
  if (cut === 0) return [...heads, below];
  return [{ ...paragraph, lines: lines.slice(0, cut), breaks: new Set(), after: 0 }, ...heads, below];
}

/** Each unit of a stack as a block that is never broken. */
function unitBlocks({ units, repeated, before, after }: Stack): PageBlock[] {
  return units.map(({ height }, index) => ({
    ways: [{ lines: height, cost: 0 }],
    before: index === 0 ? before : [0],
    after: index === units.length - 1 ? after : [0],
    heading: 0,
    newPage: false,
    unbreakable: true,
    floats: units.length === 1,
    repeatedLines: index === 0 || !repeated ? 0 : repeated.height,
  }));
}

function pageBlock({ paragraph, newPage, followsText = false, opensPart = false }: TextPiece): PageBlock {
  const { composition, style, heading } = paragraph;
  const ways = composition.ways.map(({ ends, cost }) => ({ lines: ends.length, cost }));
  // The plan must hold for every way, so the heading counts as in the way that gives it most lines.
  const linesOf = (ends: readonly number[]) => ends.findIndex((end) => end >= heading) + 1;
  const headingLines = heading > 0 ? Math.max(...composition.ways.map(({ ends }) => linesOf(ends))) : 0;
  const barrier = opensPart || followsText;
  return { ways, before: style.before, after: style.after, heading: headingLines, newPage, followsText, barrier };
}

/** The lines from `cut` on, with the place in the content of their first glyph, which other text is set before. */
function continued(lines: readonly ComposedLine[], cut: number): ComposedLine[] {
  const [first, ...others] = lines.slice(cut) as [ComposedLine, ...ComposedLine[]];
  let run: Place | undefined;
  let count = 0;
  for (const { glyph } of lines.slice(0, cut).flatMap(({ glyphs }) => glyphs)) {
    if (glyph.at) [run, count] = [glyph.at, 0];
    count += charactersIn(glyph.cell.char);
  }
  const [placed, ...glyphs] = first.glyphs;
  if (!run || !placed || placed.glyph.at) return [first, ...others];
  const at = { ...run, column: run.column + count };
  const { pitch, middle } = first;
  return [{ glyphs: [{ ...placed, glyph: { ...placed.glyph, at } }, ...glyphs], pitch, middle }, ...others];
}

/** Walks through the set lines and records the page of each anchor and place, and the first line of each page. */
function recorded(
  paragraphs: readonly ComposedParagraph[],
): Pick<PageSequence, 'pages' | 'anchors' | 'origins' | 'firstLines'> {
  const anchors = new Map<string, number>();
  const origins: Origin[] = [];
  const firstLines: string[] = [];
  let page = 0;
  let run: Place | undefined;
  // Characters since the start of the run.
  let count = 0;
  for (const { lines, breaks } of paragraphs) {
    for (const [index, { glyphs }] of lines.entries()) {
      if (breaks.has(index)) page++;
      let startsPage = firstLines[page] === undefined;
      // A line of rules or pictures leaves the entry empty for the next line.
      firstLines[page] ||= glyphs.map(({ glyph }) => glyph.cell.char).join('');
      // By index, because an iterator is slow in code that V8 has not optimized.
      for (let n = 0; n < glyphs.length; n++) {
        const { glyph } = glyphs[n]!;
        if (glyph.anchor) anchors.set(glyph.anchor, page);
        if (glyph.at) {
          run = glyph.at;
          count = 0;
        }
        if (run && (startsPage || glyph.at)) origins.push({ at: { ...run, column: run.column + count }, page });
        count += charactersIn(glyph.cell.char);
        startsPage = false;
      }
    }
  }
  return { pages: page + 1, anchors, origins, firstLines };
}

/** Two for a dash that one glyph of two ems draws. */
function charactersIn(char: string): number {
  return char.length === 1 ? 1 : [...char].length;
}
