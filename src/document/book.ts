/**
 * The book as a tree of plain data.
 *
 * It says what each piece of the report is, never how it looks: sizes, fonts
 * and spacing are the print theme's. Numbers of headings and entries are
 * computed here from position (`numbering.ts`), so the templates leave them out.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Picture } from '../image/picture.js';
import type { Text } from '../text/running-text.js';

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
  /** Separated by `、` or `；`; empty where there are none. */
  readonly keywords: string;
}

export type Block =
  | Cover
  | Contents
  | Title
  | Byline
  | Salutation
  | Paragraph
  | Table
  | Figure
  | Part
  | Section
  | AnnexNote
  | Signature
  | Annex
  | Entry;

interface Node {
  readonly at?: Place;
}

/** The cover: a page of its own without a number. */
export interface Cover extends Node {
  readonly kind: 'cover';
  readonly lines: readonly CoverLine[];
}

export const coverRoles = ['paper', 'title', 'occasion', 'issuer', 'date'] as const;

/** A line of the cover: the paper it is among those of the session, title, occasion, who issues it, when. */
export interface CoverLine extends Node {
  readonly role: (typeof coverRoles)[number];
  readonly text: Text;
}

/** The table of contents: headings with their pages, on pages of their own with roman numbers. */
export interface Contents extends Node {
  readonly kind: 'contents';
  readonly heading: Text;
}

/** The name of the document, set over its text. */
export interface Title extends Node {
  readonly kind: 'title';
  readonly text: Text;
}

/** A line of the title block under the title. */
export interface Byline extends Node {
  readonly kind: 'byline';
  readonly role: 'occasion' | 'speaker' | 'reading';
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

export interface Table extends Node {
  readonly kind: 'table';
  readonly caption: Text;
  /** The head of each column. */
  readonly header: readonly Text[];
  /** Each with as many cells as the header. */
  readonly rows: readonly (readonly Text[])[];
  /** Proportions of the columns; none where their texts decide. */
  readonly widths: readonly number[];
}

/** A picture with what stands under it. */
export interface Figure extends Node {
  readonly kind: 'figure';
  readonly picture: Picture;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** Its height in lines of the page. */
  readonly lines: number;
  readonly caption: Text;
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

/** 附件：名词解释 under the text (GB/T 9704-2012 7.3.4). */
export interface AnnexNote extends Node {
  readonly kind: 'annex-note';
  readonly text: Text;
}

/** Who issues the document and when, at the right under the text (GB/T 9704-2012 7.3.5.2). */
export interface Signature extends Node {
  readonly kind: 'signature';
  readonly issuer: Text;
  readonly date: Text;
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
  /** By which the marks in the text find it. */
  readonly key: string;
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
    case 'annex-note':
      return [block.text];
    case 'cover':
      return block.lines.map(({ text }) => text);
    case 'signature':
      return [block.issuer, block.date];
    case 'contents':
      return [block.heading];
    case 'paragraph':
      return [block.lead, block.text];
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flat()];
    case 'figure':
      return [block.caption];
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
