/**
 * The blocks of a Word file as lines of a draft: one for a paragraph, more where it is broken by hand, one for a table.
 *
 * Notes come last, numbered in the order in which they are referred to, whatever number Word shows for them.
 */
import type { Note } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { Characters } from '../draft/characters.js';
import { characters, isIndented, joined } from '../draft/characters.js';
import type { DraftLine } from '../draft/draft.js';
import type { Piece, WordBlock, WordCell, WordParagraph, WordPicture, WordTable } from './blocks.js';
import { paragraphsIn, textIn } from './blocks.js';
import { flatTable, inReadingOrder, isLayout } from './flat-table.js';
import { joinedTables } from './joined-tables.js';
import type { LinePiece } from './line-pieces.js';
import { composed, partedAtLeads, textBelowHeading, withNumber, withoutIndent, withStops } from './line-pieces.js';
import type { Look } from './look.js';
import { standingOut } from './look.js';
import { NoteMarks } from './note-marks.js';
import { raisedNumbers, withoutMark } from './note-references.js';
import { circled } from './number-formats.js';
import { ownedCells } from './table.js';

/** A line with the paragraph it is of (`WordParagraph.id`) and its first character there, from 1. */
export interface WordLine extends DraftLine {
  readonly paragraph: number;
  readonly column: number;
}

/** What all lines of a note have. */
type OfNote = Pick<DraftLine, 'note'>;

/** The lines of a body and of the notes it refers to. Notes `import/control-character`. */
export function linesOf(
  body: readonly WordBlock[],
  notes: ReadonlyMap<string, readonly WordBlock[]>,
  file: string,
  note: Note,
): readonly WordLine[] {
  const cleaner = characters(file, note);
  const writer = new LineWriter(notes, raisedNumbers(body), cleaner, file, note, standingOut(body));
  const lines = joinedTables(writer.all(body), file, note);
  cleaner.report();
  return lines;
}

/** A note that a cell of a table refers to. */
interface TableNote {
  readonly sign: string;
  /** The mark of the author, empty where Word counts. */
  readonly typed: string;
  readonly blocks: readonly WordBlock[];
}

/** Of the words before a mark in a message. */
const MOST_WORDS = 16;

class LineWriter {
  /** Inside a table, the notes its cells refer to. */
  #tableNotes: TableNote[] | undefined;
  readonly #marks: NoteMarks;
  /** The paragraph being written; a note belongs to the one that refers to it. */
  #line = 1;
  /** Pictures in the cells of the table being written; they follow it. */
  readonly #inCells: WordLine[] = [];
  /** Its `id`, a note's own. */
  #id = 1;

  constructor(
    notes: ReadonlyMap<string, readonly WordBlock[]>,
    raised: ReadonlySet<number>,
    private readonly cleaner: Characters,
    private readonly file: string,
    private readonly note: Note,
    /** Whether characters are typed as those of a heading. */
    private readonly standsOut: (look: Look) => boolean,
  ) {
    this.#marks = new NoteMarks(notes, raised);
  }

  all(body: readonly WordBlock[]): readonly WordLine[] {
    const running = this.#blocks(body, {});
    const noted: WordLine[] = [];
    for (const { mark, typed, line, blocks } of this.#marks.referred) {
      this.#line = line;
      const [first, ...others] = this.#blocks(blocks, { note: mark }).filter(({ text }) => text !== '');
      if (first) noted.push(typed === '' ? first : withoutMark(first, typed), ...others);
    }
    return [...running, ...noted];
  }

