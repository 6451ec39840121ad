/** The one walk over the body of a report, in reading order. */
import type { Text } from '../text/running-text.js';
import type { ReportBlock, ReportPart, ReportSection } from './report.js';

/** A block of the body and what it stands in. */
export interface Visited {
  readonly block: ReportBlock;
  /** The part it stands in, or the block itself where it is one; likewise the section. */
  readonly part: ReportPart | undefined;
  readonly section: ReportSection | undefined;
  /**
   * Positions from 1: of `part` among the parts of its list, of `section` among the sections of its list, and of a
   * block that is neither among the blocks of its list that are neither. 0 where there is none.
   */
  readonly numbers: { readonly part: number; readonly section: number; readonly paragraph: number };
}

type Above = Omit<Visited, 'block'>;

const outside: Above = { part: undefined, section: undefined, numbers: { part: 0, section: 0, paragraph: 0 } };

/** Every block, each part and section before the blocks within it. */
export function* visit(blocks: readonly ReportBlock[], above: Above = outside): Generator<Visited> {
  let parts = 0;
  let sections = 0;
  let paragraphs = 0;
  for (const block of blocks) {
    if (block.kind === 'part') {
      const here = { ...above, part: block, numbers: { ...above.numbers, part: ++parts } };
      yield { block, ...here };
      yield* visit(block.body, here);
    } else if (block.kind === 'section') {
      const here = { ...above, section: block, numbers: { ...above.numbers, section: ++sections } };
      yield { block, ...here };
      yield* visit(block.body, here);
    } else yield { block, ...above, numbers: { ...above.numbers, paragraph: ++paragraphs } };
  }
}

/** The printed texts of a block without those of the blocks within it; lead and text of a paragraph are one. */
export function ownTexts(block: ReportBlock): readonly Text[] {
  switch (block.kind) {
    case 'salutation':
      return [block.text];
    case 'paragraph':
      return [[...block.lead, ...block.text]];
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flat()];
    case 'figure':
      return [block.caption];
    case 'part':
      return [block.heading];
    case 'section':
      return [block.heading, block.intro];
  }
}

/** Blocks of running text, in which terms and indicators are looked for: no tables, no figures. */
export function* visitRunningText(body: readonly ReportBlock[]): Generator<Visited> {
  for (const visited of visit(body))
    if (visited.block.kind !== 'table' && visited.block.kind !== 'figure') yield visited;
}
