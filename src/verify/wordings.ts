/** Two wordings side by side, cut to where they first differ. */

export interface Wordings {
  readonly expected: string;
  readonly found: string;
}

/** Characters shown of what both have, and most of what differs. */
const AROUND = 10;
const MOST = 40;

/** How many characters two texts begin with alike. */
export function commonStart(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const start = a.findIndex((character, i) => character !== b[i]);
  return start < 0 ? a.length : start;
}

/** The place where two texts differ with some of what stands around it; … stands for what is left out. */
export function wordingsAtDifference(expected: string, found: string): Wordings {
  const [a, b] = [[...expected], [...found]];
  const start = commonStart(expected, found);
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  // A number is shown whole.
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
