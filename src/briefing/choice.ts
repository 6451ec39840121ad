/**
 * The choices of `briefing.yaml`: its quotations, and the figures it names.
 *
 * What it does not choose is `undefined` here, also if there is no file at all, and
 * the slide applies its default rule.
 */

import type { Note, Place } from '../diagnostics/diagnostic.js';
import { error, nearest, warning } from '../diagnostics/diagnostic.js';
import type { Indicators } from '../indicators/read.js';
import type { BriefingFile, SlideName } from '../report/deck-schemas.js';
import { slideNames } from '../report/deck-schemas.js';
import { textAt } from '../report/inline.js';
import type { Indicator, ReportBlock, ReportFigure, ReportPart, ReportSection } from '../report/report.js';
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import type { Sourced } from '../yaml/checked.js';
import type { NodePath } from '../yaml/node.js';
import type { Parts } from './part-roles.js';
import { sectionsOf } from './part-roles.js';
import type { ImageEntry } from './slide-image.js';
import { figuresByFile, imageAt } from './slide-image.js';
import type { BriefingPoint, BriefingSlide, SlideImage } from './story.js';
import { Quotable } from './words/quote.js';

/** Words of the file, and the sentences of the report they are quoted from. */
export interface Quote {
  readonly text: Text;
  readonly sentences: readonly Text[];
}

/** An indicator, and the place of its name in the file. */
export interface Named {
  readonly figure: Indicator;
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
  readonly #figures: Indicators;
  readonly #note: Note;
  readonly #parts: Parts;
  readonly #pictures: ReadonlyMap<string, ReportFigure>;
  readonly #quoted = new Set<Text>();
  readonly #stated = new Map<string, Indicator>();
  #hasUnknown = false;

  constructor(
    file: Sourced<BriefingFile> | undefined,
    body: readonly ReportBlock[],
    parts: Parts,
    figures: Indicators,
    note: Note,
  ) {
    this.value = file?.value ?? {};
    this.#file = file;
    this.#report = new Quotable(body);
    this.#pictures = figuresByFile(body);
    this.#parts = parts;
    this.#figures = figures;
    this.#note = note;
  }

