/**
 * Alignment of what a book has to say with what it says.
 *
 * Approach: units that occur once on both sides are fixed points; those out of order have moved. Between two fixed
 * points the other units are searched, the longest first. What is then left over on both sides is paired by
 * similarity (`findings.ts`): another wording. What has no partner is missing, or is extra text.
 */
import { heaviestRising } from '../text/heaviest-rising.js';
import { sentenceSpans } from '../text/sentences.js';
import type { Span } from '../text/slice.js';
import type { Finding, OwnWords } from './findings.js';
import { findingsOf, LEAST_DISTINCT } from './findings.js';
import { eachOccurrence, occurring } from './occurrences.js';

export interface Alignment {
  /** The offset of each unit in the text, also if it has moved; `undefined` if the text does not have it. */
  readonly starts: readonly (number | undefined)[];
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** Shorter units are not searched outside their place. */
const LEAST_MOVED = 4;

/** Units from which on the text is read once more for all of them; those of usual reports are fewer. */
const MANY = 2000;

/** Aligns the units of a book with its text, both without white space. */
export function align(units: readonly string[], text: string, words: OwnWords): Alignment {
  const placement = new Placement(units, text);
  for (const [unit, start] of fixedPoints(units, text))
    if (placement.isFree(start, units[unit]!.length)) placement.place(unit, start);
  const moved = outOfOrder(placement.starts, units);
  placeInOrder(placement, moved);
  placeAnywhere(placement, moved);
  const { starts } = placement;
  return { starts, findings: findingsOf({ units, text, starts, moved, rest: unmatched(placement, words) }, words) };
}

/** Which characters of the text belong to which unit. */
class Placement {
  readonly starts: (number | undefined)[];
  private readonly occupied: Uint8Array;
  private present: ReadonlySet<string> | undefined;

  constructor(
    readonly units: readonly string[],
    readonly text: string,
  ) {
    this.starts = units.map(() => undefined);
    this.occupied = new Uint8Array(text.length);
  }

  /** Whether the text may have a unit at all: of many, none is searched for in vain. */
  mayOccur(unit: number): boolean {
    if (this.units.length < MANY || this.units[unit] === '') return true;
    this.present ??= occurring(new Set(this.units), this.text);
    return this.present.has(this.units[unit]!);
  }

  isFree(start: number, length: number): boolean {
    return !this.occupied.subarray(start, start + length).includes(1);
  }

  place(unit: number, start: number): void {
    this.starts[unit] = start;
    this.occupied.fill(1, start, start + this.units[unit]!.length);
  }

  /** The first offset from `from` on at which a unit fits into free characters before `to`. */
  findFree(unit: number, from: number, to: number): number | undefined {
    const words = this.units[unit]!;
    // The search ends at `to`, not at the end of the book.
    const stretch = this.text.slice(from, to);
    let at = stretch.indexOf(words);
    while (at >= 0 && !this.isFree(from + at, words.length)) at = stretch.indexOf(words, at + 1);
    return at >= 0 ? from + at : undefined;
  }

