/**
 * The text of a file with the place of each of its characters.
 *
 * Offsets are those of JavaScript strings (UTF-16); places count lines and code points from 1, so that a caret is right
 * after characters outside the basic plane. The last answer is the start of the next count, so that a file of one long
 * line is not counted from its start for each place.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import { lastAtOrBefore } from './last-at-or-before.js';

export interface SourceText {
  readonly file: string;
  readonly text: string;
  /** The place of the character at `start`; `end` (exclusive) gives its length, cut off at the end of the line. */
  placeAt(start: number, end?: number): Place;
}

/** Lines end with LF or CRLF. */
export function sourceText(file: string, text: string): SourceText {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let last = { line: 0, offset: 0, column: 1 };

  return {
    file,
    text,
    placeAt(start, end = start) {
      const line = lastAtOrBefore(starts.length, (i) => starts[i]!, start);
      const from = last.line === line && last.offset <= start ? last : { offset: starts[line]!, column: 1 };
      const column = from.column + codePoints(text, from.offset, start);
      last = { line, offset: start, column };
      const stop = Math.min(end, (starts[line + 1] ?? text.length + 1) - 1);
      const length = codePoints(text, start, text[stop - 1] === '\r' ? stop - 1 : stop);
      const place = { file, line: line + 1, column };
      return length > 1 ? { ...place, length } : place;
    },
  };
}

function codePoints(text: string, start: number, end: number): number {
  const characters = text.slice(start, end);
  return /[\uD800-\uDBFF]/.test(characters) ? [...characters].length : characters.length;
}
