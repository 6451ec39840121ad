/**
 * Patterns of figures: the words of the report with holes for its numbers.
 *
 * `全区地区生产总值{value}亿元，增长{growth}%` is compiled to a regular expression
 * of escaped literals and holes of bounded length, so that no pattern takes
 * more than time in proportion to the text. Around a number the report may put
 * 约 or 左右 without the pattern saying so. A hole at the edge of a pattern takes
 * a number only where nothing beside it makes it a part of another: the tail of
 * -3810, 3—5, 1/3, 5至6 or 二十3 is no match.
 */
import type { Problems } from '../diagnostic.js';

type HoleName = 'value' | 'growth' | 'words';

/** Why a pattern cannot be used, as `figure/bad-pattern` tells it. */
export interface PatternFault {
  readonly reason: Problems['figure/bad-pattern']['reason'];
  readonly detail: string;
}

export interface Pattern {
  /** What stands between the holes, in order: the literals a match has in common with the report. */
  readonly literals: readonly string[];
  readonly holes: readonly Hole[];
  /** All stretches of a text the pattern fits, in order. */
  matches(text: string): Match[];
}

interface Hole {
  readonly name: HoleName;
  /** The literal right before and right after it. */
  readonly before: string;
  readonly after: string;
}

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Offsets of what each hole took. */
  readonly taken: Readonly<Partial<Record<HoleName, Taken>>>;
}

interface Taken {
  readonly start: number;
  readonly end: number;
  /** The words before and after the number that the pattern does not write: 约, 左右. */
  readonly before: string;
  readonly after: string;
  /** Where all that belongs to it ends: the unit and the word behind that. */
  readonly endOfUnit: number;
}

const before = ['不少于', '不低于', '超过', '突破', '约', '近', '超', '逾'];
const after = ['左右', '以上', '余', '多'];
const breaks = '，。；、：！？';
const units = ['个百分点', '百分点', '%', '‰', '倍'];

/** The unit a literal behind a hole of growth begins with. */
export function growthUnit(literal: string): string {
  return units.find((unit) => literal.startsWith(unit)) ?? '';
}

/** The word of qualification a literal ends or begins with. */
export function qualifierAtEnd(literal: string): string {
  return before.find((word) => literal.endsWith(word)) ?? '';
}

export function qualifierAtStart(literal: string): string {
  return after.find((word) => literal.startsWith(word)) ?? '';
}

/** Compiles a pattern; `unit` is known to stand right after its number. */
export function compilePattern(written: string, unit: string): Pattern | PatternFault {
  const parts = split(written);
  const brace = parts.find(({ kind, text }) => kind === 'literal' && /[{}]/.test(text));
  if (brace) return { reason: 'unclosed-hole', detail: brace.text.slice(brace.text.search(/[{}]/)) };
  const holes: Hole[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'literal') continue;
    const name = part.text;
    if (!isHoleName(name)) return { reason: 'unknown-hole', detail: `{${name}}` };
    if (holes.some((hole) => hole.name === name)) return { reason: 'repeated-hole', detail: `{${name}}` };
    const next = parts[i + 1];
    if (next?.kind === 'hole') return { reason: 'adjacent-holes', detail: `{${name}}{${next.text}}` };
    const literal = (at: number) => (parts[at]?.kind === 'literal' ? parts[at].text : '');
    holes.push({ name, before: literal(i - 1), after: literal(i + 1) });
  }
  if (holes.length === 0) return { reason: 'no-hole', detail: '' };
  const literals = parts.filter(({ kind }) => kind === 'literal').map(({ text }) => text);
  if (literals.length === 0) return { reason: 'only-holes', detail: written };

  const expression = new RegExp(parts.map((_, i) => expressionOf(parts, i, unit)).join(''), 'dgu');
  return { literals, holes, matches: (text) => [...text.matchAll(expression)].map((found) => matchOf(found, holes)) };
}

interface Part {
  readonly kind: 'literal' | 'hole';
  readonly text: string;
}

