/** Slices of running text; every piece keeps its form and its place. */
import type { Place } from '../diagnostics/diagnostic.js';
import { oncePer } from '../world/memo.js';
import type { Run, Text } from './running-text.js';

/**
 * The part of a text from offset `from` to before offset `to`, offsets as in its plain string. Its first run is searched
 * for by halves, so all slices of a text of many runs take time in proportion to the text.
 */
export function slice(text: Text, from: number, to = Number.POSITIVE_INFINITY): Text {
  const first = text.length > FEW_RUNS ? runAt(startsOf(text), from) : { index: 0, start: 0 };
  return slicesFrom(text, [{ start: from, end: to }], first)[0]!;
}

/** Of so few runs the first is found as fast by counting. */
const FEW_RUNS = 16;

/** Where the runs of a text begin in its plain string. */
const startsOf = oncePer((text: Text): readonly number[] => {
  let start = 0;
  return text.map((run) => {
    const own = start;
    start += run.text.length;
    return own;
  });
});

/** The last run that begins at or before an offset. */
function runAt(starts: readonly number[], offset: number): { readonly index: number; readonly start: number } {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { index: low, start: starts[low]! };
}

/** A stretch of a plain string, in UTF-16 units. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The parts of a text at spans in order that do not overlap; in one pass, as a text may have thousands of sentences. */
export function slices(text: Text, spans: readonly Span[]): Text[] {
  return slicesFrom(text, spans, { index: 0, start: 0 });
}

function slicesFrom(
  text: Text,
  spans: readonly Span[],
  first: { readonly index: number; readonly start: number },
): Text[] {
  let next = first.index;
  // Where the run `next` begins.
  let { start } = first;
  return spans.map((span) => {
    const runs: Run[] = [];
    for (; next < text.length; next++) {
      const run = text[next]!;
      const cutFrom = Math.max(span.start - start, 0);
      const piece = run.text.slice(cutFrom, Math.max(span.end - start, 0));
      if (piece) {
        const at = cutFrom > 0 ? placeWithin(run, cutFrom) : undefined;
        runs.push(at ? { ...run, text: piece, at } : { ...run, text: piece });
      }
      if (span.end < start + run.text.length) break;
      start += run.text.length;
    }
    return runs;
  });
}

/** Characters from which the surrogate pairs of a run are indexed, so that a slice does not count them again. */
const LONG_RUN = 2000;

/** Where the surrogate pairs of a run end. */
const pairsOf = oncePer(({ text }: Run) =>
  Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), ({ index }) => index + 2),
);

/** The place of the character at an offset of a run; `undefined` for a run without a place. */
export function placeWithin(run: Run & { readonly at: Place }, offset: number): Place;
export function placeWithin(run: Run, offset: number): Place | undefined;
export function placeWithin(run: Run, offset: number): Place | undefined {
  if (!run.at || run.text.length < LONG_RUN) return run.at && after(run.at, run.text.slice(0, offset));
  const pairs = pairsOf(run);
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  const { file, line, column } = run.at;
  return { file, line, column: column + offset - low };
}

/** The offset in a run of the character that is so many code points behind its start; its length where it has fewer. */
export function offsetWithin(run: Run, count: number): number {
  if (run.text.length < LONG_RUN) return [...run.text].slice(0, count).join('').length;
  const pairs = pairsOf(run);
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]! - middle - 1 <= count) low = middle + 1;
    else high = middle;
  }
  return Math.min(count + low, run.text.length);
}

/** The runs before an offset, with the marks at it, since a mark follows its term. */
export function upTo(text: Text, end: number): Text {
  const runs: Run[] = [];
  let start = 0;
  for (const run of text) {
    if (run.text === '' ? start <= end : start < end) runs.push({ ...run, text: run.text.slice(0, end - start) });
    start += run.text.length;
  }
  return runs;
}

/** The place after some characters of the same line. */
export function after({ file, line, column }: Place, characters: string): Place {
  return { file, line, column: column + codePoints(characters) };
}

/** How many code points a string has. */
function codePoints(characters: string): number {
  return /[\uD800-\uDBFF]/.test(characters) ? [...characters].length : characters.length;
}

/** The place of the character at an offset of the plain string, or of the first behind it that has one. */
export function placeAt(text: Text, offset: number): Place | undefined {
  return placeOfText(slice(text, offset, offset + 1)) ?? placeOfText(slice(text, offset));
}

/** The place of the first run that has one. */
export function placeOfText(text: Text): Place | undefined {
  return text.find((run) => run.at)?.at;
}

/** The offset in the plain string of the character at a place; 0 if none of the runs contains it. */
export function offsetOf(text: Text, { file, line, column }: Place): number {
  let start = 0;
  let found = 0;
  for (const run of text) {
    if (run.at?.file === file && run.at.line === line && run.at.column <= column)
      found = start + offsetWithin(run, column - run.at.column);
    start += run.text.length;
  }
  return found;
}
