/** How long a report is. */
import { plain } from '../text/running-text.js';
import type { Report } from './report.js';
import { annexPart, ownTexts, visit } from './visit.js';

/** Characters of the text with its annexes and explanations of terms. */
export function charactersOf({ body, annexes, glossary }: Pick<Report, 'body' | 'annexes' | 'glossary'>): number {
  const blocks = [...visit([...body, ...annexes.map(annexPart)])];
  const texts = [
    ...blocks.flatMap(({ block }) => ownTexts(block)),
    ...(glossary?.entries ?? []).map(({ text }) => text),
  ];
  return texts.reduce((sum, text) => sum + plain(text).length, 0);
}

/** Characters above which the steps of a report take hundreds of megabytes each. */
export const LONG_REPORT = 100_000;