/** Literals and holes by turns; the notation of lowered and raised characters counts as what it shows. */
function split(written: string): Part[] {
  const parts: Part[] = [];
  for (const { groups } of written.matchAll(/[_^]\{(?<script>[^{}]*)\}|\{(?<hole>[^{}]*)\}|(?<other>.)/gsu)) {
    const { script, hole, other } = groups!;
    const last = parts.at(-1);
    if (hole !== undefined) parts.push({ kind: 'hole', text: hole });
    else if (last?.kind === 'literal')
      parts[parts.length - 1] = { kind: 'literal', text: last.text + (script ?? other ?? '') };
    else parts.push({ kind: 'literal', text: script ?? other ?? '' });
  }
  return parts;
}

function isHoleName(name: string): name is HoleName {
  return name === 'value' || name === 'growth' || name === 'words';
}

// Lengths are bounded so that a match is tried in constant time at each character.
const number = String.raw`(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:\.\d{1,9})?`;
// What makes the digits beside it one number with it: digits of any script, signs, points, range marks, slashes.
// A dash of two, as 目标——3810, is punctuation.
const range = `(?:[-－‐‑‒–―~～〜∼−至到]|(?<!—)—(?!—))`;
const numeral = String.raw`[\p{N}○零一二三四五六七八九十百千万亿两]`;
const joint = `(?:${numeral}|[.,．+＋±×/／⁄∕]|${range})`;
const ratio = '[:：∶]';
const notAfterNumber = `(?<!(?:${joint}|负|分之|${numeral}${ratio})\\s?(?:${before.join('|')})?)`;
const notBeforeNumber = `(?!(?:${after.join('|')})?\\s?(?:${numeral}|[+＋±×/／⁄∕]|${range}|[.,．]\\p{N}|${ratio}${numeral}))`;
const notBeforeRange = `(?!(?:${after.join('|')})?\\s?${range}\\s?${numeral})`;

function expressionOf(parts: readonly Part[], i: number, unit: string): string {
  const [last, part, next] = [parts[i - 1], parts[i]!, parts[i + 1]];
  const literalAfterHole = last?.kind === 'hole' && last.text !== 'words';
  if (part.kind === 'literal') {
    // The unit of a number was written with its hole.
    return escaped(literalAfterHole ? part.text.slice(unitIn(last, part, unit).length) : part.text);
  }
  if (part.text === 'words') {
    return `${last ? '' : `(?<![^${breaks}])`}(?<words>[^${breaks}]{1,24}${next ? '?' : ''})${next ? '' : `(?![^${breaks}])`}`;
  }
  const name = part.text;
  const written = next ? unitIn(part, next, unit) : '';
  const follows = escaped(written);
  const isLast = i === parts.length - 2 && next?.text === written;
  return [
    `(?<${name}Before>${before.join('|')})?`,
    last ? '' : notAfterNumber,
    `(?<${name}>${number})(?!\\d|[.,]\\d)`,
    next ? '' : notBeforeNumber,
    `(?<${name}After>${after.join('|')})?`,
    follows && `${follows}${isLast ? notBeforeRange : ''}(?<${name}Behind>${after.join('|')})?`,
    `(?<${name}End>)`,
  ].join('');
}

function unitIn(hole: Part, literal: Part, unit: string): string {
  if (unit && literal.text.startsWith(unit)) return unit;
  return hole.text === 'growth' ? growthUnit(literal.text) : '';
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function matchOf(found: RegExpExecArray, holes: readonly Hole[]): Match {
  const spans = found.indices!.groups!;
  const words = found.groups!;
  const taken: Partial<Record<HoleName, Taken>> = {};
  for (const { name } of holes) {
    const [start, end] = spans[name]!;
    taken[name] = {
      start,
      end,
      before: words[`${name}Before`] ?? '',
      after: words[`${name}After`] ?? words[`${name}Behind`] ?? '',
      endOfUnit: spans[`${name}End`]?.[1] ?? end,
    };
  }
  return { start: found.index, end: found.index + found[0].length, taken };
}
