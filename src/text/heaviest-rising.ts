/**
 * The heaviest rising subsequence, which decides which of several matched texts kept their order.
 *
 * Takes n log n steps, by a Fenwick tree over the ranks of the positions.
 * @param positions in one text, listed in the order of the other; no two are equal
 * @param weights by index, positive
 * @returns the indices of the members
 */
export function heaviestRising(positions: readonly number[], weights: readonly number[]): Set<number> {
  const ranks = new Map([...positions].sort((a, b) => a - b).map((position, i) => [position, i + 1]));
  // Of each stretch of ranks, the index at which the heaviest subsequence ends.
  const tree = new Int32Array(positions.length + 1).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const isHeavier = (a: number, b: number) => a >= 0 && (b < 0 || total[a]! > total[b]!);
  let best = -1;
  for (const [index, position] of positions.entries()) {
    const rank = ranks.get(position)!;
    let last = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) if (isHeavier(tree[node]!, last)) last = tree[node]!;
    total[index] = weights[index]! + (last < 0 ? 0 : total[last]!);
    previous[index] = last;
    for (let node = rank; node < tree.length; node += node & -node)
      if (isHeavier(index, tree[node]!)) tree[node] = index;
    if (isHeavier(index, best)) best = index;
  }
  const members = new Set<number>();
  for (let index = best; index >= 0; index = previous[index]!) members.add(index);
  return members;
}
