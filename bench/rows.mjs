/**
 * What is compared, and how far a ratio may go.
 *
 * A row is the ratio of subject `a` to subject `b`, median over the rounds, of wall time or of the most memory.
 * `most` is what it must not exceed, `aim` is the goal; where `least` stands instead, more is better. A row
 * without a bound is for reading. Rows of one set run in one set of rounds.
 */
export const rows = [
  { id: 'book-deck', set: 'once', a: 'ours: book and deck, 1×', b: 'Typst: book, 1×', most: 4, aim: 2 },
  { id: 'book-pdfmake', set: 'once', a: 'ours: book, 1×', b: 'pdfmake: book, 1×', most: 0.5, aim: 0.3 },
  { id: 'pandoc', set: 'once', a: 'ours: book and deck, 1×', b: 'pandoc: book and deck, 1×', most: 0.5 },
  { id: 'memory', set: 'once', a: 'ours: book and deck, 1×', b: 'Typst: book, 1×', of: 'memory', most: 2.5, aim: 1.5 },
  { id: 'book', set: 'once', a: 'ours: book, 1×', b: 'Typst: book, 1×' },
  { id: 'deck', set: 'once', a: 'ours: deck, 1×', b: 'Typst: book, 1×' },
  { id: 'first', set: 'once', a: 'ours: first book and deck, 1×', b: 'Typst: book, 1×' },
  { id: 'start', set: 'once', a: 'ours: --version', b: 'Node: nothing' },
  { id: 'book-10', set: 'ten', a: 'ours: book, 10×', b: 'Typst: book, 10×', most: 1.5, aim: 1 },
  { id: 'book-pdfmake-10', set: 'ten', a: 'ours: book, 10×', b: 'pdfmake: book, 10×' },
  { id: 'growth', set: 'fifty', a: 'ours: book and deck, 50×', b: 'ours: book and deck, 10×', most: 5 },
  { id: 'book-50', set: 'fifty', a: 'ours: book, 50×', b: 'Typst: book, 50×' },
  { id: 'warm', set: 'warm', a: 'ours: book again, 1×', b: 'Typst: book again, 1×', most: 2, aim: 1 },
  { id: 'warm-deck', set: 'warm', a: 'ours: book and deck again, 1×', b: 'Typst: book again, 1×' },
  { id: 'warm-10', set: 'warm-ten', a: 'ours: book again, 10×', b: 'Typst: book again, 10×' },
  { id: 'warm-50', set: 'warm-fifty', a: 'ours: book again, 50×', b: 'Typst: book again, 50×' },
  { id: 'check', set: 'check', a: 'ours: check again, 1×', b: 'Typst: book again, 1×' },
  { id: 'check-growth', set: 'check-growth', a: 'ours: check again, 50×', b: 'ours: check again, 10×', most: 5 },
  { id: 'compose', set: 'compose', a: 'ours: composing 10×', b: 'ours: composing 1×', most: 10.5, aim: 10 },
  { id: 'compose-one', set: 'compose', a: 'ours: one paragraph 10×', b: 'ours: one paragraph 1×' },
  { id: 'compose-pdfmake', set: 'compose', a: 'ours: composing 1×', b: 'pdfmake: layout, 1×' },
  { id: 'many', set: 'many', a: 'ours: 30 reports, two cores', each: 30, least: 2, aim: 4 },
];

/** Rounds of each set: all, and with --quick; and how many before them are not counted. */
export const sets = {
  once: { rounds: 7, quick: 3 },
  ten: { rounds: 5, quick: 1 },
  fifty: { rounds: 3, quick: 1, warming: 0 },
  warm: { rounds: 15, quick: 7, warming: 5 },
  'warm-ten': { rounds: 7, quick: 3, warming: 3 },
  'warm-fifty': { rounds: 3, quick: 1, warming: 1 },
  check: { rounds: 15, quick: 7, warming: 5 },
  'check-growth': { rounds: 5, quick: 3, warming: 1 },
  compose: { rounds: 15, quick: 7, warming: 2 },
  many: { rounds: 3, quick: 1, warming: 0 },
};

/** How much worse than its bound a row may be before the run fails: machines differ. */
const TOLERANCE = 1.25;

/** Whether a row keeps its bound, within the tolerance; undefined where it has none or was not measured. */
export function holds({ most, least }, value) {
  if (value === undefined || (most ?? least) === undefined) return undefined;
  return most === undefined ? value >= least / TOLERANCE : value <= most * TOLERANCE;
}
