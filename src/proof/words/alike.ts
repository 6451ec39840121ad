/** Characters of like sound or shape, by the vocabulary and by the table of confusions. */
import { confusedCharacters } from './confusable.js';
import { theVocabulary } from './vocabulary.js';

/** Whether one character may be written for another; either may be the wrong one. */
export function isAlike(own: string, right: string): boolean {
  if (own === right) return false;
  return theVocabulary().alike(right).has(own) || (confusedCharacters().get(right)?.has(own) ?? false);
}

/** All characters that may be written for one. */
export function alikeTo(own: string): ReadonlySet<string> {
  return new Set([...theVocabulary().alike(own), ...(confusedCharacters().get(own) ?? [])]);
}
