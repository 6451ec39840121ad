/**
 * Numbering of Word, for themes that want it instead of typed numbers: 一、 （一） 1. as one list of several levels,
 * and the entries of a glossary as another.
 *
 * Problem: the numbers restart in every part without number and in every annex, but Word goes on counting over all
 * lists of one definition. Approach: each range that counts for itself has a definition of its own.
 */
import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { Block } from '../document/book.js';
import type { BookTheme, Style } from '../print/theme.js';
import { twips, wordSize } from './units.js';

/** The place of a block in a list. */
export interface NumberedBlock {
  /** Name of the definition. */
  readonly list: string;
  /** From 0. */
  readonly level: number;
}

/**
 * The blocks whose numbers Word computes. Sections with a number given count for none.
 * @param entries whether all entries of a glossary stand in its list, so that Word can count them
 */
export function numberedBlocks(blocks: readonly Block[], entries = true): Map<Block, NumberedBlock> {
  const found = new Map<Block, NumberedBlock>();
  let ranges = 0;
  const walk = (blocks: readonly Block[], list: string) => {
    for (const block of blocks) {
      if (block.kind === 'part' && block.numbered) found.set(block, { list, level: 0 });
      else if (block.kind === 'section' && block.given === undefined)
        found.set(block, { list, level: block.level - 1 });
      else if (block.kind === 'entry' && entries) found.set(block, { list: `${list}-entries`, level: 0 });
      if (!('blocks' in block)) continue;
      const isRange = block.kind === 'annex' || (block.kind === 'part' && !block.numbered);
      walk(block.blocks, isRange ? `headings-${++ranges}` : list);
    }
  };
  walk(blocks, 'headings');
  return found;
}

/** The definitions of the lists. */
export function numberingOf(numbered: Iterable<NumberedBlock>, { styles }: BookTheme): INumberingOptions {
  const lists = [...new Set([...numbered].map(({ list }) => list))];
  return {
    config: lists.map((reference) => ({
      reference,
      levels: (reference.endsWith('-entries') ? entryLevels : headingLevels).map(([format, text, style], level) => ({
        level,
        format,
        text,
        suffix: LevelSuffix.NOTHING,
        alignment: AlignmentType.LEFT,
        // As the style says it: LibreOffice takes the indent of a numbered paragraph from its list alone.
        style: { paragraph: { indent: { left: 0, firstLine: firstLineOf(styles[style]) } } },
      })),
    })),
  };
}

const firstLineOf = ({ size, indent }: Style) => twips((indent / size) * wordSize(size));

const headingLevels = [
  [LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、', 'part'],
  [LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）', 'section'],
  [LevelFormat.DECIMAL, '%3.', 'subsection'],
] as const;

const entryLevels = [[LevelFormat.DECIMAL, '%1.', 'entry']] as const;
