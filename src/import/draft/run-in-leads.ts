/**
 * Leads within a paragraph: 就业方面。… 教育方面。…, each in bold type and followed by its own text.
 *
 * One paragraph of a file that has several of them is several paragraphs of the report, because a paragraph of the
 * report has one lead. A single bold sentence within a paragraph is emphasis and stays where it is.
 */

/** A stretch of a paragraph in one weight. */
export interface WeightedRun {
  readonly text: string;
  readonly bold: boolean;
}

const LEAST_LEADS = 2;
/** Short as a title, and one sentence. */
const lead = /^[^。！？]{3,40}[。！]$/;
const sentenceEnd = /[。！？；][”’）》]*$/;

/** The runs before which a new paragraph begins, by their indices. Neighbouring runs differ in weight. */
export function leadsWithin(runs: readonly WeightedRun[]): number[] {
  const found = runs.flatMap(({ text, bold }, i) => {
    const before = runs[i - 1]?.text.trim() ?? '';
    const after = runs[i + 1]?.text.trim() ?? '';
    const opens = before === '' || sentenceEnd.test(before);
    return bold && opens && after !== '' && lead.test(text.trim()) ? [{ i, isFirst: before === '' && i <= 1 }] : [];
  });
  return found.length < LEAST_LEADS ? [] : found.filter(({ isFirst }) => !isFirst).map(({ i }) => i);
}
