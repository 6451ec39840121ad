/** Where a new entry belongs among those of a glossary, which have the order of the text. */
import { plain } from '../text/running-text.js';
import { readingOf } from './reading.js';
import type { Report } from './report.js';
import { findTerms, markOffset } from './terms.js';

/**
 * The position in the file, from 0, of an entry for words that the body has; `undefined` where it has not.
 * @param words not those of an entry that is there
 */
export function positionOfTerm(
  { body, glossary }: Pick<Report, 'body' | 'glossary'>,
  words: string,
): number | undefined {
  const { text } = readingOf(body);
  const entries = glossary?.entries ?? [];
  const known = entries.map(({ term }) => [plain(term)]);
  const first = findTerms(text, [...known, [words]]).at(-1)?.first;
  if (words === '' || !first) return undefined;
  const mark = markOffset(text, first);
  const next = entries.find((entry) => entry.mark !== undefined && entry.mark > mark);
  return next ? entries.filter(({ at }) => at.line < next.at.line).length : entries.length;
}
