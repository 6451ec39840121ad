/** What a comparison shows, as plain functions. */
import type { ChangeState, ComparisonState, FacingBooks } from '../revisions-protocol.js';

type Stretch = ChangeState['words'][number];

/** Longest stretch of unchanged text beside a change, characters. */
const LONGEST = 60;
const CUT = 40;
const GAP = '……';

/** A changed text with unchanged sentences left out, as far as they are not those of a change. */
export function abridged(words: readonly Stretch[]): Stretch[] {
  return words.map((stretch, i) => {
    const { kind, text } = stretch;
    const [isFirst, isLast] = [i === 0, i === words.length - 1];
    if (kind !== 'kept' || (isFirst && isLast)) return stretch;
    const [before, after] = [isFirst ? '' : beginning(text), isLast ? '' : end(text)];
    return before.length + after.length + GAP.length < text.length ? { kind, text: before + GAP + after } : stretch;
  });
}

/** The rest of the sentence in which a text begins. */
function beginning(text: string): string {
  const [sentence = text] = /^[^。！？；\n]*[。！？；\n]?/.exec(text) ?? [];
  return sentence.length <= LONGEST ? sentence : text.slice(0, CUT);
}

/** The sentence in which a text ends, as far as it has it. */
function end(text: string): string {
  const [sentence = text] = /[^。！？；\n]*$/.exec(text) ?? [];
  return sentence.length <= LONGEST ? sentence : text.slice(-CUT);
}

/** The next index from `from` in a direction at which something differs; `undefined` if there is none. */
export function nextDifference(differs: readonly boolean[], from: number, step: 1 | -1): number | undefined {
  for (let i = from + step; i >= 0 && i < differs.length; i += step) if (differs[i]) return i;
  return undefined;
}

/** Date and time by the clock of who made it: `2025-01-06T10:20:00+08:00` → year, month, day, `10:20`. */
export function dateParts(date: string): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string;
} {
  const [, year = '', month = '', day = '', time = ''] = /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(date) ?? [];
  return { year: Number(year), month: Number(month), day: Number(day), time };
}

/** Whether two revisions look the same in all that is compared. */
export function isSame({ changes, figures, toPrint, toReplace }: ComparisonState): boolean {
  return changes.length === 0 && figures.length === 0 && !toPrint?.count && !toReplace?.count;
}

/**
 * The places of the changed pages in the file of the new book, as a print dialog takes them: `6,8-9`. Many count from the
 * cover rather than by the printed numbers. Empty where both are the same.
 */
export function printRange({ pairs, after: { labels } }: Pick<FacingBooks, 'pairs' | 'after'>): string {
  const places = pairs.flatMap(({ changed, after }) => (changed && after !== undefined ? [after] : []));
  if (places.every((place) => labels[place - 1] === `${place}`)) return '';
  const runs: [first: number, last: number][] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && place === run[1] + 1) run[1] = place;
    else runs.push([place, place]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
