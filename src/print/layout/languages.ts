/**
 * Words in another script than the text, for readers that speak it (ISO 14289-1 7.2): a run of Latin letters is
 * English. A single letter, as in 3A or B区, is read in Chinese.
 */

/** A stretch of characters `[start, end)` in a language. */
export interface ForeignRun {
  readonly start: number;
  readonly end: number;
  /** BCP 47 */
  readonly language: 'en';
}

/** Words of Latin letters with what joins them: spaces, hyphens, apostrophes, & and digits between letters. */
const ENGLISH =
  /\p{Script=Latin}{2,}(?:[ \-'’&./]*[\p{Script=Latin}\d]*\p{Script=Latin})*|\p{Script=Latin}(?:[-'’&]\p{Script=Latin}+)+/gu;

/** The foreign words of a text, in UTF-16 units. */
export function foreignRuns(text: string): ForeignRun[] {
  return [...text.matchAll(ENGLISH)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    language: 'en',
  }));
}
