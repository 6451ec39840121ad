/**
 * What ties the pieces of a book together: the numbers of its marks, the pages
 * its entries and contents name, and the names of the places links lead to.
 */
import type { Block, Book } from '../../document/book.js';
import { blocksOf, textsOf } from '../../document/book.js';
import { plain } from '../../text/running-text.js';

export interface Ties {
  /** By key, the number of each entry that the book prints: `7`. A mark without one is not printed. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The printed number of the page an anchor stands on; empty as long as it is not known. */
  pageOf(anchor: string): string;
  /** Characters of the text, marks of punctuation included, white space not. */
  readonly characters: number;
  /** To read them out; 0 where the edition is not read out. */
  readonly minutes: number;
}

/** Names of the places that links lead to. */
export const anchors = {
  mark: (key: string) => `mark-${key}`,
  entry: (key: string) => `entry-${key}`,
  heading: (number: number) => `heading-${number}`,
} as const;

/** The numbers of the entries by their keys. */
export function numbersOf({ blocks }: Book): ReadonlyMap<string, string> {
  const entries = [...blocksOf(blocks)].filter((block) => block.kind === 'entry');
  return new Map(entries.map(({ key, number }) => [key, number.replace(/\.$/, '')]));
}

/** How many characters the text has, without title block, contents, tables, figures and annex. */
export function charactersOf({ blocks }: Book): number {
  const counted = [...blocksOf(blocks.filter(({ kind }) => text.has(kind)))].filter(({ kind }) => text.has(kind));
  return counted.reduce((sum, block) => sum + lengthOf(block), 0);
}

const text: ReadonlySet<Block['kind']> = new Set(['salutation', 'paragraph', 'part', 'section']);

function lengthOf(block: Block): number {
  return textsOf(block).reduce((sum, words) => sum + [...plain(words).replace(/\s/g, '')].length, 0);
}
