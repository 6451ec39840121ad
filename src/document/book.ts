/**
 * The book as a tree of plain data.
 *
 * It holds what the parts of the document are, not how they look: sizes, fonts and spacing belong to the print theme.
 * Numbers of headings and entries are computed from their position (`numbering.ts`), so templates do not write them.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { Picture } from '../image/picture.js';
import type { Text } from '../text/running-text.js';

export interface Book {
  readonly kind: 'book';
  readonly meta: BookMeta;
  /** Printed on every page with a number, beside it: 修改对照稿, for a copy that must not be taken for the book. */
  readonly notice?: string;
  readonly blocks: readonly Block[];
}

/** The metadata of the file for readers and archives. */
export interface BookMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Separated by `、` or `；`; empty if there are none. */
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

/** The cover: a page without a number. */
export interface Cover extends Node {
  readonly kind: 'cover';
  readonly lines: readonly CoverLine[];
}

export const coverRoles = ['paper', 'title', 'occasion', 'speaker', 'issuer', 'date'] as const;

/** A line of the cover: 会议文件 number, title, occasion, speaker, issuer or date. */
export interface CoverLine extends Node {
  readonly role: (typeof coverRoles)[number];
  readonly text: Text;
}

/** The table of contents: headings with their pages, on separate pages with Roman numbers. */
export interface Contents extends Node {
  readonly kind: 'contents';
  readonly heading: Text;
}

/** The title of the document above its text. */
export interface Title extends Node {
  readonly kind: 'title';
  readonly text: Text;
}

/** A line of the title block below the title; a masthead (发文机关标志) stands above it. */
export interface Byline extends Node {
  readonly kind: 'byline';
  readonly role: 'masthead' | 'occasion' | 'speaker' | 'reading';
  readonly text: Text;
}

/** 各位代表：, set flush left. */
export interface Salutation extends Node {
  readonly kind: 'salutation';
  readonly text: Text;
}

export interface Paragraph extends Node {
  readonly kind: 'paragraph';
  /** A run-in heading before the text; may be empty. */
  readonly lead: Text;
  readonly text: Text;
}

export interface Table extends Node {
  readonly kind: 'table';
  readonly caption: Text;
  /** The line of units over the header; may be empty. */
  readonly unit: Text;
  /** The header of each column. */
  readonly header: readonly Text[];
  /** Each row has as many cells as the header. */
  readonly rows: readonly (readonly Text[])[];
  /** What stands under the table; may be empty. */
  readonly note: Text;
  /** Proportions of the columns; empty if the widths follow from the texts. */
  readonly widths: readonly number[];
}

/** A picture with its caption. */
export interface Figure extends Node {
  readonly kind: 'figure';
  /** Its path from the content folder. */
  readonly src: string;
  readonly picture: Picture;
  /** Alternative text. */
  readonly alt: string;
  /** Height in lines of the page. */
  readonly lines: number;
  readonly caption: Text;
}

/** A part (一、) with its blocks. */
export interface Part extends Node {
  readonly kind: 'part';
  /** Whether it has a number; its sections have those of the level above otherwise. */
  readonly numbered: boolean;
  /** Computed: `一、`; empty where it has none. */
  readonly number: string;
  readonly heading: Text;
  readonly blocks: readonly Block[];
}

/** A section （一） with its blocks; one within another section is 1. */
export interface Section extends Node {
  readonly kind: 'section';
  /** Given in place of a computed number, which it does not count for: 一是, or nothing. */
  readonly given?: string;
  /** Computed, starting from one in each part or section: `（一）`. */
  readonly number: string;
  /** Computed: the level of its number, 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level: number;
  readonly heading: Text;
  /** Text run in after the heading; may be empty. */
  readonly intro: Text;
  readonly blocks: readonly Block[];
}

/** 附件：名词解释 below the text (GB/T 9704-2012 7.3.4); one for each annex. */
export interface AnnexNote extends Node {
  readonly kind: 'annex-note';
  /** 附件：, printed before the first. */
  readonly label: Text;
  /** Computed: `1.`; empty where there is one annex. */
  readonly number: string;
  /** The title of the annex. */
  readonly text: Text;
}

/** Issuer and date at the right below the text (GB/T 9704-2012 7.3.5.2). */
export interface Signature extends Node {
  readonly kind: 'signature';
  readonly issuer: Text;
  readonly date: Text;
}

/** An annex on a new page after the report, such as the glossary (GB/T 9704-2012 7.3.7). */
export interface Annex extends Node {
  readonly kind: 'annex';
  /** 附件：; of one among several computed: `附件2`. */
  readonly label: Text;
  readonly heading: Text;
  readonly blocks: readonly Block[];
}

/** A term of the glossary and its explanation. */
export interface Entry extends Node {
  readonly kind: 'entry';
  /** The key by which marks in the text refer to it. */
  readonly key: string;
  /** Computed: `1.`. */
  readonly number: string;
  readonly term: Text;
  readonly text: Text;
}

/** Every block of the book in reading order, each before the blocks inside it. */
export function* blocksOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if ('blocks' in block) yield* blocksOf(block.blocks);
  }
}

/**
 * The texts of one block in reading order, without computed numbers and the blocks inside it. More than a dozen
 * branches, since every kind of block is one.
 */
export function textsOf(block: Block): Text[] {
  switch (block.kind) {
    case 'title':
    case 'byline':
    case 'salutation':
      return [block.text];
    case 'annex-note':
      return [block.label, block.text];
    case 'cover':
      return block.lines.map(({ text }) => text);
    case 'signature':
      return [block.issuer, block.date];
    case 'contents':
      return [block.heading];
    case 'paragraph':
      return [block.lead, block.text];
    case 'table':
      return [block.caption, block.unit, ...block.header, ...block.rows.flat(), block.note];
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
