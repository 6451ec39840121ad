/** What every slide has: its title, its part, and the sentences it is made of. */
import type { Place } from '../diagnostics/diagnostic.js';
import type { ReportPart } from '../report/report.js';
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import { placeOfText } from '../text/slice.js';
import type { Quote } from './choice.js';
import type { AreaSlide } from './story.js';

/** The head of a slide under `part`; `chosen` is the title quoted by the file, if any. */
export function headOf(
  id: string,
  part: ReportPart,
  chosen: Quote | undefined,
  title: Text,
  sentences: readonly Text[],
): Pick<AreaSlide, 'id' | 'section' | 'title' | 'kicker' | 'sentences'> {
  const shown = chosen?.text ?? title;
  const isHeading = plain(shown) === plain(part.heading);
  return {
    id,
    section: [],
    title: shown,
    kicker: isHeading ? [] : part.heading,
    sentences: inOrder([...(isHeading ? [part.heading] : []), ...sentences, ...(chosen?.sentences ?? [])]),
  };
}

/** Sentences in the order of the report without duplicates, because several indicators often share one. */
function inOrder(sentences: readonly Text[]): Text[] {
  const placed = sentences.flatMap((text) => {
    const at = placeOfText(text);
    return at ? [{ text, at }] : [];
  });
  return placed
    .sort((a, b) => comparePlaces(a.at, b.at))
    .filter(({ at }, i, all) => i === 0 || comparePlaces(all[i - 1]!.at, at) !== 0)
    .map(({ text }) => text);
}

/** Negative if `a` comes before `b` in the file. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
