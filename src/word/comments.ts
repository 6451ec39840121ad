/**
 * Comments of Word on exactly the characters they are about (ECMA-376-1 17.13.4).
 *
 * Characters are found by their place in the content, which every run of the book has. Cover and list of annexes print
 * texts that the body has, too: these have their comments in the body. The first comment is on the title; it lists those
 * whose characters the file does not show.
 */
import { CommentRangeEnd, CommentRangeStart, CommentReference, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Place } from '../diagnostics/place.js';
import { type Block, type Book, blocksOf, textsOf } from '../document/book.js';
import type { BookTheme } from '../print/theme.js';
import type { Run, Text } from '../text/running-text.js';
import { openZip } from '../zip/zip.js';
import { fontsOf, sizeOf } from './styles.js';

/** A comment on characters of the content, all of them on one line. */
export interface WordComment {
  /** The place of the first. */
  readonly at: Place;
  readonly words: string;
  readonly paragraphs: readonly string[];
}

/** The comments on a book, and who makes them when. */
export interface Commentary {
  readonly author: string;
  readonly initials: string;
  /** To the second. */
  readonly date: Date;
  readonly comments: readonly WordComment[];
  /** The paragraphs of the comment on the title, given the comments that are on no text of the file. */
  summary(unplaced: readonly WordComment[]): readonly string[];
}

/** Part of a text, with the comments that begin before it and those that end behind it, by their ids. */
interface Piece {
  readonly starts: readonly number[];
  readonly text: Text;
  readonly ends: readonly number[];
}

/** The characters of a comment by columns of their line, which count code points; `to` is behind the last. */
interface Range {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** The ranges of a text by their lines. */
type Ranges = ReadonlyMap<string, readonly Range[]>;

/** Bytes of a file written here, which needs no limit. */
const LARGEST = 2 ** 31;

/** The id of the comment on the title; the others count from it in their order. */
const ON_TITLE = 0;

/** Which comments of a file stand where, and which are written. */
export class CommentAnchors {
  readonly #body: Ranges;
  readonly #front: Ranges;
  readonly #written = new Set<number>();

  constructor(
    book: Book,
    private readonly commentary: Commentary,
  ) {
    const title = titleRun(book);
    const onTitle = title ? [rangeOf({ at: title.at!, words: title.text }, ON_TITLE)] : [];
    const all = [...onTitle, ...commentary.comments.map((comment, i) => rangeOf(comment, ON_TITLE + 1 + i))];
    const wordsOf = (id: number) => (id === ON_TITLE ? title?.text : commentary.comments[id - ON_TITLE - 1]!.words);
    const blocks = [...blocksOf(book.blocks)];
    const shown = (isShown: (block: Block) => boolean) =>
      shownIn(blocks.filter(isShown).flatMap(textsOf), byLine(all), wordsOf);
    const body = shown((block) => !isFront(block));
    const front = shown(isFront);
    this.#body = byLine(all.filter(({ id }) => body.has(id)));
    this.#front = byLine(all.filter(({ id }) => front.has(id) && !body.has(id)));
  }

  /**
   * A text divided where comments begin and end.
   * @param inFront whether it is of the cover or of the list of annexes
   */
  piecesOf(text: Text, inFront: boolean): readonly Piece[] {
    const ranges = inFront ? this.#front : this.#body;
    const joined: { readonly starts: readonly number[]; readonly text: Run[]; ends: readonly number[] }[] = [];
    for (const { starts, text: runs, ends } of text.flatMap((run) => cut(run, ranges))) {
      for (const id of ends) this.#written.add(id);
      const last = joined.at(-1);
      if (!last || last.ends.length > 0 || starts.length > 0) joined.push({ starts, text: [...runs], ends });
      else {
        last.text.push(...runs);
        last.ends = ends;
      }
    }
    return joined;
  }

