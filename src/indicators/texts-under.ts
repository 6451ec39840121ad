/** The texts under one heading, for figures whose words occur in several parts or sections. */
import type { Text } from '../text/running-text.js';
import { plain } from '../text/running-text.js';
import type { Searched } from './value.js';

/** Why words name no heading, and the headings they could mean. */
export interface HeadingFault {
  readonly fault: 'figure/unknown-heading' | 'figure/ambiguous-heading';
  readonly known: readonly string[];
}

/**
 * The texts of the part, section or annex whose heading has the words; where there are no words, all but those of
 * annexes. A whole heading names its own even if it occurs within another, and one of the text before one of an annex.
 */
export function textsUnder(
  words: string,
  body: readonly Searched[],
  annexes: readonly Searched[] = [],
): readonly Searched[] | HeadingFault {
  if (words === '') return body;
  const inText = under(words, body);
  if (annexes.length === 0 || !('fault' in inText && inText.fault === 'figure/unknown-heading')) return inText;
  return under(words, [...body, ...annexes]);
}

function under(words: string, texts: readonly Searched[]): readonly Searched[] | HeadingFault {
  const headings = [...new Set(texts.flatMap(({ under }) => under))].filter(({ length }) => length);
  const known = (some: readonly Text[]) => some.map(plain);
  const whole = headings.filter((heading) => withoutStop(plain(heading)) === withoutStop(words));
  const found = whole.length > 0 ? whole : headings.filter((heading) => plain(heading).includes(words));
  const [heading, another] = found;
  if (!heading) return { fault: 'figure/unknown-heading', known: known(headings) };
  if (another) return { fault: 'figure/ambiguous-heading', known: known(found) };
  return texts.filter(({ under }) => under.includes(heading));
}

function withoutStop(words: string): string {
  return words.replace(/。$/, '');
}
