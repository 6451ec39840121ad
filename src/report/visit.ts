/** The one walk over the body of a report, in reading order. */
import { headingNumber } from '../text/heading-numbers.js';
import type { Text } from '../text/running-text.js';
import { oncePer } from '../world/memo.js';
import type { ReportAnnex, ReportBlock, ReportParagraph, ReportPart, ReportSection } from './report.js';

/** A block of the body and what it stands in. */
export interface Visited {
  readonly block: ReportBlock;
  /** The part it stands in, or the block itself where it is one; likewise the section, the innermost of several. */
  readonly part: ReportPart | undefined;
  readonly section: ReportSection | undefined;
  /** That section and those it stands in, the outermost first. */
  readonly sections: readonly ReportSection[];
  /** Numbers of the part and the sections it stands in, itself included, as the book prints them: 二、 and （一）; empty for a section without. */
  readonly numbers: readonly string[];
  /** The level of the last of these, 1 for 一、; 0 where there is none. */
  readonly level: number;
  /** Position from 1 of a block that is neither part nor section among those of its list; 0 for those. */
  readonly paragraph: number;
}

type Above = Omit<Visited, 'block' | 'paragraph'>;

const outside: Above = { part: undefined, section: undefined, sections: [], numbers: [], level: 0 };

/** Every block, each part and section before the blocks within it. */
export function* visit(blocks: readonly ReportBlock[], above: Above = outside): Generator<Visited> {
  let parts = 0;
  let sections = 0;
  let paragraphs = 0;
  // Without a part, sections have the numbers they have in one.
  const level = above.part || above.section ? above.level + 1 : 2;
  for (const block of blocks) {
    if (block.kind === 'part' || block.kind === 'section') {
      const here =
        block.kind === 'part'
          ? partHere(block, () => ++parts)
          : sectionHere(block, block.number ?? headingNumber(level, ++sections), level, above);
      yield { block, ...here, paragraph: 0 };
      yield* visit(block.body, here);
    } else yield { block, ...above, paragraph: ++paragraphs };
  }
}

function partHere(part: ReportPart, next: () => number): Above {
  const numbers = part.numbered ? [headingNumber(1, next())] : [];
  return { part, section: undefined, sections: [], numbers, level: numbers.length };
}

function sectionHere(section: ReportSection, number: string, level: number, above: Above): Above {
  const { part, sections, numbers } = above;
  return {
    part,
    section,
    sections: [...sections, section],
    numbers: [...numbers, number],
    level,
  };
}

/** The annex as a part without number, as which walks over blocks see it: its sections are 一、 and （一）. */
export function annexPart({ title, body, at }: ReportAnnex): ReportPart {
  return { kind: 'part', heading: title, numbered: false, body, at };
}

/** Lead and text of a paragraph as one text; the same object each time, by which what was read from it is known. */
export const wholeText = oncePer(({ lead, text }: ReportParagraph): Text => [...lead, ...text]);

/** The printed texts of a block without those of the blocks within it; lead and text of a paragraph are one. */
export function ownTexts(block: ReportBlock): readonly Text[] {
  switch (block.kind) {
    case 'salutation':
      return [block.text];
    case 'paragraph':
      return [wholeText(block)];
    case 'table':
      return [block.caption, block.unit, ...block.header, ...block.rows.flat(), block.note];
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
