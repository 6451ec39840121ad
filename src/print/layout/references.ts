/** What the parts of a book refer to in each other: numbers of entries, pages of anchors, the names of anchors. */
import type { Block, Book } from '../../document/book.js';
import { blocksOf, textsOf } from '../../document/book.js';
import { plain } from '../../text/running-text.js';

export interface References {
  /** By key, the number of each entry in the book: `7`. A mark whose key has no number is not printed. */
  readonly numbers: ReadonlyMap<string, string>;
  /** The printed number of the page of an anchor; empty while it is not yet known. */
  pageOf(anchor: string): string;
  /** Characters of the text: punctuation counts, white space does not. */
  readonly characters: number;
  /** Time to read the text out; 0 if the edition is not read out. */
  readonly minutes: number;
}

/** Names of the places that links lead to. */
export const anchors = {
  mark: (key: string) => `mark-${key}`,
  entry: (key: string) => `entry-${key}`,
  heading: (number: number) => `heading-${number}`,
} as const;

/** The numbers of the entries by key, without the full stop: `7`. */
export function entryNumbers({ blocks }: Book): ReadonlyMap<string, string> {
  const entries = [...blocksOf(blocks)].filter((block) => block.kind === 'entry');
  return new Map(entries.map(({ key, number }) => [key, number.replace(/\.$/, '')]));
}

/** The number of characters of the text, without title block, contents, tables, figures and annex. */
export function characterCount({ blocks }: Book): number {
  const counted = [...blocksOf(blocks.filter(isText))].filter(isText);
  return counted.reduce((sum, block) => sum + lengthOf(block), 0);
}

const textKinds: ReadonlySet<Block['kind']> = new Set(['salutation', 'paragraph', 'part', 'section']);

function isText({ kind }: Block): boolean {
  return textKinds.has(kind);
}

function lengthOf(block: Block): number {
  return textsOf(block).reduce((sum, words) => sum + [...plain(words).replace(/\s/g, '')].length, 0);
}
