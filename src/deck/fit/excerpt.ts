/**
 * The excerpt of a paragraph that a slide shows: as many of its whole sentences as fit.
 *
 * A sentence is never cut. Of the combinations that fit, the one with most characters is chosen, where
 * a sentence with a number counts double and the opening one three times. The sentences stay in order.
 */
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { sentences } from '../../text/sentences.js';
import { oncePer } from '../../world/memo.js';

/** The sentences of a text, the same objects each time. */
export const sentencesOf = oncePer((text: Text): readonly Text[] => sentences(text));

/** Combinations double with each sentence, so those after this many are left out. */
const mostTried = 10;

/** No slide shows more characters of one text, so longer combinations are not measured. */
const mostShown = 1500;

/** The sentences chosen; none where none fits. */
export function excerpt(text: Text, fits: (text: Text) => boolean): Text {
  if (fits(text)) return text;
  const tried = sentencesOf(text).slice(0, mostTried);
  const weights = tried.map(weightOf);
  const lengths = tried.map((sentence) => plain(sentence).length);
  let best: Text = [];
  let most = 0;
  for (let choice = 1; choice < 2 ** tried.length; choice++) {
    const chosen = (_: unknown, i: number) => (choice >> i) % 2 === 1;
    const weight = sumOf(weights.filter(chosen));
    if (weight <= most || sumOf(lengths.filter(chosen)) > mostShown) continue;
    const shown = tried.filter(chosen).flat();
    if (fits(shown)) [best, most] = [shown, weight];
  }
  return best;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function weightOf(sentence: Text, index: number): number {
  const characters = plain(sentence);
  return characters.length * (index === 0 ? 3 : /\d/.test(characters) ? 2 : 1);
}
