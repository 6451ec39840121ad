/**
 * Numbers headings and entries by position, so that a moved paragraph is renumbered: 一、 for parts, （一） for their
 * sections, 1. for sections within these (GB/T 9704-2012 7.3.3). Under a part without number the sections are 一、 and
 * those within them （一）, and so in an annex. Entries of the glossary are 1., several annexes 附件1 and 附件2
 * (7.3.4, 7.3.7).
 */
import { headingNumber, labelWords } from '../text/heading-numbers.js';
import { plain } from '../text/running-text.js';
import { slice } from '../text/slice.js';
import type { Block, Book } from './book.js';

/** The book with every heading, entry and annex numbered. */
export function numberBook({ blocks, ...book }: Book): Book {
  return { ...book, blocks: numberAnnexes(numberBlocks(blocks, 2)) };
}

/** Annexes with a label, and the notes of them, by position; one alone has no number. */
function numberAnnexes(blocks: readonly Block[]): Block[] {
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  const [several, listed] = [count('annex') > 1, count('annex-note') > 1];
  let annexes = 0;
  let notes = 0;
  return blocks.map((block) => {
    if (block.kind === 'annex-note') return { ...block, number: listed ? `${++notes}.` : '' };
    if (block.kind !== 'annex' || !several || block.label.length === 0) return block;
    const words = slice(block.label, 0, labelWords(plain(block.label)));
    return { ...block, label: [...words, { text: `${++annexes}` }] };
  });
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
        // Its sections are numbered for themselves, as those of a part without number.
        return { ...block, blocks: numberBlocks(block.blocks, 1) };
      case 'entry':
        return { ...block, number: `${++entries}.` };
      default:
        return block;
    }
  });
}
