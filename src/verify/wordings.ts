/** Two wordings, shortened to the place where they differ. */

export interface Wordings {
  readonly expected: string;
  readonly found: string;
}

/** Characters shown before and after the difference, and at most of the difference itself. */
const AROUND = 10;
const MOST = 40;

/** Number of characters that two texts have in common at their start. */
export function commonStart(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const start = a.findIndex((character, i) => character !== b[i]);
  return start < 0 ? a.length : start;
}

/** Both texts at the place where they differ, with some context; … stands for omitted text. */
export function wordingsAtDifference(expected: string, found: string): Wordings {
  const [a, b] = [[...expected], [...found]];
  const start = commonStart(expected, found);
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  // Numbers are not cut.
  const inNumber = (all: readonly string[], i: number) => /[\d.]/.test(all[i - 1] ?? '') && /[\d.%]/.test(all[i] ?? '');
  let from = Math.max(0, start - AROUND);
  while (from > 0 && inNumber(a, from)) from--;
  const cut = (all: readonly string[]) => {
    let to = Math.min(all.length, Math.max(start, Math.min(all.length - end, start + MOST)) + AROUND);
    while (inNumber(all, to)) to++;
    return `${from > 0 ? '…' : ''}${all.slice(from, to).join('')}${to < all.length ? '…' : ''}`;
  };
  return { expected: cut(a), found: cut(b) };
}
