/**
 * Numerals of a table column on one edge: each text is indented by so much that its decimal point, or the end of its
 * whole number, stands under those of the others.
 *
 * Widths are em of the text size. WPS and Impress put a quarter em between Han and digits and PowerPoint none, so half
 * of it is counted: the edge is true to an eighth of an em in all of them.
 */

import { plainForNumbers } from '../../text/for-numbers.js';
import { quantitiesIn } from '../../text/quantities.js';
import { plain, type Text } from '../../text/running-text.js';
import { arialWidth } from '../fit/arial.js';

const autoSpace = 0.125;

/**
 * The place of the edge in a column of these texts: as far in as the widest beginning needs, of those no wider than
 * `most`. A numeral behind more words is read as part of them.
 */
export function edgeOf(texts: readonly Text[], most: number): number {
  const widths = texts.map((text) => beforeEdge(text) ?? 0);
  return Math.max(0, ...widths.filter((width) => width <= most));
}

/** The indent of a text in a column with this edge; 0 for words. */
export function indentOf(text: Text, edge: number): number {
  const before = beforeEdge(text);
  return before === undefined || before > edge ? 0 : edge - before;
}

/** The width up to the decimal point of the first numeral, of a dash all of it; `undefined` for words. */
function beforeEdge(text: Text): number | undefined {
  const characters = plain(text);
  if (/^[—–-]+$/.test(characters)) return emOf(characters);
  const first = quantitiesIn(plainForNumbers(text)).find(
    ({ form, numerals }) => form !== 'name' && numerals[0].script === 'usual',
  );
  if (!first) return undefined;
  const { start, end } = first.numerals[0];
  const point = characters.indexOf('.', start);
  return emOf(characters.slice(0, point > start && point < end ? point : end));
}

function emOf(characters: string): number {
  const widths = [...characters].map((character) => arialWidth(character, true) ?? 1);
  const meetings = characters.match(/\p{Script=Han}(?=\d)|\d(?=\p{Script=Han})/gu) ?? [];
  return widths.reduce((sum, width) => sum + width, 0) + meetings.length * autoSpace;
}
