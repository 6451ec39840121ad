/**
 * Findings → changed content files: fixes in place of the characters found, and ignore comments above what they are in.
 *
 * Only the characters found change; comments and layout stay as they are.
 */
import type { Place } from '../diagnostics/place.js';
import { ignoreComment } from './ignores.js';
import type { Finding } from './rule.js';

/** A line before and after, for a person to check. */
export interface LineEdit {
  readonly file: string;
  readonly line: number;
  readonly was: string;
  /** Absent for a line that is put in before it. */
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

/** The line with fixes in place, from its end; of two that overlap the first in the line is taken. */
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
  for (const { at, words, fix = '' } of chosen.toReversed())
    characters.splice(at.column - 1, [...words].length, ...fix);
  return { now: characters.join(''), done: chosen.length };
}

/** A file with some of its lines changed; line breaks stay as they are. */
export function withLines(text: string, edits: readonly Pick<LineEdit, 'line' | 'now'>[]): string {
  const pieces = text.split(/(\r?\n)/);
  for (const { line, now } of edits) pieces[(line - 1) * 2] = now;
  return pieces.join('');
}

/**
 * A file with a comment that ignores a finding, above the item or key that has it.
 * @param startLine the line, from 1, on which the value begins that has the finding
 */
export function withIgnore(text: string, finding: Finding, reason: string, startLine: number): string {
  const pieces = text.split(/(\r?\n)/);
  const at = (startLine - 1) * 2;
  const [indent = ''] = /^\s*/.exec(pieces[at] ?? '') ?? [];
  const lineBreak = pieces[1] ?? '\n';
  pieces.splice(at, 0, `${indent}${ignoreComment(finding, reason)}`, lineBreak);
  return pieces.join('');
}
