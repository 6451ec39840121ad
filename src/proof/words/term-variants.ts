/**
 * The rule of terms in two wordings: entries of the glossary against the text, and quoted terms against each other.
 *
 * Problem: reports are full of terms that are alike and mean different things (一区一策 and 一街一策). Approach: a term of
 * some length is compared with all words that begin and end as it does, quoted ones with each other where one is rare, and never by a
 * numeral; an entry of the glossary is compared with the words
 * that its mark stands behind, or where it has none with the nearest words of the text.
 */
import { readingOf } from '../../report/reading.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import { joinedPassages } from './joined-passages.js';
import { editsBetween, nearMisses } from './near-misses.js';
import { bare, bareOf } from './plain-han.js';

/** A term as it is written, and without its marks. */
interface Term {
  readonly words: string;
  readonly bare: string;
  readonly passage: Passage;
  readonly start: number;
}

/** Terms of fewer characters have too many that are alike. */
const shortest = 4;

function findVariants(subject: Subject, find: FindIn): void {
  const reported = new Set<string>();
  const say = ({ passage, words, start }: Term, other: string) => {
    const pair = [bare(words), bare(other)].sort().join(' ');
    if (reported.has(pair)) return;
    reported.add(pair);
    find(passage, { start, end: start + words.length }, { args: { other } });
  };
  for (const [term, other] of glossaryVariants(subject)) say(term, other);
  for (const [term, other] of textVariants(subject.passages)) say(term, other);
}

/** Entries of the glossary whose term the text has in other words, with these. */
function* glossaryVariants({ report, passages }: Subject): Generator<readonly [Term, string]> {
  const { glossary, body } = report;
  if (!glossary) return;
  const { text } = readingOf(body);
  const plainText = bareOf(text);
  for (const passage of passages) {
    const { entry } = passage.within;
    if (passage.kind !== 'term' || !entry) continue;
    const term: Term = { words: passage.text, bare: bare(passage.text), passage, start: 0 };
    if (term.bare.length < shortest || plainText.text.includes(term.bare)) continue;
    const marked = entry.mark === undefined ? undefined : wordsBefore(text.slice(0, entry.mark), term);
    const [near] = nearMisses(plainText.text, term.bare, mostEdits(term.bare));
    const spot = near && plainText.spanOf(near);
    const other = marked ?? (spot && text.slice(spot.start, spot.end));
    if (other !== undefined) yield narrowed(term, other);
  }
}

function mostEdits(words: string): number {
  return words.length < 8 ? 1 : 2;
}

/** The words before the mark of a term that are most like it; `undefined` where they are something else. */
function wordsBefore(before: string, { bare: own }: Term): string | undefined {
  const most = mostEdits(own);
  const tail = bareOf(before.slice(-3 * own.length - 10));
  const whole = before.slice(-3 * own.length - 10);
  let best: { readonly edits: number; readonly length: number } | undefined;
  for (let length = own.length - most; length <= own.length + most; length++) {
    if (length < 1 || length > tail.text.length) continue;
    const edits = editsBetween(tail.text.slice(-length), own);
    if (edits <= most && (!best || edits < best.edits)) best = { edits, length };
  }
  if (!best) return undefined;
  const { start, end } = tail.spanOf({ start: tail.text.length - best.length, end: tail.text.length });
  return whole.slice(start, end);
}

/** Of two lists of as many items the one item that differs. */
function narrowed(term: Term, other: string): readonly [Term, string] {
  const [own, others] = [term.words.split('、'), other.split('、')];
  const different = own.flatMap((item, i) => (bare(item) === bare(others[i] ?? '') ? [] : [i]));
  const [i] = different;
  if (own.length === 1 || own.length !== others.length || different.length !== 1 || i === undefined)
    return [term, other];
  const start = own.slice(0, i).join('、').length + (i > 0 ? 1 : 0);
  return [{ ...term, words: own[i]!, bare: bare(own[i]!), start: term.start + start }, others[i]!];
}

/**
 * Words anywhere in the text that are a term but for one character within it, and quoted terms that are another one with a character
 * changed at an end or two that changed places. Of the two wordings the rarer one is found, or the later.
 */
