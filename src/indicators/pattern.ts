/**
 * Patterns of figures: the words of the report with holes for its numbers.
 *
 * `全区地区生产总值{value}亿元，增长{growth}%` is compiled to a regular expression
 * of escaped literals and holes of bounded length, so that no pattern takes
 * more than time in proportion to the text. Around a number the report may put
 * 达, 约 or 左右 without the pattern saying so. A hole at the edge of a pattern takes
 * a number only where nothing beside it makes it a part of another: the tail of
 * 3—5, 1/3, 5至6 or 二十3 is no match. A minus right before the digits belongs to
 * them, where it is no dash of a range nor a hyphen. A text is searched only where it has the
 * longest words of the pattern.
 */
import type { Problems } from '../diagnostics/diagnostic.js';
import { leads, minus, qualifiersBefore, qualifiersBehind, unitAtStart, units } from './lexicon.js';

const placeholderNames = ['value', 'growth', 'words', 'labels', 'values'] as const;
type PlaceholderName = (typeof placeholderNames)[number];

/** Why a pattern cannot be used, as `figure/bad-pattern` tells it. */
export interface PatternFault {
  readonly reason: Problems['figure/bad-pattern']['reason'];
  readonly detail: string;
}

export interface Pattern {
  /** What stands between the holes, in order: the literals a match has in common with the report. */
  readonly literals: readonly string[];
  readonly placeholders: readonly Placeholder[];
  /** All stretches of a text the pattern fits, in order. */
  matches(text: string): Match[];
  /** The digits of a text the pattern would fit, were they written 0–9. */
  otherDigits(text: string): OtherDigits | undefined;
}

export type OtherDigits = 'full-width' | 'chinese';

export interface Placeholder {
  readonly name: PlaceholderName;
  /** The literal right before and right after it. */
  readonly before: string;
  readonly after: string;
}

export interface Match {
  /** Offsets of what each hole took. */
  readonly captures: Readonly<Partial<Record<PlaceholderName, Capture>>>;
  /** What `{values}` took, number by number. */
  readonly values: readonly Capture[];
}

export interface Capture {
  readonly start: number;
  readonly end: number;
  /** The words before and after the number that the pattern does not write: 约, 左右. */
  readonly before: string;
  readonly after: string;
  /** Where all that belongs to it begins, 达 included, and ends: the unit and the word behind that. */
  readonly from: number;
  readonly endOfUnit: number;
}

