/**
 * Which block of the old file each new block is.
 *
 * Headings, paragraphs, tables and entries are matched each among their own by `matchUnits`. What is left over is
 * matched across: a heading that the draft does not show as one is found by its words, and a heading that was
 * renamed by the blocks within it.
 */

import { matchUnits } from '../diff/compare/match.js';
import type { Unit } from '../diff/compare/units.js';
import { find } from '../yaml/node.js';
import { linesIn } from '../yaml/write-scalar.js';
import type { SourceBlock } from './source-blocks.js';
import type { FieldText, ValueBlock } from './value-blocks.js';
import { textOf } from './value-blocks.js';

export interface Pairing {
  /** The old block of a new one. */
  readonly oldOf: ReadonlyMap<ValueBlock, SourceBlock>;
  /** Matched blocks that stand in another order than before. */
  readonly moved: number;
}

/** Texts of an old block as those of a new one. */
export function fieldTexts({ fields }: Pick<SourceBlock, 'fields'>): FieldText[] {
  return fields.map(({ name, lines }) => ({ name, lines: lines.map(({ text }) => text) }));
}

export function pairBlocks(olds: readonly SourceBlock[], news: readonly ValueBlock[]): Pairing {
  const oldOf = new Map<ValueBlock, SourceBlock>();
  const taken = new Set<SourceBlock>();
  const take = (fresh: ValueBlock, old: SourceBlock) => {
    oldOf.set(fresh, old);
    taken.add(old);
  };
  const before = olds.map((old) => unitOf(old.kind, fieldTexts(old), pictureIn(old)));
  const after = news.map(({ kind, fields, value }) =>
    unitOf(kind, fields, typeof value === 'object' && 'figure' in value ? linesIn(value.figure).join() : undefined),
  );
  let moved = 0;
  for (const match of matchUnits(before, after)) {
    // A picture is the same or another one.
    if (olds[match.before]!.kind === 'figure' && before[match.before]!.text !== after[match.after]!.text) continue;
    take(news[match.after]!, olds[match.before]!);
    if (match.moved) moved++;
  }
  byWords(olds, news, oldOf, taken, take);
  byContents(olds, news, oldOf, taken, take);
  return { oldOf, moved };
}

function unitOf(kind: SourceBlock['kind'], fields: readonly FieldText[], picture: string | undefined): Unit {
  const head = kind === 'entry' ? textOf(fields.slice(0, 1)).length : 0;
  const text = picture ?? textOf(fields);
  return { kind: kind === 'text' ? 'paragraph' : kind, text, head, number: '', level: 0, where: {}, at: undefined };
}

function pictureIn({ kind, node }: SourceBlock): string | undefined {
  if (kind !== 'figure') return undefined;
  const path = find(node, ['figure'])?.node;
  return path?.kind === 'scalar' ? linesIn(path.text).join() : '';
}

type Take = (fresh: ValueBlock, old: SourceBlock) => void;
type Known = ReadonlyMap<ValueBlock, SourceBlock>;

/** Left over blocks of one another's words, whatever they are: the whole text, else the first line of several. */
function byWords(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  known: Known,
  taken: ReadonlySet<SourceBlock>,
  take: Take,
): void {
  const whole = (fields: readonly FieldText[]) => textOf(fields);
  const first = (fields: readonly FieldText[]) => {
    const lines = fields.flatMap(({ lines }) => lines);
    return lines.length > 1 ? lines[0]! : '';
  };
  for (const keyOf of [whole, first]) {
    const waiting = new Map<string, SourceBlock[]>();
    for (const old of olds) {
      if (taken.has(old) || !isRunning(old.kind)) continue;
      const key = keyOf(fieldTexts(old));
      waiting.set(key, [...(waiting.get(key) ?? []), old]);
    }
    for (const fresh of news) {
      if (known.has(fresh) || !isRunning(fresh.kind)) continue;
      const key = keyOf(fresh.fields);
      const old = key === '' ? undefined : waiting.get(key)?.shift();
      if (old) take(fresh, old);
    }
  }
}

function isRunning(kind: SourceBlock['kind']): boolean {
  return kind === 'part' || kind === 'section' || kind === 'text';
}

/** A heading that holds most of what an old one held, both of a kind. */
function byContents(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  known: Known,
  taken: ReadonlySet<SourceBlock>,
  take: Take,
): void {
  const parentOf = new Map<SourceBlock, SourceBlock>();
  const sizes = new Map<SourceBlock, number>();
  eachWithParent(olds, (old, parent) => {
    parentOf.set(old, parent);
    sizes.set(parent, (sizes.get(parent) ?? 0) + 1);
  });
  const votes = new Map<ValueBlock, Map<SourceBlock, number>>();
  eachWithParent(news, (fresh, parent) => {
    const old = known.get(fresh);
    const candidate = old && parentOf.get(old);
    if (!candidate || known.has(parent) || taken.has(candidate) || candidate.kind !== parent.kind) return;
    const own = votes.get(parent) ?? new Map<SourceBlock, number>();
    votes.set(parent, own.set(candidate, (own.get(candidate) ?? 0) + 1));
  });
  for (const [fresh, own] of votes) {
    for (const [old, count] of own)
      if (!taken.has(old) && !known.has(fresh) && 2 * count >= sizes.get(old)!) take(fresh, old);
  }
}

/** Each block of a flat list that stands within another. */
function eachWithParent<B extends { readonly depth: number }>(
  blocks: readonly B[],
  tell: (block: B, parent: B) => void,
): void {
  const open: B[] = [];
  for (const block of blocks) {
    const parent = block.depth > 0 ? open[block.depth - 1] : undefined;
    if (parent) tell(block, parent);
    open[block.depth] = block;
  }
}