  /** The stretches of the text that no unit has. */
  *free(): Generator<Span> {
    for (let start = this.occupied.indexOf(0); start >= 0; ) {
      const next = this.occupied.indexOf(1, start);
      const end = next < 0 ? this.text.length : next;
      yield { start, end };
      start = this.occupied.indexOf(0, end);
    }
  }
}

/** Units that occur once in the text and once among the units, the longest first. */
function fixedPoints(units: readonly string[], text: string): [unit: number, start: number][] {
  const counts = new Map<string, number>();
  for (const words of units) counts.set(words, (counts.get(words) ?? 0) + 1);
  const distinct = units.filter((words) => words.length >= LEAST_DISTINCT && counts.get(words) === 1);
  const single = occurringOnce(distinct, text);
  return units
    .flatMap((words, unit): [number, number][] => {
      const start = single.get(words);
      return start === undefined ? [] : [[unit, start]];
    })
    .sort(([a], [b]) => units[b]!.length - units[a]!.length || a - b);
}

/** The offsets of those words that a text has once. */
function occurringOnce(words: readonly string[], text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const again = new Set<string>();
  eachOccurrence(words, text, (word, start) => {
    if (found.has(word)) again.add(word);
    else found.set(word, start);
  });
  for (const word of again) found.delete(word);
  return found;
}

/** The units that must move so that the others are in order, with the fewest characters in all. */
function outOfOrder(starts: readonly (number | undefined)[], units: readonly string[]): Set<number> {
  const placed = starts.flatMap((start, unit) => (start === undefined ? [] : [{ unit, start }]));
  const inOrder = heaviestRising(
    placed.map(({ start }) => start),
    placed.map(({ unit }) => units[unit]!.length),
  );
  return new Set(placed.flatMap(({ unit }, i) => (inOrder.has(i) ? [] : [unit])));
}

/** Places the other units between the fixed points that are in order. */
function placeInOrder(placement: Placement, moved: ReadonlySet<number>): void {
  const { units, starts, text } = placement;
  const fixed = starts.map((start, unit) => start !== undefined && !moved.has(unit));
  let [low, from] = [0, 0];
  for (let unit = 0; unit <= units.length; unit++) {
    if (unit < units.length && !fixed[unit]) continue;
    placeBetween(placement, { start: low, end: unit }, { start: from, end: starts[unit] ?? text.length });
    if (unit < units.length) [low, from] = [unit + 1, starts[unit]! + units[unit]!.length];
  }
}

/** Units of a range above which those are placed first that begin or end its span, as of cells that all say the same. */
const MOST_SEARCHED = 200;

/** Places the longest unit of a range that fits into a span, then likewise those before and after it in what is left. */
function placeBetween(placement: Placement, first: Span, whole: Span): void {
  const { units, starts } = placement;
  // No recursion, which a long range would make too deep.
  const left: [range: Span, span: Span][] = [[first, whole]];
  for (let next = left.pop(); next; next = left.pop()) {
    if (placeAll(placement, ...next)) continue;
    const [range, span] = next[0].end - next[0].start > MOST_SEARCHED ? withoutEnds(placement, ...next) : next;
    const open: number[] = [];
    for (let unit = range.start; unit < range.end; unit++)
      if (starts[unit] === undefined && placement.mayOccur(unit)) open.push(unit);
    open.sort((a, b) => units[b]!.length - units[a]!.length || a - b);
    for (const unit of open) {
      const start = placement.findFree(unit, span.start, span.end);
      if (start === undefined) continue;
      placement.place(unit, start);
      const end = start + units[unit]!.length;
      left.push([
        { start: unit + 1, end: range.end },
        { start: end, end: span.end },
      ]);
      left.push([
        { start: range.start, end: unit },
        { start: span.start, end: start },
      ]);
      break;
    }
  }
}

/** Places all units of a range where they follow one another in exactly a span: cells may have the words of others in theirs. */
function placeAll(placement: Placement, range: Span, span: Span): boolean {
  const { units, starts, text } = placement;
  let at = span.start;
  for (let unit = range.start; unit < range.end; unit++) {
    if (starts[unit] !== undefined || !text.startsWith(units[unit]!, at)) return false;
    at += units[unit]!.length;
  }
  if (at !== span.end || !placement.isFree(span.start, span.end - span.start)) return false;
  at = span.start;
  for (let unit = range.start; unit < range.end; unit++) {
    placement.place(unit, at);
    at += units[unit]!.length;
  }
  return true;
}

/** Places the units with which a span begins and ends, and returns what is left of both. */
function withoutEnds(placement: Placement, range: Span, span: Span): [range: Span, span: Span] {
  const { units, starts, text } = placement;
  let [low, from] = [range.start, span.start];
  let [high, to] = [range.end, span.end];
  const fits = (unit: number, start: number) =>
    starts[unit] === undefined &&
    start >= from &&
    start + units[unit]!.length <= to &&
    text.startsWith(units[unit]!, start) &&
    placement.isFree(start, units[unit]!.length);
  for (; low < high && fits(low, from); low++) {
    placement.place(low, from);
    from += units[low]!.length;
  }
  for (; low < high && fits(high - 1, to - units[high - 1]!.length); high--) {
    to -= units[high - 1]!.length;
    placement.place(high - 1, to);
  }
  return [
    { start: low, end: high },
    { start: from, end: to },
  ];
}

/** Places units that are still open wherever the text has them, and adds them to `moved`. */
function placeAnywhere(placement: Placement, moved: Set<number>): void {
  const { units, starts, text } = placement;
  for (const [unit, words] of units.entries()) {
    if (starts[unit] !== undefined || words.length < LEAST_MOVED || !placement.mayOccur(unit)) continue;
    const start = placement.findFree(unit, 0, text.length);
    if (start === undefined) continue;
    placement.place(unit, start);
    moved.add(unit);
  }
}

/** The sentences of the text that no unit has and that are not words of a template. */
function unmatched(placement: Placement, { isTemplate, splitAtFields }: OwnWords): Span[] {
  const { text } = placement;
  const spans: Span[] = [];
  for (const { start, end } of placement.free())
    for (const piece of splitAtFields(text.slice(start, end)))
      for (const sentence of sentenceSpans(text.slice(start + piece.start, start + piece.end))) {
        const from = start + piece.start + sentence.start;
        const to = start + piece.start + sentence.end;
        if (!isTemplate(text.slice(from, to))) spans.push({ start: from, end: to });
      }
  return spans;
}
