/** What each line of a draft was read as, for a person to look over and correct. */
import type { LineRole } from '../draft/corrections.js';
import type { DraftLine } from '../draft/draft.js';
import type { BodyTree } from './body/tree.js';
import type { TitleBlock } from './head/block.js';
import type { Account, Reason } from './outline.js';
import type { Doubt } from './outline-problems.js';
import type { Paragraph } from './paragraphs.js';

export interface ReadLine {
  /** From 1; by it a `Correction` names the line. */
  readonly line: number;
  /** Its beginning, as the draft has it. */
  readonly text: string;
  /** How many characters it has. */
  readonly length: number;
  readonly role: LineRole | 'table' | 'picture' | 'glossary' | 'annex';
  /** Why it is left out. */
  readonly reason?: Reason;
  /** A person said so. */
  readonly asked?: true;
  /** Why a person should look at it, unless one has. */
  readonly doubt?: Doubt;
  /** Its words are those of a person. */
  readonly isReworded?: true;
}

interface Read {
  readonly doubts: ReadonlyMap<number, Doubt>;
  readonly roles: TitleBlock['roles'];
  /** Lines that repeat or sign the title block. */
  readonly lines: TitleBlock['lines'];
  readonly signed: TitleBlock['signed'];
  readonly dropped: Account['dropped'];
  readonly glossary: ReadonlySet<number>;
  readonly annexes: ReadonlySet<number>;
  readonly tree: Pick<BodyTree, 'headings'>;
  /** The paragraphs of the text. */
  readonly placed: readonly Paragraph[];
}

/** Characters of a line that are given. */
const MOST_SHOWN = 2000;

/** Every line that has something, in the order of the draft. */
export function readLines(lines: readonly DraftLine[], read: Read): ReadLine[] {
  const firsts = new Set(read.placed.map(({ index }) => index));
  return lines.flatMap((line, index) => {
    const text = line.table?.flat().join(' ') || line.picture?.alt || line.text;
    if (text.trim() === '' && !line.picture) return [];
    const characters = [...text];
    const reason = read.dropped.get(index);
    const doubt = reason || line.as !== undefined ? undefined : read.doubts.get(index);
    return {
      line: index + 1,
      text: characters.slice(0, MOST_SHOWN).join(''),
      length: characters.length,
      role: roleOf(line, index, read, firsts),
      ...(reason && { reason }),
      ...(doubt && { doubt }),
      ...(line.as !== undefined && { asked: true as const }),
      ...(line.isReworded && { isReworded: true as const }),
    };
  });
}

function roleOf(line: DraftLine, index: number, read: Read, firsts: ReadonlySet<number>): ReadLine['role'] {
  const { roles, lines, signed, dropped, glossary, annexes, tree } = read;
  const head = roles.get(index);
  const reason = dropped.get(index);
  // A line with nothing but the date is no text, and is in the report by its key.
  if (reason === 'date') return 'date';
  if (reason) return 'left-out';
  if (lines.has(index) || signed.has(index)) return head ?? 'title';
  if (line.picture) return 'picture';
  if (line.table) return 'table';
  if (glossary.has(index) || line.note !== undefined) return 'glossary';
  if (annexes.has(index)) return 'annex';
  return tree.headings.get(index) ?? (firsts.has(index) ? 'text' : 'continued');
}
