/** Sentences that are too long to be read for numbers: the numbers of a report are then not all read, which is reported. */
import type { Note } from '../diagnostics/diagnostic.js';
import { warning } from '../diagnostics/diagnostic.js';
import type { Report } from '../report/report.js';
import { annexPart, ownTexts, visit } from '../report/visit.js';
import { LONGEST_SENTENCE, longSentences } from '../text/for-numbers.js';
import { plain } from '../text/running-text.js';
import { placeAt } from '../text/slice.js';

/** Notes `figure/long-sentence` once, at the first sentence of a report that is not read for numbers. */
export function noteLongSentences(
  { body, annexes, glossary }: Pick<Report, 'body' | 'annexes' | 'glossary'>,
  note: Note,
): void {
  const blocks = [...visit([...body, ...annexes.map(annexPart)])].flatMap(({ block }) => ownTexts(block));
  const entries = (glossary?.entries ?? []).flatMap(({ term, text }) => [term, text]);
  const found = [...blocks, ...entries].flatMap((text) => {
    const characters = plain(text);
    return longSentences(characters).map(({ start, end }) => ({ text, start, words: characters.slice(start, end) }));
  });
  const [first, ...others] = found;
  if (!first) return;
  const { text, start, words } = first;
  const args = { words, length: words.length, limit: LONGEST_SENTENCE, others: others.length };
  note(warning('figure/long-sentence', args, placeAt(text, start)));
}
