/** From a place in a file back to the passage that has it. */
import type { Place } from '../diagnostics/place.js';
import type { Passage } from './passage.js';

export interface Placed {
  readonly passage: Passage;
  /** In UTF-16 units of the passage. */
  readonly offset: number;
}

/** Answers which passage has a place, and where in it; `undefined` for a place that is in none. */
export function placesOf(passages: readonly Passage[]): (at: Place) => Placed | undefined {
  const byLine = new Map<string, { passage: Passage; from: number; text: string; column: number }[]>();
  for (const passage of passages) {
    let from = 0;
    for (const { text, at } of passage.runs) {
      if (at) {
        const key = `${at.file}:${at.line}`;
        const runs = byLine.get(key) ?? [];
        runs.push({ passage, from, text, column: at.column });
        byLine.set(key, runs);
      }
      from += text.length;
    }
  }
  return ({ file, line, column }) => {
    const runs = byLine.get(`${file}:${line}`) ?? [];
    const run = runs.findLast((one) => one.column <= column);
    if (!run) return undefined;
    const { passage, from, text } = run;
    const before = [...text].slice(0, column - run.column).join('').length;
    return before < text.length ? { passage, offset: from + before } : undefined;
  };
}
