/**
 * Numbers from position, so that a moved paragraph renumbers itself: 一、 for
 * parts, （一） for the sections of a part, 1. for the entries of an annex
 * (GB/T 9704-2012 7.3.3).
 */
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

const digits = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 101 → 一百零一. From a thousand on, where no report goes, the digits. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`no Chinese numeral for ${n}`);
  if (n > 999) return String(n);
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const last = ones === 0 ? '' : digits[ones]!;
  // 十 alone is ten; after 百 it is 一十, and a missing ten is 零.
  if (hundreds === 0) return (tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`) + last;
  const rest = tens > 0 ? `${digits[tens]}十${last}` : last && `零${last}`;
  return `${digits[hundreds]}百${rest}`;
}
