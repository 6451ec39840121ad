/**
 * Book → composed paragraphs on pages, with page furniture, outline and page labels.
 *
 * Problem: marks, contents and catchwords name pages that are known only when the text is set. Approach: first
 * the text is set, then the annexes, whose entries name pages of the text, then the contents, which name pages
 * of both and are numbered separately. Nothing is set twice. Every line is one pitch high whatever its type
 * size, and every space is a whole number of lines, so the text never leaves the grid of the page.
 */

import { warning } from '../../diagnostics/diagnostic.js';
import type { Block, Book, Contents } from '../../document/book.js';
import { addAll } from '../../text/add-to.js';
import type { BookTheme } from '../theme.js';
import { withContentsStep } from '../theme.js';
import type { ComposedParagraph } from './composed.js';
import type { ContentsPiece, ListedHeading } from './contents.js';
import { contentsPieces, isInContents, listedHeadings, withPageNumber } from './contents.js';
import { coverParagraphs } from './cover.js';
import type { PageFurniture } from './folio.js';
import type { OutlineItem } from './outline.js';
import { outlineOf } from './outline.js';
import type { PageLabel } from './page-numbers.js';
import { printedNumber } from './page-numbers.js';
import type { FrontSequence, PageSequence } from './page-sequence.js';
import { layOutSequence, pageCount } from './page-sequence.js';
import { type PageTable, pageTable } from './page-table.js';
import type { Paragraph, Setting } from './paragraph.js';
import { piecesOf } from './pieces.js';
import { characterCount, entryNumbers } from './references.js';
import { rememberedFront } from './remembered.js';
import type { LayoutContext } from './stretches.js';
import type { Tag } from './structure.js';

/** A book on its pages, as plain data. */
export interface LaidOut {
  readonly paragraphs: readonly ComposedParagraph[];
  /** One entry for each page of the file. */
  readonly furniture: readonly PageFurniture[];
  readonly labels: readonly PageLabel[];
  readonly outline: readonly OutlineItem[];
  readonly characters: number;
  /** Time to read the text out; 0 if the edition is not read out. */
  readonly minutes: number;
  /** The page on which each place of the content is set. */
  readonly pageTable: PageTable;
}

/** Front matter or text: page sequences with one numbering. */
interface Matter {
  readonly style: PageLabel['style'];
  readonly sequences: readonly FrontSequence[];
}

/** Lays out the whole book. Notes `print/cover-full`, `print/long-sentence` and `print/wide-cell`. */
export function layOut(book: Book, setting: Setting): LaidOut {
  const { theme } = setting;
  const root = setting.root ?? { role: 'Document', parent: undefined };
  const listed = listedHeadings(book.blocks);
  const characters = characterCount(book);
  const minutes = theme.charactersPerMinute ? Math.ceil(characters / theme.charactersPerMinute) : 0;
  // Filled while the text is set; the sequences after it read it.
  const pages = new Map<string, number>();
  const pageOf = (anchor: string) => String((pages.get(anchor) ?? -1) + 1 || '');
  const context: LayoutContext = {
    ...setting,
    references: { numbers: entryNumbers(book), pageOf, characters, minutes },
    headings: new Map(listed.map(({ block }, index) => [block, index + 1])),
  };
  const text = textSequences(book, root, context, pages);
  const matters = [...frontMatters(book, listed, root, context), { style: 'decimal', sequences: text } as const];
  return { ...assembled(matters), outline: outlineOf(listed), characters, minutes, pageTable: pageTable(text) };
}

/** The text and the annexes. Adds the page of each anchor, from 0, to `pages`. */
function textSequences(book: Book, root: Tag, context: LayoutContext, pages: Map<string, number>): PageSequence[] {
  const sequences: PageSequence[] = [];
  let first = 0;
  let index = 0;
  for (const blocks of textAndAnnexes(book.blocks)) {
    const pieces = blocks.flatMap((block) => piecesOf(block, root, context, index++));
    const sequence = layOutSequence(pieces, context.theme);
    for (const [anchor, page] of sequence.anchors) pages.set(anchor, first + page);
    first += sequence.pages;
    noteOverfull(sequence, context);
    sequences.push(sequence);
  }
  return sequences;
}

/** The blocks of the text, and those of each annex: every one starts on a new page. */
function textAndAnnexes(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'cover' || block.kind === 'contents') continue;
    const last = groups.at(-1);
    if (last && block.kind !== 'annex') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function noteOverfull({ overfull }: PageSequence, { theme, note }: Setting): void {
  for (const { paragraph, at } of overfull) {
    const { glyphs, composition } = paragraph;
    const sentence = glyphs.map(({ cell }) => cell.char).join('');
    const lines = composition.ways[0]?.ends.length ?? 0;
    const args = { sentence, lines, room: theme.page.lines, edition: theme.edition };
    note(warning('print/long-sentence', args, glyphs.find((glyph) => glyph.at)?.at ?? at));
  }
}

