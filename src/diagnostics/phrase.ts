/** Small pieces every language builds its messages from, and the shape of a table of messages. */
import type { Code, Problems } from './diagnostic.js';

/** What is wrong in plain words, and what to do about it. */
export interface Wording {
  readonly message: string;
  readonly hint: string;
}

/** The words of every code in one language. */
export type Messages = { readonly [C in Code]: (args: Problems[C]) => Wording };

const mostListed = 12;
const mostQuoted = 48;

/** The first dozen of the items, and `rest` said of those left out. */
export function listed(
  items: readonly string[],
  separator: string,
  rest: (counts: { readonly left: number; readonly total: number }) => string,
): string {
  const total = items.length;
  const left = total - mostListed;
  return items.slice(0, mostListed).join(separator) + (left > 0 ? rest({ left, total }) : '');
}

/** A quotation from the content, cut to what fits in a message. */
export function clip(text: string): string {
  const characters = [...text.trim()];
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted - 1).join('')}…` : characters.join('');
}

/** What other programs say, and how we say it; `$1` stands for what the pattern caught. */
export type Rephrasing = readonly (readonly [pattern: RegExp, words: string])[];

/** Words as they stand in a list of YAML, in quotation marks where YAML would read them otherwise. */
export function listItem(words: string): string {
  return /^[\p{L}\p{N}“”‘’《》（）、—][\p{L}\p{N}“”‘’《》（）、—+·. ]*$/u.test(words)
    ? words
    : `'${words.replaceAll("'", "''")}'`;
}

/** A reason in our words, or as it came where we have none for it. */
export function rephrase(reason: string, table: Rephrasing): string {
  const entry = table.find(([pattern]) => pattern.test(reason));
  return entry ? reason.replace(entry[0], entry[1]) : reason;
}

/** Names such as `text | list` in the words of a language, joined by its “or”. */
export function named(names: string, table: Readonly<Record<string, string>>, or: string): string {
  return names
    .split(' | ')
    .map((name) => table[name] ?? name)
    .join(or);
}
