/**
 * A table of a draft with what a person changed in it since the last import: cells, rows, their order, caption, unit, note.
 *
 * Cells are compared by their rows and columns, since words of cells are alike by chance. Where both sides changed a cell
 * the draft has it. Columns that a person added or removed stay where the draft did not change the table.
 */
import type { FileTable } from '../report/write-yaml.js';
import { linesIn } from '../yaml/write-scalar.js';
import { type BaseBlock, baseBlock, hashesIn } from './base-blocks.js';
import type { Wordings } from './hand-decisions.js';
import { fieldTexts } from './match-texts.js';
import type { SourceBlock } from './source-blocks.js';
import { movedByHand, placedAsIn } from './three-way-order.js';
import type { FieldName, ValueBlock } from './value-blocks.js';

/** A text by its words and their hashes; of the base only the hashes are known. */
interface Cell {
  readonly text: string;
  readonly hash: string;
}

interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly table?: Cell | undefined;
  readonly unit?: Cell | undefined;
  readonly note?: Cell | undefined;
}

/** The decision about a cell or a row, and whether both sides changed it. */
export type DecideCells = (wordings: Wordings, isConflict: boolean) => keyof Wordings;

/** @param was the table as the last import wrote it */
export function tableByHand(was: BaseBlock, old: SourceBlock, fresh: ValueBlock, decide: DecideCells): ValueBlock {
  const base = tableOf(was, undefined);
  const mine = tableOf(
    baseBlock(old),
    fieldTexts(old).map(({ lines }) => lines.join('\n')),
  );
  const theirs = tableOf(
    baseBlock(fresh),
    fresh.fields.map(({ lines }) => lines.join('\n')),
  );
  const isAsBefore = hashesIn(baseBlock(fresh)).join() === hashesIn(was).join();
  const columns = new Set([base, mine, theirs].map(({ header }) => header.length));
  if (columns.size === 1) return withTable(fresh, new Merge(decide).table(base, mine, theirs));
  if (mine.header.length === base.header.length) return fresh;
  const wordings = { report: wordsIn(mine.header), draft: wordsIn(theirs.header) };
  return decide(wordings, !isAsBefore) === 'report' ? withTable(fresh, mine) : fresh;
}

function tableOf({ fields }: BaseBlock, texts: readonly string[] | undefined): Table {
  const cells = fields.map(({ name, hashes }, i) => ({ name, text: texts?.[i] ?? '', hash: hashes.join() }));
  const of = (name: FieldName) => cells.filter((cell) => cell.name === name);
  const header = of('header');
  const all = of('rows');
  const width = Math.max(1, header.length);
  const rows = Array.from({ length: Math.ceil(all.length / width) }, (_, i) => all.slice(i * width, (i + 1) * width));
  return { header, rows, table: of('table')[0], unit: of('unit')[0], note: of('note')[0] };
}

type Row = readonly Cell[];

const none: Cell = { text: '', hash: '' };

/** Puts a table together of what a person and a draft changed. */
class Merge {
  readonly #decide: DecideCells;

  constructor(decide: DecideCells) {
    this.#decide = decide;
  }

  table(base: Table, mine: Table, theirs: Table): Table {
    const one = (name: 'table' | 'unit' | 'note') => {
      const cell = this.#cell(base[name] ?? none, mine[name] ?? none, theirs[name] ?? none);
      return cell === none ? undefined : cell;
    };
    return {
      table: one('table'),
      unit: one('unit'),
      note: one('note'),
      header: this.#row(base.header, mine.header, theirs.header),
      rows: this.#rows(base.rows, mine.rows, theirs.rows),
    };
  }

