/**
 * Marks of a glossary that are typed in the running text: [1] 〔1〕 ① ^{1}, or a bare number right behind the term.
 *
 * They are removed, because the book sets marks itself; but only where they are marks: most of their numbers must be
 * those of entries, and a mark of a form that is used in text too must follow a word.
 */

import type { Edit, Passage } from '../../draft/passage.js';
import { cut, edits, nothing, without } from '../../draft/passage.js';
import { numberOf } from '../heading-forms.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';
import type { Entry } from './annex.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly name: string;
}

const patterns: readonly RegExp[] = [
  /\[ *(?:注 *)?(\d{1,3}) *\]|［ *(\d{1,3}) *］/g,
  /〔 *(?:注 *)?(\d{1,3}) *〕/g,
  /【 *(?:注 *)?(\d{1,3}) *】/g,
  /\^\{[[(（〔]?(?:注)?(\d{1,3})[\])）〕]?\}/g,
  /\^\{([①-⑳㉑-㉟㊱-㊿])\}|([①-⑳㉑-㉟㊱-㊿])/g,
  /[(（] *注 *(\d{1,3}) *[)）]/g,
];

/** The index in `patterns` of the form of Word's own marks. */
const RAISED = 3;

export interface Unmarked {
  readonly paragraphs: readonly Paragraph[];
  readonly edits: readonly Edit[];
  readonly count: number;
  /** The words before a mark, by the name of the note it belongs to. */
  readonly before: ReadonlyMap<string, Passage>;
}

/** What is known of an entry that has marks. */
type Marked = Pick<Entry, 'number' | 'note' | 'term'>;

/** The entries 1 to `count` of a glossary that the draft does not have; bare numbers are no marks of it. */
export function entriesKept(count: number): Marked[] {
  return Array.from({ length: count }, (_, i) => ({ number: i + 1, term: nothing }));
}

/** The stretches of a text that have the form of a mark, a list for each of the patterns. */
function stretchesIn(text: string): Stretch[][] {
  return patterns.map((pattern) =>
    [...text.matchAll(pattern)].map((match): Stretch => {
      const typed = match.slice(1).find(Boolean) ?? '';
      return { start: match.index, end: match.index + match[0].length, number: numberOf(folded(typed)), name: typed };
    }),
  );
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
    stretchesIn(text).flatMap((stretches, p) =>
      stretches
        .filter((stretch) => isBehindWords(text, stretch, p))
        .map(({ start, end, number }) => ({ p, number, index, mark: text.slice(start, end) })),
    ),
  );
  const counting = new Set(found.filter(({ number }) => number === 1).map(({ p }) => p));
  const marks = found.filter(({ p }) => counting.has(p));
  const [first] = marks;
  return first && { count: marks.length, mark: first.mark, index: first.index };
}

/** The paragraphs without the marks of these entries. */
export function withoutMarks(paragraphs: readonly Paragraph[], entries: readonly Marked[]): Unmarked {
  const byNumber = new Map(entries.filter(({ number }) => number > 0).map((entry) => [entry.number, entry]));
  const names = new Map(entries.flatMap((entry) => (entry.note === undefined ? [] : [[entry.note, entry] as const])));
  const all = paragraphs.map((paragraph) => ({ paragraph, found: stretchesIn(paragraph.text) }));
  const trusted = patterns.map((_, p) => {
    const stretches = all.flatMap(({ found }) => found[p]!);
    const known = stretches.filter(({ number }) => byNumber.has(number));
    return (
      stretches.length > 0 &&
      known.length * 10 >= stretches.length * 8 &&
      known.length * 2 >= Math.min(byNumber.size, stretches.length)
    );
  });
  const before = new Map<string, Passage>();
  const changes: Edit[] = [];
  let count = 0;
  const unmarked = all.map(({ paragraph, found }) => {
    const marks: Stretch[] = [];
    for (const [p, stretches] of found.entries()) {
      for (const stretch of stretches) {
        const own = p === RAISED && names.has(stretch.name);
        if (own || (trusted[p] && byNumber.has(stretch.number) && isBehindWords(paragraph.text, stretch, p))) {
          marks.push(stretch);
          if (own) before.set(stretch.name, wordsBefore(paragraph, stretch.start));
        }
      }
    }
    if (trusted.every((is) => !is) && names.size === 0) marks.push(...bareMarks(paragraph.text, entries));
    if (marks.length === 0) return paragraph;
    marks.sort((a, b) => a.start - b.start);
    const distinct = marks.filter((mark, i) => i === 0 || mark.start >= marks[i - 1]!.end);
    count += distinct.length;
    for (const { start, end } of distinct) changes.push(...edits(paragraph, start, end, 'mark'));
    return { ...paragraph, ...without(paragraph, distinct) };
  });
  return { paragraphs: unmarked, edits: changes, count, before };
}

/** A number that opens a clause counts something; a mark stands behind a word. A square metre is no mark either. */
function isBehindWords(text: string, { start, end }: Stretch, pattern: number): boolean {
  const before = text.slice(0, start).trimEnd().at(-1) ?? '';
  if (before === '') return false;
  // ①号线 is a name.
  if (pattern > RAISED && text[end] === '号') return false;
  if (pattern === RAISED) return !/[a-zA-Z]/.test(before) || /[A-Z]$/.test(before);
  return pattern < 3 || !/[。；;：:！？]/.test(before);
}

/** “百千万工程”2: the number of an entry right behind its term, as a scan reads raised numbers. */
function bareMarks(text: string, entries: readonly Marked[]): Stretch[] {
  const plain = folded(text);
  return entries.flatMap(({ number, term }) => {
    const words = folded(term.text).replace(/^[“"]|[”"]$/g, '');
    if (number === 0 || words.length < 2) return [];
    for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
      const behind = /^[”"》)]{0,2} ?/.exec(plain.slice(at + words.length))![0].length;
      const start = at + words.length + behind;
      if (!plain.startsWith(String(number), start)) continue;
      const end = start + String(number).length;
      if (/^[\d.%‰年月日亿万千百十个项家条名人户公里平米次米元倍度岁]/.test(plain.slice(end)) || /\d$/.test(words))
        continue;
      return [{ start, end, number, name: String(number) }];
    }
    return [];
  });
}

/** The term before a mark: what is quoted right before it, otherwise the words since the last mark or number. */
function wordsBefore(paragraph: Passage, at: number): Passage {
  const text = paragraph.text.slice(0, at);
  const quoted = /[“"][^“”"]{1,30}[”"][\p{Script=Han}]{0,8}$/u.exec(text);
  const words = quoted ?? /[\p{L}\p{N}+·—\-.%]{1,12}$/u.exec(text);
  return words ? cut(paragraph, words.index, at) : cut(paragraph, Math.max(0, at - 1), at);
}
