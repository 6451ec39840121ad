/** A passage: one printed text of the report, with the place of every character and what it stands in. */
import type { Place } from '../diagnostics/place.js';
import type { GlossaryEntry, ReportAnnex, ReportTable } from '../report/report.js';
import { quantitiesOf } from '../report/text-quantities.js';
import type { Visited } from '../report/visit.js';
import { plainWithScripts } from '../text/for-numbers.js';
import type { Quantity } from '../text/quantities.js';
import type { Text } from '../text/running-text.js';
import { sentenceSpans } from '../text/sentences.js';
import { placeWithin, type Span } from '../text/slice.js';
import { lastAtOrBefore } from '../yaml/last-at-or-before.js';

/** Where a text stands: on the cover, as a heading, in the running text, in a table, in the glossary. */
export type PassageKind =
  | 'title'
  | 'cover'
  | 'heading'
  | 'salutation'
  | 'paragraph'
  | 'intro'
  | 'caption'
  | 'unit'
  | 'header'
  | 'cell'
  | 'note'
  | 'term'
  | 'explanation';

/** What a passage stands in; absent members do not apply. */
export interface Surroundings {
  readonly visited?: Visited;
  readonly annex?: ReportAnnex;
  readonly entry?: GlossaryEntry;
  /** Row from 0, -1 for the header; column from 0. */
  readonly cell?: { readonly table: ReportTable; readonly row: number; readonly column: number };
  /** Length of the lead that begins a paragraph, in UTF-16 units; 0 without one. */
  readonly lead?: number;
}

export class Passage {
  /** Offset of each run. */
  #starts: readonly number[] | undefined;
  #sentences: readonly Span[] | undefined;

  constructor(
    readonly kind: PassageKind,
    readonly runs: Text,
    readonly within: Surroundings = {},
    /** Its characters, raised and lowered digits as those of Unicode. */
    readonly text = plainWithScripts(runs),
    /** The passage whose characters it has in another form; absent where it has its own. */
    readonly original?: Passage,
  ) {}

  /** This passage with □ for digits that are not read (1，234 10⁸), so that no rule takes a part of them for a number. */
  withReadNumbers(): Passage {
    const unread = this.quantities
      .flatMap(({ numerals }) => numerals)
      .filter(({ value, script }) => value === undefined && script !== 'chinese');
    if (unread.length === 0) return this;
    let text = '';
    for (const { start, end } of unread) text += this.text.slice(text.length, start) + '□'.repeat(end - start);
    return new Passage(this.kind, this.runs, this.within, text + this.text.slice(text.length), this);
  }

  /** Whether it is running text, which has sentences. */
  get isProse(): boolean {
    return this.kind === 'paragraph' || this.kind === 'intro' || this.kind === 'explanation';
  }

  /** Offsets of its sentences; joined they are the text. */
  get sentences(): readonly Span[] {
    this.#sentences ??= sentenceSpans(this.text);
    return this.#sentences;
  }

  get quantities(): readonly Quantity[] {
    return quantitiesOf(this.runs);
  }

  /** The characters of the sentence around an offset. */
  sentenceAt(offset: number): string {
    const { start, end } = this.sentenceSpanAt(offset);
    return this.text.slice(start, end);
  }

  /** Characters between the start of the sentence around an offset and the offset. */
  offsetInSentence(offset: number): number {
    return offset - this.sentenceSpanAt(offset).start;
  }

  /** The offset behind each line of the file that it is made of, the last one included. */
  get lineEnds(): readonly number[] {
    const ends: number[] = [];
    let end = 0;
    for (const [i, run] of this.runs.entries()) {
      end += run.text.length;
      if (run.at?.line !== this.runs[i + 1]?.at?.line) ends.push(end);
    }
    return ends;
  }

  /** The place of a span as far as it is on one line, and those characters; `undefined` where the text has no place. */
  placeOf({ start, end }: Span): { readonly at: Place; readonly words: string } | undefined {
    const starts = this.#starts ?? this.runStarts();
    const i = lastAtOrBefore(starts.length, (i) => starts[i]!, start);
    const run = this.runs[i];
    const from = start - (starts[i] ?? 0);
    const place = run && from < run.text.length ? placeWithin(run, from) : undefined;
    if (!run || !place) return undefined;
    const words = run.text.slice(from, end - starts[i]!);
    const length = [...words].length;
    return { at: length > 1 ? { ...place, length } : place, words };
  }

  private sentenceSpanAt(offset: number): Span {
    const { sentences } = this;
    return sentences[lastAtOrBefore(sentences.length, (i) => sentences[i]!.start, offset)]!;
  }

  private runStarts(): readonly number[] {
    let start = 0;
    this.#starts = this.runs.map(({ text }) => {
      start += text.length;
      return start - text.length;
    });
    return this.#starts;
  }
}