/** Compiles a pattern; `unit` is known to stand right after its number. */
export function compilePattern(written: string, unit: string): Pattern | PatternFault {
  const parts = split(written);
  const brace = parts.find(({ kind, text }) => kind === 'literal' && /[{}]/.test(text));
  if (brace) return { reason: 'unclosed-hole', detail: brace.text.slice(brace.text.search(/[{}]/)) };
  const holes: Placeholder[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'literal') continue;
    const name = placeholderNames.find((known) => known === part.text);
    if (!name) return { reason: 'unknown-hole', detail: `{${part.text}}` };
    if (holes.some((hole) => hole.name === name)) return { reason: 'repeated-hole', detail: `{${name}}` };
    const next = parts[i + 1];
    if (next?.kind === 'hole') return { reason: 'adjacent-holes', detail: `{${name}}{${next.text}}` };
    const literal = (at: number) => (parts[at]?.kind === 'literal' ? parts[at].text : '');
    holes.push({ name, before: literal(i - 1), after: literal(i + 1) });
  }
  if (holes.length === 0) return { reason: 'no-hole', detail: '' };
  const lists = holes.filter(({ name }) => name === 'labels' || name === 'values');
  if (lists.length === 1 || (lists.length > 0 && holes.length > 2))
    return { reason: 'half-list', detail: holes.map(({ name }) => `{${name}}`).join(' ') };
  const literals = parts.filter(({ kind }) => kind === 'literal').map(({ text }) => text);
  if (literals.length === 0) return { reason: 'only-holes', detail: written };

  const expression = (digits: Digits) =>
    new RegExp(parts.map((_, i) => expressionOf(parts, i, unit, digits)).join(''), 'dgu');
  const usual = expression(halfWidth);
  // One expression for all patterns is compiled once; where a hole may end elsewhere it must be part of the match.
  const stretches = holes.some(({ name }) => name === 'words' || name === 'labels');
  const endsInUnit = parts.at(-1)!.kind === 'literal' && isUnitAtEnd(parts, parts.length - 2, unit);
  const words = wordsAsWritten(parts, unit);
  const needle = longestOf(words);
  // Beside other digits % may be written otherwise or not at all.
  const looseNeedle = longestOf(words.flatMap((word) => word.split(/[%‰]/)));
  let others: Record<OtherDigits, RegExp> | undefined;
  return {
    literals,
    placeholders: holes,
    matches: (text) => {
      const found: Match[] = [];
      usual.lastIndex = 0;
      while (text.includes(needle, usual.lastIndex)) {
        const match = usual.exec(text);
        if (!match) break;
        if (endsInUnit && !stretches && isUnitCut(match, holes.at(-1)!.name)) usual.lastIndex = match.index + 1;
        else found.push(matchOf(match, holes, unit));
      }
      return found;
    },
    otherDigits: (text) => {
      if (!text.includes(looseNeedle)) return undefined;
      others ??= { 'full-width': expression(fullWidth), chinese: expression(chinese) };
      if ((text.match(others['full-width']) ?? []).some((found) => hasFullWidth.test(found))) return 'full-width';
      return text.search(others.chinese) >= 0 ? 'chinese' : undefined;
    },
  };
}

/** The pieces of the literals that a match has to the character; around a unit there may be other words. */
function wordsAsWritten(parts: readonly Part[], unit: string): string[] {
  return parts.flatMap((part, i) => {
    if (part.kind === 'hole') return [];
    const last = parts[i - 1];
    const counted = last ? unitIn(last, part, unit) : '';
    return [counted, part.text.slice(counted.length)];
  });
}

