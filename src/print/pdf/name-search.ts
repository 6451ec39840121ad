/**
 * Binary search for a key in a name tree of a finished file, as PDF readers do it: in an unsorted tree they find
 * nothing (ISO 32000-1:2008 7.9.6).
 */
import type { PdfFile } from './pdf-objects.js';
import type { PdfDictionary, PdfValue } from './pdf-values.js';

/** Levels of a name tree; ours have two. */
const DEEPEST_TREE = 8;

/** The value of a key; `undefined` if it is not found. */
export function namedValue(file: PdfFile, node: PdfDictionary, key: string, depth = 0): PdfValue | undefined {
  if (depth > DEEPEST_TREE) return undefined;
  const kids = file.array(node.get('Kids'));
  if (kids.length > 0) {
    const index = searched(kids.length, (at) => {
      const limits = file.array(file.dictionary(kids[at]).get('Limits'));
      return place(key, file.get(limits[0]), file.get(limits[1]));
    });
    return index === undefined ? undefined : namedValue(file, file.dictionary(kids[index]), key, depth + 1);
  }
  const names = file.array(node.get('Names'));
  const index = searched(names.length / 2, (at) => {
    const name = file.get(names[at * 2]);
    return place(key, name, name);
  });
  return index === undefined ? undefined : names[index * 2 + 1];
}

/** Binary search among `count` things, by where one at an index lies; `undefined` where nothing is found. */
function searched(count: number, placeOf: (index: number) => number | undefined): number | undefined {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const where = placeOf(middle);
    if (where === 0) return middle;
    if (where === undefined) return undefined;
    if (where > 0) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

/** Where a key lies: before two limits (−1), between them (0) or after them; `undefined` if they are no strings. */
function place(key: string, first: PdfValue, last: PdfValue): number | undefined {
  if (typeof first !== 'string' || typeof last !== 'string') return undefined;
  if (key < first) return -1;
  return key > last ? 1 : 0;
}
