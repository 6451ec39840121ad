/**
 * The book as a tree of plain data.
 *
 * It says what each piece of the report is, never how it looks: sizes, fonts
 * and spacing are the print theme's. Numbers of headings and entries are
 * computed here from position (`numbering.ts`), so the templates leave them out.
 */
import type { Place } from '../diagnostic.js';
import type { Text } from './text.js';

export interface Book {
  readonly kind: 'book';
  readonly meta: BookMeta;
  readonly blocks: readonly Block[];
}

/** What the file says of itself to readers and archives. */
export interface BookMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
}

export type Block = Title | Byline | Salutation | Paragraph | Part | Section | Annex | Entry;

interface Node {
  readonly at?: Place;
}

/** The name of the document, set over its text. */
export interface Title extends Node {
  readonly kind: 'title';
  readonly text: Text;
}

/** A line of the title block under the title. */
export interface Byline extends Node {
  readonly kind: 'byline';
  readonly role: 'occasion' | 'speaker';
  readonly text: Text;
}

/** 各位代表： set flush left. */
export interface Salutation extends Node {
  readonly kind: 'salutation';
  readonly text: Text;
}

export interface Paragraph extends Node {
  readonly kind: 'paragraph';
  /** A sentence run in before the text and set off from it. */
  readonly lead: Text;
  readonly text: Text;
}

/** 一、 … with all that stands under it. */
export interface Part extends Node {
  readonly kind: 'part';
  /** Computed: `一、`. */
  readonly number: string;
  readonly heading: Text;
  readonly blocks: readonly Block[];
}

/** （一） … with all that stands under it. */
export interface Section extends Node {
  readonly kind: 'section';
  /** Computed, counted from one in each part: `（一）`. */
  readonly number: string;
  readonly heading: Text;
  /** Text run in after the heading; empty where there is none. */
  readonly intro: Text;
  readonly blocks: readonly Block[];
}

/** What follows the report on its own page, as 附件：名词解释. */
export interface Annex extends Node {
  readonly kind: 'annex';
  readonly label: Text;
  readonly heading: Text;
  readonly blocks: readonly Block[];
}

/** A term and its explanation. */
export interface Entry extends Node {
  readonly kind: 'entry';
  /** Computed: `1.`. */
  readonly number: string;
  readonly term: Text;
  readonly text: Text;
}

/** Every block of the book in reading order, each before what stands under it. */
export function* blocksOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if ('blocks' in block) yield* blocksOf(block.blocks);
  }
}

/**
 * The text runs of one block in reading order, without the blocks under it and
 * without the machine's numbers.
 */
export function textsOf(block: Block): Text[] {
  switch (block.kind) {
    case 'title':
    case 'byline':
    case 'salutation':
      return [block.text];
    case 'paragraph':
      return [block.lead, block.text];
    case 'part':
      return [block.heading];
    case 'section':
      return [block.heading, block.intro];
    case 'annex':
      return [block.label, block.heading];
    case 'entry':
      return [block.term, block.text];
  }
}
