/**
 * The blocks of a draft where a person has put them since the last import.
 *
 * Base, file and draft are compared by their order. A block or a sentence that a person moved stands in the draft where the
 * person put it, as long as the draft has it where it was; so do sentences of a paragraph that was divided or joined. The
 * result is put into the file like any draft: what is in the file as here is not touched.
 */
import { bigrams, similarity } from '../text/similarity.js';
import { type BaseBlock, baseBlock, hashesIn } from './base-blocks.js';
import { type Counterparts, counterparts, homesOf } from './counterparts.js';
import { type DecideCells, tableByHand } from './hand-table.js';
import { hashesOf } from './hashes.js';
import { fieldTexts } from './match-texts.js';
import { blockOf, type Piece, piecesOf } from './pieces.js';
import type { SourceBlock } from './source-blocks.js';
import { movedByHand, movesOf, placedAsIn } from './three-way-order.js';
import { isHeading, textOf, type ValueBlock } from './value-blocks.js';

/** A sentence in other words has at least this similarity. */
const LEAST_SIMILARITY = 0.5;

/** A block of the draft, or one that a person made of its sentences. */
interface Slot {
  readonly key: Key;
  block: ValueBlock;
  pieces: Piece[] | undefined;
}

/** The index of a block of the base, or the name of one that the base does not have. */
type Key = number | string;

export function withHandOrder(
  base: readonly BaseBlock[],
  olds: readonly SourceBlock[],
  news: readonly ValueBlock[],
  decide: DecideCells,
): ValueBlock[] {
  return new HandOrder(base, olds, news, decide).blocks();
}

class HandOrder {
  readonly #base: readonly BaseBlock[];
  readonly #olds: readonly SourceBlock[];
  readonly #mine: readonly BaseBlock[];
  readonly #theirs: readonly BaseBlock[];
  readonly #mineOf: Counterparts;
  readonly #theirsOf: Counterparts;
  readonly #mineKeys: readonly Key[];
  readonly #slots: Slot[];

  readonly #decide: DecideCells;

