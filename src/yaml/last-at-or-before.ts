/** The index of the last of `count` ascending offsets that is at or before `offset`; 0 if there is none. */
export function lastAtOrBefore(count: number, offsetAt: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsetAt(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
