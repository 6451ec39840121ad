/**
 * Book → composed paragraphs on pages, with all that leads from page to page.
 *
 * Problem: marks, contents and catchwords name pages that are known only when
 * the text is set. Approach: the text is set first, then the annexes, whose
 * entries name pages of the text, then the contents, which names pages of both
 * and has page numbers of its own; nothing is ever set twice. Every line is one
 * pitch high whatever its type size, and every space a whole number of lines,
 * so the text never leaves the grid of the page.
 */
import type { Place } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { Block, Book } from '../../document/book.js';
import { plain } from '../../text/running-text.js';
import type { OutlineItem, PageLabel } from '../pdf/navigation.js';
import { cacheFor } from './cache.js';
import type { ComposedNode } from './composed.js';
import type { ContentsPiece, Listed } from './contents.js';
import { contentsPieces, listedIn, withTail } from './contents.js';
import { coverNodes } from './cover.js';
import type { PageFace } from './folio.js';
import type { Origin, Sheet } from './page-sequence.js';
import { setSheet } from './page-sequence.js';
import type { Setting } from './paragraph.js';
import { piecesOf } from './pieces.js';
import type { Ties } from './references.js';
import { anchors, charactersOf, numbersOf } from './references.js';
import type { LayoutContext } from './stretches.js';
import type { Tag } from './structure.js';

export interface LaidOut {
  readonly content: readonly ComposedNode[];
  /** A face for each page of the file. */
  readonly faces: readonly PageFace[];
  readonly labels: readonly PageLabel[];
  readonly outline: readonly OutlineItem[];
  readonly characters: number;
  /** To read the text out; 0 where the edition is not read out. */
  readonly minutes: number;
  /** The printed number of the page that what stands at a place of the content is set on. */
  pageAt(place: Place): string | undefined;
}

/** Sheets one after the other under one way of numbering. */
interface Matter {
  readonly style: PageLabel['style'];
  readonly sheets: readonly Pick<Sheet, 'nodes' | 'pages' | 'openings'>[];
}

/** The whole book as nodes for pdfmake, page breaks decided. */
export function layOut(book: Book, setting: Setting): LaidOut {
  const { theme, fonts } = setting;
  const kept = cacheFor(fonts.chains, theme);
  kept.paragraphs.turn();
  const root: Tag = { role: 'Document', parent: undefined };
  const listed = listedIn(book.blocks);
  const pages = new Map<string, number>();
  const characters = charactersOf(book);
  const minutes = theme.charactersPerMinute ? Math.ceil(characters / theme.charactersPerMinute) : 0;
  const pageOf = (anchor: string) => String((pages.get(anchor) ?? -1) + 1 || '');
  const ties: Ties = { numbers: numbersOf(book), pageOf, characters, minutes };
  const headings = new Map(listed.map(({ block }, index) => [block, index + 1]));
  const binding: LayoutContext = { ...setting, ties, headings };

  const body: Sheet[] = [];
  const origins = new Map<string, Origin[]>();
  let first = 0;
  for (const blocks of inSheets(book.blocks)) {
    const sheet = setSheet(
      blocks.flatMap((block) => piecesOf(block, root, binding)),
      theme,
    );
    for (const [anchor, page] of sheet.anchors) pages.set(anchor, first + page);
    for (const { at, page } of sheet.origins) gather(origins, lineOf(at), { at, page: first + page });
    first += sheet.pages;
    noteOverfull(sheet, setting);
    body.push(sheet);
  }

  const matters: Matter[] = [];
  for (const block of book.blocks) {
    if (block.kind === 'cover')
      matters.push({ style: 'none', sheets: [{ nodes: coverNodes(block, root, binding), pages: 1, openings: [] }] });
    if (block.kind === 'contents') {
      const pieces = contentsPieces(block, listed, root, binding);
      matters.push({ style: 'roman', sheets: [contentsSheet(pieces, setting)] });
    }
  }
  matters.push({ style: 'decimal', sheets: body });
  const pageAt = (place: Place) => {
    const before = origins.get(lineOf(place))?.findLast(({ at }) => at.column <= place.column);
    return before && String(before.page + 1);
  };
  return { ...assemble(matters), outline: outlineOf(listed), characters, minutes, pageAt };
}