/** Cover and contents, in the order of the book; a text without headings has no contents. */
function frontMatters(book: Book, listed: readonly ListedHeading[], root: Tag, context: LayoutContext): Matter[] {
  return book.blocks.flatMap((block): Matter[] => {
    if (block.kind === 'cover') {
      const make = (context: LayoutContext) => ({
        paragraphs: coverParagraphs(block, root, context),
        pages: 1,
        firstLines: [],
      });
      return [{ style: 'none', sequences: [rememberedFront(block, '', root, context, make)] }];
    }
    if (block.kind !== 'contents' || listed.length === 0) return [];
    const entries = listed.filter(isInContents);
    const shown = entries.map(({ number, title, level, anchor }) =>
      [number, title, level, anchor, context.references.pageOf(anchor)].join('\u0001'),
    );
    const make = (context: LayoutContext) => shortestContents(block, entries, root, context);
    return [{ style: 'roman', sequences: [rememberedFront(block, shown.join('\u0002'), root, context, make)] }];
  });
}

/** The contents in the first step of the theme, or without one, that takes the fewest pages. */
function shortestContents(
  block: Contents,
  listed: readonly ListedHeading[],
  root: Tag,
  context: LayoutContext,
): PageSequence {
  const { theme } = context;
  const piecesIn = (theme: BookTheme) =>
    contentsPieces(block, listed, root, { ...context, theme }).filter(({ paragraph }) => fewestLines(paragraph) > 0);
  // Steps that differ in nothing but the lines of a page have the same entries.
  const bySize = new Map<number | undefined, readonly ContentsPiece[]>([[undefined, piecesIn(theme)]]);
  const best = { pieces: bySize.get(undefined)!, theme, pages: pageCount(bySize.get(undefined)!, theme) };
  for (const step of theme.contentsSteps) {
    if (best.pages === 1) break;
    const stepped = withContentsStep(theme, step);
    const pieces = bySize.get(step.size) ?? piecesIn(stepped);
    bySize.set(step.size, pieces);
    const lines = pieces.reduce((sum, { paragraph }) => sum + fewestLines(paragraph), 0);
    // So many lines take no fewer pages.
    if (lines > (best.pages - 1) * stepped.page.lines) continue;
    const pages = pageCount(pieces, stepped);
    if (pages < best.pages) Object.assign(best, { pieces, theme: stepped, pages });
  }
  return contentsSequence(best.pieces, best.theme);
}

/** The fewest lines a paragraph can be set in; 0 if it is empty. */
function fewestLines({ composition: { ways } }: Paragraph): number {
  return ways.reduce((least, { ends }) => Math.min(least, ends.length), ways[0]?.ends.length ?? 0);
}

function contentsSequence(pieces: readonly ContentsPiece[], theme: BookTheme): PageSequence {
  // Only the text keeps its sentences whole, so that each entry is exactly one paragraph here.
  const sequence = layOutSequence(pieces, { ...theme, wholeSentences: false });
  const paragraphs = sequence.paragraphs.map((entry, index) => withPageNumber(entry, pieces[index]?.lineEnd, theme));
  return { ...sequence, paragraphs };
}

/**
 * All matters in one file. Each matter starts on a right-hand page: if the page before is one too, its back is
 * left blank.
 */
function assembled(matters: readonly Matter[]): Pick<LaidOut, 'paragraphs' | 'furniture' | 'labels'> {
  const paragraphs: ComposedParagraph[] = [];
  const furniture: PageFurniture[] = [];
  const labels: PageLabel[] = [];
  for (const { style, sequences } of matters) {
    const blank = furniture.length % 2;
    if (blank === 1) furniture.push({ number: undefined, nextLine: undefined });
    labels.push({ from: furniture.length, style, start: 1 });
    let number = 0;
    for (const [index, { paragraphs: own, pages, firstLines }] of sequences.entries()) {
      const turn = (paragraphs.length > 0 ? 1 : 0) + (index === 0 ? blank : 0);
      addAll(
        paragraphs,
        own.map((paragraph, n) => (n === 0 ? { ...paragraph, turn } : paragraph)),
      );
      const nextSequence = sequences[index + 1]?.firstLines[0];
      for (let page = 0; page < pages; page++)
        furniture.push({ number: printedNumber(++number, style), nextLine: firstLines[page + 1] ?? nextSequence });
    }
  }
  return { paragraphs, furniture, labels };
}