  /** From now on the file may name these by their ids as well, which no pattern reads; a figure comes first. */
  alsoNames(stated: readonly Indicator[]): void {
    for (const one of stated) if (!this.#stated.has(one.id)) this.#stated.set(one.id, one);
  }

  /** The words at `path`, which may be the file's own. */
  words(path: NodePath): Text | undefined {
    const text = this.#file ? textAt(this.#file, path, this.#note) : [];
    return text.length > 0 ? text : undefined;
  }

  /** The words at `path`. Notes `briefing/not-in-report` and `briefing/cut-number`. */
  quote(path: NodePath): Quote | undefined {
    const text = this.words(path);
    if (text) this.#quoted.add(text);
    return text && { text, sentences: this.#report.sentencesOf(plain(text), this.#placeOf(path), this.#note) };
  }

  /** The picture at `path`, to be spread into what it belongs to. Notes `briefing/no-alt`. */
  image(path: NodePath, entry: ImageEntry | undefined): { readonly image?: SlideImage } {
    if (!this.#file || entry === undefined) return {};
    return { image: imageAt(this.#file, path, entry, this.#pictures, this.#note) };
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

  /** The indicators named at `path`; the name of a list stands for all of it. Notes `figure/unknown`, and more than `most` as `content/invalid-value`. */
  figures(path: NodePath, ids: readonly string[] | undefined, most: number): readonly Named[] | undefined {
    const named = ids?.flatMap((id, i) => {
      const at = this.#placeOf([...path, i]);
      const found = this.#figures.byId.get(id);
      if (found) return found.map((figure) => ({ figure, at }));
      const stated = this.#stated.get(id);
      if (stated && !this.#figures.ids.includes(id)) return [{ figure: stated, at }];
      const known = this.#figures.ids;
      // An indicator that could not be read was already reported.
      if (!known.includes(id)) this.#unknown(id, at);
      return [];
    });
    const over = named?.[most];
    if (over) {
      // A list counts once for each of its indicators.
      const lists = ids!.flatMap((id) => {
        const { length = 0 } = this.#figures.byId.get(id) ?? [];
        return length > 1 ? `${id} × ${length}` : [];
      });
      const found = `${named.length}${lists.length > 0 ? ` (${lists.join(', ')})` : ''}`;
      const args = { expected: `≤ ${most} items`, found };
      this.#note(error('content/invalid-value', args, over.at));
    }
    return named;
  }

  /** Without any indicators only the first unknown name is reported. */
  #unknown(id: string, at: Place): void {
    const known = this.#figures.ids;
    if (known.length > 0 || !this.#hasUnknown)
      this.#note(error('figure/unknown', { id, nearest: nearest(id, known), known }, at));
    this.#hasUnknown = true;
  }

  /** Notes a problem of a chart. */
  note(problem: Parameters<Note>[0]): void {
    this.#note(problem);
  }

  /**
   * The entry of the file for each section that has one. Notes `briefing/unknown-section`, `briefing/ambiguous-section`,
   * `briefing/repeated-section` and `briefing/section-elsewhere`.
   */
  sections(key: 'areas' | 'tasks', sections: readonly ReportSection[]): ReadonlyMap<ReportSection, number> {
    const entries = new Map<ReportSection, number>();
    for (const i of (this.value[key] ?? []).keys()) {
      const words = plain(this.words([key, i, 'section'])!);
      const at = this.#placeOf([key, i, 'section']);
      const [section, ...others] = named(words, sections);
      const earlier = section && entries.get(section);
      if (!section) this.#note(this.#noSection(words, sections, at));
      else if (others.length > 0) {
        const known = [section, ...others].map(({ heading }) => plain(heading));
        this.#note(error('briefing/ambiguous-section', { words, known }, at));
      } else if (earlier !== undefined) {
        const { line } = this.#placeOf([key, earlier, 'section']);
        this.#note(error('briefing/repeated-section', { heading: plain(section.heading), line }, at));
      } else entries.set(section, i);
    }
    return entries;
  }

  #noSection(words: string, sections: readonly ReportSection[], at: Place) {
    const { all, review, plan } = this.#parts;
    for (const part of all) {
      const [section] = named(words, sectionsOf(part));
      if (!section) continue;
      const isIn = (other: ReportPart | undefined) => other !== undefined && sectionsOf(other).includes(section);
      const key = isIn(review) ? 'areas' : isIn(plan) ? 'tasks' : undefined;
      return error(
        'briefing/section-elsewhere',
        { heading: plain(section.heading), part: plain(part.heading), key },
        at,
      );
    }
    const known = sections.map(({ heading }) => plain(heading));
    return error('briefing/unknown-section', { words, nearest: nearest(words, known), known }, at);
  }

  /** The slides that are left out. Notes `briefing/left-out` for each choice on one of them. */
  leftOut(): ReadonlySet<SlideName> {
    const listed = new Set<string>(this.value['leave-out'] ?? []);
    const { order } = this.value;
    for (const [i, key] of (order ?? []).entries()) {
      if (listed.has(key))
        this.#note(warning('briefing/left-out', { key, by: 'leave-out' }, this.#placeOf(['order', i])));
    }
    const left = new Set(slideNames.filter((name) => listed.has(name) || (order && !order.includes(name))));
    for (const key of Object.keys(this.value).filter((key) => left.has(key as SlideName))) {
      const by = listed.has(key) ? 'leave-out' : 'order';
      this.#note(warning('briefing/left-out', { key, by }, this.#placeOf([key])));
    }
    return left;
  }

  /** Notes `briefing/too-many-slides` if a deck has more than the file allows. */
  length(slides: number): void {
    const most = this.value.slides;
    if (most !== undefined && slides > most)
      this.#note(warning('briefing/too-many-slides', { slides, most }, this.#placeOf(['slides'])));
  }

  /** How many of something the file asks for, else the usual number. */
  count(name: keyof NonNullable<BriefingFile['counts']>, usual: number): number {
    return this.value.counts?.[name] ?? usual;
  }

  /** The kinds of slides whose number the file sets. */
  counted(): BriefingSlide['kind'][] {
    const { areas, points } = this.value.counts ?? {};
    return [...(areas === undefined ? [] : ['area' as const]), ...(points === undefined ? [] : ['building' as const])];
  }

  /** Up to `most` of the sections, those with an entry of their own before others, in the order of the report. */
  chosenSections<S extends ReportSection>(
    sections: readonly S[],
    entries: ReadonlyMap<ReportSection, number>,
    most: number,
  ): ReadonlySet<S> {
    const first = [...sections.filter((section) => entries.has(section)), ...sections];
    return new Set([...new Set(first)].slice(0, most));
  }

  /** Notes `briefing/nothing-left` if the file leaves out all that the report has. */
  nothingLeft(): void {
    const key = (['leave-out', 'order'] as const).find((key) => this.value[key]);
    if (key) this.#note(warning('briefing/nothing-left', {}, this.#placeOf([key])));
  }

  /** Whether a text is a quotation of the file. */
  isQuoted(text: Text): boolean {
    return this.#quoted.has(text);
  }

  /** Notes `briefing/not-in-report` for a word of `drop` that no heading begins with. */
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

/** The section whose heading equals the words; else all whose headings contain them. */
function named(words: string, sections: readonly ReportSection[]): readonly ReportSection[] {
  const whole = sections.filter(({ heading }) => plain(heading).replace(/。$/, '') === words.replace(/。$/, ''));
  return whole.length > 0 ? whole : sections.filter(({ heading }) => plain(heading).includes(words));
}
