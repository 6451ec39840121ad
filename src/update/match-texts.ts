/**
 * Which block of the old file each new block is.
 *
 * Headings, paragraphs, tables and entries are matched among their own kind by `matchUnits`. The rest is matched across
 * kinds: a heading that is text in the draft is found by its words, and a renamed heading by the blocks within it.
 */

import { matchUnits } from '../diff/compare/match.js';
import type { Unit } from '../diff/compare/units.js';
import { addTo } from '../text/add-to.js';
import { find } from '../yaml/node.js';
import { linesIn } from '../yaml/write-scalar.js';
import { baseBlock, hashesIn } from './base-blocks.js';
import type { SourceBlock } from './source-blocks.js';
import type { FieldText, ValueBlock } from './value-blocks.js';
import { textOf } from './value-blocks.js';

export interface Pairing {
  /** The old block of a new one. */
  readonly oldOf: ReadonlyMap<ValueBlock, SourceBlock>;
  /** How many matched blocks are in another order than before. */
  readonly moved: number;
}

/** The texts of an old block in the form of those of a new one. */
export function fieldTexts({ fields }: Pick<SourceBlock, 'fields'>): FieldText[] {
  return fields.map(({ name, lines }) => ({ name, lines: lines.map(({ text }) => text) }));
}

/**
 * Matches new blocks with old ones.
 * @param base hashes of all sentences that the last import wrote: two different ones are never two wordings of one
 */
export function pairBlocks(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  base?: ReadonlySet<string>,
): Pairing {
  const oldOf = new Map<ValueBlock, SourceBlock>();
  const matched = new Set<SourceBlock>();
  const match = (fresh: ValueBlock, old: SourceBlock) => {
    oldOf.set(fresh, old);
    matched.add(old);
  };
  const before = olds.map((old) => unitOf(old.kind, fieldTexts(old), pictureIn(old)));
  const after = news.map(({ kind, fields, value }) =>
    unitOf(kind, fields, typeof value === 'object' && 'figure' in value ? linesIn(value.figure).join() : undefined),
  );
  let moved = 0;
  const [mine, theirs] = base ? [olds, news].map((blocks) => blocks.map((block) => hashesIn(baseBlock(block)))) : [];
  const isOfBase = (hashes: readonly string[]) => hashes.every((hash) => base?.has(hash));
  const canBe = (a: number, b: number) => {
    const [old, fresh] = [mine?.[a] ?? [], theirs?.[b] ?? []];
    return !base || !isOfBase(old) || !isOfBase(fresh) || old.some((hash) => fresh.includes(hash));
  };
  for (const pair of matchUnits(before, after, undefined, canBe)) {
    // Pictures are equal or different, never similar.
    if (olds[pair.before]!.kind === 'figure' && before[pair.before]!.text !== after[pair.after]!.text) continue;
    match(news[pair.after]!, olds[pair.before]!);
    if (pair.moved) moved++;
  }
  byWords(olds, news, oldOf, matched, match);
  byContents(olds, news, oldOf, matched, match);
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

type Match = (fresh: ValueBlock, old: SourceBlock) => void;
type Known = ReadonlyMap<ValueBlock, SourceBlock>;

/** Matches the remaining blocks by equal words, whatever their kind: by the whole text, then by the first of several lines. */
function byWords(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  known: Known,
  matched: ReadonlySet<SourceBlock>,
  match: Match,
): void {
  const whole = (fields: readonly FieldText[]) => textOf(fields);
  const first = (fields: readonly FieldText[]) => {
    const lines = fields.flatMap(({ lines }) => lines);
    return lines.length > 1 ? lines[0]! : '';
  };
  for (const keyOf of [whole, first]) {
    const waiting = new Map<string, SourceBlock[]>();
    for (const old of olds) {
      if (matched.has(old) || !isRunning(old.kind)) continue;
      const key = keyOf(fieldTexts(old));
      addTo(waiting, key, old);
    }
    // Lists are used up from their ends, as taking from the front of a long one moves all the others.
    for (const list of waiting.values()) list.reverse();
    for (const fresh of news) {
      if (known.has(fresh) || !isRunning(fresh.kind)) continue;
      const key = keyOf(fresh.fields);
      const old = key === '' ? undefined : waiting.get(key)?.pop();
      if (old) match(fresh, old);
    }
  }
}

function isRunning(kind: SourceBlock['kind']): boolean {
  return kind === 'part' || kind === 'section' || kind === 'text';
}

/** Matches a heading with an old one of the same kind if it holds at least half of what that held. */
function byContents(
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  known: Known,
  matched: ReadonlySet<SourceBlock>,
  match: Match,
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
    if (!candidate || known.has(parent) || matched.has(candidate) || candidate.kind !== parent.kind) return;
    const own = votes.get(parent) ?? new Map<SourceBlock, number>();
    votes.set(parent, own.set(candidate, (own.get(candidate) ?? 0) + 1));
  });
  for (const [fresh, own] of votes) {
    for (const [old, count] of own)
      if (!matched.has(old) && !known.has(fresh) && 2 * count >= sizes.get(old)!) match(fresh, old);
  }
}

/** Calls `visit` for each block of a flat list that is within another. */
function eachWithParent<B extends { readonly depth: number }>(
  blocks: readonly B[],
  visit: (block: B, parent: B) => void,
): void {
  const open: B[] = [];
  for (const block of blocks) {
    const parent = block.depth > 0 ? open[block.depth - 1] : undefined;
    if (parent) visit(block, parent);
    open[block.depth] = block;
  }
}
