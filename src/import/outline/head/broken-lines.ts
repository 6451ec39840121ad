/**
 * Titles of Word that are broken by hand within their paragraph, so that their words stand well: 2026年 / 云溪县 /
 * 政府工作报告.
 *
 * Other lines of one paragraph are as different as title, occasion and speaker, and stay lines; so only a name that is
 * whole when its lines are joined is one line.
 */
import type { DraftLine } from '../../draft/draft.js';
import type { Dropped } from '../furniture.js';
import { paperLine } from '../lexicon.js';
import { folded } from '../typed-forms.js';

const MOST_NAME = 60;
const reportTitle = /^[^,。;:()—-]*政府工作报告$/;

export interface JoinedLines {
  /** As many as before; the first line of a name has all of it, the others are empty. */
  readonly lines: readonly DraftLine[];
  /** The further lines of each name, by its first. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/** The lines before `end` with each name of the report or of the paper on one line. */
export function joinedNames(lines: readonly DraftLine[], end: number, dropped: Dropped): JoinedLines {
  const joined = [...lines];
  const others = new Map<number, number[]>();
  for (let first = 0; first < end; first++) {
    let last = first;
    while (last + 1 < end && isBroken(lines[last]!, lines[last + 1]!) && !dropped.has(last)) last++;
    if (last === first) continue;
    const length = nameLength(lines.slice(first, last + 1).map(({ text }) => text));
    if (length < 2) continue;
    const rest = lines.slice(first + 1, first + length);
    joined[first] = { ...lines[first]!, text: [lines[first]!, ...rest].map(({ text }) => text.trim()).join('') };
    for (const [i, line] of rest.entries()) joined[first + 1 + i] = { ...line, text: '' };
    others.set(
      first,
      rest.map((_, i) => first + 1 + i),
    );
    first += length - 1;
  }
  return { lines: joined, others };
}

/** Whether a line is broken by hand: the next one is of the same paragraph. */
function isBroken({ text, ends, line, as }: DraftLine, next: DraftLine): boolean {
  return text !== '' && !ends && line === next.line && as === undefined && next.as === undefined;
}

/** How many lines, from the first on, are one name; 0 where none is. */
function nameLength(texts: readonly string[]): number {
  for (let length = 2; length <= texts.length; length++) {
    const name = folded(texts.slice(0, length).join('')).replace(/ /g, '');
    const isPaper = paperLine.test(name) && !/报告/.test(name) && texts[length] === undefined;
    if (name.length <= MOST_NAME && (isPaper || reportTitle.test(name))) return length;
  }
  return 0;
}
