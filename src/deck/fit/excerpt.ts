/**
 * What a slide shows of a paragraph: as many of its whole sentences as fit.
 *
 * A sentence is never cut. Of the choices that fit, the one that says most is taken;
 * a sentence with a number counts double, the opening one three times. The order stays the
 * report's. Sentences end at 。！？ with what closes right after.
 */
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';

/** Choices double with each sentence: those after so many are not tried. */
const mostTried = 10;

/** The sentences of a text; joined they are the text. */
export function sentencesOf(text: Text): Text[] {
  const sentences: Text[] = [];
  let open: Text = [];
  for (const run of text) {
    let from = 0;
    for (const { 0: end, index } of run.text.matchAll(/[。！？]+[”’」』）》]*/g)) {
      sentences.push([...open, { ...run, text: run.text.slice(from, index + end.length) }]);
      open = [];
      from = index + end.length;
    }
    if (from < run.text.length) open = [...open, { ...run, text: run.text.slice(from) }];
  }
  return open.length > 0 ? [...sentences, open] : sentences;
}

/** The sentences shown; none where none fits. */
export function excerpt(text: Text, fits: (text: Text) => boolean): Text {
  const sentences = sentencesOf(text);
  if (fits(text)) return text;
  const tried = sentences.slice(0, mostTried);
  const weights = tried.map(weightOf);
  let best: Text = [];
  let most = 0;
  for (let choice = 1; choice < 2 ** tried.length; choice++) {
    const chosen = (_: unknown, i: number) => (choice >> i) % 2 === 1;
    const weight = weights.filter(chosen).reduce((sum, each) => sum + each, 0);
    if (weight <= most) continue;
    const shown = tried.filter(chosen).flat();
    if (fits(shown)) [best, most] = [shown, weight];
  }
  return best;
}

function weightOf(sentence: Text, index: number): number {
  const characters = plain(sentence);
  return characters.length * (index === 0 ? 3 : /\d/.test(characters) ? 2 : 1);
}
