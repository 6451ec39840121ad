/**
 * Numbers headings and entries by position, so that a moved paragraph is renumbered: 一、 for parts, （一） for the
 * sections of a part, 1. for the entries of an annex (GB/T 9704-2012 7.3.3).
 */
import { chineseNumeral } from '../text/chinese-numerals.js';
import type { Block, Book } from './book.js';

/** The book with every heading and entry numbered. */
export function numberBook(book: Book): Book {
  return { ...book, blocks: numberBlocks(book.blocks) };
}

function numberBlocks(blocks: readonly Block[]): Block[] {
  let parts = 0;
  let sections = 0;
  let entries = 0;
  return blocks.map((block) => {
    switch (block.kind) {
      case 'part':
        return { ...block, number: `${chineseNumeral(++parts)}、`, blocks: numberBlocks(block.blocks) };
      case 'section':
        return { ...block, number: `（${chineseNumeral(++sections)}）`, blocks: numberBlocks(block.blocks) };
      case 'annex':
        return { ...block, blocks: numberBlocks(block.blocks) };
      case 'entry':
        return { ...block, number: `${++entries}.` };
      default:
        return block;
    }
  });
}
