/** What the system refused to the program, as a problem: neither a fault of the program nor of the report. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.js';
import { shortageOf } from '../world/shortage.js';

/** The problem of an exception that means a lack of memory or of open files; `undefined` for any other. */
export function shortageProblem(cause: unknown): Diagnostic | undefined {
  const of = shortageOf(cause);
  return of && error('world/shortage', { of, detail: cause instanceof Error ? cause.message : String(cause) });
}
