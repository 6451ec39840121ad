/** What is reported of an outline: what was assumed, what is unsure, what was renumbered and what was left out. */

import type { Note, Place, Problems, WordPlace } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import { addTo } from '../../text/add-to.js';
import type { Draft, DraftLine } from '../draft/draft.js';
import { placeOf } from '../draft/draft.js';
import { missingFrom } from '../raw/missing.js';
import type { Glossary } from './annex/glossary.js';
import type { StrayMarks, Unmarked } from './annex/marks.js';
import type { BodyTree, Renumbered } from './body/tree.js';
import { contentsTitle, secrecyMark } from './lexicon.js';
import { outOfOrder } from './number-order.js';
import type { Reason } from './outline.js';
import type { Paragraph } from './paragraphs.js';
import { folded } from './typed-forms.js';

/** `number`: its number is not the one that its position gives; `unsure`: it could be meant in two ways. */
export type Doubt = 'number' | 'unsure';

/** Notes the problems of one draft at its lines. */
export class OutlineProblems {
  /** What is doubtful about a line, by its index. */
  readonly doubts = new Map<number, Doubt>();

  constructor(
    private readonly file: string,
    private readonly lines: readonly DraftLine[],
    private readonly note: Note,
  ) {}

  #at(index: number): Place | WordPlace {
    return placeOf(this.file, this.lines, index);
  }

  assumed(key: 'title' | 'issuer' | 'date', value: string): void {
    this.note(warning('import/assumed', { key, value }, this.#at(0)));
  }

  unsure(reason: Problems['import/unsure']['reason'], index: number, excerpt: string): void {
    this.doubts.set(index, reason === 'number-order' ? 'number' : 'unsure');
    this.note(warning('import/unsure', { reason, excerpt }, this.#at(index)));
  }

  /** What is doubtful about entries of the glossary and their marks. */
  notes({ unmarked, elsewhere, unreferred }: Glossary, { again, unknown }: Pick<Unmarked, 'again' | 'unknown'>): void {
    for (const { term, index } of unmarked) this.unsure('term-not-found', index, term);
    for (const { term, words, index } of elsewhere) this.unsure('mark-elsewhere', index, `…${words} ← ${term}`);
    for (const { term, index } of unreferred) this.unsure('entry-without-mark', index, term);
    for (const { words, index } of again) this.unsure('mark-again', index, words);
    for (const { words, index } of unknown) this.unsure('mark-without-entry', index, words);
  }

  strayMarks({ count, mark, index }: StrayMarks): void {
    this.note(warning('import/stray-marks', { count, mark }, this.#at(index)));
  }

  tables(tables: BodyTree['tables']): void {
    for (const { index, reason } of tables) {
      if (reason === 'lost-caption') {
        const caption = { reason: 'caption', name: this.lines[index]!.text } as const;
        this.note(warning('import/picture', caption, this.#at(index)));
        continue;
      }
      const words = (this.lines[index]!.table ?? []).flat().join(' ');
      this.unsure(reason === 'no-caption' ? 'table-caption' : 'table-as-text', index, words);
    }
  }

  /** Numbers of another form once for each form, numbers out of order each by itself. */
  /** What is doubtful about the headings of the text, and the numbers that became others. */
  tree({ longHeadings, doubtful, renumbered }: Pick<BodyTree, 'longHeadings' | 'doubtful' | 'renumbered'>): void {
    for (const { heading, index } of longHeadings) this.unsure('long-heading', index, heading);
    for (const { at, lead, number } of doubtful) this.unsure('bold-section', at, `${number}…${lead}`);
    this.#allRenumbered(renumbered);
  }

  /** Numbers that follow no other, but for those of headings that got another number. */
  order(paragraphs: readonly Paragraph[]): void {
    for (const { index, text } of outOfOrder(paragraphs))
      if (this.doubts.get(index) !== 'number') this.unsure('number-order', index, text);
  }

  #allRenumbered(renumbered: readonly Renumbered[]): void {
    const forms = new Map<string, Renumbered[]>();
    for (const row of renumbered.filter(({ restyled }) => restyled)) {
      const form = [row.was, row.now].map((number) => number.replace(/[一二三四五六七八九十百\d]+/, '')).join(' ');
      addTo(forms, form, row);
    }
    for (const rows of forms.values()) this.#renumbered(rows[0]!, rows.length);
    for (const row of renumbered.filter(({ restyled }) => !restyled)) {
      this.doubts.set(row.index, 'number');
      this.#renumbered(row, 1);
    }
  }

  #renumbered({ was, now, heading, index }: Renumbered, count: number): void {
    this.note(warning('import/numbering', { was, now, heading, count }, this.#at(index)));
  }

  /**
   * One report for each kind of line that is left out, with the first of them; none of what the book has all the same:
   * words of its title, and a list of contents that Word made, but for lines of it that the text does not have.
   */
  dropped(dropped: ReadonlyMap<number, Reason>, head: string): void {
    const isMade = this.lines.some(({ contents }, i) => contents && dropped.get(i) === 'contents');
    for (const reason of ['repeated-title', 'contents', 'running-head', 'page-number'] as const) {
      const own = [...dropped].filter(([i, is]) => is === reason && !this.#isIn(head, i)).map(([i]) => i);
      if (reason === 'contents' && isMade) this.#dropped('contents-entry', this.#onlyInContents(own, dropped));
      else this.#dropped(reason, own);
    }
  }

  #dropped(reason: Problems['import/dropped']['reason'], own: readonly number[]): void {
    if (own.length === 0) return;
    const first = Math.min(...own);
    const excerpt = this.lines[first]!.text;
    this.note(warning('import/dropped', { reason, excerpt, count: own.length }, this.#at(first)));
  }

  /** Entries of the contents with words that no other line has; their numbers and pages do not count. */
  #onlyInContents(entries: readonly number[], dropped: ReadonlyMap<number, Reason>): number[] {
    const kept = this.lines.flatMap(({ text, table }, i) => (dropped.has(i) ? [] : (table?.flat() ?? [text])));
    // A heading may be an entry of two lists, and stands once in the text.
    const words = new Map(entries.map((i) => [wordsOf(this.lines[i]!.text), i]));
    const passages = [...words].flatMap(([text, line]) => (contentsTitle.test(text) ? [] : [{ text, line }]));
    return [...new Set(missingFrom(passages, kept).flatMap(({ line }) => line ?? []))];
  }

  /** Whether all letters of a line stand in the head of the report. */
  #isIn(head: string, index: number): boolean {
    const letters = lettersOf(this.lines[index]!.text);
    return letters !== '' && lettersOf(head).includes(letters);
  }

  /**
   * One report of all lines outside the report, unless its `head` says them all, one of what the `margins` of its pages
   * say, and one of how secret any of them says it is.
   */
  outside(
    dropped: ReadonlyMap<number, Reason>,
    head: string,
    { margins = [], deletedMargins: deleted = [] }: Draft,
  ): void {
    const isOutside = (is: Reason) => is === 'outside' || is === 'web-remark';
    const own = [...dropped].filter(([, is]) => isOutside(is)).map(([i]) => i);
    own.sort((a, b) => a - b);
    const texts = own.map((i) => this.lines[i]!.text);
    if (!own.every((i) => this.#isIn(head, i)))
      this.note(warning('import/outside', { lines: texts }, this.#at(own[0]!)));
    const inMargin: WordPlace = { file: this.file, words: '', inside: { kind: 'margin' } };
    if (margins.length + deleted.length > 0)
      this.note(warning('import/page-header', { lines: margins, ...(deleted.length > 0 && { deleted }) }, inMargin));
    const isMark = (text: string) => secrecyMark(folded(text).trim());
    const at = this.lines.findIndex(({ text }) => isMark(text));
    const mark = this.lines[at]?.text ?? margins.find(isMark);
    if (mark !== undefined) this.note(warning('import/secrecy', { mark }, at < 0 ? inMargin : this.#at(at)));
  }
}

/** An entry of the contents without the number before it and the page behind it; whole where it is nothing but a longer number. */
function wordsOf(entry: string): string {
  if (/^\s*\d[\d.,．，]{3,}[%％]?\s*$/.test(entry)) return entry;
  let end = entry.length;
  while (end > 0 && /[\s.…·\divx]/i.test(entry[end - 1]!)) end--;
  return entry.slice(0, end).replace(/^[（(]?[\d一二三四五六七八九十百]+[）)、.．]\s*/, '');
}

function lettersOf(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}
