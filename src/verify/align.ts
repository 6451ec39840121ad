/**
 * What a book has to say, laid over what it says.
 *
 * Approach: units that both have once are the fixed points; those out of order stand elsewhere. Between them the
 * others are looked for, the longest first. What then is left on both sides of one place belongs together by
 * likeness: another wording; what has no partner is missing, or is too much.
 */
import { sentenceSpans } from '../text/sentence-spans.js';

export type Finding =
  | { readonly kind: 'changed'; readonly unit: number; readonly found: string; readonly offset: number }
  | { readonly kind: 'missing'; readonly unit: number /** Where it should stand. */; readonly offset: number }
  | { readonly kind: 'moved'; readonly unit: number; readonly offset: number }
  | { readonly kind: 'repeated'; readonly found: string; readonly offset: number }
  | { readonly kind: 'extra'; readonly found: string; readonly offset: number };

export interface Alignment {
  /** Where each unit stands, also where that is not its place; `undefined` where it stands nowhere. */
  readonly starts: readonly (number | undefined)[];
  /** In the order of the book. */
  readonly findings: readonly Finding[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Shorter texts are no fixed points: they stand within others by chance. */
const LEAST_FIXED = 8;
const LEAST_MOVED = 4;

/** `isTemplate` says whether characters that no unit has are a template's. */
export function align(
  units: readonly string[],
  text: string,
  isTemplate: (characters: string) => boolean,
  splitAtFields: (characters: string) => readonly Span[],
): Alignment {
  const starts: (number | undefined)[] = units.map(() => undefined);
  const taken = new Uint8Array(text.length);
  const isFree = (start: number, length: number) => !taken.subarray(start, start + length).includes(1);
  const place = (unit: number, start: number) => {
    starts[unit] = start;
    taken.fill(1, start, start + units[unit]!.length);
  };
  const freeIn = (part: string, from: number, to: number): number => {
    let at = text.indexOf(part, from);
    while (at >= 0 && at + part.length <= to && !isFree(at, part.length)) at = text.indexOf(part, at + 1);
    return at >= 0 && at + part.length <= to ? at : -1;
  };

  for (const [unit, start] of fixedPoints(units, text)) if (isFree(start, units[unit]!.length)) place(unit, start);
  const moved = outOfOrder(starts, units);
  const inOrder = (unit: number) => starts[unit] !== undefined && !moved.has(unit);

  const fill = (low: number, high: number, from: number, to: number) => {
    const open: number[] = [];
    for (let unit = low; unit < high; unit++) if (starts[unit] === undefined) open.push(unit);
    open.sort((a, b) => units[b]!.length - units[a]!.length || a - b);
    for (const unit of open) {
      const start = freeIn(units[unit]!, from, to);
      if (start < 0) continue;
      place(unit, start);
      fill(low, unit, from, start);
      fill(unit + 1, high, start + units[unit]!.length, to);
      return;
    }
  };
  let [low, from] = [0, 0];
  for (let unit = 0; unit <= units.length; unit++) {
    if (unit < units.length && !inOrder(unit)) continue;
    fill(low, unit, from, starts[unit] ?? text.length);
    if (unit < units.length) [low, from] = [unit + 1, starts[unit]! + units[unit]!.length];
  }
  for (const [unit, words] of units.entries()) {
    if (starts[unit] !== undefined || words.length < LEAST_MOVED) continue;
    const start = freeIn(words, 0, text.length);
    if (start < 0) continue;
    place(unit, start);
    moved.add(unit);
  }

  const left = leftovers(taken, text, isTemplate, splitAtFields);
  return { starts, findings: findingsOf(units, text, starts, moved, left, isTemplate) };
}

/** Units that stand once in what is said and once in what has to be, the longest first. */
function fixedPoints(units: readonly string[], text: string): [unit: number, start: number][] {
  const counts = new Map<string, number>();
  for (const words of units) counts.set(words, (counts.get(words) ?? 0) + 1);
  return units
    .flatMap((words, unit): [number, number][] => {
      if (words.length < LEAST_FIXED || counts.get(words) !== 1) return [];
      const start = text.indexOf(words);
      return start >= 0 && text.indexOf(words, start + 1) < 0 ? [[unit, start]] : [];
    })
    .sort(([a], [b]) => units[b]!.length - units[a]!.length || a - b);
}

/** Those that must be moved to bring the others into order, of the fewest characters. */
function outOfOrder(starts: readonly (number | undefined)[], units: readonly string[]): Set<number> {
  const placed = starts.flatMap((start, unit) => (start === undefined ? [] : [{ unit, start }]));
  // The heaviest rising row that ends at or before each start, in a Fenwick tree over the ranks of the starts.
  const ranks = new Map(
    placed
      .map(({ start }) => start)
      .sort((a, b) => a - b)
      .map((start, rank) => [start, rank + 1]),
  );
  const tree: ({ weight: number; index: number } | undefined)[] = [];
  const before: number[] = [];
  let best = { weight: 0, index: -1 };
  for (const [index, { unit, start }] of placed.entries()) {
    let row = { weight: 0, index: -1 };
    const rank = ranks.get(start)!;
    for (let i = rank - 1; i > 0; i -= i & -i) if ((tree[i]?.weight ?? 0) > row.weight) row = tree[i]!;
    before[index] = row.index;
    const own = { weight: row.weight + units[unit]!.length, index };
    for (let i = rank; i <= placed.length; i += i & -i) if ((tree[i]?.weight ?? 0) < own.weight) tree[i] = own;
    if (own.weight > best.weight) best = own;
  }
  const kept = new Set<number>();
  for (let index = best.index; index >= 0; index = before[index]!) kept.add(placed[index]!.unit);
  return new Set(placed.map(({ unit }) => unit).filter((unit) => !kept.has(unit)));
}

/** What is said and has not to be, sentence by sentence, without the templates' own words. */
function leftovers(
  taken: Uint8Array,
  text: string,
  isTemplate: (characters: string) => boolean,
  splitAtFields: (characters: string) => readonly Span[],
): Span[] {
  const spans: Span[] = [];
  for (let start = taken.indexOf(0); start >= 0; ) {
    const next = taken.indexOf(1, start);
    const end = next < 0 ? text.length : next;
    for (const piece of splitAtFields(text.slice(start, end)))
      for (const sentence of sentenceSpans(text.slice(start + piece.start, start + piece.end))) {
        const from = start + piece.start + sentence.start;
        const to = start + piece.start + sentence.end;
        if (!isTemplate(text.slice(from, to))) spans.push({ start: from, end: to });
      }
    start = taken.indexOf(0, end);
  }
  return spans;
}

function findingsOf(
  units: readonly string[],
  text: string,
  starts: readonly (number | undefined)[],
  moved: ReadonlySet<number>,
  left: readonly Span[],
  isTemplate: (characters: string) => boolean,
): Finding[] {
  const findings: Finding[] = [...moved].map((unit) => ({ kind: 'moved', unit, offset: starts[unit]! }));
  const partners = new Map<number, Span>();
  const missing = new Map<number, number>();
  let from = 0;
  for (let unit = 0; unit < units.length; unit++) {
    if (starts[unit] === undefined) missing.set(unit, from);
    else if (!moved.has(unit)) from = starts[unit]! + units[unit]!.length;
  }
  const isLeft = (span: Span) => ![...partners.values()].includes(span);
  // First what is missing at a place with what is left there, then what is left anywhere.
  const places = new Set(missing.values());
  for (const place of places) {
    const here = [...missing].filter(([, offset]) => offset === place).map(([unit]) => unit);
    const next = starts.findIndex((start, unit) => unit > here[0]! && start !== undefined && !moved.has(unit));
    const to = starts[next] ?? text.length;
    const spans = left.filter(({ start, end }) => start >= place && end <= to);
    for (const [unit, span] of pairs(here, spans, units, text, LIKE)) partners.set(unit, span);
  }
  const single = [...missing.keys()].filter((unit) => !partners.has(unit));
  for (const [unit, span] of pairs(single, left.filter(isLeft), units, text, ALIKE)) partners.set(unit, span);

  for (const [unit, offset] of missing) {
    const span = partners.get(unit);
    if (!span) findings.push({ kind: 'missing', unit, offset });
    else {
      const found = withoutTail(text.slice(span.start, span.end), units[unit]!, isTemplate);
      findings.push({ kind: 'changed', unit, found, offset: span.start });
    }
  }
  for (const span of left.filter(isLeft)) {
    const found = text.slice(span.start, span.end);
    const before = starts.findIndex((start, unit) => start !== undefined && start + units[unit]!.length === span.start);
    if (before >= 0 && !/[。！？：；”’）》]$/u.test(units[before]!)) {
      findings.push({ kind: 'changed', unit: before, found: units[before]! + found, offset: starts[before]! });
      continue;
    }
    const again = units.some((words) => words === found || (found.length >= LEAST_FIXED && words.includes(found)));
    findings.push({ kind: again ? 'repeated' : 'extra', found, offset: span.start });
  }
  return findings.sort((a, b) => a.offset - b.offset);
}

/** Another wording without the template's words behind it, such as the dashes before the next line. */
function withoutTail(found: string, expected: string, isTemplate: (characters: string) => boolean): string {
  for (let end = 1; end < found.length; end++) {
    const tail = found.slice(end);
    if (isTemplate(tail) && !expected.endsWith(tail)) return found.slice(0, end);
  }
  return found;
}

/** Less alike than this, two sentences at one place are not the same in other words; and in different places. */
const LIKE = 0.3;
const ALIKE = 0.6;

/** Where more pairs than this would have to be compared, the two are of different reports. */
const MOST_PAIRS = 50_000;

function pairs(
  missing: readonly number[],
  left: readonly Span[],
  units: readonly string[],
  text: string,
  least: number,
): Map<number, Span> {
  if (missing.length * left.length > MOST_PAIRS) return new Map();
  const grams = left.map((span) => bigrams(text.slice(span.start, span.end)));
  const alone = least === LIKE && missing.length === 1 && left.length === 1;
  const ranked = missing
    .flatMap((unit) => {
      const own = bigrams(units[unit]!);
      return left.map((span, index) => ({ unit, span, like: likeness(own, grams[index]!) }));
    })
    .filter(({ like }) => like >= least || alone)
    .sort((a, b) => b.like - a.like || a.unit - b.unit || a.span.start - b.span.start);
  const found = new Map<number, Span>();
  const used = new Set<Span>();
  for (const { unit, span } of ranked) {
    if (found.has(unit) || used.has(span)) continue;
    found.set(unit, span);
    used.add(span);
  }
  return found;
}

/** Pairs of characters, without a number before and a mark behind. */
function bigrams(text: string): ReadonlyMap<string, number> {
  const words = text.replace(/^(?:\d+\.|（?[一二三四五六七八九十百零]+[、）])|[：，。]$/gu, '');
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 1); i++) {
    const pair = words.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice: twice what both have over all that either has. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}
