/** From a place in a file back to the passage that has it. */
import type { Place } from '../diagnostics/place.js';
import { addTo } from '../text/add-to.js';
import type { Run } from '../text/running-text.js';
import { offsetWithin } from '../text/slice.js';
import { lastAtOrBefore } from '../yaml/last-at-or-before.js';
import type { Passage } from './passage.js';

export interface Placed {
  readonly passage: Passage;
  /** In UTF-16 units of the passage. */
  readonly offset: number;
}

/** Answers which passage has a place, and where in it; `undefined` for a place that is in none. */
export function placesOf(passages: readonly Passage[]): (at: Place) => Placed | undefined {
  const byLine = new Map<string, { passage: Passage; from: number; run: Run; column: number }[]>();
  for (const passage of passages) {
    let from = 0;
    for (const run of passage.runs) {
      const { text, at } = run;
      if (at) addTo(byLine, `${at.file}:${at.line}`, { passage, from, run, column: at.column });
      from += text.length;
    }
  }
  // The name of the speaker may be written before the office.
  for (const runs of byLine.values()) runs.sort((a, b) => a.column - b.column);
  return ({ file, line, column }) => {
    const runs = byLine.get(`${file}:${line}`) ?? [];
    const found = runs[lastAtOrBefore(runs.length, (i) => runs[i]!.column, column)];
    if (!found || found.column > column) return undefined;
    const { passage, from, run } = found;
    const before = offsetWithin(run, column - found.column);
    return before < run.text.length ? { passage, offset: from + before } : undefined;
  };
}
