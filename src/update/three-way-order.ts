/** The order of things that three sides have: the base, a person and a draft. */
import { heaviestRising } from '../text/heaviest-rising.js';

/** Members that all sides have and the draft did not move. */
export interface Moves<K> {
  readonly byHand: ReadonlySet<K>;
  /** Those that stand in the base, for a person and in the draft in one order. */
  readonly stayed: ReadonlySet<K>;
}

/** @param base keys that are all different */
export function movesOf<K>(base: readonly K[], mine: readonly K[], theirs: readonly K[]): Moves<K> {
  const places = new Map(base.map((key, i) => [key, i]));
  const mineOf = new Set(mine);
  const common = new Set(theirs.filter((key) => places.has(key) && mineOf.has(key)));
  const moved = (side: readonly K[]) => {
    const own = side.filter((key) => common.has(key));
    const stayed = heaviestRising(
      own.map((key) => places.get(key)!),
      own.map(() => 1),
    );
    return new Set(own.filter((_, i) => !stayed.has(i)));
  };
  const [byPerson, byDraft] = [moved(mine), moved(theirs)];
  return {
    byHand: new Set([...byPerson].filter((key) => !byDraft.has(key))),
    stayed: new Set([...common].filter((key) => !byPerson.has(key) && !byDraft.has(key))),
  };
}

/** Those that a person moved and the draft did not. */
export function movedByHand<K>(base: readonly K[], mine: readonly K[], theirs: readonly K[]): Set<K> {
  return new Set(movesOf(base, mine, theirs).byHand);
}

/**
 * A list of the draft with some members where a person has them: each behind the member that precedes it there.
 * @param mine the order of the person; members of the list, and others that count for nothing
 * @param some members of `mine`; those that the list does not have are added to it
 */
export function placedAsIn<K>(list: readonly K[], mine: readonly K[], some: ReadonlySet<K>): K[] {
  if (some.size === 0) return [...list];
  const placed = list.filter((key) => !some.has(key));
  const present = new Set(placed);
  let last: K | undefined;
  for (const key of mine) {
    if (some.has(key)) {
      placed.splice(last === undefined ? 0 : placed.indexOf(last) + 1, 0, key);
      present.add(key);
    }
    if (present.has(key)) last = key;
  }
  return placed;
}
