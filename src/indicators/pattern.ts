/**
 * Patterns of indicators: the words of the report with placeholders for its numbers.
 *
 * `全区地区生产总值{value}亿元，增长{growth}%` is literals, matched as text, and placeholders, matched by the lexer of
 * quantities at their place. A text is searched only where it has all words of the pattern.
 */

import { halfWidth } from '../text/half-width.js';
import { quantitiesIn } from '../text/quantities.js';
import type { Script } from '../text/quantity-pieces.js';
import { isAmountInWords, qualifierAt, qualifierEndingAt } from '../text/quantity-pieces.js';
import type { Span } from '../text/slice.js';
import type { NumberPart, PatternFault, PatternPart, PlaceholderName } from './pattern-notation.js';
import { ANY_NUMBER, readNotation } from './pattern-notation.js';
import type { Step } from './pattern-steps.js';
import { numberSteps, stepsOf } from './pattern-steps.js';

export interface Pattern {
  /** What stands between the placeholders, in order: what a match has in common with the report to the character. */
  readonly literals: readonly string[];
  readonly placeholders: readonly Placeholder[];
  /** The longest of the words that a text has where the pattern fits it; empty if the pattern has none. */
  readonly longestWord: string;
  /** The same where `matchesInWords` fits. */
  readonly longestWordInWords: string;
  /** All stretches of a text the pattern fits, in order. */
  matches(text: string): Match[];
  /** The same where numbers may be amounts in Chinese numerals: 一万五千亿元, 百分之五. */
  matchesInWords(text: string): Match[];
  /** The digits of a text the pattern would fit, were they written 0–9. */
  otherDigits(text: string): OtherDigits | undefined;
}

export type OtherDigits = Exclude<Script, 'usual'>;

export interface Placeholder {
  readonly name: PlaceholderName;
  /** The literal right before and right after it. */
  readonly before: string;
  readonly after: string;
}

export interface Match {
  /** What each placeholder read. */
  readonly captures: Readonly<Partial<Record<PlaceholderName, Capture>>>;
  /** What `{values}` read, number by number. */
  readonly values: readonly Capture[];
  /** What each `{#}` read, in order: no value, but a label may repeat it. */
  readonly others: readonly Capture[];
}

/** The digits or words of a placeholder, as offsets into the text. */
export interface Capture extends Span {
  /** The words before and after the number that the pattern does not write: 约, 左右. */
  readonly before: string;
  readonly after: string;
  /** Where all that belongs to it begins, 达 included, and ends: the unit and the word behind that. */
  readonly from: number;
  readonly endOfUnit: number;
}

/** Compiles a pattern; `unit` is known to stand right after its number. */
export function compilePattern(written: string, unit: string): Pattern | PatternFault {
  const parts = readNotation(halfWidth(written), halfWidth(unit));
  if ('reason' in parts) return parts;
  const usual = matcher(parts, 'usual');
  let others: Record<OtherDigits, Matcher> | undefined;
  const words = wordsAsWritten(parts);
  // Beside other digits % may be written otherwise or not at all.
  const looseWords = words.flatMap((word) => word.split(/[%‰]/));
  return {
    literals: parts.flatMap((part) => (part.kind === 'literal' ? [part.text] : [])),
    placeholders: placeholdersOf(parts),
    longestWord: longest(words),
    longestWordInWords: longest(looseWords),
    matches: (written) => {
      const text = halfWidth(written);
      return hasAll(text, words) ? [...usual(text)].map((found) => matchOf(text, parts, found)) : [];
    },
    matchesInWords: (written) => {
      const text = halfWidth(written);
      if (!hasAll(text, looseWords)) return [];
      others ??= { 'full-width': matcher(parts, 'full-width'), chinese: matcher(parts, 'chinese') };
      return [...others.chinese(text)]
        .map((found) => matchOf(text, parts, found))
        .filter((match) => isAmounts(text, match));
    },
    otherDigits: (written) => {
      const text = halfWidth(written);
      if (!hasAll(text, looseWords)) return undefined;
      others ??= { 'full-width': matcher(parts, 'full-width'), chinese: matcher(parts, 'chinese') };
      for (const { start, end } of others['full-width'](text))
        if (isFullWidth(text.slice(start, end))) return 'full-width';
      return others.chinese(text).next().done ? undefined : 'chinese';
    },
  };
}

/** Whether every number that was read is one in 0–9 or an amount beyond doubt. */
function isAmounts(text: string, { captures, values }: Match): boolean {
  const { value, growth } = captures;
  return [value, growth, ...values].every((capture) => {
    if (!capture) return true;
    const digits = text.slice(capture.start, capture.end);
    return /^[\d-]/.test(digits) || isAmountInWords(digits, text.slice(capture.end, capture.endOfUnit));
  });
}

