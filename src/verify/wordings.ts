/** Two wordings side by side, cut to where they first differ. */

export interface Wordings {
  readonly expected: string;
  readonly found: string;
}

/** Characters shown of what both have, and most of what differs. */
const AROUND = 10;
const MOST = 40;

/** The place where two texts differ with some of what stands around it; … stands for what is left out. */
export function differing(expected: string, found: string): Wordings {
  const [a, b] = [[...expected], [...found]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const from = Math.max(0, start - AROUND);
  const cut = (all: readonly string[]) => {
    const to = Math.min(all.length, Math.max(start, Math.min(all.length - end, start + MOST)) + AROUND);
    return `${from > 0 ? '…' : ''}${all.slice(from, to).join('')}${to < all.length ? '…' : ''}`;
  };
  return { expected: cut(a), found: cut(b) };
}
