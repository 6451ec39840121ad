/** How alike two texts are, by the pairs of neighbouring characters they share. */

/** The different pairs of neighbouring UTF-16 units; of a text without a pair, the text. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found.size > 0 ? found : found.add(text);
}

/** The Dice coefficient: twice what two sets share over all that both have, from 0 to 1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}
