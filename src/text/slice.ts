/** Slices of running text; every piece keeps its form and its place. */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Run, Text } from './running-text.js';

/** The part of a text from offset `from` to before offset `to`, offsets as in its plain string. */
export function slice(text: Text, from: number, to = Number.POSITIVE_INFINITY): Text {
  return slices(text, [{ start: from, end: to }])[0]!;
}

/** A stretch of a plain string, in UTF-16 units. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The parts of a text at spans in order that do not overlap; in one pass, as a text may have thousands of sentences. */
export function slices(text: Text, spans: readonly Span[]): Text[] {
  let next = 0;
  // Of the run `next`: where it begins, and the place of the character `counted` units into it.
  let start = 0;
  let counted = 0;
  let place = text[0]?.at;
  return spans.map((span) => {
    const runs: Run[] = [];
    for (; next < text.length; next++) {
      const run = text[next]!;
      const cutFrom = Math.max(span.start - start, 0);
      const piece = run.text.slice(cutFrom, Math.max(span.end - start, 0));
      if (piece) {
        if (place) place = after(place, run.text.slice(counted, cutFrom));
        counted = cutFrom;
        runs.push(cutFrom > 0 && place ? { ...run, text: piece, at: place } : { ...run, text: piece });
      }
      if (span.end < start + run.text.length) break;
      start += run.text.length;
      counted = 0;
      place = text[next + 1]?.at;
    }
    return runs;
  });
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

/** The place of the first run that has one. */
export function placeOfText(text: Text): Place | undefined {
  return text.find((run) => run.at)?.at;
}

/** The offset in the plain string of the character at a place; 0 if none of the runs contains it. */
export function offsetOf(text: Text, { file, line, column }: Place): number {
  let start = 0;
  let found = 0;
  for (const run of text) {
    const skipped = [...run.text].slice(0, Math.max(0, column - (run.at?.column ?? column)));
    if (run.at?.file === file && run.at.line === line && run.at.column <= column)
      found = start + skipped.join('').length;
    start += run.text.length;
  }
  return found;
}
