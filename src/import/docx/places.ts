/**
 * Names for the places of a Word file. Its readers note problems at the number of a paragraph (`WordParagraph.id`) and a
 * character in it; here these become the words, the heading and the page by which a person finds them.
 */
import type { Diagnostic, WordPlace } from '../../diagnostics/diagnostic.js';
import type { Surrounding } from '../../diagnostics/place.js';
import { isTextPlace } from '../../diagnostics/place.js';
import type { WordBlock, WordParagraph } from './blocks.js';
import { textIn } from './blocks.js';
import { firstWords } from './first-words.js';

/** A line of a paragraph: all of it, unless it is broken by hand. */
interface Line {
  readonly text: string;
  /** Whether it has words by which it is found, not formulas alone. */
  readonly hasWords: boolean;
  /** Characters (code points) of the paragraph before it, its list number not counted. */
  readonly start: number;
  /** Characters of the list number, which is no part of the file's text. */
  readonly numberLength: number;
  readonly heading: string;
}

interface Named {
  readonly lines: readonly Line[];
  /** The last line with words; empty where there is none. */
  readonly lastLine: string;
  readonly paragraph: WordParagraph;
  readonly inside: Surrounding | undefined;
  /** The paragraph with words before it (`WordParagraph.id`); in a note without one, that which refers to the note. */
  readonly before: number | undefined;
  /** The same of the table whose cell it stands in. */
  readonly beforeTable: number | undefined;
  /** In a note, which is no part of the pages counted. */
  readonly note: NotePage | undefined;
}

interface NotePage {
  readonly page: WordPlace['page'];
}

/** What paragraphs stand in. */
interface Around {
  readonly inside?: Surrounding;
  readonly note?: NotePage;
  readonly beforeTable?: number | undefined;
}

/** What refers to a note, and where. */
interface Reference {
  readonly heading: string;
  readonly page: WordPlace['page'];
  readonly paragraph: number;
}

interface ParagraphText {
  readonly id: number;
  readonly text: string;
  readonly characters: readonly string[];
}

/** How far back a paragraph is looked for. */
const MOST_GONE = 200;

/** Most characters of a paragraph that a place has on each side of the character meant. */
const AROUND = 60;

/** What the file says about its pages: how many it has, and whether Word marked where they begin. */
export interface KnownPages {
  readonly marked: boolean;
  /** The pages counted by its marks and breaks. */
  readonly counted: number;
  /** The pages it had when it was saved. */
  readonly saved: number | undefined;
}

export class WordPlaces {
  readonly #named = new Map<number, Named>();
  /** The heading above the first reference to each note, and its page. */
  readonly #references = new Map<string, Reference>();
  #heading = '';
  /** The last paragraph with words while the file is walked through, and the first of it. */
  #before: number | undefined;
  #first: number | undefined;
  /** The text requested last, as many comments and changes stand in one paragraph. */
  #last: ParagraphText | undefined;
  #sliced: ParagraphText | undefined;

  constructor(
    private readonly file: string,
    body: readonly WordBlock[],
    notes: ReadonlyMap<string, readonly WordBlock[]>,
    private readonly pages: KnownPages,
  ) {
    this.#walk(body, {});
    for (const [name, blocks] of notes) {
      if (!/^(?:foot|end)note /.test(name)) continue;
      const { heading = '', page, paragraph } = this.#references.get(name) ?? {};
      this.#heading = heading;
      this.#before = paragraph;
      const kind = name.startsWith('endnote') ? 'endnote' : 'footnote';
      // Footnotes stand on the page of their reference; where endnotes stand, the file does not say.
      this.#walk(blocks, { inside: { kind }, note: { page: kind === 'footnote' ? page : undefined } });
    }
  }

  /** The place of a character of a paragraph, from 1; of the paragraph or its line broken by hand where it is the first. */
  of(id: number, column = 1): WordPlace {
    const named = this.#named.get(id) ?? this.#lastBefore(id);
    if (!named) return { file: this.file, words: '' };
    const { lines, paragraph } = named;
    const at = lineAt(lines, column);
    const { text, hasWords, start, numberLength, heading } = lines[at]!;
    const within = column - start === 1 ? 1 : column - start + numberLength;
    const from = Math.max(0, within - 1 - AROUND);
    const page = named.note ? named.note.page : this.#page(paragraph, column);
    const inside = this.#inside(named);
    return {
      file: this.file,
      ...(hasWords ? { words: firstWords(text) } : this.#beside(named, at)),
      text: this.#slice(text, from, within + AROUND),
      ...(within > 1 && { column: within - from }),
      ...(heading && { heading }),
      ...(page && { page }),
      ...(inside && { inside }),
    };
  }

  /** The words beside a line without any: of the line before it, else of the first of the text. */
  #beside({ lines, before, note }: Named, at: number): Pick<WordPlace, 'words' | 'beside'> {
    const own = lines.slice(Math.max(0, at - MOST_GONE), at).findLast((line) => line.hasWords)?.text;
    const after = own ?? this.#lastLine(before);
    if (after !== '') return { words: firstWords(after), beside: 'after' };
    const first = this.#named.get(this.#first ?? 0)?.lines.find((line) => line.hasWords);
    if (!note && first) return { words: firstWords(first.text), beside: 'before' };
    return { words: firstWords(lines[at]!.text) };
  }

