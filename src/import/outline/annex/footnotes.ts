/**
 * Notes typed at the foot of pages, at the end of a part or at the end of the text without a title: ①港澳药械通：指……
 * below the text that has 港澳药械通①.
 *
 * They differ from a list by the text: a mark of their number must stand before them, behind a word, and belong to no
 * other note. Such a line, with those it was broken into, becomes a note as in Word, so that the paragraph above
 * continues below it. The glossary is not searched.
 */
import type { DraftLine } from '../../draft/draft.js';
import type { Dropped } from '../furniture.js';
import type { Label } from '../heading-forms.js';
import { isAnnexLabel, isAnnexTitle, isGlossaryTitle, isNotesTitle, isSalutation, labelOf } from '../heading-forms.js';
import { termThenText } from '../lexicon.js';
import { folded } from '../typed-forms.js';
import { marksIn } from './mark-forms.js';

const MOST_LINES = 12;

/** The lines, those of typed footnotes marked as notes. */
export function withFootNotes(lines: readonly DraftLine[], dropped: Dropped): readonly DraftLine[] {
  const found = new FootNotes(lines, dropped).find();
  return found.size === 0
    ? lines
    : lines.map((line, i) => (found.has(i) && line.as === undefined ? { ...line, note: found.get(i)! } : line));
}

class FootNotes {
  /** The name of its note by the index of a line. */
  readonly #found = new Map<number, string>();
  /** Marks that no note has yet, in the order of the text. */
  readonly #open: number[] = [];
  /** What was read right before: a note, a rule, a title of notes (its line), or text. */
  #last: 'text' | 'rule' | { readonly title: number } | { readonly note: Label } = 'text';
  #tail = '';
  /** Numbers of the marks in the cells of the table right before; notes below it are its own. */
  #inTable = new Set<number>();
  readonly #listed: number;

  constructor(
    private readonly lines: readonly DraftLine[],
    private readonly dropped: Dropped,
  ) {
    this.#listed = this.#startOfLastList();
  }

  find(): ReadonlyMap<number, string> {
    for (const [i, { text, table, note }] of this.lines.entries()) {
      if (this.dropped.get(i) === 'ornament') this.#last = 'rule';
      if (table) {
        const cells = table.flat();
        this.#inTable = new Set(cells.flatMap((cell) => marksIn(cell).map(({ stretch }) => stretch.number)));
      }
      if (text === '' || table || note !== undefined || this.dropped.has(i) || this.#found.has(i)) continue;
      if (this.#inTable.has(labelOf(text)?.number ?? 0)) continue;
      this.#inTable.clear();
      if (isNotesTitle(text) && !this.#isLast(i)) this.#last = { title: i };
      else if (isGlossaryTitle(text)) break;
      else if (!this.#readNote(i)) this.#readText(i);
    }
    return this.#found;
  }

  #readText(i: number): void {
    const { text } = this.lines[i]!;
    this.#last = 'text';
    const before = this.#tail;
    for (const { form, stretch } of marksIn(before + text)) {
      if (stretch.end > before.length && form !== 'bracketed') this.#open.push(stretch.number);
    }
    this.#tail = /[。！？]$/.test(text) ? '' : text.slice(-4);
  }

  #readNote(i: number): boolean {
    const { text } = this.lines[i]!;
    const label = labelOf(text);
    const at = label && this.#isNote(label, text, i) ? this.#open.lastIndexOf(label.number) : -1;
    if (at < 0) return false;
    // A mark belongs to one note; the next page begins at ① again.
    this.#open.splice(at, 1);
    const name = `foot ${i}`;
    if (typeof this.#last === 'object' && 'title' in this.#last) this.#found.set(this.#last.title, name);
    for (const k of this.#linesOf(i)) this.#found.set(k, name);
    this.#last = { note: label! };
    return true;
  }

  /** Whether a line with a mark of its number before it is a note: by its form, its place or its words. */
  #isNote({ form, length, number }: Label, text: string, i: number): boolean {
    const plain = folded(text).trim();
    const isMark = form === 'circled' || form === 'note';
    if (!isMark && form !== 'digit' && form !== 'bracketed-digit') return false;
    const last = this.#last;
    const before = typeof last === 'object' && 'note' in last ? last.note : undefined;
    if (before) {
      if (isMark || (before.form === form && number === before.number + 1)) return true;
    } else if (last !== 'text' || (isMark && /^注/.test(plain))) return true;
    if (i >= this.#listed) return true;
    return isMark && termThenText.test(plain.slice(length));
  }

  /** Whether the text ends before this title: it has no heading or salutation below it, up to the next annex. */
  #isLast(title: number): boolean {
    for (let i = title + 1; i < this.lines.length; i++) {
      const { text, level } = this.lines[i]!;
      if (text === '' || this.dropped.has(i)) continue;
      if (isAnnexLabel(text) || isAnnexTitle(text)) return true;
      const { form } = labelOf(text) ?? {};
      if (level !== undefined || form === 'chapter' || form === 'numeral' || form === 'bracketed') return false;
      if (isSalutation(text)) return false;
    }
    return true;
  }

  /** The first line of a list from 1 on that ends the text, each item with a term. */
  #startOfLastList(): number {
    let start = Infinity;
    for (let i = this.lines.length - 1; i >= 0; i--) {
      const { text, note, table } = this.lines[i]!;
      if (text === '' || note !== undefined || this.dropped.has(i)) continue;
      const label = labelOf(text);
      if (!label || table || !termThenText.test(folded(text).slice(label.length))) break;
      start = i;
      if (label.number === 1) return start;
    }
    return Infinity;
  }

  /** The lines of a note: up to the end of a sentence, or up to the end of the page where that is near. */
  #linesOf(from: number): number[] {
    const run = [from];
    let whole = 1;
    for (let i = from + 1; i < this.lines.length && run.length <= MOST_LINES; i++) {
      const { text, table, note, indented } = this.lines[i]!;
      if (this.dropped.get(i) === 'page-number') return run;
      if (text === '' || this.dropped.has(i)) break;
      const { text: above, ends } = this.lines[i - 1]!;
      const isHead = run.length === 1 && /[：:]$/.test(above);
      if (table || note !== undefined || labelOf(text) || (ends && !isHead) || (indented && /[。！？]$/.test(above)))
        break;
      run.push(i);
      if (whole === run.length - 1 && !/[。！？]$/.test(above)) whole = run.length;
    }
    return run.slice(0, whole);
  }
}
