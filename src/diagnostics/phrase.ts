/** Building blocks of messages in any language, and the types of tables of messages. */
import type { Language } from './language.js';

/** What is wrong in plain words, and what to do about it. */
export interface Wording {
  readonly message: string;
  readonly hint: string;
}

/** The same thing in every language. */
export type Translated<T> = Readonly<Record<Language, T>>;

/** The words of codes: a function from the arguments of the problem for each language. */
export type WordsOf<P> = { readonly [C in keyof P]: Translated<(args: P[C]) => Wording> };

const mostListed = 12;
const mostQuoted = 48;

/** The first dozen of the items, followed by `rest` if there are more. */
export function listed(
  items: readonly string[],
  separator: string,
  rest: (counts: { readonly left: number; readonly total: number }) => string,
): string {
  const total = items.length;
  const left = total - mostListed;
  return items.slice(0, mostListed).join(separator) + (left > 0 ? rest({ left, total }) : '');
}

/** A quotation from the content, cut to a length that fits in a message. */
export function clip(text: string): string {
  const characters = [...text.trim()];
  return characters.length > mostQuoted ? `${characters.slice(0, mostQuoted - 1).join('')}…` : characters.join('');
}

/** Messages of other programs, and our words for them, if they differ; `$1` is the first group of the pattern. */
export type Rephrasing = readonly (readonly [pattern: RegExp, en: string | undefined, zhCN: string])[];

/** Words as an item of a YAML list, quoted if YAML would not read them as this text. */
export function listItem(words: string): string {
  return /^[\p{L}\p{N}“”‘’《》（）、—][\p{L}\p{N}“”‘’《》（）、—+·. ]*$/u.test(words)
    ? words
    : `'${words.replaceAll("'", "''")}'`;
}

/** A reason in our words; unchanged if we have none for it. */
export function rephrase(reason: string, table: Rephrasing, language: Language): string {
  const [pattern, en, zhCN] = table.find(([pattern]) => pattern.test(reason)) ?? [];
  const words = language === 'en' ? en : zhCN;
  return pattern && words !== undefined ? reason.replace(pattern, words) : reason;
}

/** Names such as `text | list` in the words of a language, joined by its “or”. */
export function named(
  names: string,
  table: Readonly<Record<string, Translated<string>>>,
  language: Language,
  or: string,
): string {
  return names
    .split(' | ')
    .map((name) => table[name]?.[language] ?? name)
    .join(or);
}