  /** The comments as the library takes them, once all of the text is written. */
  written() {
    const { author, initials, date, comments, summary } = this.commentary;
    const own = (id: number, paragraphs: readonly string[]) =>
      this.#written.has(id)
        ? [{ id, author, initials, date, children: paragraphs.map((text) => commentParagraph(text)) }]
        : [];
    const unplaced = comments.filter((_, i) => !this.#written.has(ON_TITLE + 1 + i));
    return {
      children: [
        ...own(ON_TITLE, summary(unplaced)),
        ...comments.flatMap(({ paragraphs }, i) => own(ON_TITLE + 1 + i, paragraphs)),
      ],
    };
  }
}

/** Runs with the marks of the comments that begin before them and end behind them. */
export function withAnchors({ starts, ends }: Piece, runs: readonly ParagraphChild[]): ParagraphChild[] {
  return [
    ...starts.map((id) => new CommentRangeStart(id)),
    ...runs,
    ...ends.flatMap((id) => [
      new CommentRangeEnd(id),
      new TextRun({ style: 'CommentReference', children: [new CommentReference(id)] }),
    ]),
  ];
}

/** How many comments a file written here has, with that on the title. */
export function countOfComments(file: Uint8Array): number {
  const part = openZip(file, { part: LARGEST, total: LARGEST }).read('word/comments.xml');
  return new TextDecoder().decode(part).match(/<w:comment [^>]*>/g)?.length ?? 0;
}

/** The styles of comments, which only files with comments have. */
export function commentStyles(theme: BookTheme): string {
  const size = sizeOf(COMMENT_SIZE);
  const font = fontsOf(theme.styles.paragraph.font, theme);
  return [
    `<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:rPr>${font}${size}</w:rPr></w:style>`,
    `<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${size}</w:rPr></w:style>`,
  ].join('');
}

/** 五号, pt. */
const COMMENT_SIZE = 10.5;

function commentParagraph(text: string): Paragraph {
  return new Paragraph({ style: 'CommentText', children: [new TextRun({ text, font: { hint: 'eastAsia' } })] });
}

function isFront({ kind }: Block): boolean {
  return kind === 'cover' || kind === 'annex-note';
}

/** The first run of the title; of a book without one, the first run of the text that has a place. */
function titleRun({ blocks }: Book): Run | undefined {
  const body = [...blocksOf(blocks)].filter((block) => !isFront(block) && block.kind !== 'contents');
  const titles = body.filter(({ kind }) => kind === 'title');
  return [...titles, ...body]
    .flatMap(textsOf)
    .flat()
    .find(({ at, text }) => at && text.trim() !== '');
}

function rangeOf({ at, words }: Pick<WordComment, 'at' | 'words'>, id: number): Range & { readonly at: Place } {
  return { id, at, from: at.column, to: at.column + Math.max(1, [...words].length) };
}

const lineOf = ({ file, line }: Place) => `${file}:${line}`;

function byLine(ranges: readonly (Range & { readonly at: Place })[]): Ranges {
  const lines = new Map<string, Range[]>();
  for (const range of ranges) {
    const key = lineOf(range.at);
    const line = lines.get(key);
    if (line) line.push(range);
    else lines.set(key, [range]);
  }
  return lines;
}

/** The comments of which a text has exactly the words; elsewhere the template or an edition has changed them. */
function shownIn(texts: readonly Text[], ranges: Ranges, wordsOf: (id: number) => string | undefined): Set<number> {
  const shown = new Set<number>();
  for (const text of texts) {
    const found = new Map<number, string>();
    for (const { text: words, at } of text) {
      const characters = at && ranges.has(lineOf(at)) ? [...words] : [];
      for (const { id, from, to } of (at && ranges.get(lineOf(at))) ?? []) {
        const own = characters.slice(Math.max(0, from - at!.column), Math.max(0, to - at!.column)).join('');
        if (own !== '') found.set(id, (found.get(id) ?? '') + own);
      }
    }
    for (const [id, words] of found) if (wordsOf(id) === words || wordsOf(id) === '') shown.add(id);
  }
  return shown;
}

/** A run divided at the ends of the ranges in it, in time proportional to its length and to the ranges of its line. */
function cut(run: Run, ranges: Ranges): Piece[] {
  const { at, text } = run;
  const here = (at && text !== '' && ranges.get(lineOf(at))) || [];
  if (!at || here.length === 0) return [{ starts: [], text: [run], ends: [] }];
  const characters = [...text];
  const starts = idsBy(here, ({ from }) => from - at.column);
  const ends = idsBy(here, ({ to }) => to - at.column);
  const cuts = [...new Set([0, ...starts.keys(), ...ends.keys(), characters.length])]
    .filter((offset) => offset >= 0 && offset <= characters.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1]!;
    const piece = { ...run, text: characters.slice(from, to).join(''), at: { ...at, column: at.column + from } };
    return { starts: starts.get(from) ?? [], text: [piece], ends: ends.get(to) ?? [] };
  });
}

/** The ids of ranges by an offset of each. */
function idsBy(ranges: readonly Range[], offsetOf: (range: Range) => number): Map<number, number[]> {
  const ids = new Map<number, number[]>();
  for (const range of ranges) {
    const offset = offsetOf(range);
    const own = ids.get(offset);
    if (own) own.push(range.id);
    else ids.set(offset, [range.id]);
  }
  return ids;
}
