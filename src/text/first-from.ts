/** How many items of an ordered list come before the first that `isReached`; by halves, so that lists of any length are searched often. */
export function firstFrom<T>(items: readonly T[], isReached: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
