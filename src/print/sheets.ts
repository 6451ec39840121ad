/**
 * Pieces on pages: one sheet is a stretch of pages that begins on a new one and
 * is planned for itself: the text, an annex, the contents.
 */
import { sentenceSpans } from '../document/sentences.js';
import type { PageBlock, PagePlan } from '../typography/pages.js';
import { planPages } from '../typography/pages.js';
import { planSentences } from '../typography/sentence-pages.js';
import type { Paragraph } from './paragraph.js';
import { fragment } from './paragraph.js';
import type { ComposedNode } from './pdfmake/composed.js';
import { composedNode } from './pdfmake/composed.js';
import type { Piece } from './pieces.js';
import type { BookTheme } from './theme.js';

export interface Sheet {
  readonly nodes: readonly ComposedNode[];
  readonly pages: number;
  /** By anchor, the page it stands on, the first being 0. */
  readonly anchors: ReadonlyMap<string, number>;
  /** The text of the first line of each page. */
  readonly openings: readonly string[];
  /** Sentences that alone are longer than a page. */
  readonly overfull: readonly Piece[];
}

/** A paragraph, or sentences of one, in the way that was chosen. */
interface Placed {
  readonly paragraph: Paragraph;
  readonly plan: PagePlan;
}

/** Plans and sets a sheet; pieces without any character are left out, their characters have been told of. */
export function setSheet(all: readonly Piece[], theme: BookTheme): Sheet {
  const pieces = all.filter(({ paragraph }) => paragraph.composition.ways.length > 0);
  const overfull: Piece[] = [];
  const placed = theme.wholeSentences ? bySentences(pieces, theme, overfull) : byLines(pieces, theme);
  const nodes = placed.map(({ paragraph, plan }) => composedNode(paragraph, plan, theme));
  return { nodes, ...record(nodes), overfull };
}

function byLines(pieces: readonly Piece[], { page }: BookTheme): Placed[] {
  const plans = planPages(pieces.map(pageBlock), page.lines);
  return pieces.map(({ paragraph }, index) => ({ paragraph, plan: plans[index]! }));
}

function pageBlock({ paragraph, newPage }: Piece): PageBlock {
  const { composition, style, heading } = paragraph;
  const ways = composition.ways.map(({ ends, cost }) => ({ lines: ends.length, cost }));
  // Of all ways to set it, the one in which its heading takes most lines.
  const linesOf = (ends: readonly number[]) => ends.findIndex((end) => end >= heading) + 1;
  const headingLines = heading > 0 ? Math.max(...composition.ways.map(({ ends }) => linesOf(ends))) : 0;
  return { ways, before: style.before, after: style.after, heading: headingLines, newPage };
}

function bySentences(pieces: readonly Piece[], { page }: BookTheme, overfull: Piece[]): Placed[] {
  const cuts = pieces.map(({ paragraph }) => sentenceEnds(paragraph));
  const blocks = pieces.map(({ paragraph, newPage }, index) => ({
    sentences: cuts[index]!.length - 1,
    linesOf: (from: number, to: number) => linesIn(fragment(paragraph, cuts[index]![from]!, cuts[index]![to]!)),
    before: paragraph.style.before,
    after: paragraph.style.after,
    heading: paragraph.heading > 0,
    newPage,
  }));
  const plans = planSentences(blocks, page.lines);
  // The free line of the page: an overfull sentence may stand under a heading, and is broken where its page ends.
  let slot = 0;
  return pieces.flatMap((piece, index) => {
    const { before, after, fragments } = plans[index]!;
    return fragments.map((part, n) => {
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
      return { paragraph, plan: { ...plan, breaks } };
    });
  });
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

/** What the lines put on each page: how many pages, what anchors, how each begins. */
function record(nodes: readonly ComposedNode[]): Pick<Sheet, 'pages' | 'anchors' | 'openings'> {
  const anchors = new Map<string, number>();
  const openings: string[] = [];
  let page = 0;
  for (const { composed } of nodes) {
    for (const [index, { glyphs }] of composed.lines.entries()) {
      if (composed.breaks.has(index)) page++;
      openings[page] ??= glyphs.map(({ glyph }) => glyph.cell.char).join('');
      for (const { glyph } of glyphs) if (glyph.anchor) anchors.set(glyph.anchor, page);
    }
  }
  return { pages: page + 1, anchors, openings };
}
