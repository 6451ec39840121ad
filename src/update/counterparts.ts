/** Which block of the file, or of a draft, is which block of the base; by hashes, so that the words of the base are not needed. */
import { listDifferences } from '../text/list-differences.js';
import { type BaseBlock, hashesIn } from './base-blocks.js';
import { isHeading } from './value-blocks.js';

/** By the index of a block of the base, that of the other side; each is in one pair at most. */
export type Counterparts = ReadonlyMap<number, number>;

/** Equal blocks in order, then equal ones in another order, then those that share most sentences. */
export function counterparts(base: readonly BaseBlock[], others: readonly BaseBlock[]): Counterparts {
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  const match = (b: number, other: number) => {
    if (pairs.has(b) || used.has(other)) return;
    pairs.set(b, other);
    used.add(other);
  };
  const [before, after] = [base.map(keyOf), others.map(keyOf)];
  let [b, other] = [0, 0];
  for (const { value, added, removed } of listDifferences(before, after)) {
    if (!added && !removed) for (const i of value.keys()) match(b + i, other + i);
    if (!added) b += value.length;
    if (!removed) other += value.length;
  }
  const places = new Map<string, number>();
  for (const [i, key] of after.entries()) if (!used.has(i)) places.set(key, i);
  for (const [i, key] of before.entries()) {
    const place = pairs.has(i) ? undefined : places.get(key);
    if (place !== undefined) match(i, place);
  }
  for (const { b, other } of sharing(base, others, pairs, used)) match(b, other);
  for (const { b, other } of holding(base, others, pairs)) match(b, other);
  return pairs;
}

/** Paragraphs and headings are of one family, as a person may make one of the other. */
function familyOf({ kind }: BaseBlock): string {
  return kind === 'text' || (isHeading(kind) && kind !== 'annex') ? 'running' : kind;
}

function keyOf(block: BaseBlock): string {
  return `${familyOf(block)} ${hashesIn(block).join()}`;
}

interface Sharing {
  readonly b: number;
  readonly other: number;
  readonly count: number;
}

/** The remaining blocks that share sentences which each side has once, those that share most first. */
function sharing(
  base: readonly BaseBlock[],
  others: readonly BaseBlock[],
  pairs: Counterparts,
  used: ReadonlySet<number>,
): Sharing[] {
  const homes = homesOf(others);
  const found = [...homesOf(base)].reduce((counts, [hash, b]) => {
    const other = homes.get(hash);
    if (other === undefined || pairs.has(b) || used.has(other) || familyOf(base[b]!) !== familyOf(others[other]!))
      return counts;
    const key = `${b} ${other}`;
    return counts.set(key, { b, other, count: (counts.get(key)?.count ?? 0) + 1 });
  }, new Map<string, Sharing>());
  return [...found.values()].sort((x, y) => y.count - x.count || x.b - y.b);
}

/** The headings above blocks that are counterparts, those above most first. */
function holding(base: readonly BaseBlock[], others: readonly BaseBlock[], pairs: Counterparts): Sharing[] {
  const [above, beyond] = [parentsOf(base), parentsOf(others)];
  const found = new Map<string, Sharing>();
  for (const [below, under] of pairs) {
    const [b, other] = [above[below], beyond[under]];
    if (b === undefined || other === undefined || base[b]!.kind !== others[other]!.kind) continue;
    const key = `${b} ${other}`;
    found.set(key, { b, other, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((x, y) => y.count - x.count || x.b - y.b);
}

/** By the index of a block that of the heading it stands under. */
function parentsOf(blocks: readonly BaseBlock[]): (number | undefined)[] {
  const open: number[] = [];
  return blocks.map(({ depth }, i) => {
    const parent = depth > 0 ? open[depth - 1] : undefined;
    open[depth] = i;
    return parent;
  });
}

/** The block of each sentence that stands in them once. */
export function homesOf(blocks: readonly BaseBlock[]): Map<string, number> {
  const homes = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [i, block] of blocks.entries())
    for (const hash of hashesIn(block)) {
      if (homes.has(hash)) repeated.add(hash);
      homes.set(hash, i);
    }
  for (const hash of repeated) homes.delete(hash);
  return homes;
}
