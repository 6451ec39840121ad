/**
 * The lines of a scalar as the file has them, each with its place.
 *
 * YAML folds the lines of a plain, quoted or `>` scalar with spaces, which is wrong between Han characters, so the lines
 * are read before folding: the same text in any style gives the same lines. Blank lines and the spaces around a line
 * are layout and dropped. Limit: after an escape in a quoted scalar, columns count the characters it stands for.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { ScalarNode } from './node.js';
import type { SourceText } from './source-text.js';

/** A line of text without the spaces around it; never empty. */
export interface Line {
  readonly text: string;
  /** The place of its first character. */
  readonly at: Place;
}

/** The lines of a scalar; an escaped line feed ends a line as a typed one does. */
export function linesOf(source: SourceText, scalar: ScalarNode): Line[] {
  const lines: Line[] = [];
  for (const { start, end } of rawLines(source.text, scalar)) {
    const raw = source.text.slice(start, end);
    const text = unescaped(raw, scalar.style);
    for (const [i, part] of text.split('\n').entries()) {
      if (part.trim() === '') continue;
      const offset = i === 0 ? start + raw.length - raw.trimStart().length : start;
      const { file, line, column } = source.placeAt(offset);
      lines.push({ text: part.trim(), at: { file, line, column } });
    }
  }
  return lines;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The lines between the quotation marks or below the header of a scalar; a backslash at the end joins two lines. */
function rawLines(text: string, { style, start, end }: ScalarNode): Range[] {
  let from = start;
  let to = end;
  if (style === 'block') from = Math.min(end, text.indexOf('\n', start) + 1 || end + 1);
  else if (style !== 'plain') [from, to] = [start + 1, end - 1];
  const lines: Range[] = [];
  let begin = from;
  for (let at = from; at <= to; at++) {
    const lineFeed = text.indexOf('\n', at);
    at = lineFeed < 0 || lineFeed > to ? to : lineFeed;
    if (at < to && style === 'double' && joinsNext(text, begin, at)) continue;
    if (at > begin) lines.push({ start: begin, end: at });
    begin = at + 1;
  }
  return lines;
}

function joinsNext(text: string, begin: number, end: number): boolean {
  return /(?<!\\)(?:\\\\)*\\\r?$/.test(text.slice(begin, end));
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/** The characters for which the raw text of a scalar stands; the parser has checked its escapes. */
function unescaped(raw: string, style: ScalarNode['style']): string {
  if (style === 'single') return raw.replaceAll("''", "'");
  if (style !== 'double') return raw;
  return raw.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*|(.))/gsu,
    (_, x?: string, u?: string, long?: string, letter?: string) => {
      const hex = x ?? u ?? long;
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return letter === undefined ? '' : (escapes[letter] ?? letter);
    },
  );
}
