/** What a stage gives back: its value and every problem it found, in the order in which it found them. */
import type { Diagnostic, Note } from './diagnostic.js';

export interface Outcome<T> {
  readonly value: T;
  readonly problems: readonly Diagnostic[];
}

/** Runs a stage and collects the problems it notes. */
export function outcomeOf<T>(stage: (note: Note) => T): Outcome<T> {
  const problems: Diagnostic[] = [];
  const value = stage((problem) => problems.push(problem));
  return { value, problems };
}

/** Notes the problems again and returns the value. */
export function passOn<T>({ value, problems }: Outcome<T>, note: Note): T {
  for (const problem of problems) note(problem);
  return value;
}

/** Whether any of the problems is an error. */
export function hasErrors(problems: readonly Diagnostic[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Passes the problems on; returns the value, or `undefined` where one of them is an error: for a stage that needs all of it. */
export function complete<T>(outcome: Outcome<T>, note: Note): T | undefined {
  const value = passOn(outcome, note);
  return hasErrors(outcome.problems) ? undefined : value;
}
