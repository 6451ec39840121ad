/**
 * Changed lines of a text → edits of its file.
 *
 * A block scalar keeps its header, its indent and every unchanged line, with the blank lines in front of it. A text on
 * the line of its key keeps its quotation marks and the comment after it; if it now has several lines, it becomes a
 * block scalar.
 */

import { doubleQuoted, fitsPlain, inline, singleQuoted } from '../yaml/write-scalar.js';
import type { PutLine } from './put-text.js';
import type { SourceField } from './source-blocks.js';

/** Characters from `start` to `end` (exclusive) are replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is needed of a field to replace its lines. */
type ScalarField = Pick<SourceField, 'node' | 'lines' | 'indent' | 'flow'>;

/** Whether a field has the same lines as before. */
export function isSame({ lines: old }: Pick<SourceField, 'lines'>, lines: readonly PutLine[]): boolean {
  return lines.length === old.length && lines.every(({ text, was }, i) => was === i && text === old[i]!.text);
}

/** The edits that replace the lines of a field by others, at least one. */
export function scalarEdits(source: string, field: ScalarField, lines: readonly PutLine[]): Edit[] {
  if (isSame(field, lines)) return [];
  return [field.node.style === 'block' ? inBlock(source, field, lines) : onLine(source, field, lines)];
}

function inBlock(source: string, { node, lines: old, indent }: ScalarField, lines: readonly PutLine[]): Edit {
  const start = source.indexOf('\n', node.start) + 1;
  const chunks: string[] = [];
  let end = start;
  for (let from = start, at = start; at < node.end; ) {
    const next = source.indexOf('\n', at) + 1 || source.length;
    if (source.slice(at, next).trim() !== '') {
      chunks.push(source.slice(from, next));
      from = next;
      end = next;
    }
    at = next;
  }
  const pad = /^ */.exec(chunks[0]?.replace(/^\s*\n/, '') ?? '')?.[0] || ' '.repeat(indent);
  const ending = lineBreakOf(source);
  const text = lines.map((line) => {
    const chunk = chunks[line.was ?? -1] ?? '';
    if (line.was !== undefined && line.text === old[line.was]?.text) return chunk;
    const [blank] = /^(?:[ \t]*\r?\n)*/.exec(chunk)!;
    return `${blank}${pad}${line.text}${ending}`;
  });
  return { start, end, text: text.join('') };
}

function onLine(source: string, { node, indent, flow }: ScalarField, lines: readonly PutLine[]): Edit {
  const { start, end, style } = node;
  const texts = lines.map(({ text }) => text);
  const [line = ''] = texts;
  if (texts.length > 1 && !flow) {
    const stop = source.indexOf('\n', end);
    const comment = source.slice(end, stop).trimEnd();
    const below = texts.map((text) => `${lineBreakOf(source)}${' '.repeat(indent)}${text}`);
    return { start, end: stop, text: `|${comment}${below.join('')}` };
  }
  if (texts.length > 1) return { start, end, text: doubleQuoted(texts.join('\n')) };
  if (style === 'single' && !line.includes('\t')) return { start, end, text: singleQuoted(line) };
  if (style === 'double') return { start, end, text: doubleQuoted(line) };
  return { start, end, text: fitsPlain(line, flow) ? line : inline(line, flow) };
}

/** How lines end in a file. */
function lineBreakOf(source: string): '\r\n' | '\n' {
  return source.includes('\r\n') ? '\r\n' : '\n';
}

/** The file from `start` to `end`, with the edits that are within it. */
export function edited(source: string, start: number, end: number, edits: readonly Edit[]): string {
  let text = '';
  let done = start;
  const here = edits.filter((edit) => edit.start >= start && edit.end <= end);
  for (const edit of [...here].sort((a, b) => a.start - b.start || a.end - b.end)) {
    text += source.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + source.slice(done, end);
}
