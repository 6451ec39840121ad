/**
 * The words of a Chinese text, and how good a break before each character is.
 *
 * Problem: the dictionary of `Intl.Segmenter` lacks the names and terms of government reports, and cuts what it does not
 * know into single characters. Approach: words of the lexicon and numbers with their units come first, the leftmost and
 * longest; the rest is cut by `Intl.Segmenter`, and affixes are joined to the words they form. Limit: a character that
 * stands alone and is no particle may be part of a word that no list has, so a break beside it is doubtful.
 */

import { boundedCache } from '../world/memo.js';
import { segmentsOf } from './dictionary.js';
import {
  attributive,
  headNouns,
  lexicon,
  neverFirst,
  neverLast,
  particles,
  postpositions,
  prefixes,
  suffixes,
} from './lexicon.js';
import { namesIn } from './people.js';

/** How good a break is, the best first. */
export enum Break {
  /** After a mark, where a clause or a phrase ends. */
  Mark,
  /** Between two words. */
  Word,
  /** Before or after a particle that belongs to the other side, or beside a character that may be part of a word. */
  Doubtful,
  /** Inside a term, between two words of several characters that it is made of: 服务 | 贸易. */
  Joint,
  /** Inside a word, a name or a number. */
  Inside,
}

const numeral = '[〇零一二三四五六七八九十百千万]+';
/** Ordinals, sessions, plans, numbers with what they count, and places in another: 云溪市|青禾区. */
const counted = new RegExp(
  [
    `第(?:${numeral}|\\d+)(?:[届次批轮个条章位名]|阶段|季度)?`,
    '(?<=[省市州盟区县旗])(?![省市州盟区县旗])\\p{Script=Han}{1,3}(?:自治)?[市区县旗镇乡]',
    '[“‘]?十[一二三四五六七八九]五[”’]?(?:规划|时期)?',
    `(?:${numeral}|[两几数各每首本])(?:个|项|条|件套|件|家|届|次|级|批|期|地|县市|县区|市县|区县|区|县|市|周年|大报告)`,
    '[-+−±]?[\\dA-Za-z]+(?:[.,:：/·&+\\-–—~～][\\dA-Za-z]+)*[+%％‰℃]*(?:余|多)?(?:个百分点|(?:万亿|百|千|万|亿)*(?:美元|欧元|日元|港元|港币|平方米|平方公里|立方米|千瓦时|千瓦|公里|人次|元|吨|斤|亩|户|人|家|个|件|项|辆|套|台|株|所|座|条|倍|年度|年代|年|月|日|级|类|岁|米|位|名|天|次|届|批|期|处|场|宗|间|只|头|艘|架|列|标箱)?)',
  ].join('|'),
  'gu',
);

/** A word, from its first UTF-16 offset up to the one after its last. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** Joined of characters that are in no word of the dictionary: may lack a further one. */
  readonly isGuess?: boolean;
}

/** The words of a text, marks and spaces included; joined they are the text. `names` of people are words too. */
export function words(text: string, names: readonly string[] = []): string[] {
  return spansOf(text, names).map(({ from, to }) => text.slice(from, to));
}

/** Breaks by text and names, because fitting a text asks for its breaks at many sizes. */
const cached = boundedCache<Uint8Array>(1000);

/** How good a break before each UTF-16 offset of the text is; at 0, where there is none, `Inside`. */
export function breaksIn(text: string, names: readonly string[] = []): Uint8Array {
  return cached([text, ...names].join('\u0000'), () => breaksOf(text, names));
}

function breaksOf(text: string, names: readonly string[]): Uint8Array {
  const breaks = new Uint8Array(text.length).fill(Break.Inside);
  for (const at of jointsIn(text)) breaks[at] = Break.Joint;
  let before: Span | undefined;
  for (const span of spansOf(text, names)) {
    if (before) {
      const found = breakBetween(text.slice(before.from, before.to), text.slice(span.from, span.to));
      breaks[span.from] = found === Break.Word && (before.isGuess || span.isGuess) ? Break.Doubtful : found;
    }
    before = span;
  }
  return breaks;
}

/** The offsets between two words of the dictionary that have several Han each. */
function jointsIn(text: string): number[] {
  const base = cut(text, 0, text.length);
  const isTerm = (span: Span | undefined) =>
    span !== undefined && /^\p{Script=Han}{2,}$/u.test(text.slice(span.from, span.to));
  return base.filter((span, i) => isTerm(span) && isTerm(base[i - 1])).map(({ from }) => from);
}

