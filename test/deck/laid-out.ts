/** A slide laid out alone in the theme that comes with Yinfa, and ways to look at its boxes. */
import type { Box } from '../../src/deck/canvas/box.js';
import { loadDeckTheme } from '../../src/deck/canvas/theme.js';
import { layOut } from '../../src/deck/layouts/index.js';
import type { Layout } from '../../src/deck/layouts/layout.js';
import type { Slide } from '../../src/document/deck.js';
import { nodeWorld } from '../../src/world/node-world.js';
import { runsIn } from './checks.js';

export const theme = loadDeckTheme(nodeWorld(), (problem) => {
  throw new Error(JSON.stringify(problem));
})!.value;

export function layoutOf(slide: Slide): Layout {
  return layOut(slide, { theme });
}

/** The boxes whose names begin so, in order. */
export function named(boxes: readonly Box[], start: string): Box[] {
  return boxes.filter(({ name }) => name.startsWith(start));
}

/** The characters of a text or table. */
export function wordsOf(box: Box | undefined): string {
  return box ? runsIn(box).reduce((words, { text }) => words + text, '') : '';
}

/** The size of the first run in points. */
export function sizeOf(box: Box | undefined): number | undefined {
  return box && runsIn(box)[0]?.size;
}
