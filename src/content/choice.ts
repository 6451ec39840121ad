/**
 * What `briefing.yaml` chooses: its quotations, and the figures it names.
 *
 * Whatever it leaves out, the whole file included, is `undefined` here, and the
 * slide chooses by its own rule.
 */
import type { Note, Place } from '../diagnostic.js';
import { error, nearest } from '../diagnostic.js';
import { chineseNumeral } from '../document/numbering.js';
import type { Text } from '../document/text.js';
import { plain } from '../document/text.js';
import type { Sourced } from '../source/checked.js';
import type { NodePath } from '../source/node.js';
import type { Figures } from './figures.js';
import { textAt } from './inline.js';
import type { Quotable } from './quote.js';
import type { BriefingPoint, Figure, ReportSection } from './report.js';
import type { BriefingFile } from './schema.js';

/** Words as the file has them, and the sentences of the report they come from. */
export interface Quote {
  readonly text: Text;
  readonly sentences: readonly Text[];
}

/** A figure, and the place of its name. */
export interface Named {
  readonly figure: Figure;
  readonly at: Place;
}

/** Points of a slide with the sentences they come from. */
export interface ChosenPoints {
  readonly points: readonly BriefingPoint[];
  readonly sentences: readonly Text[];
}

export class Choice {
  readonly value: BriefingFile;
  readonly #file: Sourced<BriefingFile> | undefined;
  readonly #report: Quotable;
  readonly #figures: Figures;
  readonly #note: Note;

  constructor(file: Sourced<BriefingFile> | undefined, report: Quotable, figures: Figures, note: Note) {
    this.value = file?.value ?? {};
    this.#file = file;
    this.#report = report;
    this.#figures = figures;
    this.#note = note;
  }

  /** The words at `path`, which need not be the report's. */
  words(path: NodePath): Text | undefined {
    const text = this.#file ? textAt(this.#file, path, this.#note) : [];
    return text.length > 0 ? text : undefined;
  }

  /** The words at `path`. Notes `briefing/not-in-report`. */
  quote(path: NodePath): Quote | undefined {
    const text = this.words(path);
    return text && { text, sentences: this.#report.sentencesOf(plain(text), this.#placeOf(path), this.#note) };
  }

  quotes(path: NodePath, count: number | undefined): readonly Quote[] | undefined {
    if (count === undefined) return undefined;
    return Array.from({ length: count }, (_, i) => this.quote([...path, i])!);
  }

  points(path: NodePath, count: number | undefined): ChosenPoints | undefined {
    if (count === undefined) return undefined;
    const quotes = Array.from({ length: count }, (_, i) => ({
      heading: this.quote([...path, i, 'heading'])!,
      text: this.quote([...path, i, 'text']),
    }));
    return {
      points: quotes.map(({ heading, text }, i) => ({
        number: chineseNumeral(i + 1),
        heading: heading.text,
        text: text?.text ?? [],
      })),
      sentences: quotes.flatMap(({ heading, text }) => [...heading.sentences, ...(text?.sentences ?? [])]),
    };
  }

  /** The figures named at `path`, a list by all of it. Notes `figure/unknown`, and more than `most` as `content/invalid-value`. */
  figures(path: NodePath, ids: readonly string[] | undefined, most: number): readonly Named[] | undefined {
    const named = ids?.flatMap((id, i) => {
      const at = this.#placeOf([...path, i]);
      const found = this.#figures.byId.get(id);
      if (found) return found.map((figure) => ({ figure, at }));
      const known = this.#figures.ids;
      // A figure that could not be read has its own problem already.
      if (!known.includes(id)) this.#note(error('figure/unknown', { id, nearest: nearest(id, known), known }, at));
      return [];
    });
    const over = named?.[most];
    if (over) {
      const args = { expected: `≤ ${most} items`, found: `${named.length}` };
      this.#note(error('content/invalid-value', args, over.at));
    }
    return named;
  }

  /** Notes what of a chart cannot be drawn in it. */
  note(problem: Parameters<Note>[0]): void {
    this.#note(problem);
  }

  /** The entry of the file for each section that has one. Notes `briefing/unknown-section`. */
  sections(key: 'areas' | 'tasks', sections: readonly ReportSection[]): ReadonlyMap<ReportSection, number> {
    const entries = new Map<ReportSection, number>();
    for (const i of (this.value[key] ?? []).keys()) {
      const path = [key, i, 'section'];
      const words = plain(this.words(path)!);
      const free = sections.filter((section) => !entries.has(section));
      const section = free.find(({ heading }) => plain(heading).includes(words));
      if (section) entries.set(section, i);
      else {
        const known = free.map(({ heading }) => plain(heading));
        const args = { words, nearest: nearest(words, known), known };
        this.#note(error('briefing/unknown-section', args, this.#placeOf(path)));
      }
    }
    return entries;
  }

  /** Notes `briefing/not-in-report` for a word to be dropped that no heading begins with. */
  dropped(headings: readonly Text[]): readonly string[] | undefined {
    return this.value.drop?.map((_, i) => {
      const path = ['drop', i];
      const word = plain(this.words(path)!);
      if (!headings.some((heading) => plain(heading).startsWith(word))) this.quote(path);
      return word;
    });
  }

  #placeOf(path: NodePath): Place {
    return this.#file!.placeOf(path);
  }
}
