/** Stretches of running text that no line ends within: names of people, and （见第2页） with its brackets. */
import { namesIn } from './people.js';

/** A reference to a page, an annex or a table. */
const reference = /[（(]见[^（）()]{1,12}[）)]/gu;

/** The stretches as ranges of UTF-16 offsets, which may overlap; `people` are names that count everywhere. */
export function unbrokenIn(text: string, people: readonly string[]): { readonly from: number; readonly to: number }[] {
  const references = [...text.matchAll(reference)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  return [...namesIn(text, people), ...references];
}
