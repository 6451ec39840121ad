/**
 * The helpers a template has beside Handlebars' own `if`, `unless`, `each`,
 * `with` and `lookup`. They are few on purpose: a template arranges, it does
 * not compute.
 */
import { misused, Words } from './words.js';

/** `{{first text 2}}`: the first two sentences of a text of the report. */
function first(words: unknown, count: unknown): object {
  if (words === undefined) return { toHTML: () => '' };
  if (!(words instanceof Words) || typeof count !== 'number' || !Number.isInteger(count) || count < 1) return misused;
  return words.first(count);
}

/** `<deck title="{{plain title}}">`: the characters alone, for an attribute. */
function plain(words: unknown): object {
  return words instanceof Words ? words.plain() : misused;
}

export const helpers = { first, plain } as const;

/** Names a template may call, Handlebars' own included. */
export const helperNames: readonly string[] = ['if', 'unless', 'each', 'with', 'lookup', ...Object.keys(helpers)];
