/**
 * Paragraphs with a bold first sentence behind the last numbered section of a part: 坚持民生为本，群众福祉增进。… after
 * （三）坚持生态优先，绿色底色擦亮.
 *
 * Where no other section of the part has such paragraphs they may be its siblings. They are, if each begins with the
 * words that all numbered headings begin with and has as many clauses; else it is reported where they were put.
 */
import { labelOf } from '../heading-forms.js';
import { salutation } from '../lexicon.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';
import type { Rank } from './hierarchy.js';
import type { ParallelHeading } from './parallel.js';
import { partsOf } from './parallel.js';

export interface BoldSiblings {
  /** Those that are sections, by the indices of their paragraphs. */
  readonly headings: ReadonlyMap<number, ParallelHeading>;
  /** Those that stay leads of the section before them: the first of each part, with the number of that section. */
  readonly doubtful: readonly { readonly at: number; readonly lead: string; readonly number: string }[];
}

const LEAST_SECTIONS = 2;
/** Characters that the beginnings of parallel headings have in common. */
const SAME = 2;
const MOST_LEAD = 40;

/** The bold siblings among paragraphs of these ranks. */
export function boldSiblings(paragraphs: readonly Paragraph[], ranks: readonly Rank[]): BoldSiblings {
  const headings = new Map<number, ParallelHeading>();
  const doubtful: { at: number; lead: string; number: string }[] = [];
  for (const [from, to] of partsOf(ranks)) {
    const indices = Array.from({ length: to - from }, (_, i) => from + i);
    const sections = indices.filter((i) => ranks[i] === 'section');
    const last = sections.at(-1) ?? to;
    const bold = indices.filter((i) => ranks[i] === undefined && isLed(paragraphs[i]!));
    const greeting = indices.find((i) => i > last && salutation.test(folded(paragraphs[i]!.text))) ?? to;
    const row = bold.filter((i) => i < greeting);
    const [first] = row;
    // Right below its heading a lead is that of the section; so are all where there is a third level.
    const isOpen = first !== undefined && first > last + 1 && !indices.some((i) => ranks[i] === 'subsection');
    if (sections.length < LEAST_SECTIONS || !isOpen) continue;
    const numbered = sections.map((i) => formOf(paragraphs[i]!.text.slice(labelOf(paragraphs[i]!.text)?.length ?? 0)));
    const own = row.map((i) => formOf(leadOf(paragraphs[i]!)));
    if (new Set([...numbered, ...own]).size === 1)
      for (const [k, i] of row.entries())
        headings.set(i, { number: 0, end: paragraphs[i]!.lead!, group: 0, behind: row[k + 1] ?? i + 1 });
    else
      doubtful.push({
        at: first,
        lead: leadOf(paragraphs[first]!),
        number: labelOf(paragraphs[last]!.text)?.typed ?? '',
      });
  }
  return { headings, doubtful };
}

function leadOf({ text, lead = 0 }: Paragraph): string {
  return text.slice(0, lead).trim();
}

/** Whether a bold sentence stands at the beginning, with text behind it. */
function isLed(paragraph: Paragraph): boolean {
  const lead = leadOf(paragraph);
  return /^[^。！？]{4,}。$/.test(lead) && lead.length <= MOST_LEAD && paragraph.text.length > lead.length + SAME;
}

/** How a heading begins, and how many clauses it has. */
function formOf(heading: string): string {
  const [sentence = ''] = /^[^。]+/.exec(heading.trim()) ?? [];
  return `${sentence.slice(0, SAME)} ${sentence.split(/[，,]/).length}`;
}
