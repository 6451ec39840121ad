/**
 * The helpers a template has beside Handlebars' own `if`, `unless`, `each`,
 * `with` and `lookup`. They are few on purpose: a template arranges, it does
 * not compute.
 */
import { Words } from './words.js';

/** `{{first text 2}}`: the first two sentences of a text of the report. */
function first(words: unknown, count: unknown): Words {
  if (!(words instanceof Words) || typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
    throw new TypeError('{{first TEXT COUNT}}');
  }
  return words.first(count);
}

export const helpers = { first } as const;

/** Names a template may call, Handlebars' own included. */
export const helperNames: readonly string[] = ['if', 'unless', 'each', 'with', 'lookup', ...Object.keys(helpers)];
