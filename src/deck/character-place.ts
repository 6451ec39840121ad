/** Where a character of a slide comes from: the first run of its texts that has it and a place. */
import type { Place } from '../diagnostics/place.js';
import type { Slide } from '../document/deck.js';
import type { Run } from '../text/running-text.js';
import { after } from '../text/slice.js';

/** The place of the first such character in the texts of a slide, its notes included; `undefined` where none is known. */
export function characterPlace(slide: Slide, character: string): Place | undefined {
  for (const { text, at } of runsIn(slide)) {
    const offset = text.indexOf(character);
    if (offset >= 0 && at) return after(at, text.slice(0, offset));
  }
  return undefined;
}

/** All runs in data; pictures are not looked into. */
function* runsIn(data: unknown): Generator<Run> {
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return;
  if ('text' in data && typeof data.text === 'string') yield data as Run;
  else for (const value of Object.values(data)) yield* runsIn(value);
}
