/** Which slide is shown: by keys, and after the deck has changed. */

/** Keys that change the slide, by where they lead from one of `count`, from 1. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 1,
  End: (_, count) => count,
};

/** The slide a key leads to; `undefined` for a key that leads nowhere. */
export function slideAfterKey(key: string, at: number, count: number): number | undefined {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step && within(step(at, count), count);
}

/** A number of a slide that is there. */
export function within(at: number, count: number): number {
  return Math.min(Math.max(1, at), Math.max(1, count));
}

/** Where the slide that was shown is in the new deck: under the same title, the nearest of several; else at its number. */
export function sameSlide(before: readonly string[], after: readonly string[], at: number): number {
  const title = before[at - 1];
  const found = after.flatMap((one, i) => (one === title ? [i + 1] : []));
  const [nearest] = found.sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  return nearest ?? within(at, after.length);
}
