/**
 * The marks that the notes of a Word file have in the draft: numbers in the order in which the text refers to them.
 * Numbers that are typed raised are not used: the 2 of m² must not lead to a note.
 */
import type { Piece, WordBlock } from './blocks.js';
import { paragraphsIn, textIn } from './blocks.js';
import { deduceMark } from './note-references.js';

/** A note that the text refers to. */
export interface MarkedNote {
  readonly mark: string;
  /** The mark of the author, empty where Word counts. */
  readonly typed: string;
  /** The line of the draft's body that refers to it. */
  readonly line: number;
  readonly blocks: readonly WordBlock[];
}

export class NoteMarks {
  /** In the order of their marks; grows while notes are read, as a note may refer to another one. */
  readonly referred: MarkedNote[] = [];
  readonly #marks = new Map<readonly WordBlock[], string>();
  readonly #typed = new Map<readonly WordBlock[], string>();
  #counted = 0;

  constructor(
    /** By the names that pieces have (`Piece.note`). */
    private readonly notes: ReadonlyMap<string, readonly WordBlock[]>,
    private readonly raised: ReadonlySet<number>,
  ) {}

  hasText(note: string): boolean {
    return paragraphsIn(this.blocksOf(note)).some(({ lines }) => textIn(lines.flat()).trim() !== '');
  }

  blocksOf(note: string): readonly WordBlock[] {
    return this.notes.get(note) ?? [];
  }

  /** The mark that the author typed for a note, empty where Word counts. */
  typedFor(blocks: readonly WordBlock[]): string {
    return this.#typed.get(blocks) ?? '';
  }

  /** The pieces without the marks that an author typed for notes, which are kept for each note. */
  withoutTyped(pieces: readonly Piece[]): readonly Piece[] {
    let rest = pieces;
    for (const [i, { note, mark }] of pieces.entries()) {
      const blocks = mark === 'follows' ? this.notes.get(note ?? '') : undefined;
      if (!blocks) continue;
      const deduced = deduceMark(rest, i, textIn(paragraphsIn(blocks)[0]?.lines[0] ?? []).trim());
      this.#typed.set(blocks, deduced.mark);
      rest = deduced.pieces;
    }
    return rest;
  }

  /** The mark of a note, counted where a `line` first refers to it. */
  markOf(note: string, line: number): string {
    const blocks = this.blocksOf(note);
    const known = this.#marks.get(blocks);
    if (known) return known;
    do this.#counted++;
    while (this.raised.has(this.#counted));
    const mark = String(this.#counted);
    this.#marks.set(blocks, mark);
    this.referred.push({ mark, typed: this.typedFor(blocks), line, blocks });
    return mark;
  }
}
