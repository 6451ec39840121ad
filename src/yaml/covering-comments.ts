/**
 * Comments with the lines that each covers: what the next line begins, or its own line where text stands before it.
 *
 * A line begins all lines below it that are indented deeper, so a comment above a list item covers the item, one above a
 * key or behind it its value. Limit: read by lines, so a line of a block text that begins with # is taken for a comment, too.
 */
import type { Place } from '../diagnostics/place.js';
import type { SourceText } from './source-text.js';

export interface CoveringComment {
  /** From its # on. */
  readonly text: string;
  readonly at: Place;
  /** Lines from 1; `to` inclusive. */
  readonly covers: { readonly from: number; readonly to: number };
}

/** The comments that begin with a pattern, which is tried right behind the # and its spaces. */
export function coveringComments(source: SourceText, begins: RegExp): CoveringComment[] {
  if (!source.text.includes('#')) return [];
  const lines = source.text.replace(/\r?\n$/, '').split(/\r?\n/);
  const comments: CoveringComment[] = [];
  for (const [i, line] of lines.entries()) {
    const at = [...line.matchAll(/(?<=^|\s)#\s*/g)].find(({ 0: mark, index }) =>
      begins.test(line.slice(index + mark.length)),
    )?.index;
    if (at === undefined) continue;
    const before = line.slice(0, at).trim();
    const own = before === '' ? nextLine(lines, i + 1) : i;
    const last = before === '' || beginsValue.test(before) ? lastLine(lines, own) : own;
    const text = line.slice(at).trimEnd();
    comments.push({
      text,
      at: { file: source.file, line: i + 1, column: [...line.slice(0, at)].length + 1, length: [...text].length },
      covers: { from: own + 1, to: last + 1 },
    });
  }
  return comments;
}

/** A key or a dash whose value is on the lines below: in a block, or a list or map. */
const beginsValue = /(?:[:-]|[|>][-+\d]*)$/;

/** The first line from `from` on with more than a comment. */
function nextLine(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && /^\s*(?:#|$)/.test(lines[at]!)) at++;
  return at;
}

/** The last line that belongs to what a line begins; both count from 0. */
export function lastLine(lines: readonly string[], first: number): number {
  const indent = indentOf(lines[first] ?? '');
  let last = first;
  for (let at = first + 1; at < lines.length; at++) {
    if (lines[at]!.trim() === '') continue;
    if (indentOf(lines[at]!) <= indent) break;
    last = at;
  }
  return last;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