  #blocks(blocks: readonly WordBlock[], of: OfNote): WordLine[] {
    return blocks.flatMap((block) => {
      if (of.note === undefined) this.#line = block.line;
      if (block.kind === 'picture') return this.#picture(block, of);
      return block.kind === 'table' ? this.#table(block, of) : this.#paragraph(block, of);
    });
  }

  /** A line for a picture; notes have none. */
  #picture({ id, picture }: WordPicture, of: OfNote): WordLine[] {
    if (of.note === undefined)
      return [{ text: '', table: [], picture, line: this.#line, paragraph: id, column: 1, ends: true }];
    const place = { file: this.file, line: id, column: 1 };
    this.note(warning('import/picture', { reason: 'note', name: picture.alt }, place));
    return [];
  }

  #paragraph({ id, lines, number, level, title, contents }: WordParagraph, of: OfNote): WordLine[] {
    const line = this.#line;
    this.#id = id;
    let column = 1;
    const facts = { ...(title && { title }), ...(contents && { contents }), ...of };
    const written = lines.map((pieces) =>
      withStops(this.#marks.withoutTyped(pieces).map((piece, i, all) => this.#written(piece, () => all.slice(0, i)))),
    );
    const textFrom = textBelowHeading(written, level !== undefined);
    return written.flatMap((own, i) => {
      const raw = textIn(own);
      const isNumbered = i === 0 && number !== '' && raw.trim() !== '';
      const all = isNumbered ? withNumber(number, withoutIndent(own)) : own;
      const parts = partedAtLeads(all);
      const begin = column;
      for (const { text } of lines[i]!) column += [...text].length;
      const starts = columnsOf(parts, begin, isNumbered ? number : '');
      return parts.map((part, k) => ({
        ...composed(part),
        line,
        paragraph: id,
        column: starts[k]!,
        ends: k < parts.length - 1 || i === lines.length - 1 || i === textFrom - 1,
        ...(isIndented(raw) && { indented: true as const }),
        ...(level && i < textFrom && { level }),
        ...facts,
      }));
    });
  }

  #written({ text, script, note, ...look }: Piece, before: () => readonly Piece[]): LinePiece {
    const bold = this.standsOut(look);
    if (note !== undefined && !this.#marks.hasText(note)) this.#reportEmpty(text, before);
    else if (note !== undefined && this.#tableNotes) return { text: this.#signOf(note), script: undefined, bold };
    else if (note !== undefined)
      return { text: `^{${this.#marks.markOf(note, this.#line)}}`, script: undefined, bold, mark: true };
    return { text: text === '\t' ? text : this.cleaner.clean(text, this.#id), script, bold };
  }

  /** Reports a mark without a note. A cross-reference keeps its text. */
  #reportEmpty(text: string, before: () => readonly Piece[]): void {
    if (text !== '') return;
    const words = textIn(before());
    const at = { file: this.file, line: this.#id, column: 1 };
    this.note(warning('import/unsure', { reason: 'empty-note', excerpt: words.slice(-MOST_WORDS) }, at));
  }

  /** The sign of a note in a table, which has its notes below it: as it was typed, or ① by its place. */
  #signOf(note: string): string {
    const notes = this.#tableNotes!;
    const blocks = this.#marks.blocksOf(note);
    const known = notes.find((own) => own.blocks === blocks);
    if (known) return known.sign;
    const typed = this.#marks.typedFor(blocks);
    const sign = typed || circled(notes.length + 1);
    notes.push({ sign, typed, blocks });
    return sign;
  }

  /** 注：①…… under a table whose cells refer to notes. */
  #tableNote(notes: readonly TableNote[]): string {
    const texts = notes.map(({ sign, typed, blocks }) => {
      const [first, ...others] = this.#blocks(blocks, { note: sign }).filter(({ text }) => text !== '');
      const lines = first ? [typed === '' ? first : withoutMark(first, typed), ...others] : [];
      const text = lines.map((line) => line.text).join('');
      return `${sign}${text}${/[。！？；]$/.test(text) ? '' : '。'}`;
    });
    return texts.length === 0 ? '' : `注：${texts.join('')}`;
  }

  #table(block: WordTable, of: OfNote): WordLine[] {
    const line = this.#line;
    const paragraph = paragraphsIn([block])[0]?.id ?? this.#id;
    const at = { file: this.file, line: paragraph, column: 1 };
    if (isLayout(block)) {
      const cells = inReadingOrder(ownedCells(block.rows));
      const own = cells.flatMap(({ blocks }) => this.#blocks(blocks, of));
      const words = own.map(({ text }) => text).filter((text) => text !== '');
      if (words.length > 0) this.note(warning('import/flattened', { reason: 'layout', words }, at));
      return own.filter(({ text, table }) => text !== '' || table);
    }
    const outer = this.#tableNotes;
    const own: TableNote[] = outer ?? [];
    this.#tableNotes = of.note === undefined ? own : outer;
    const { before, tables, after, flattened } = flatTable(block, (cell) => this.#cell(cell, of));
    this.#tableNotes = undefined;
    const noted = outer || of.note !== undefined ? '' : this.#tableNote(own);
    this.#tableNotes = outer;
    if (of.note !== undefined) return this.#rowsAsText([before, ...tables.flat(), after], paragraph, of);
    for (const { paragraph: first = paragraph, ...loss } of flattened)
      this.note(warning('import/flattened', loss, { ...at, line: first }));
    const facts = { line, paragraph, column: 1, ends: true, ...of };
    const texts = (some: readonly string[]) => some.map((text) => ({ text, ...facts }));
    const pictures = this.#inCells.splice(0);
    const below = [...texts(after), ...texts(noted ? [noted] : [])];
    return [...texts(before), ...tables.map((table) => ({ text: '', table, ...facts })), ...below, ...pictures];
  }

  /** The rows of a table in a note, which content keeps as text. */
  #rowsAsText(table: readonly (readonly string[])[], paragraph: number, of: OfNote): WordLine[] {
    const rowText = (row: readonly string[]) =>
      row
        .filter((cell) => cell !== '')
        .join('　')
        .replaceAll('\n', '　');
    const texts = table
      .map(rowText)
      .flatMap((text) => (text === '' ? [] : /[。！？；]$/.test(text) ? text : `${text}。`));
    const excerpt = texts.join(' ');
    if (texts.length > 0)
      this.note(
        warning('import/unsure', { reason: 'note-table', excerpt }, { file: this.file, line: paragraph, column: 1 }),
      );
    return texts.map((text) => ({ text, line: this.#line, paragraph, column: 1, ends: true, ...of }));
  }

  /** The paragraphs of a cell, each in one line. */
  #cell({ blocks }: WordCell, of: OfNote): string[] {
    const paragraphs: string[] = [];
    let isOpen = false;
    for (const line of this.#blocks(blocks, of)) {
      const { text, table, ends } = line;
      if (line.picture) this.#inCells.push(line);
      for (const words of table ? table.flat() : [text]) {
        if (isOpen) paragraphs.push(joined(paragraphs.pop()!, words));
        else if (words !== '') paragraphs.push(words);
        isOpen = !ends && paragraphs.length > 0;
      }
    }
    return paragraphs;
  }
}

/**
 * The column at which each part of a line begins, the first at `begin`. Neither marks nor the list number, which stands
 * in the first part, are characters of the paragraph.
 */
function columnsOf(parts: readonly (readonly LinePiece[])[], begin: number, number: string): number[] {
  let column = begin - [...number].length;
  return parts.map((pieces) => {
    const start = Math.max(begin, column);
    for (const { text, mark } of pieces) if (!mark) column += [...text].length;
    return start;
  });
}
