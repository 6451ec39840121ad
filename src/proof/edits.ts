/**
 * Findings → changed content files: fixes in place of the characters found, and ignore comments beside what they are in.
 *
 * Only the characters found change; comments and layout stay as they are.
 */
import type { Place } from '../diagnostics/place.js';
import { lastLine } from '../yaml/covering-comments.js';
import type { LineRange } from '../yaml/value-lines.js';
import { ignoreComment } from './ignores.js';
import type { Finding } from './rule.js';

/** A line before and after, for a person to check. */
export interface LineEdit {
  readonly file: string;
  readonly line: number;
  /** Empty for a line that is put in. */
  readonly was: string;
  readonly now: string;
  /** How many findings it corrects. */
  readonly findings: number;
}

/** The lines that change when findings are corrected; a finding without a fix, or whose characters are written with escapes, is left. */
export function fixedLines(findings: readonly Finding[], lineOf: (at: Place) => string | undefined): LineEdit[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.fix === undefined) continue;
    const key = `${finding.at.file}:${finding.at.line}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const { at } = group[0]!;
    const was = lineOf(at);
    if (was === undefined || hasEscapes(was)) return [];
    const { now, done } = corrected(was, group);
    return done > 0 ? [{ file: at.file, line: at.line, was, now, findings: done }] : [];
  });
}

/** In such a line a column need not be that of the file. */
function hasEscapes(line: string): boolean {
  return /''|\\/.test(line);
}

/** The line with fixes in place; of two that overlap the first in the line is taken. */
function corrected(line: string, findings: readonly Finding[]): { readonly now: string; readonly done: number } {
  const characters = [...line];
  const ordered = [...findings].sort((a, b) => a.at.column - b.at.column);
  let free = 0;
  const chosen = ordered.filter(({ at, words }) => {
    const start = at.column - 1;
    const end = start + [...words].length;
    if (start < free || characters.slice(start, end).join('') !== words) return false;
    free = end;
    return true;
  });
  const pieces: string[] = [];
  let done = 0;
  for (const { at, words, fix = '' } of chosen) {
    pieces.push(characters.slice(done, at.column - 1).join(''), fix);
    done = at.column - 1 + [...words].length;
  }
  return { now: [...pieces, characters.slice(done).join('')].join(''), done: chosen.length };
}

/** A file with some of its lines changed; line breaks stay as they are. */
export function withLines(text: string, edits: readonly Pick<LineEdit, 'line' | 'now'>[]): string {
  const pieces = text.split(/(\r?\n)/);
  for (const { line, now } of edits) pieces[(line - 1) * 2] = now;
  return pieces.join('');
}

/** A file with an ignore comment, and the line that has it. */
export interface Ignored {
  readonly text: string;
  readonly edit: Pick<LineEdit, 'line' | 'was' | 'now'>;
}

/**
 * A file with a comment that ignores a finding and covers as little else as can be: above the text that has it, or behind
 * it where the line above would cover what is below, too, as that of a heading.
 * @param value the lines of the text that has the finding
 */
export function withIgnore(text: string, finding: Finding, reason: string, value: LineRange): Ignored {
  const pieces = text.split(/(\r?\n)/);
  const lines = pieces.filter((_, i) => i % 2 === 0);
  const at = value.from - 1;
  const was = lines[at] ?? '';
  const comment = ignoreComment(finding, reason);
  const isOneLine = value.from === value.to && finding.at.line === value.from;
  if (isOneLine && lastLine(lines, at) > at) {
    const now = `${was.trimEnd()} ${comment}`;
    pieces[at * 2] = now;
    return { text: pieces.join(''), edit: { line: value.from, was, now } };
  }
  const [indent = ''] = /^\s*/.exec(was) ?? [];
  const now = `${indent}${comment}`;
  pieces.splice(at * 2, 0, now, pieces[1] ?? '\n');
  return { text: pieces.join(''), edit: { line: value.from, was: '', now } };
}
