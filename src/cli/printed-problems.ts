/**
 * Problems on standard error, and findings on standard output: of each kind the first, and how many more there are. A file that is wrong throughout has a
 * problem in each line, too many to read, and earlier output would scroll away. `--json` has all.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { CommandWords } from './words/command.js';

/** Takes the problems of one result: of the command line, or of one report. */
export type NoteAll = (problems: readonly Diagnostic[]) => void;

/** Problems of one code, or findings of one rule, that are printed of one result. */
export const MOST_PRINTED = 100;

/** The texts of problems or findings in their order, up to a number for each code, then how many more there are of each. */
export function firstOfEach<T>(
  all: readonly T[],
  codeOf: (one: T) => string,
  textOf: (one: T) => string,
  words: Pick<CommandWords, 'moreProblems'>,
): string[] {
  const counts = new Map<string, number>();
  const texts: string[] = [];
  for (const one of all) {
    const code = codeOf(one);
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= MOST_PRINTED) texts.push(textOf(one));
  }
  for (const [code, count] of counts)
    if (count > MOST_PRINTED) texts.push(words.moreProblems({ code, count: count - MOST_PRINTED }));
  return texts;
}

/** Prints problems as `firstOfEach` has them. */
export function printProblems(
  problems: readonly Diagnostic[],
  words: Pick<CommandWords, 'moreProblems'>,
  format: (problem: Diagnostic) => string,
  print: (text: string) => void,
): void {
  for (const text of firstOfEach(problems, ({ code }) => code, format, words)) print(`${text}\n\n`);
}
