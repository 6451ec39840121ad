/** Dividing many reports over machines, each of which sees the same folders. */
import { basename } from 'node:path';
import { checkArguments } from '../diagnostics/options.js';

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

/** The parts that there are, for somebody who typed one that there is not; the first and the last of many. */
export function shardsLike(text: string): readonly string[] {
  const count = Number(/\/(\d{1,9})$/.exec(text)?.[1] ?? 0);
  if (count === 0) return ['1/n', '2/n', '…', 'n/n'];
  if (count > 6) return [`1/${count}`, `2/${count}`, '…', `${count}/${count}`];
  return Array.from({ length: count }, (_, i) => `${i + 1}/${count}`);
}

/**
 * The folders of a part: each `count`-th in the order of their names, compared by code unit, so that the division depends
 * neither on the machine nor on its language, and neighbours, which are often alike in length, go to different parts.
 */
export function shardOf(folders: readonly string[], shard: Shard): readonly string[] {
  checkArguments('shardOf', { folders, shard });
  const { index, count } = shard;
  const name = (folder: string) => basename(folder);
  const sorted = folders.toSorted((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
  return sorted.filter((_, i) => i % count === index - 1);
}
