/**
 * Problems on standard error: of each kind the first, and how many more there are. A file that is wrong throughout has a
 * problem in each line, of which nobody reads the hundredth, and its place in the scrollback is lost. `--json` has all.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { CommandWords } from './words/command.js';

/** Takes the problems of one result: of the command line, or of one report. */
export type NoteAll = (problems: readonly Diagnostic[]) => void;

/** Problems of one code that are printed of one result. */
export const MOST_PRINTED = 100;

/** Prints problems in their order, then for each code of which there are more, how many. */
export function printProblems(
  problems: readonly Diagnostic[],
  words: Pick<CommandWords, 'moreProblems'>,
  format: (problem: Diagnostic) => string,
  print: (text: string) => void,
): void {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    if (count <= MOST_PRINTED) print(`${format(problem)}\n\n`);
  }
  for (const [code, count] of counts)
    if (count > MOST_PRINTED) print(`${words.moreProblems({ code, count: count - MOST_PRINTED })}\n\n`);
}
