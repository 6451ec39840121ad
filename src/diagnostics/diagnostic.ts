/**
 * Problems as data.
 *
 * A stage never prints and never throws for what a user did: it notes a
 * diagnostic and goes on, so that several problems are told at once. The codes
 * stand in `problems.ts`, the words in `messages/`.
 */
import type { Problems } from './problems.js';

export type { Problems, SyntaxReason } from './problems.js';

/** A place in a text file. Lines and columns count from 1, columns in characters (code points). */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters the caret underlines; 1 when absent. */
  readonly length?: number;
}

export type Code = keyof Problems;
export type Severity = 'error' | 'warning';

/** One problem: what (`code`, `args`), how bad, and where it is if it is anywhere. */
export type Diagnostic = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    readonly args: Problems[C];
    readonly at?: Place;
  };
}[Code];

/** Takes a problem. A stage that noted an error returns `undefined` or what it could still make. */
export type Note = (problem: Diagnostic) => void;

/** Passes problems on and counts the errors, so that a stage knows whether it may go on. */
export function counting(note: Note): { readonly note: Note; readonly errors: number } {
  const counter = {
    errors: 0,
    note(problem: Diagnostic) {
      if (problem.severity === 'error') counter.errors++;
      note(problem);
    },
  };
  return counter;
}

/** An error with its code, arguments and place. */
export function error<C extends Code>(code: C, args: Problems[C], at?: Place): Diagnostic {
  return diagnostic('error', code, args, at);
}

/** A warning: the build goes on and its files are written. */
export function warning<C extends Code>(code: C, args: Problems[C], at?: Place): Diagnostic {
  return diagnostic('warning', code, args, at);
}

function diagnostic<C extends Code>(severity: Severity, code: C, args: Problems[C], at?: Place): Diagnostic {
  // The union is distributive over codes; TypeScript cannot see that C picks one member of it.
  return (at ? { code, severity, args, at } : { code, severity, args }) as unknown as Diagnostic;
}

/** The known word nearest to a mistyped one, or `undefined` where none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor([...word].length / 2)) + 1;
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** Edits (insert, delete, replace, swap neighbours) between two words: optimal string alignment. */
function distance(a: string, b: string): number {
  const s = [...a];
  const t = [...b];
  let before: number[] = [];
  let last = t.map((_, j) => j).concat(t.length);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      let d = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]) d = Math.min(d, before[j - 2]! + 1);
      row.push(d);
    }
    [before, last] = [last, row];
  }
  return last[t.length]!;
}
