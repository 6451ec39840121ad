/** Differences told so that the list stays useful: the first of each code, and how many more there are. */
import type { Code, Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';

/** Of each code. */
const MOST_TOLD = 20;

/** Passes on the first twenty of each code; `finish` tells how many it kept back. */
export function limited(note: Note): { readonly note: Note; finish(): void } {
  const counts = new Map<Code, number>();
  return {
    note(problem) {
      const count = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count);
      if (count <= MOST_TOLD) note(problem);
    },
    finish() {
      for (const [code, count] of counts)
        if (count > MOST_TOLD) note(error('verify/more', { code, count: count - MOST_TOLD }));
    },
  };
}
