/**
 * Marks of a glossary that are typed in the running text, of any form (`mark-forms.ts`), or a bare number right behind
 * the term.
 *
 * They are removed, because the book sets marks itself; but only where they are marks: most of the numbers of their form
 * must be those of entries. Each is tied to its entry, so that the book can have it at the place where the draft has it.
 */

import { addAll, addTo } from '../../../text/add-to.js';
import type { Edit, Passage } from '../../draft/passage.js';
import { cut, edits, nothing, without } from '../../draft/passage.js';
import type { Paragraph } from '../paragraphs.js';
import { folded, withoutNotation } from '../typed-forms.js';
import type { MarkForm, Stretch } from './mark-forms.js';
import { markForms, marksIn } from './mark-forms.js';
import type { Marked } from './mark-ties.js';
import { MarkTies } from './mark-ties.js';

export interface Unmarked {
  readonly paragraphs: readonly Paragraph[];
  readonly edits: readonly Edit[];
  readonly count: number;
  /** The first mark of each entry that has one. */
  readonly ties: ReadonlyMap<Marked, TiedMark>;
  /** Further marks of an entry, which are removed too. */
  readonly again: readonly QuotedMark[];
  /** Marks that no entry has, which stay. */
  readonly unknown: readonly QuotedMark[];
}

/** Where a mark stood. */
export interface TiedMark {
  /** Of the paragraphs without marks. */
  readonly paragraph: number;
  /** Characters before it in the paragraph without marks (UTF-16). */
  readonly offset: number;
  /** The words before it, a term if the entry has none. */
  readonly before: Passage;
}

/** A mark with the words before it. */
export interface QuotedMark {
  readonly words: string;
  /** Index of its line. */
  readonly index: number;
}

/** The entries 1 to `count` of a glossary that the draft does not have; bare numbers are no marks of it. */
export function entriesKept(count: number): Marked[] {
  return Array.from({ length: count }, (_, i) => ({ number: i + 1, term: nothing }));
}

export interface StrayMarks {
  readonly count: number;
  /** The first of them, as it is typed, and the index of its line. */
  readonly mark: string;
  readonly index: number;
}

/** Marks of a text that has no glossary, of the forms that count from 1; `undefined` where there are none. */
export function strayMarks(paragraphs: readonly Paragraph[]): StrayMarks | undefined {
  const found = paragraphs.flatMap(({ text, index }) =>
    marksIn(text)
      .filter(({ form }) => form !== 'bracketed')
      .map(({ form, stretch: { start, end, number } }) => ({ form, number, index, mark: text.slice(start, end) })),
  );
  const counting = new Set(found.filter(({ number }) => number === 1).map(({ form }) => form));
  const marks = found.filter(({ form }) => counting.has(form));
  const [first] = marks;
  return first && { count: marks.length, mark: first.mark, index: first.index };
}

/** The paragraphs without the marks of these entries. */
export function withoutMarks(paragraphs: readonly Paragraph[], entries: readonly Marked[]): Unmarked {
  const all = paragraphs.map((paragraph) => ({ paragraph, found: marksIn(paragraph.text) }));
  const ties = new MarkTies(entries, paragraphs);
  const byNumber = numbered(entries);
  const isTrusted = trustedForms(
    all.flatMap(({ found }) => found.filter(({ form, stretch }) => !(form === 'raised' && ties.isNote(stretch.name)))),
    ties.numbers,
  );
  const marks: Unmarked = { paragraphs: [], edits: [], count: 0, ties: new Map(), again: [], unknown: [] };
  const made = { ...marks, paragraphs: [] as Paragraph[], edits: [] as Edit[], ties: new Map<Marked, TiedMark>() };
  const [again, unknown] = [[] as QuotedMark[], [] as QuotedMark[]];
  for (const [p, { paragraph, found }] of all.entries()) {
    const own: (Stretch & { readonly entry?: Marked })[] = [];
    for (const { form, stretch } of found) {
      const note = form === 'raised' ? ties.ofNote(stretch.name) : undefined;
      if (note) own.push({ ...stretch, entry: note });
      else if (isTrusted.has(form)) own.push(stretch);
    }
    if (isTrusted.size === 0 && !ties.hasNotes) addAll(own, bareMarks(paragraph.text, byNumber));
    const removed: Stretch[] = [];
    let length = 0;
    for (const mark of distinct(own)) {
      const quoted = { words: quotation(paragraph.text, mark), index: paragraph.index };
      const tie = ties.take(mark, paragraph.index);
      if (!tie) {
        unknown.push(quoted);
        continue;
      }
      if (tie.again) again.push(quoted);
      else {
        const before = wordsBefore(paragraph, mark.start);
        made.ties.set(tie.entry, { paragraph: p, offset: mark.start - length, before });
      }
      removed.push(mark);
      length += mark.end - mark.start;
      addAll(made.edits, edits(paragraph, mark.start, mark.end, 'mark'));
    }
    made.count += removed.length;
    made.paragraphs.push(removed.length === 0 ? paragraph : { ...paragraph, ...without(paragraph, removed) });
  }
  return { ...made, again, unknown };
}

