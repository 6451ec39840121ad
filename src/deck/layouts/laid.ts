/**
 * Slides laid out before, so that a deck laid out again after a small change costs that change.
 *
 * A slide is known by its texts without their places, and by the theme and the column it was laid out with. One with
 * a text that runs over is laid out each time: what is told of it names the text itself.
 */
import type { Slide } from '../../document/deck.js';
import { Recent } from '../../world/recent.js';
import type { Context } from './frame.js';
import type { Agreed, Laid } from './index.js';

type Told = Pick<Context, 'sized' | 'split'>;

interface Known extends Laid {
  /** What was told while it was laid out, in order. */
  readonly sized: readonly Parameters<NonNullable<Told['sized']>>[];
  readonly splits: readonly number[];
}

const known = new Recent<Known>();

/** Another deck begins. */
export function turnSlides(): void {
  known.turn();
}

/** Lays a slide out by `layAnew`, or tells and gives what that told and gave before. */
export function laidBefore(slide: Slide, agreed: Agreed, told: Told, layAnew: (told: Required<Told>) => Laid): Laid {
  const key = JSON.stringify([slide, agreed], (name, value) => (name === 'at' || name === 'notes' ? undefined : value));
  const before = known.find(key);
  if (before) {
    for (const size of before.sized) told.sized?.(...size);
    for (const column of before.splits) told.split?.(column);
    return before;
  }
  const sized: Parameters<NonNullable<Told['sized']>>[] = [];
  const splits: number[] = [];
  const laid = layAnew({
    sized(role, size) {
      sized.push([role, size]);
      told.sized?.(role, size);
    },
    split(column) {
      splits.push(column);
      told.split?.(column);
    },
  });
  if (laid.overfull.length === 0) known.keep(key, { ...laid, sized, splits });
  return laid;
}