const lineOf = ({ file, line }: Place) => `${file}:${line}`;

function gather<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The text, and each annex after it: stretches of blocks that begin on a new page. */
function inSheets(blocks: readonly Block[]): Block[][] {
  const sheets: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'cover' || block.kind === 'contents') continue;
    const last = sheets.at(-1);
    if (last && block.kind !== 'annex') last.push(block);
    else sheets.push([block]);
  }
  return sheets;
}

function contentsSheet(pieces: readonly ContentsPiece[], { theme }: Setting): Matter['sheets'][number] {
  const set = pieces.filter(({ paragraph }) => paragraph.composition.ways.length > 0);
  // Entries are set as they are: whole sentences are a matter of the text.
  const { nodes, ...sheet } = setSheet(set, { ...theme, wholeSentences: false });
  return { ...sheet, nodes: nodes.map((node, index) => withTail(node, set[index]?.tail, theme)) };
}

/**
 * All matters in one file. Contents and text begin on a right-hand page: where the page before is one too,
 * its back is left blank.
 */
function assemble(matters: readonly Matter[]): Pick<LaidOut, 'content' | 'faces' | 'labels'> {
  const content: ComposedNode[] = [];
  const faces: PageFace[] = [];
  const labels: PageLabel[] = [];
  for (const { style, sheets } of matters) {
    const blank = faces.length % 2;
    if (blank === 1) faces.push({ number: undefined, next: undefined });
    labels.push({ from: faces.length, style, start: 1 });
    let number = 0;
    for (const [index, { nodes, pages, openings }] of sheets.entries()) {
      const turn = (content.length > 0 ? 1 : 0) + (index === 0 ? blank : 0);
      content.push(...nodes.map((node, n) => (n === 0 ? turned(node, turn) : node)));
      const after = sheets[index + 1]?.openings[0];
      for (let page = 0; page < pages; page++)
        faces.push({ number: printed(++number, style), next: openings[page + 1] ?? after });
    }
  }
  return { content, faces, labels };
}

function turned(node: ComposedNode, turn: number): ComposedNode {
  return { ...node, composed: { ...node.composed, turn } };
}

function printed(number: number, style: PageLabel['style']): string | undefined {
  return style === 'none' ? undefined : style === 'roman' ? roman(number) : String(number);
}

const romans = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** 4 → iv, as readers of the file count its pages; contents never reach fifty. */
function roman(number: number): string {
  const [value, digits] = romans.find(([least]) => number >= least) ?? [0, ''];
  return value === 0 ? '' : digits + roman(number - value);
}

/** Parts with their sections, and annexes with their entries, which are many and stay folded. */
function outlineOf(listed: readonly Listed[]): OutlineItem[] {
  const items: (OutlineItem & { readonly children: OutlineItem[] })[] = [];
  for (const { block, number, title, level, anchor } of listed) {
    const item = { title: number + title, to: anchor, open: block.kind !== 'annex', children: entriesOf(block) };
    const parent = level === 2 ? items.at(-1) : undefined;
    (parent?.children ?? items).push(item);
  }
  return items;
}

function entriesOf(block: Block): OutlineItem[] {
  if (block.kind !== 'annex') return [];
  const entries = block.blocks.filter((inner) => inner.kind === 'entry');
  return entries.map(({ number, term, key }) => ({
    title: `${number} ${plain(term)}`,
    to: anchors.entry(key),
    open: false,
    children: [],
  }));
}

function noteOverfull({ overfull }: Sheet, { theme, note }: Setting): void {
  for (const { paragraph, at } of overfull) {
    const { glyphs, composition } = paragraph;
    const sentence = glyphs.map(({ cell }) => cell.char).join('');
    const lines = composition.ways[0]?.ends.length ?? 0;
    const args = { sentence, lines, room: theme.page.lines, edition: theme.edition };
    note(warning('print/long-sentence', args, glyphs.find((glyph) => glyph.at)?.at ?? at));
  }
}
