/** Limits the differences reported for each code, so that the list stays readable. */
import type { Code, Note } from '../diagnostics/diagnostic.js';
import { error } from '../diagnostics/diagnostic.js';

/** Differences reported for each code. */
const MOST_REPORTED = 20;

/** Passes on the first twenty problems of each code of a file; `finish` notes `verify/more` with the number of the others. */
export function limited(path: string, note: Note): { readonly note: Note; finish(): void } {
  const counts = new Map<Code, number>();
  return {
    note(problem) {
      const count = (counts.get(problem.code) ?? 0) + 1;
      counts.set(problem.code, count);
      if (count <= MOST_REPORTED) note(problem);
    },
    finish() {
      for (const [code, count] of counts)
        if (count > MOST_REPORTED) note(error('verify/more', { path, code, count: count - MOST_REPORTED }));
    },
  };
}