/** Text without the marks of notes of Word, where content has none: titles, and notes themselves. */
export function withoutNoteMarks(text: Passage, names: ReadonlySet<string>): { text: Passage; edits: readonly Edit[] } {
  const own = marksIn(text.text)
    .filter(({ form, stretch }) => form === 'raised' && names.has(stretch.name))
    .map(({ stretch }) => stretch);
  return {
    text: own.length === 0 ? text : without(text, own),
    edits: own.flatMap(({ start, end }) => edits(text, start, end, 'mark')),
  };
}

/** The forms whose numbers are those of entries, most of them at least. */
function trustedForms(
  found: readonly { readonly form: MarkForm; readonly stretch: Stretch }[],
  numbers: ReadonlySet<number>,
): ReadonlySet<MarkForm> {
  return new Set(
    markForms.filter((form) => {
      const own = found.filter((each) => each.form === form).map(({ stretch }) => stretch.number);
      const known = own.filter((number) => numbers.has(number));
      const agree = known.length * 10 >= own.length * 8 && known.length * 2 >= Math.min(numbers.size, own.length);
      return own.length > 0 && agree && (form !== 'bracketed' || counts(own, numbers.size));
    }),
  );
}

/** Whether numbers count from 1 on, over most of the entries: items in brackets restart at each list. */
function counts(numbers: readonly number[], entries: number): boolean {
  let most = 0;
  const rising = numbers.every((number) => {
    const follows = number <= most + 1;
    most = Math.max(most, number);
    return follows;
  });
  return rising && new Set(numbers).size * 10 >= entries * 8 && numbers.length <= entries * 2;
}

/** The marks in order, none inside another. */
function distinct<M extends Stretch>(marks: readonly M[]): M[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return ordered.filter((mark) => {
    const isFree = mark.start >= end;
    if (isFree) end = mark.end;
    return isFree;
  });
}

/** The mark with the words before it. */
function quotation(text: string, { start, end }: Stretch): string {
  return withoutNotation(text.slice(Math.max(0, start - 12), end).replace(/^.*[。，；]/, ''));
}

/** “百千万工程”2: the number of an entry right behind its term, as a scan reads raised numbers. */
function bareMarks(text: string, byNumber: ReadonlyMap<string, readonly Marked[]>): Stretch[] {
  const plain = folded(text);
  const found = new Map<Marked, Stretch>();
  for (const { 0: name, index: start } of plain.matchAll(/(?<!\d)\d+/g)) {
    const end = start + name.length;
    const entries = byNumber.get(name);
    if (!entries || /^[.%‰年月日亿万千百十个项家条名人户公里平米次米元倍度岁]/.test(plain.slice(end, end + 1)))
      continue;
    for (const entry of entries) {
      const words = folded(entry.term.text).replace(/^[“"]|[”"]$/g, '');
      if (words.length < 2 || /\d$/.test(words) || found.has(entry) || !standsBefore(plain, start, words)) continue;
      found.set(entry, { start, end, number: entry.number, name });
    }
  }
  return [...found.values()];
}

/** Whether words end right before a place, or before the closing marks and the blank that stand before it. */
function standsBefore(text: string, place: number, words: string): boolean {
  return [0, 1, 2, 3].some(
    (between) =>
      text.endsWith(words, place - between) &&
      /^[”"》)]{0,2} ?/.exec(text.slice(place - between, place + 1))![0].length === between,
  );
}

/** Entries by their numbers, as these are typed. */
function numbered(entries: readonly Marked[]): ReadonlyMap<string, readonly Marked[]> {
  const byNumber = new Map<string, Marked[]>();
  for (const entry of entries) if (entry.number > 0) addTo(byNumber, String(entry.number), entry);
  return byNumber;
}

/** The term before a mark: what is quoted right before it, otherwise the words since the last mark or number. */
function wordsBefore(paragraph: Passage, mark: number): Passage {
  const text = paragraph.text.slice(0, mark).replace(/[。，；、：！？\s]+$/, '');
  const at = text.length;
  const quoted = /[“"][^“”"]{1,30}[”"][\p{Script=Han}]{0,8}$/u.exec(text);
  const words = quoted ?? /[\p{L}\p{N}+·—\-.%]{1,12}$/u.exec(text);
  return words ? cut(paragraph, words.index, at) : cut(paragraph, Math.max(0, at - 1), at);
}