function* textVariants(passages: readonly Passage[]): Generator<readonly [Term, string]> {
  const { text, locate } = joinedPassages(passages);
  const whole = bareOf(text);
  const terms = new Map<string, Term>();
  for (const term of quotedTerms(passages)) if (!terms.has(term.bare)) terms.set(term.bare, term);
  for (const term of terms.values()) {
    if (term.bare.length <= shortest) continue;
    for (const span of nearMisses(whole.text, term.bare, 1)) {
      const near = whole.text.slice(span.start, span.end);
      if (isOwnTerm(term.bare, near)) continue;
      const place = whole.spanOf(span);
      // Words of two clauses are no term.
      if (/[，。；：！？\n]/u.test(text.slice(place.start, place.end))) continue;
      const { passage, span: there } = locate(place);
      const other = { words: text.slice(place.start, place.end), bare: near, passage, start: there.start };
      yield rarer(term, other, whole.text, passages);
    }
  }
  for (const [a, b] of quotedPairs(terms)) {
    const [rare, other] = rarer(a, b, whole.text, passages);
    const isSwap = !isChange(a.bare, b.bare);
    if (isSwap || (count(whole.text, rare.bare) === 1 && count(whole.text, bare(other)) >= often)) yield [rare, other];
  }
}

/** A wording that stands so often is the one that is meant. */
const often = 3;

/** Quoted terms of one length: one character is another, or two neighbours changed places. */
function* quotedPairs(terms: ReadonlyMap<string, Term>): Generator<readonly [Term, Term]> {
  const changed = new Map<string, Term>();
  for (const term of terms.values()) {
    const characters = [...term.bare];
    for (const [i, character] of characters.entries()) {
      const next = characters[i + 1];
      const swapped = next === undefined ? undefined : terms.get(characters.toSpliced(i, 2, next, character).join(''));
      if (swapped && swapped !== term && swapped.bare < term.bare) yield [swapped, term];
      const key = characters.toSpliced(i, 1, '*').join('');
      const other = changed.get(key);
      if (other && !isOwnTerm(other.bare, term.bare)) yield [other, term];
      else changed.set(key, term);
    }
  }
}

function isChange(a: string, b: string): boolean {
  return editsBetween(a, b) === 1;
}

/** Whether two terms that are alike are two things: they count differently, or are of a form that is filled in, as 一企一策 is. */
function isOwnTerm(a: string, b: string): boolean {
  const { first, second, from } = differenceOf(a, b);
  // 百千万工程 and 千万工程 are two; 三区中心 for 三区一中心 lacks a character.
  const isCount = numerals.test(first + second);
  const isBesideCount = numeral.test(a[from - 1] ?? '') || numeral.test(a[from + first.length] ?? '');
  if (isCount && ((first !== '' && second !== '') || isBesideCount)) return true;
  return a.length === 4 && b.length === 4 && fillable.test(a) && fillable.test(b);
}

const numeral = /[\d〇零一二三四五六七八九十百千万亿两双]/u;
const numerals = /^[\d〇零一二三四五六七八九十百千万亿两双]*$/u;
const fillable = /^(.).\1/u;

/** What is between the same beginning and the same end of two wordings. */
function differenceOf(
  a: string,
  b: string,
): { readonly first: string; readonly second: string; readonly from: number } {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  return { first: a.slice(from, a.length - back), second: b.slice(from, b.length - back), from };
}

function rarer(a: Term, b: Term, text: string, passages: readonly Passage[]): readonly [Term, string] {
  const byOrder = passages.indexOf(b.passage) - passages.indexOf(a.passage) || b.start - a.start;
  const isFirst = (count(text, b.bare) - count(text, a.bare) || -byOrder) > 0;
  return isFirst ? [a, b.words] : [b, a.words];
}

function count(text: string, words: string): number {
  let found = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found++;
  return found;
}

/** Words in quotation marks, each item of a list by itself. */
function* quotedTerms(passages: readonly Passage[]): Generator<Term> {
  for (const passage of passages) {
    for (const { 1: inner = '', index } of passage.text.matchAll(/“([^“”]{2,60})”/gu)) {
      let start = index + 1;
      for (const words of inner.split(/[、，；]/u)) {
        const term = { words, bare: bare(words), passage, start };
        if (term.bare.length >= shortest && term.bare.length <= 24) yield term;
        start += words.length + 1;
      }
    }
  }
}

export const termVariantRule: Rule = {
  code: 'words/term-variant',
  level: 'likely',
  source: '编校常识：同一名称全文一致',
  wrong: '完善“五条红道、五片一区”布局。\n“五片一红区”即五个片区和一个景区。',
  right: '完善“五条红道、五片一区”布局。\n“五片一区”即五个片区和一个景区。',
  words: {
    'zh-CN': { title: '同一名称前后不一', reason: '“{words}”在别处写作“{other}”', advice: '核对后统一' },
    en: {
      title: 'One term in two wordings',
      reason: '“{words}” is “{other}” elsewhere',
      advice: 'Find out which one is right, and write it everywhere',
    },
  },
  report: findVariants,
};
