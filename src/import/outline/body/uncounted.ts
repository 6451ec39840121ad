/**
 * Sections that a style makes headings of, without a number that their author counted.
 *
 * Word shows no number beside them, so content has none: where the numbers of the other sections of the part are right
 * without them, or no section of the part has one while headings elsewhere have. A file without any number leaves them
 * to its reader, and they are computed.
 */
import { labelOf } from '../heading-forms.js';
import { salutation } from '../lexicon.js';
import type { Paragraph } from '../paragraphs.js';
import { folded } from '../typed-forms.js';
import type { Rank } from './hierarchy.js';
import type { ParallelHeading } from './parallel.js';
import { LEAST, nextHeading, partsOf } from './parallel.js';
import { headingEnd } from './run-in.js';

/** The sections of these paragraphs that have no number, each at the index of its paragraph; groups count down from -1. */
export function uncountedSections(
  paragraphs: readonly Paragraph[],
  ranks: readonly Rank[],
): ReadonlyMap<number, ParallelHeading> {
  const found = new Map<number, ParallelHeading>();
  const labels = paragraphs.map(({ text }, i) => (ranks[i] ? labelOf(text) : undefined));
  if (!labels.some(Boolean)) return found;
  let group = 0;
  for (const [from, to] of partsOf(ranks)) {
    const rows: number[][] = [];
    let counted = 0;
    let isRight = true;
    let isOpen = false;
    for (let i = from; i < to; i++) {
      const isSection = ranks[i] === 'section';
      if (isSection && labels[i]) isRight &&= labels[i]?.number === ++counted;
      // 各位代表！ speaks of the whole part.
      if (isSection ? labels[i] : salutation.test(folded(paragraphs[i]!.text))) isOpen = false;
      if (!isSection || labels[i]) continue;
      if (isOpen) rows.at(-1)!.push(i);
      else rows.push([i]);
      isOpen = true;
    }
    for (const row of isRight ? rows : []) {
      group--;
      const sizes = row.slice(1).map((start, k) => start - row[k]!);
      const most = row.length >= LEAST ? Math.max(...sizes) : to - from;
      for (const [k, i] of row.entries()) {
        const behind = row[k + 1] ?? Math.min(to, nextHeading(ranks, i, most));
        found.set(i, { number: 0, end: headingEnd(paragraphs[i]!, 0), group, behind });
      }
    }
  }
  return found;
}