  constructor(
    base: readonly BaseBlock[],
    olds: readonly SourceBlock[],
    news: readonly ValueBlock[],
    decide: DecideCells,
  ) {
    this.#base = base;
    this.#decide = decide;
    this.#olds = olds;
    this.#mine = olds.map(baseBlock);
    this.#theirs = news.map(baseBlock);
    this.#mineOf = counterparts(base, this.#mine);
    this.#theirsOf = this.#withReworded(counterparts(base, this.#theirs), news);
    this.#mineKeys = keysOf(this.#mineOf, olds.length, 'file');
    const keys = keysOf(this.#theirsOf, news.length, 'draft');
    this.#slots = news.map((block, i) => ({ key: keys[i]!, block, pieces: piecesOf(block) }));
  }

  /** Paragraphs that the draft has in other words throughout are found by the words that the file still has. */
  #withReworded(known: Counterparts, news: readonly ValueBlock[]): Counterparts {
    const pairs = new Map(known);
    const used = new Set(known.values());
    const left = news.flatMap(({ kind, fields }, k) =>
      kind === 'text' && !used.has(k) ? [{ k, grams: bigrams(textOf(fields)) }] : [],
    );
    for (const [b, j] of left.length > 0 ? this.#mineOf : []) {
      if (pairs.has(b) || this.#base[b]!.kind !== 'text') continue;
      const grams = bigrams(textOf(fieldTexts(this.#olds[j]!)));
      const [best] = left
        .filter(({ k }) => !used.has(k))
        .map((one) => ({ ...one, score: similarity(grams, one.grams) }))
        .sort((x, y) => y.score - x.score);
      if (!best || best.score < LEAST_SIMILARITY) continue;
      pairs.set(b, best.k);
      used.add(best.k);
    }
    return pairs;
  }

  blocks(): ValueBlock[] {
    const own = new Map(this.#slots.map((slot) => [slot.key, slot]));
    for (const [b, j] of this.#mineOf) {
      const slot = own.get(b);
      if (slot) this.#becomesAsByHand(slot, this.#base[b]!, j);
    }
    this.#nameReworded(own);
    const made = this.#moveSentences(own);
    const baseKeys = [...this.#base.keys()];
    const theirKeys = this.#slots.map(({ key }) => key);
    const { byHand: moved, stayed } = movesOf<Key>(baseKeys, this.#mineKeys, theirKeys);
    for (const key of moved) {
      const slot = own.get(key)!;
      slot.block = { ...slot.block, depth: this.#olds[this.#mineOf.get(key as number)!]!.depth };
    }
    for (const slot of made) own.set(slot.key, slot);
    const followers = followersOf(theirKeys, moved, stayed);
    const added = made.map(({ key }) => key);
    const placed = this.#ordered(theirKeys, followers, [...moved, ...added], own);
    // Where the draft changed the headings, a block that moved could stand under none.
    return isNested(placed) ? placed : this.#ordered(theirKeys, new Map(), added, own);
  }

  /** The blocks with some where a person has them, each with those that follow it. */
  #ordered(
    theirKeys: readonly Key[],
    followers: ReadonlyMap<Key, readonly Key[]>,
    some: readonly Key[],
    own: ReadonlyMap<Key, Slot>,
  ): ValueBlock[] {
    const followed = new Set([...followers.values()].flat());
    const left = theirKeys.filter((key) => !followed.has(key));
    const order = placedAsIn<Key>(left, this.#mineKeys, new Set(some));
    const all = order.flatMap((key) => [key, ...(followers.get(key) ?? [])]);
    return all.flatMap((key) => {
      const { block, pieces } = own.get(key)!;
      return pieces ? blockOf(block, pieces) : [block];
    });
  }

  /** A heading that a person made a paragraph is one, and a table has the rows and cells of a person. */
  #becomesAsByHand(slot: Slot, was: BaseBlock, j: number): void {
    const { block } = slot;
    const old = this.#olds[j]!;
    if (block.kind === 'table' && old.kind === 'table') slot.block = tableByHand(was, old, block, this.#decide);
    const isDemoted = isHeading(was.kind) && block.kind === was.kind && old.kind === 'text';
    if (!isDemoted || hashesIn(baseBlock(block)).join() !== hashesIn(was).join()) return;
    const fields = fieldTexts(old);
    const value = fields.flatMap(({ lines }) => lines).join('\n');
    slot.block = { kind: 'text', depth: old.depth, fields: [{ name: 'text', lines: value.split('\n') }], value };
    slot.pieces = undefined;
  }

  /** Sentences that the draft has in other words where the base had them get the hash of the base. */
  #nameReworded(own: ReadonlyMap<Key, Slot>): void {
    const wanted = new Set(this.#theirs.flatMap(hashesIn));
    const texts = textsOf(this.#olds);
    const known = new Set(this.#base.flatMap(hashesIn));
    for (const b of this.#theirsOf.keys()) {
      const pieces = own.get(b)?.pieces?.filter(({ key }) => !known.has(key)) ?? [];
      if (pieces.length === 0) continue;
      const left = hashesIn(this.#base[b]!).filter((hash) => !wanted.has(hash) && texts.has(hash));
      for (const hash of left) {
        const grams = bigrams(texts.get(hash)!);
        const scored = pieces
          .filter(({ key }) => !known.has(key))
          .map((piece) => ({ piece, score: similarity(grams, bigrams(piece.text)) }))
          .sort((x, y) => y.score - x.score);
        const [best] = scored;
        if (!best || best.score < LEAST_SIMILARITY) continue;
        best.piece.key = hash;
        pieces.splice(pieces.indexOf(best.piece), 1);
      }
    }
  }

  /** Moves sentences to where a person has them; returns the blocks that a person made of them. */
  #moveSentences(own: ReadonlyMap<Key, Slot>): Slot[] {
    const [based, mine] = [homesOf(this.#base), homesOf(this.#mine)];
    const made = new Map<Key, Slot>();
    const arrived = new Map<Slot, Piece[]>();
    for (const [hash, j] of mine) {
      const b = based.get(hash);
      if (b === undefined || this.#mineOf.get(b) === j) continue;
      const from = own.get(b);
      const piece = from?.pieces?.find(({ key, isFixed }) => key === hash && !isFixed);
      const old = this.#olds[j]!;
      if (!from || !piece || !isText(old, hash)) continue;
      const key = this.#mineKeys[j]!;
      const to = own.get(key) ?? made.get(key) ?? (typeof key === 'string' ? this.#madeSlot(key, old) : undefined);
      if (!to?.pieces) continue;
      if (!own.has(key)) made.set(key, to);
      from.pieces = from.pieces!.filter((one) => one !== piece);
      arrived.set(to, [...(arrived.get(to) ?? []), piece]);
    }
    for (const [j, key] of this.#mineKeys.entries()) {
      const slot = own.get(key) ?? made.get(key);
      if (slot?.pieces) this.#order(slot, j, arrived.get(slot) ?? []);
    }
    return [...made.values()];
  }

  #madeSlot(key: Key, { depth }: SourceBlock): Slot {
    return { key, block: { kind: 'text', depth, fields: [{ name: 'text', lines: [] }], value: '' }, pieces: [] };
  }

  /** The sentences of a block as a person ordered them. */
  #order(slot: Slot, j: number, arrived: readonly Piece[]): void {
    const base = typeof slot.key === 'number' ? hashesIn(this.#base[slot.key]!) : [];
    const mine = hashesIn(this.#mine[j]!);
    const all = [...slot.pieces!, ...arrived];
    const keys = all.map(({ key }) => key);
    const isRepeated = [base, mine, keys].some((list) => new Set(list).size < list.length);
    if (isRepeated) {
      slot.pieces = all;
      return;
    }
    const byKey = new Map(all.map((piece) => [piece.key, piece]));
    const own = slot.pieces!.map(({ key }) => key);
    const moved = movedByHand(base, mine, own);
    for (const key of moved) if (byKey.get(key)!.isFixed) moved.delete(key);
    const some = new Set([...moved, ...arrived.map(({ key }) => key)]);
    slot.pieces = placedAsIn(own, mine, some).map((key) => byKey.get(key)!);
  }
}

/** Whether each block stands directly under a heading, or beside a block at its depth. */
function isNested(blocks: readonly ValueBlock[]): boolean {
  return blocks.every((block, i) => {
    const before = blocks[i - 1];
    return !before || block.depth <= before.depth + (isHeading(before.kind) ? 1 : 0);
  });
}

/**
 * Blocks of the draft that go with the block before them that a person moved: those that the draft put before another
 * moved block, or at the end.
 */
function followersOf(keys: readonly Key[], moved: ReadonlySet<Key>, stayed: ReadonlySet<Key>): Map<Key, Key[]> {
  const followers = new Map<Key, Key[]>();
  let last: Key | undefined;
  let waiting: Key[] = [];
  for (const key of [...keys, undefined]) {
    if (key !== undefined && !moved.has(key) && !stayed.has(key)) waiting.push(key);
    else {
      if (last !== undefined && waiting.length > 0 && moved.has(last) && (key === undefined || moved.has(key)))
        followers.set(last, waiting);
      [last, waiting] = [key, []];
    }
  }
  return followers;
}

/** The keys of the blocks of a side. */
function keysOf(of: Counterparts, count: number, side: string): Key[] {
  const keys: Key[] = Array.from({ length: count }, (_, i) => `${side} ${i}`);
  for (const [b, i] of of) keys[i] = b;
  return keys;
}

function isText({ fields, kind }: SourceBlock, hash: string): boolean {
  const names = fields.filter(({ lines }) => lines.some(({ text }) => hashesOf(text).includes(hash)));
  return kind === 'text'
    ? names.every(({ name }) => name !== 'salutation')
    : names.every(({ name }) => name === 'intro');
}

function textsOf(olds: readonly SourceBlock[]): Map<string, string> {
  return new Map(
    olds.flatMap(
      (old) =>
        piecesOf({ kind: old.kind, fields: fieldTexts(old) })?.map(({ key, text }) => [key, text] as const) ?? [],
    ),
  );
}
