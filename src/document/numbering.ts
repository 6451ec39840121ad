/**
 * Numbers headings and entries by position, so that a moved paragraph is renumbered: 一、 for parts, （一） for their
 * sections, 1. for sections within these (GB/T 9704-2012 7.3.3). Under a part without number the sections are 一、 and
 * those within them （一）. Entries of an annex are 1.
 */
import { headingNumber } from '../text/heading-numbers.js';
import type { Block, Book } from './book.js';

/** The book with every heading and entry numbered. */
export function numberBook(book: Book): Book {
  return { ...book, blocks: numberBlocks(book.blocks, 2) };
}

/** @param level of the numbers of sections in this list */
function numberBlocks(blocks: readonly Block[], level: number): Block[] {
  let parts = 0;
  let sections = 0;
  let entries = 0;
  return blocks.map((block) => {
    switch (block.kind) {
      case 'part':
        return block.numbered
          ? { ...block, number: headingNumber(1, ++parts), blocks: numberBlocks(block.blocks, 2) }
          : { ...block, blocks: numberBlocks(block.blocks, 1) };
      case 'section':
        return {
          ...block,
          level,
          number: block.given ?? headingNumber(level, ++sections),
          blocks: numberBlocks(block.blocks, level + 1),
        };
      case 'annex':
        return { ...block, blocks: numberBlocks(block.blocks, level) };
      case 'entry':
        return { ...block, number: `${++entries}.` };
      default:
        return block;
    }
  });
}
