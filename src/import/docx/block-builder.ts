/** The blocks of a part while it is read: the one that is open, those that are complete, and where they stand. */

import type { Place } from '../../diagnostics/diagnostic.js';
import { addAll } from '../../text/add-to.js';
import type { WordBlock } from './blocks.js';
import type { Inset } from './insets.js';
import { boxedText, insetBlock } from './insets.js';
import type { Story, WordNumbers } from './numbering.js';
import type { OpenParagraph } from './open-paragraph.js';
import { closedParagraph, isCounted, openParagraph, runsOn, withBefore } from './open-paragraph.js';
import type { ParagraphProperties } from './paragraph.js';

export interface NewParagraph {
  /** The page it begins on. */
  readonly page: number;
  /** Whether it is an entry of a table of contents. */
  readonly contents: boolean;
  readonly properties: ParagraphProperties;
}

export class BlockBuilder {
  /** The paragraph that text is added to. */
  paragraph: OpenParagraph | undefined;
  #blocks: WordBlock[] = [];
  /** The paragraph before, where its end was deleted or is hidden: its contents belong to the next one (17.13.5.15). */
  #merged: OpenParagraph | undefined;
  #line = 0;
  #id = 0;
  /** Depth of tables, text boxes and notes, whose paragraphs have no line of their own. */
  #depth = 0;
  #boxes = 0;
  #story: Story = 'body';

  constructor(
    private readonly file: string,
    private readonly numbers: WordNumbers,
  ) {}

  /** The paragraph and the character being read; `WordPlaces` names them when all is read. */
  place(): Place {
    const { id = Math.max(1, this.#id), length = 0 } = this.paragraph ?? {};
    return { file: this.file, line: id, column: length + 1 };
  }

  /** The blocks that reading gives, kept out of the blocks around them. */
  collect(read: () => void): readonly WordBlock[] {
    const outer = this.#blocks;
    const own: WordBlock[] = [];
    this.#blocks = own;
    read();
    this.#closeMerged();
    this.#blocks = outer;
    return own;
  }

  /** Reads the notes of a part; lists in them are counted on their own. */
  notes(read: () => void): void {
    this.#story = 'note';
    this.#nested(read);
  }

  /** Reads a paragraph, and gives it as it is at its end: `hidden` is of it alone, without the one it continues. */
  readParagraph({ page, contents, properties }: NewParagraph, read: () => void): OpenParagraph {
    if (this.#depth === 0) this.#line++;
    const before = this.#merged;
    this.#merged = undefined;
    const open = openParagraph(before?.id ?? ++this.#id, { page, contents, properties }, before);
    const outer = this.paragraph;
    this.paragraph = open;
    read();
    this.paragraph = outer;
    const whole = withBefore(before, open);
    if (runsOn(whole, properties)) this.#merged = whole;
    else this.#close(whole);
    return open;
  }

  /** Reads a table, whose paragraphs are in its cells. */
  table(read: () => Pick<Extract<WordBlock, { kind: 'table' }>, 'rows' | 'headerRows'>): void {
    this.#closeMerged();
    if (this.#depth === 0) this.#line++;
    const table = this.#nested(read);
    this.#blocks.push({ kind: 'table', line: this.#lineNumber, ...table });
  }

  /** Reads text boxes; their blocks follow the paragraph they are anchored in. */
  boxes(read: () => void): readonly WordBlock[] {
    this.#boxes++;
    const own = this.#nested(() => this.collect(read));
    this.#boxes--;
    this.#anchored(own);
    return own;
  }

  /** Adds a paragraph of text that is drawn. */
  boxedText(text: string): void {
    this.#blocks.push(boxedText(text, { line: this.#lineNumber, id: ++this.#id }));
  }

  /** Adds a picture, or the cells of an object as a table. */
  inset(inset: Inset): void {
    this.#anchored([insetBlock(inset, { line: this.#lineNumber, id: this.place().line }, () => ++this.#id)]);
  }

  #anchored(blocks: readonly WordBlock[]): void {
    addAll(this.paragraph?.boxes ?? this.#blocks, blocks);
  }

  get #lineNumber(): number {
    return Math.max(1, this.#line);
  }

  #nested<T>(read: () => T): T {
    this.#depth++;
    const value = read();
    this.#depth--;
    return value;
  }

  /** The last paragraph before a table or an end has no next one to run into. */
  #closeMerged(): void {
    const last = this.#merged;
    this.#merged = undefined;
    if (last?.hasText) this.#close(last);
  }

  #close(open: OpenParagraph): void {
    const { numbered } = open.properties;
    const boxed = this.#boxes > 0;
    const number = numbered && isCounted(open) ? this.numbers.next(numbered, boxed ? 'text-box' : this.#story) : '';
    this.#blocks.push(closedParagraph(open, { line: this.#line, number, boxed }), ...open.boxes);
  }
}
