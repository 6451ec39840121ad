/**
 * Problems as data.
 *
 * A stage never prints, and never throws because of what a user did: it notes a diagnostic and continues, so that
 * one run reports several problems. The codes, with their arguments and their words in both languages, are in
 * `codes/`, one file for each first word of a code.
 */
import type { Place, WordPlace } from './place.js';
import type { Problems } from './problems.js';

export type { ChangedPlace } from './codes/changed-place.js';
export type { Place, WordPlace } from './place.js';
export type { Problems, SyntaxReason } from './problems.js';

export type Code = keyof Problems;
export type Severity = 'error' | 'warning';

/** One problem: what (`code`, `args`), how bad, and where it is if it is anywhere. */
export type Diagnostic = {
  readonly [C in Code]: {
    readonly code: C;
    readonly severity: Severity;
    readonly args: Problems[C];
    readonly at?: Place | WordPlace;
  };
}[Code];

/** Receives a problem. A stage that noted an error returns `undefined` or what it could still make. */
export type Note = (problem: Diagnostic) => void;

/** Forwards problems and counts the errors, so that a stage knows whether it may continue. */
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
export function error<C extends Code>(code: C, args: Problems[C], at?: Place | WordPlace): Diagnostic {
  return diagnostic('error', code, args, at);
}

/** A warning: the build continues and its files are written. */
export function warning<C extends Code>(code: C, args: Problems[C], at?: Place | WordPlace): Diagnostic {
  return diagnostic('warning', code, args, at);
}

function diagnostic<C extends Code>(
  severity: Severity,
  code: C,
  args: Problems[C],
  at?: Place | WordPlace,
): Diagnostic {
  // The union is distributive over codes; TypeScript cannot see that C picks one member of it.
  return (at ? { code, severity, args, at } : { code, severity, args }) as unknown as Diagnostic;
}

/** The known word most similar to a mistyped one; `undefined` if none is similar enough to have been meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  const { length } = [...word];
  let least = Math.max(1, Math.floor(length / 2)) + 1;
  for (const candidate of known) {
    // The distance is at least the difference of the lengths; a word of megabytes is not aligned.
    if (Math.abs([...candidate].length - length) >= least) continue;
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
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
