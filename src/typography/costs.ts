/**
 * What the line breaker pays for, in one table.
 *
 * A page looks even if no line differs from its neighbours. So the costs grow with the square of what is taken from or
 * added to a gap, and what the eye notices first costs most: digits that touch Han, a full stop without its body, a hole
 * behind one mark, a short line. The unit is arbitrary; a comma that loses half its blank costs 5.
 */

/** Limits of spaces, in em. Sources: CLREQ 3.1.6 (marks), 3.2 (Han and Latin), 3.5 (filling a line). */
export const LIMITS = {
  /** Between Han and Latin or digits: least, natural and most. CLREQ allows an eighth to a quarter. */
  gap: { least: 0.16, natural: 0.2, most: 0.25 },
  /** After a reference mark, which sets the digits off already. */
  gapAfterReference: 0.125,
  /** How far a reference mark stands above a comma that follows it. */
  aboveComma: 0.3,
  /** A word space: least, most before the other gaps stretch beyond the unnoticed, and most of all. */
  space: { least: 0.25, most: 0.5, last: 1 },
  /** Space between two Han that nobody notices, added and taken. */
  unseen: 0.04,
  closer: 0.015,
  /** The most space added between two Han: 0.08 em, of which a PDF keeps hundredths of a point. */
  han: 0.0795,
  /**
   * What a line may leave at its ends where no legal break fills it. It is not visible beside lines that end with a comma,
   * whose ink ends three times as far from the margin.
   */
  ragged: 0.2,
  /** The share of a gap behind a mark, whose blank makes more space there unnoticed. */
  behindMark: 1.7,
} as const;

/** Shrinking a whole step: the cost of one em taken, at full use of the step. In the order of `ShrinkStep`. */
export const SHRINK_COSTS = Float64Array.of(
  20, // word spaces: they are never equal
  60, // brackets: half an em of ink still separates them from the text
  120, // commas: unnoticed down to three quarters of an em
  400, // gaps beside digits: one width on a page is what makes it look even
  800, // space between Han: solid type is the norm
  4000, // full stops: a sentence ends with its body
);

/** Stretching word spaces up to half an em: the cost of one em added, at full use. */
export const SPACE_COST = 20;
/** Space between Han: for the square of a hundredth of an em, at each gap. */
export const STRETCH_COST = 0.25;
/** For each hundredth of an em beyond the unnoticed space, at each gap. */
export const SEEN_COST = 40;
/** What a line leaves at its ends, for each em: more than visible gaps. */
export const RAGGED_COST = 5000;
/** A line that is left short of the measure. */
export const UNFILLED_COST = 1e5;
/** A last line of a word or a number with at most one Han: less than a line that is not filled. */
export const TAIL_COST = 4e4;
/** A last line of a heading shorter than three characters: less than gaps that are seen. */
export const HEADING_TAIL_COST = 2000;
/** A last line of one character (孤字): more than a line several ems short. */
export const RUNT_COST = 3e5;
/** A forbidden break, used only if nothing else fits. */
export const FORBIDDEN_COST = 1e6;
/** A line that is wider than the measure. */
export const OVER_COST = 1e9;

/** Breaks that are allowed but avoided. */
export const BREAK_COSTS = {
  /** Between a number and its unit: 3810.24 | 亿元. */
  unit: 1500,
  /** Inside the unit of a rate: 600元/平方 | 公里. */
  rate: 3000,
  /** Inside a date or an ordinal: 2024 | 年, 第 | 十七届. */
  date: 3000,
  /** After a reference mark: below the raised mark the line looks short. */
  reference: 800,
  /** Inside a long web address, after / ? & = -. */
  address: 20,
} as const;

/**
 * Titles, entries of contents, and headings of slides, which break by meaning: the cost of a break by how good it is
 * (`text/words.ts`), and of shapes. Squares of ems, as far as shapes are concerned.
 */
export const TITLE_COSTS = {
  /** In the order of `Break`: after a mark, between words, beside a particle or a stray character, inside a term, inside a word. */
  breaks: [0, 6, 46, 600, 2000],
  /** After 、, which divides less than ，. */
  pause: 3,
  /** For a line between two longer ones. */
  hourglass: 60,
  /** For a last line of fewer than three characters: more than any shape, less than a word cut in two. */
  shortEnd: 400,
} as const;

/** Running text of slides, whose lines are filled one by one. */
export const FILLED_COSTS = {
  /** In the order of `Break`. A fifth of a line is left empty rather than ended beside a particle, all of it rather than within a word. */
  breaks: [0, 0, 4, 90, 1000],
  /** For the square of the share of the line that is left empty. */
  empty: 100,
} as const;
