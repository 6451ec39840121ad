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
 * The texts of the part or section whose heading has the words; all of them where there are no words. A whole heading
 * names its own even if it occurs within another.
 */
export function textsUnder(words: string, texts: readonly Searched[]): readonly Searched[] | HeadingFault {
  if (words === '') return texts;
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