  /** What a person has where the draft has what the base had. */
  #cell(base: Cell, mine: Cell, theirs: Cell): Cell {
    if (mine.hash === base.hash || mine.hash === theirs.hash) return theirs;
    const wordings = { report: mine.text, draft: theirs.text };
    return this.#decide(wordings, theirs.hash !== base.hash) === 'report' ? mine : theirs;
  }

  #row(base: Row, mine: Row, theirs: Row): Cell[] {
    return theirs.map((cell, i) => this.#cell(base[i] ?? none, mine[i] ?? none, cell));
  }

  #rows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Row[] {
    const [mineOf, theirsOf] = [sameRows(base, mine), sameRows(base, theirs)];
    const mineKeys = keysOf(mineOf, mine.length, 'file');
    const theirKeys = keysOf(theirsOf, theirs.length, 'draft');
    const rows = new Map(theirKeys.map((key, i) => [key, theirs[i]!]));
    const drafted = new Set(theirs.map(hashOf));
    const added = new Set<Key>();
    for (const [j, key] of mineKeys.entries()) {
      const row = mine[j]!;
      const same = rows.get(key);
      if (typeof key === 'number' && same) rows.set(key, this.#row(base[key]!, row, same));
      else if (this.#stays(key, row, base, drafted)) {
        rows.set(key, row);
        added.add(key);
      }
    }
    const kept = theirKeys.filter((key) => !this.#isOut(key, rows.get(key)!, base, mineOf));
    // A table has a row.
    const left = kept.length + added.size > 0 ? kept : theirKeys;
    const moved = movedByHand<Key>([...base.keys()], mineKeys, left);
    return placedAsIn<Key>(left, mineKeys, new Set<Key>([...moved, ...added])).map((key) => rows.get(key)!);
  }

  /** Whether a row that the draft does not have stays: one that a person added, not one that the draft dropped. */
  #stays(key: Key, row: Row, base: readonly Row[], drafted: ReadonlySet<string>): boolean {
    if (drafted.has(hashOf(row)) || (typeof key === 'number' && hashOf(row) === hashOf(base[key]!))) return false;
    return this.#decide({ report: wordsIn(row), draft: '' }, typeof key === 'number') === 'report';
  }

  /** Whether a row of the draft stays out: one that a person deleted and the draft did not change. */
  #isOut(key: Key, row: Row, base: readonly Row[], mineOf: ReadonlyMap<number, number>): boolean {
    if (typeof key === 'string' || mineOf.has(key)) return false;
    return this.#decide({ report: '', draft: wordsIn(row) }, hashOf(row) !== hashOf(base[key]!)) === 'report';
  }
}

function hashOf(row: Row): string {
  return row.map(({ hash }) => hash).join();
}

function wordsIn(row: Row): string {
  return row.map(({ text }) => text).join(' ');
}

/** The index of a row of the base, or the name of one that the base does not have. */
type Key = number | string;

function keysOf(of: ReadonlyMap<number, number>, count: number, side: string): Key[] {
  const keys: Key[] = Array.from({ length: count }, (_, i) => `${side} ${i}`);
  for (const [b, i] of of) keys[i] = b;
  return keys;
}

/** By the index of a row of the base that of another table: rows with equal cells, then with the same first cell, then with most. */
function sameRows(base: readonly Row[], others: readonly Row[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  const first = (row: Row) => row[0]?.hash ?? '';
  const byKey = (keyOf: (row: Row) => string) => {
    const waiting = new Map<string, number[]>();
    for (const [i, row] of others.entries())
      if (!used.has(i)) waiting.set(keyOf(row), [...(waiting.get(keyOf(row)) ?? []), i]);
    for (const [b, row] of base.entries()) {
      const place = pairs.has(b) ? undefined : waiting.get(keyOf(row))?.shift();
      if (place === undefined) continue;
      pairs.set(b, place);
      used.add(place);
    }
  };
  byKey(hashOf);
  byKey(first);
  const left = [...others.keys()].filter((i) => !used.has(i));
  for (const [b, row] of base.entries()) {
    if (pairs.has(b) || left.length === 0) continue;
    const shared = (i: number) => row.filter(({ hash }, c) => hash !== '' && others[i]![c]?.hash === hash).length;
    const best = left.reduce((most, i) => (shared(i) > shared(most) ? i : most));
    if (2 * shared(best) < row.length) continue;
    pairs.set(b, best);
    left.splice(left.indexOf(best), 1);
  }
  return pairs;
}

function withTable(fresh: ValueBlock, { table, unit, header, rows, note }: Table): ValueBlock {
  const all: readonly (readonly [FieldName, Cell | undefined])[] = [
    ['table', table],
    ['unit', unit],
    ...header.map((cell) => ['header', cell] as const),
    ...rows.flat().map((cell) => ['rows', cell] as const),
    ['note', note],
  ];
  const fields = all.flatMap(([name, cell]) => (cell ? [{ name, lines: linesIn(cell.text) }] : []));
  const { unit: _, note: __, ...own } = fresh.value as FileTable;
  const value: FileTable = {
    ...own,
    table: table?.text ?? own.table,
    ...(unit && { unit: unit.text }),
    header: header.map(({ text }) => text),
    rows: rows.map((row) => row.map(({ text }) => text)),
    ...(note && { note: note.text }),
  };
  return { ...fresh, fields, value };
}
