/**
 * What a person did between two drafts and an update did not keep, whatever the reason: a sentence that was deleted and is
 * there again, and one that was moved, divided from another or joined with it and stands as it stood in the base.
 *
 * The result is compared with base and file alone, so that nothing can be undone without being named.
 */
import { type BaseBlock, baseBlock } from './base-blocks.js';
import { counterparts, homesOf } from './counterparts.js';
import { hashesOf, sentencesOf } from './hashes.js';
import type { SourceBlock } from './source-blocks.js';

export interface Undone {
  readonly kind: 'deleted' | 'placed';
  readonly text: string;
  /** Of the new file, from 1. */
  readonly line: number;
}

/** @param before the blocks of the file @param after those of the new file */
export function undoneIn(
  base: readonly BaseBlock[],
  before: readonly SourceBlock[],
  after: readonly SourceBlock[],
): Undone[] {
  const [mine, result] = [before.map(baseBlock), after.map(baseBlock)];
  const [based, own, now] = [homesOf(base), homesOf(mine), homesOf(result)];
  const lines = linesOf(after);
  const present = new Set(mine.flatMap(({ fields }) => fields.flatMap(({ hashes }) => hashes)));
  // Cells are alike by chance; what becomes of them is decided by their places.
  const isOfText = (hash: string) => based.has(hash) && base[based.get(hash)!]!.kind !== 'table';
  const deleted = [...now.keys()].filter((hash) => isOfText(hash) && !present.has(hash));
  const isCommon = (hash: string) => isOfText(hash) && own.has(hash) && now.has(hash);
  const edges = [based, own, now].map((homes) => edgesOf(homes, isCommon));
  const [first, hand, last] = edges as [Edges, Edges, Edges];
  const placed = [...last.keys()].filter(
    (hash) => hand.get(hash) !== first.get(hash) && last.get(hash) === first.get(hash),
  );
  const named = (kind: Undone['kind']) => (hash: string) => ({ kind, ...(lines.get(hash) ?? { text: '', line: 1 }) });
  const tables = tablesAgain(base, mine, result).map((i) => ({ kind: 'deleted' as const, ...firstLine(after[i]!) }));
  return [...deleted.map(named('deleted')), ...tables, ...placed.map(named('placed'))];
}

/** The tables of the result that a person had deleted. */
function tablesAgain(base: readonly BaseBlock[], mine: readonly BaseBlock[], result: readonly BaseBlock[]): number[] {
  const own = counterparts(base, mine);
  return [...counterparts(base, result)].flatMap(([b, i]) => (base[b]!.kind === 'table' && !own.has(b) ? [i] : []));
}

function firstLine(block: SourceBlock): Pick<Undone, 'text' | 'line'> {
  const [first] = block.fields.flatMap(({ lines }) => lines);
  return { text: first?.text ?? '', line: first?.at.line ?? 1 };
}

type Edges = Map<string, string>;

/** For each of some sentences the one before it, and whether both stand in one block. */
function edgesOf(homes: ReadonlyMap<string, number>, isCommon: (hash: string) => boolean): Edges {
  const edges: Edges = new Map();
  let last: readonly [string, number] | undefined;
  for (const [hash, home] of homes) {
    if (!isCommon(hash)) continue;
    edges.set(hash, last ? `${last[0]} ${last[1] === home}` : '');
    last = [hash, home];
  }
  return edges;
}

function linesOf(blocks: readonly SourceBlock[]): Map<string, Pick<Undone, 'text' | 'line'>> {
  const lines = new Map<string, Pick<Undone, 'text' | 'line'>>();
  for (const { fields } of blocks)
    for (const { text, at } of fields.flatMap((field) => field.lines))
      for (const sentence of sentencesOf(text))
        for (const hash of hashesOf(sentence)) lines.set(hash, { text: sentence, line: at.line });
  return lines;
}