  #lastLine(paragraph: number | undefined): string {
    return (paragraph !== undefined && this.#named.get(paragraph)?.lastLine) || '';
  }

  #inside({ inside, beforeTable }: Named): Surrounding | undefined {
    const after = this.#lastLine(beforeTable);
    return inside?.kind === 'cell' && after !== '' ? { ...inside, after: firstWords(after) } : inside;
  }

  /** The place of what stood before a paragraph: the paragraph before it, where they are parts of the same. */
  ofGone(id: number): WordPlace {
    const [before, after] = [this.#lastBefore(id), this.#named.get(id)];
    const isSame = before && JSON.stringify(before.inside) === JSON.stringify(after?.inside);
    return isSame ? this.of(before.paragraph.id, [...this.textOf(before.paragraph.id)].length) : this.of(id);
  }

  /** The paragraph before one that is gone with its text. */
  #lastBefore(id: number): Named | undefined {
    let before = id - 1;
    while (before > Math.max(0, id - MOST_GONE) && !this.#named.has(before)) before--;
    return this.#named.get(before);
  }

  /** The text of a paragraph without its list number; lines broken by hand are joined. */
  textOf(id: number): string {
    return this.#textOf(id).text;
  }

  /** Its characters (code points). */
  charactersOf(id: number): readonly string[] {
    return this.#textOf(id).characters;
  }

  #textOf(id: number): ParagraphText {
    if (this.#last?.id === id) return this.#last;
    const lines = this.#named.get(id)?.paragraph.lines ?? [];
    const text = textIn(lines.flat());
    this.#last = { id, text, characters: [...text] };
    return this.#last;
  }

  /** The problem at a name instead of a number. */
  named<P extends Diagnostic>(problem: P): P {
    const { at } = problem;
    return at && isTextPlace(at) ? { ...problem, at: this.of(at.line, at.column) } : problem;
  }

  /** Characters of a line; the line asked for last is kept, as many places are in one. */
  #slice(text: string, from: number, to: number): string {
    if (this.#sliced?.text !== text) this.#sliced = { id: 0, text, characters: [...text] };
    const { characters } = this.#sliced;
    const [left, right] = [from > 0 ? '…' : '', to < characters.length ? '…' : ''];
    return left + characters.slice(from + left.length, to - right.length).join('') + right;
  }

  #page({ page, pageBreaks = [] }: WordParagraph, column: number): WordPlace['page'] {
    const { marked, counted, saved } = this.pages;
    if (page === undefined || counted === 1 || !(marked || saved === counted)) return undefined;
    return {
      number: page + pageBreaks.filter((at) => at < column).length,
      about: saved !== counted,
    };
  }

  #walk(blocks: readonly WordBlock[], around: Around): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph')
        this.#paragraph(block, block.boxed ? { ...around, inside: { kind: 'text-box' } } : around);
      else if (block.kind === 'table') {
        const beforeTable = this.#before;
        for (const [r, row] of block.rows.entries())
          for (const [c, cell] of row.entries())
            this.#walk(cell.blocks, { ...around, inside: { kind: 'cell', row: r + 1, cell: c + 1 }, beforeTable });
      }
    }
  }

  #paragraph(paragraph: WordParagraph, { inside, note, beforeTable }: Around): void {
    let start = 0;
    const lines = paragraph.lines.map((pieces, i): Line => {
      const typed = textIn(pieces);
      const number = i === 0 && typed.trim() !== '' ? paragraph.number : '';
      const text = number + typed;
      const own = inside
        ? ''
        : headingOf(
            text,
            paragraph,
            pieces.every(({ bold, text }) => bold || text.trim() === ''),
          );
      const hasWords = pieces.some(({ text, formula }) => !formula && text.trim() !== '');
      const line = { text, hasWords, start, numberLength: [...number].length, heading: own ? '' : this.#heading };
      if (own) this.#heading = own;
      let column = start + 1;
      for (const { text, note } of pieces) {
        column += [...text].length;
        if (note && !this.#references.has(note))
          this.#references.set(note, {
            heading: this.#heading,
            page: this.#page(paragraph, column),
            paragraph: paragraph.id,
          });
      }
      start = column - 1;
      return line;
    });
    const lastLine = lines.findLast((line) => line.hasWords)?.text ?? '';
    this.#named.set(paragraph.id, { lines, lastLine, paragraph, inside, note, before: this.#before, beforeTable });
    // A text box stands beside the text.
    if (paragraph.boxed || lastLine === '') return;
    this.#before = paragraph.id;
    this.#first ??= paragraph.id;
  }
}

/** The number of the line with a character; a paragraph may have a hundred thousand that are broken by hand. */
function lineAt(lines: readonly Line[], column: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start < column) low = middle;
    else high = middle - 1;
  }
  return low;
}

const numbered =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|篇|章)|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十] *、)|[（(][一二三四五六七八九十]{1,3}[)）])/;

/** The heading a line is or begins with, as its first words; empty where it is none. */
function headingOf(text: string, { level, contents, title }: WordParagraph, bold: boolean): string {
  const line = text.trim();
  if (line === '' || contents || title) return '';
  const [sentence = ''] = line.split(/(?<=[。；：])/);
  const isShort = [...line].length <= 30 && !/[。；：:]$/.test(line);
  return level || numbered.test(line) || (bold && isShort) ? firstWords(sentence.replace(/[。；：]$/, '')) : '';
}
