/** An error in the command line, thrown from commander's callbacks and caught by `parse`. */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { error, nearest } from '../diagnostics/diagnostic.js';

export class UsageError extends Error {
  constructor(readonly problem: Diagnostic) {
    super(problem.code);
  }
}

/** The value of an option. An empty value, or one that looks like the next option, counts as missing. */
export function given(option: string, value: string): string {
  if (value === '' || value.startsWith('-')) throw new UsageError(error('usage/missing-value', { option }));
  return value;
}

/** A value of another form than that of the examples. */
export function refuse(option: string, value: string, examples: readonly string[]): never {
  throw new UsageError(error('usage/invalid-value', { option, value: given(option, value), known: examples }));
}

/** The name of a folder to write; refuses one in Chinese quotation marks, which a shell takes for part of the name. */
export function unquoted(option: string, value: string): string {
  const inner = /^[“”‘’「『](.+)[“”‘’」』]$/u.exec(value)?.[1];
  return inner === undefined ? value : refuse(option, value, [inner]);
}

/** A value that is none of the allowed ones. */
export function refuseChoice(option: string, value: string, known: readonly string[]): never {
  const args = { option, value: given(option, value), nearest: nearest(value, known), known };
  throw new UsageError(error('usage/invalid-value', args));
}

/** A value that is none of the allowed ones, of an option that takes one: a list of them is refused as such. */
export function refuseOne(option: string, value: string, known: readonly string[]): never {
  const parts = value.split(/[,，、]\s*/).filter((part) => part !== '');
  if (parts.length < 2 || !parts.every((part) => known.includes(part))) refuseChoice(option, value, known);
  throw new UsageError(error('usage/invalid-value', { option, value, known, isList: true }));
}

export function notTogether(option: string, other: string): never {
  throw new UsageError(error('usage/not-together', { option, other }));
}

/** An option that means nothing without another. */
export function onlyWith(option: string, needed: string): never {
  throw new UsageError(error('usage/needs-option', { option, needed }));
}
