/** A mistake in the command line, carried out of commander's callbacks; never leaves the reading of arguments. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';

export class UsageError extends Error {
  constructor(readonly problem: Diagnostic) {
    super(problem.code);
  }
}

/** A value; one that looks like the next option was forgotten. */
export function given(option: string, value: string): string {
  if (value === '' || value.startsWith('-')) throw new UsageError(error('usage/missing-value', { option }));
  return value;
}

export function refuse(option: string, value: string, known: readonly string[]): never {
  throw new UsageError(error('usage/invalid-value', { option, value: given(option, value), known }));
}

export function notTogether(option: string, other: string): never {
  throw new UsageError(error('usage/not-together', { option, other }));
}