function breakBetween(before: string, after: string): Break {
  const left = [...before].at(-1)!;
  if (/[\p{P}\p{S}\s]/u.test(left)) return Break.Mark;
  if (neverFirst.has(after)) return Break.Doubtful;
  if (neverLast.has(before) || (attributive.test(before) && !headNouns.has(before))) return Break.Doubtful;
  // A place in another: 云溪市 | 青禾区.
  if (/[省市州盟区县旗]$/.test(before) && /.[市区县旗镇乡]$/.test(after)) return Break.Doubtful;
  const isDoubtful = isLone(after) || (isLone(before) && !postpositions.has(before));
  return isDoubtful ? Break.Doubtful : Break.Word;
}

/** Whether a word is one Han that is no particle. */
function isLone(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word) && !particles.has(word);
}

function spansOf(text: string, names: readonly string[]): Span[] {
  const base = cut(text, 0, text.length);
  const starts = new Set(base.map(({ from }) => from));
  const known = knownWords(text, starts, names);
  const spans: Span[] = [];
  let end = 0;
  const fill = (to: number) => {
    // One by one: a call takes some hundred thousand arguments at most.
    if (to > end) for (const span of withAffixes(text, cut(text, end, to))) spans.push(span);
  };
  for (const word of known) {
    fill(word.from);
    spans.push(word);
    end = word.to;
  }
  fill(text.length);
  return withAffixes(text, spans);
}

/** The words of `Intl.Segmenter` in a part of the text. */
function cut(text: string, from: number, to: number): Span[] {
  return [...segmentsOf(text.slice(from, to))].map(({ index, segment }) => ({
    from: from + index,
    to: from + index + segment.length,
  }));
}

/**
 * Names, counted things and words of the lexicon, none of which overlap. A word of two characters counts only where the
 * dictionary begins a word too: 工|人均 holds no 人均.
 */
function knownWords(text: string, starts: ReadonlySet<number>, names: readonly string[]): Span[] {
  const fixed = [...namesIn(text, names), ...countedIn(text, starts)].sort((a, b) => a.from - b.from);
  const found: Span[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    while (next < fixed.length && fixed[next]!.from < at) next++;
    const limit = fixed[next]?.from ?? text.length;
    if (at === limit) {
      found.push(fixed[next]!);
      at = fixed[next]!.to;
      continue;
    }
    const word = lexicon
      .get(text[at]!)
      ?.find((each) => text.startsWith(each, at) && at + each.length <= limit && (each.length > 2 || starts.has(at)));
    if (word) found.push({ from: at, to: at + word.length });
    at += word?.length ?? 1;
  }
  return found;
}

/**
 * Those in Chinese numerals only where the dictionary begins a word: 唯一|条件 holds no 一条. A unit ends where a word does:
 * 10亿|项目 holds no 10亿项.
 */
function countedIn(text: string, starts: ReadonlySet<number>): Span[] {
  return [...text.matchAll(counted)]
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
    .filter(({ from }) => starts.has(from) || !/\p{Script=Han}/u.test(text[from]!))
    .map(({ from, to }) => ({ from, to: cutsUnit(text, to, starts) ? to - 1 : to }));
}

/** Whether a word that begins with the character before an offset goes on after it. */
function cutsUnit(text: string, at: number, starts: ReadonlySet<number>): boolean {
  return (
    at < text.length &&
    !starts.has(at) &&
    starts.has(at - 1) &&
    /\d.*\p{Script=Han}$/u.test(text.slice(Math.max(0, at - 8), at))
  );
}

/** Joins affixes to their words, and neighbours that both stand alone to one word: 攻|坚 is 攻坚. */
function withAffixes(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  const at = (span: Span | undefined) => (span ? text.slice(span.from, span.to) : '');
  for (const [i, span] of spans.entries()) {
    const last = joined.at(-1);
    const [before, word, after] = [at(last), at(span), at(spans[i + 1])];
    const isPair = isLone(before) && isLone(word);
    const endsWord = suffixes.has(word) && isHan(before) && before.length > 1 && !isOpen(after);
    const beginsWord = prefixes.has(before) && isHan(word) && word.length > 1;
    if (last && (isPair || endsWord || beginsWord))
      joined[joined.length - 1] = { from: last.from, to: span.to, ...(isPair && { isGuess: true }) };
    else joined.push(span);
  }
  return joined;
}

/** Whether a character stands alone and neither begins nor ends a word of its own. */
function isOpen(word: string): boolean {
  return isLone(word) && !prefixes.has(word) && !suffixes.has(word);
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word);
}