function placeholdersOf(parts: readonly PatternPart[]): Placeholder[] {
  const literal = (part: PatternPart | undefined) => (part?.kind === 'literal' ? part.text : '');
  return parts.flatMap((part, i) =>
    part.kind === 'literal' || part.name === ANY_NUMBER
      ? []
      : [{ name: part.name, before: literal(parts[i - 1]), after: literal(parts[i + 1]) }],
  );
}

/** The pieces of the literals that a match has to the character; around a unit there may be other words. */
function wordsAsWritten(parts: readonly PatternPart[]): string[] {
  return parts.flatMap((part) =>
    part.kind === 'literal' ? [part.text.slice(0, part.text.length - part.rest.length), part.rest] : [],
  );
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

function isFullWidth(match: string): boolean {
  return /\d，\d/.test(match);
}

/** A stretch of a text that fits, and where each of the steps ended. */
interface Found extends Span {
  readonly ends: readonly number[];
}

type Matcher = (text: string) => Generator<Found, void>;

/** Finds what fits in a text from left to right, no two overlapping. */
function matcher(parts: readonly PatternPart[], script: Script): Matcher {
  const steps = parts.flatMap((_, i) => stepsOf(parts, i, script));
  return function* (text) {
    let from = 0;
    for (const start of startsIn(text, parts[0]!, script)) {
      if (start < from) continue;
      const ends: number[] = [];
      if (!stepsFit(steps, text, start, ends)) continue;
      from = ends.at(-1)!;
      yield { start, end: from, ends };
    }
  };
}

/** Where a part that begins a pattern may begin in a text, in order. */
function* startsIn(text: string, part: PatternPart, script: Script): Generator<number, void> {
  if (script !== 'usual') for (let at = 0; at < text.length; at++) yield at;
  else if (part.kind === 'literal') {
    for (let at = text.indexOf(part.rest); at >= 0; at = text.indexOf(part.rest, at + 1)) yield at;
  } else if (part.kind === 'words') {
    yield 0;
    for (const { index } of text.matchAll(/[，。；：！？、]/g)) yield index + 1;
  } else {
    for (const quantity of quantitiesIn(text)) {
      if (quantity.before !== '') yield quantity.start;
      for (const { start } of quantity.numerals) yield start;
    }
  }
}

/** Fits the steps from the `ends.length`-th on, from `at`; writes down where each ended. */
function stepsFit(steps: readonly Step[], text: string, at: number, ends: number[]): boolean {
  const step = steps[ends.length];
  if (!step) return true;
  for (const end of step(text, at)) {
    ends.push(end);
    if (stepsFit(steps, text, end, ends)) return true;
    ends.pop();
  }
  return false;
}

function matchOf(text: string, parts: readonly PatternPart[], { start: from, ends }: Found): Match {
  const captures: Partial<Record<PlaceholderName, Capture>> = {};
  let values: readonly Capture[] = [];
  const others: Capture[] = [];
  let step = 0;
  for (const part of parts) {
    const first = step;
    const endOf = (name: (typeof numberSteps)[number]) => ends[first + numberSteps.indexOf(name)]!;
    const start = first === 0 ? from : ends[first - 1]!;
    step += part.kind === 'number' ? numberSteps.length : 1;
    if (part.kind === 'words') {
      const end = ends[first]!;
      captures[part.name] = { start, end, before: '', after: '', from: start, endOfUnit: end };
    } else if (part.kind === 'number') {
      const capture = {
        start: endOf('before'),
        end: endOf('number'),
        before: text.slice(endOf('lead'), endOf('before')),
        after: text.slice(endOf('number'), endOf('after')) || text.slice(endOf('unit'), endOf('behind')),
        from: start,
        endOfUnit: endOf('behind'),
      };
      if (part.name === ANY_NUMBER) {
        others.push(capture);
        continue;
      }
      captures[part.name] = capture;
      if (part.name === 'values') values = valuesOf(capture, text, part);
    }
  }
  return { captures, values, others };
}

/** The numbers of a list one by one; the first and the last have what stands around the whole. */
function valuesOf(whole: Capture, text: string, { unit }: NumberPart): Capture[] {
  const list = text.slice(0, whole.end);
  const quantities = quantitiesIn(list.slice(whole.start));
  return quantities.map(({ numerals }, i): Capture => {
    const [start, end] = [whole.start + numerals[0].start, whole.start + numerals.at(-1)!.end];
    const isFirst = i === 0;
    const isLast = i === quantities.length - 1;
    const before = isFirst ? whole.before : qualifierEndingAt(list, start);
    const between = qualifierAt(list, end);
    const counted = end + between.length;
    const hasUnit = unit !== '' && list.startsWith(unit, counted);
    const behind = hasUnit ? qualifierAt(list, counted + unit.length) : '';
    return {
      start,
      end,
      before,
      after: isLast ? whole.after : between || behind,
      from: isFirst ? whole.from : start - before.length,
      endOfUnit: isLast ? whole.endOfUnit : counted + (hasUnit ? unit.length + behind.length : 0),
    };
  });
}
