/** Characters of one sound or of like shape, which are taken for each other. */
import { alone } from './stock/alone.js';
import { sameShape } from './stock/same-shape.js';
import { sameSound } from './stock/same-sound.js';

/** The entries of a table: what spaces and line breaks part. */
export function listed(table: string): string[] {
  return table.split(/\s+/).filter((each) => each !== '');
}

let confused: Map<string, Set<string>> | undefined;

/** For each character those of its sound and of its shape. */
export function confusedCharacters(): ReadonlyMap<string, ReadonlySet<string>> {
  if (confused) return confused;
  confused = new Map();
  for (const group of [...listed(sameSound), ...listed(sameShape)])
    for (const character of group) {
      const own = confused.get(character) ?? new Set();
      for (const other of group) if (other !== character) own.add(other);
      confused.set(character, own);
    }
  return confused;
}

/** Characters that are often words of their own in reports. */
export const isAlone: ReadonlySet<string> = new Set(alone);