function longestOf(words: readonly string[]): string {
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

interface Part {
  readonly kind: 'literal' | 'hole';
  readonly text: string;
  /** The minus written before a hole, which is no part of the literal there. */
  readonly minus?: string;
}

const readsNumber: ReadonlySet<string> = new Set<PlaceholderName>(['value', 'growth', 'values']);

/** Literals and holes by turns; the notation of lowered and raised characters counts as what it shows. */
function split(written: string): Part[] {
  const parts: Part[] = [];
  for (const { groups } of written.matchAll(/[_^]\{(?<script>[^{}]*)\}|\{(?<hole>[^{}]*)\}|(?<other>.)/gsu)) {
    const { script, hole, other } = groups!;
    const last = parts.at(-1);
    if (hole !== undefined) {
      const minus = readsNumber.has(hole) && last?.kind === 'literal' ? minusAtEnd(last.text, parts.length > 1) : '';
      const literal = last?.text.slice(0, -1);
      if (minus) parts.splice(-1, 1, ...(literal ? [{ kind: 'literal', text: literal } as const] : []));
      parts.push({ kind: 'hole', text: hole, minus });
    } else if (last?.kind === 'literal')
      parts[parts.length - 1] = { kind: 'literal', text: last.text + (script ?? other ?? '') };
    else parts.push({ kind: 'literal', text: script ?? other ?? '' });
  }
  return parts;
}

/** The minus a literal ends in; behind a digit, or a hole that may be one, the dash of a range. */
function minusAtEnd(literal: string, behindHole: boolean): string {
  if (behindHole && literal.length === 1) return '';
  return new RegExp(`${sign}$`, 'u').exec(literal)?.[0] ?? '';
}

/** How numbers are written. Only those of 0–9 are read; the others are looked for to say why nothing was. */
interface Digits {
  readonly number: string;
  /** Whether what stands beside the number may make it part of another. */
  readonly guarded: boolean;
  /** A literal as it stands beside such numbers. */
  literal(escaped: string): string;
}

const sign = `(?<![\\d０-９○〇零一二三四五六七八九十百千万亿两])${minus}`;

// Lengths are bounded so that a match is tried in constant time at each character.
const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:\.\d{1,9})?(?!\d|[.,]\d)`;
const halfWidth: Digits = { number, guarded: true, literal: (escaped) => escaped };
const fullWidth: Digits = {
  number: `(?:${sign})?[\\d０-９][\\d０-９.．，,]{0,18}`,
  guarded: false,
  literal: (escaped) => escaped.replaceAll('%', '[%％]'),
};
const hasFullWidth = /[０-９．％]|\d，\d/;
const chinese: Digits = {
  number: '负?(?:百分之|千分之)?[○〇零一二三四五六七八九十百千万亿两点]{1,18}?',
  guarded: false,
  literal: (escaped) => escaped.replace(/^[%‰]/, '[%‰]?'),
};

const breaks = '，。；：！？';
const before = qualifiersBefore.join('|');
const behind = qualifiersBehind.join('|');
const separator = '、|和|及|与|以及';
// What makes the digits beside it one number with it: digits of any script, signs, points, range marks, slashes.
// A dash of two, as 目标——3810, is punctuation.
const range = `(?:[-－‐‑‒–―~～〜∼−至到]|(?<!—)—(?!—))`;
const numeral = String.raw`[\p{N}○零一二三四五六七八九十百千万亿两]`;
const joint = `(?:${numeral}|[.,．+＋±×/／⁄∕]|${range})`;
const ratio = '[:：∶]';
const notAfterNumber = `(?<!(?:${joint}|负|分之|${numeral}${ratio})\\s?(?:${before})?)`;
const notBeforeNumber = `(?!(?:${behind})?\\s?(?:${numeral}|[+＋±×/／⁄∕]|${range}|[.,．]\\p{N}|${ratio}${numeral}))`;
/** At the edge of a pattern it may be a dash of 3%-5% or 1月-11月, or a hyphen. */
const signAtEdge = `(?<!\\p{Script=Latin}|${numeral}(?:${behind})?(?:${units}|[年月日号时点]))${minus}`;
/** A unit cut short is another unit: 万 of 万亿, 个 of 个百分点, 人 of 人次. */
const notInUnit = `(?!(?:${behind})?\\s?${range}\\s?${numeral}|[万亿次]|百分点)`;

function expressionOf(parts: readonly Part[], i: number, unit: string, digits: Digits): string {
  const [last, part, next] = [parts[i - 1], parts[i]!, parts[i + 1]];
  if (part.kind === 'literal') {
    // The unit of a number was written with its hole.
    const rest = last ? part.text.slice(unitIn(last, part, unit).length) : part.text;
    const notInNumber = !last && /^\d/.test(rest) ? '(?<!\\d|\\d[.,])' : '';
    const notBeforeDigit = !next && /\d$/.test(rest) ? '(?!\\d|[.,]\\d)' : '';
    return notInNumber + digits.literal(escaped(rest)) + notBeforeDigit;
  }
  const name = part.text;
  if (name === 'words' || name === 'labels') return wordsOf(name, last !== undefined, next !== undefined);
  const written = next ? unitIn(part, next, unit) : '';
  const unitHere = digits.literal(escaped(written));
  const isLast = isUnitAtEnd(parts, i, unit) && parts.some(({ text }) => text === 'words' || text === 'labels');
  const another = `(?:${behind})?(?:${unitHere}(?:${behind})?)?(?:${separator})(?:${before})?(?:${sign})?${digits.number}`;
  const minusHere = last ? sign : signAtEdge;
  return [
    `(?<${name}Lead>${last ? `(?:${leads.join('|')})?` : ''})`,
    `(?<${name}Before>${before})?`,
    last || !digits.guarded ? '' : notAfterNumber,
    `(?<${name}>${digits.guarded ? (part.minus ? minusHere : `(?:${minusHere})?`) : ''}${digits.number}${name === 'values' ? `(?:${another}){0,39}` : ''})`,
    next || !digits.guarded ? '' : notBeforeNumber,
    `(?<${name}After>${behind})?`,
    written && `${unitHere}${isLast && digits.guarded ? notInUnit : ''}(?<${name}Behind>${behind})?`,
    `(?<${name}End>)`,
  ].join('');
}

/** Words between marks; a list of labels has the mark 、 in it. */
function wordsOf(name: 'words' | 'labels', isLed: boolean, isFollowed: boolean): string {
  const end = name === 'labels' ? breaks : `${breaks}、`;
  const most = name === 'labels' ? 120 : 24;
  return [
    isLed ? '' : `(?<![^${end}])`,
    `(?<${name}>[^${end}]{1,${most}}${isFollowed ? '?' : ''})`,
    isFollowed ? '' : `(?![^${end}])`,
  ].join('');
}

/** The unit a literal behind a hole begins with. */
function unitIn({ text }: Part, literal: Part, unit: string): string {
  if (text === 'words' || text === 'labels') return '';
  return unit && literal.text.startsWith(unit) ? unit : unitAtStart(literal.text);
}

/** Whether the unit of a hole ends the pattern. */
function isUnitAtEnd(parts: readonly Part[], i: number, unit: string): boolean {
  const [part, next] = [parts[i], parts[i + 1]];
  return i === parts.length - 2 && part !== undefined && next !== undefined && next.text === unitIn(part, next, unit);
}

const unitNotCut = new RegExp(notInUnit, 'uy');

function isUnitCut({ input, groups, indices }: RegExpExecArray, name: PlaceholderName): boolean {
  const end = indices!.groups![`${name}End`]?.[1];
  if (end === undefined) return false;
  unitNotCut.lastIndex = end - (groups![`${name}Behind`] ?? '').length;
  return !unitNotCut.test(input);
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function matchOf(found: RegExpExecArray, holes: readonly Placeholder[], unit: string): Match {
  const spans = found.indices!.groups!;
  const words = found.groups!;
  const taken: Partial<Record<PlaceholderName, Capture>> = {};
  for (const { name } of holes) {
    const [start, end] = spans[name]!;
    const before = words[`${name}Before`] ?? '';
    taken[name] = {
      start,
      end,
      before,
      after: words[`${name}After`] ?? words[`${name}Behind`] ?? '',
      from: start - before.length - (words[`${name}Lead`] ?? '').length,
      endOfUnit: spans[`${name}End`]?.[1] ?? end,
    };
  }
  const list = holes.find(({ name }) => name === 'values');
  return { captures: taken, values: list ? valuesOf(taken.values!, found.input, list, unit) : [] };
}

/** The numbers of a list one by one; the first and the last have what stands around the whole. */
function valuesOf(whole: Capture, text: string, { after }: Placeholder, unit: string): Capture[] {
  const written = unit && after.startsWith(unit) ? unit : unitAtStart(after);
  const item = new RegExp(
    `(?<before>${before})?(?<number>(?:${sign})?${number})(?<after>${behind})?(?:${escaped(written)}(?<behind>${behind})?)?`,
    'dgu',
  );
  return [...text.slice(whole.start, whole.end).matchAll(item)].map(({ index, 0: all, groups, indices }): Capture => {
    const [start, end] = indices!.groups!.number!.map((offset) => whole.start + offset) as [number, number];
    const first = start === whole.start;
    const last = end === whole.end;
    return {
      start,
      end,
      before: first ? whole.before : (groups!.before ?? ''),
      after: last ? whole.after : (groups!.after ?? groups!.behind ?? ''),
      from: first ? whole.from : whole.start + index,
      endOfUnit: last ? whole.endOfUnit : whole.start + index + all.length,
    };
  });
}
