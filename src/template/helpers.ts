/**
 * The helpers of templates besides Handlebars' own `if`, `unless` and `with`. They are few on purpose: a template
 * arranges, it does not compute.
 */
import Handlebars from 'handlebars';
import { notAText, Words } from './words.js';

/** `{{first text 2}}`: the first two sentences of a text of the report. */
function first(words: unknown, count: unknown): object {
  if (words === undefined) return { toHTML: () => '' };
  if (!(words instanceof Words) || typeof count !== 'number' || !Number.isInteger(count) || count < 1) return notAText;
  return words.first(count);
}

/** `<deck title="{{plain title}}">`: the characters alone, for an attribute; an empty string for an empty text. */
function plain(words: unknown): object | string {
  if (words === undefined) return '';
  return words instanceof Words ? words.plain() : notAText;
}

/** `lookup` of Handlebars, but a name that does not exist is an error as everywhere else. */
function lookup(value: unknown, name: unknown, options: HelperOptions): unknown {
  const found = typeof value === 'object' && value !== null && Object.hasOwn(value, String(name));
  if (!found) throw new Handlebars.Exception(`"${name}" not defined in a lookup`, options as unknown as hbs.AST.Node);
  return (value as Record<string, unknown>)[String(name)];
}

interface HelperOptions {
  readonly loc: hbs.AST.SourceLocation;
}

/** `each` of Handlebars, but not over a text: Handlebars would iterate over nothing, and the text would be lost. */
function each(this: unknown, list: unknown, options: HelperOptions): string {
  if (list instanceof Words) throw new Handlebars.Exception('not-a-list', options as unknown as hbs.AST.Node);
  return plainEach.call(this, list, options as unknown as Handlebars.HelperOptions);
}

const plainEach = Handlebars.helpers.each as Handlebars.HelperDelegate;

export const helpers = { first, plain, lookup, each } as const;

/** Names a template may call, those of Handlebars included. */
export const helperNames: readonly string[] = ['if', 'unless', 'with', ...Object.keys(helpers)];
