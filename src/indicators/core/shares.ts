/**
 * Values that a list of names shares by their order: 工业增加值、固定资产投资分别增长8.3%、8.1%.
 *
 * The items stand before 分别, with levels of their own or without; as many values follow it. Where their number
 * differs, no item has a value that is certain.
 */
import type { Quantity } from '../../text/quantities.js';
import { consistsOf, filler } from './statements.js';

export interface Share {
  /** The item of the list. */
  readonly start: number;
  readonly end: number;
  /** Its value, with the words before the first value of the list; `undefined` where the list leaves it open. */
  readonly value: { readonly before: string; readonly quantity: Quantity } | undefined;
}

const between = /^(?:、|和|与|及|以及)$/u;

/** The items of all such lists of a sentence. */
export function sharesIn(sentence: string, quantities: readonly Quantity[]): Share[] {
  let next = 0;
  // Where the values of the list before end.
  let after = 0;
  return [...sentence.matchAll(/分别/g)].flatMap(({ index }) => {
    while (next < quantities.length && quantities[next]!.start <= index) next++;
    const values = valuesFrom(sentence, index, quantities, next);
    if (values.length < 2) return [];
    const items = itemsBefore(sentence, after, index);
    after = values.at(-1)!.end;
    if (items.length < 2) return [];
    const before = sentence.slice(index, values[0]!.start);
    return items.map((item, i) => ({
      ...item,
      value: items.length === values.length ? { before, quantity: values[i]! } : undefined,
    }));
  });
}

/** Characters between 分别 and its first value. */
const MOST_BETWEEN = 30;

/** The values joined to one another from the quantity `first` on, where it stands close behind 分别 at `at`. */
function valuesFrom(sentence: string, at: number, quantities: readonly Quantity[], first: number): Quantity[] {
  const start = quantities[first]?.start;
  if (start === undefined || start - at > MOST_BETWEEN || !consistsOf(sentence.slice(at, start), filler)) return [];
  let end = first + 1;
  while (end < quantities.length && between.test(sentence.slice(quantities[end - 1]!.end, quantities[end]!.start)))
    end++;
  return quantities.slice(first, end);
}

/** Characters between the items and 分别. */
const LONGEST_PAUSE = 8;
const pause = /[，\s]*(?:同比)?$/u;

/** The items between the mark before the list, at or after the place `after`, and 分别; a comma may stand between. */
function itemsBefore(sentence: string, after: number, at: number): { readonly start: number; readonly end: number }[] {
  const to = at - pause.exec(sentence.slice(Math.max(after, at - LONGEST_PAUSE), at))![0].length;
  const words = sentence.slice(after, to);
  const from = after + Math.max(...[...'，。；：'].map((mark) => words.lastIndexOf(mark))) + 1;
  const items: { start: number; end: number }[] = [];
  let start = from;
  for (const { 0: mark, index } of sentence.slice(from, to).matchAll(/、|以及|和|与|及/g)) {
    items.push({ start, end: from + index });
    start = from + index + mark.length;
  }
  return [...items, { start, end: to }];
}
