/** Cutting running text by characters, so that every piece keeps its form and its place. */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Run, Text } from './running-text.js';

/** The part of a text from offset `from` to before offset `to`, offsets as in its plain string. */
export function slice(text: Text, from: number, to = Number.POSITIVE_INFINITY): Text {
  const runs: Run[] = [];
  let start = 0;
  for (const run of text) {
    const cutFrom = Math.max(from - start, 0);
    const piece = run.text.slice(cutFrom, Math.max(to - start, 0));
    if (piece)
      runs.push(
        run.at && cutFrom > 0
          ? { ...run, text: piece, at: after(run.at, run.text.slice(0, cutFrom)) }
          : { ...run, text: piece },
      );
    start += run.text.length;
  }
  return runs;
}

/** The place behind some characters of the same line. */
export function after({ file, line, column }: Place, characters: string): Place {
  return { file, line, column: column + [...characters].length };
}

/** Where a text begins. */
export function placeOfText(text: Text): Place | undefined {
  return text.find((run) => run.at)?.at;
}

/** The offset in the plain string of a text at which the character of a place stands; 0 where it is in none of its runs. */
export function offsetOf(text: Text, { file, line, column }: Place): number {
  let start = 0;
  let found = 0;
  for (const run of text) {
    const skipped = [...run.text].slice(0, Math.max(0, column - (run.at?.column ?? column)));
    if (run.at?.file === file && run.at.line === line && run.at.column <= column)
      found = start + skipped.join('').length;
    start += run.text.length;
  }
  return found;
}
