/** Dividing many reports over machines, each of which sees the same folders. */
import { basename } from 'node:path';

/** The part `index`, from 1, of `count` parts. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `2/8`; `undefined` if it is none of the parts that there are. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/.exec(text)?.map(Number) ?? [];
  return index !== undefined && count !== undefined && index >= 1 && index <= count ? { index, count } : undefined;
}

/**
 * The folders of a part: each `count`-th in the order of their names, compared by code unit, so that the division depends
 * neither on the machine nor on its language, and neighbours, which are often alike in length, go to different parts.
 */
export function shardOf(folders: readonly string[], { index, count }: Shard): readonly string[] {
  const name = (folder: string) => basename(folder);
  const sorted = folders.toSorted((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
  return sorted.filter((_, i) => i % count === index - 1);
}
