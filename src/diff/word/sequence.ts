/**
 * Paragraphs and tables of both files in one order: that of the new file, and what was removed behind what it followed.
 *
 * Every old block that did not move stands in the order of the old file, so that rejecting all changes gives that file.
 */
import { addTo } from '../../text/add-to.js';
import { matchUnits } from '../compare/match.js';
import type { WordFiles } from './files.js';
import type { Fate, Marks } from './marks.js';
import { isGone } from './marks.js';
import { markedParagraph } from './paragraph.js';
import { comparedText } from './pieces.js';
import { markedTable, wholeTable } from './table.js';
import type { XmlNode } from './xml.js';
import { allIn, childOf, element, textIn, written } from './xml.js';

/** A block of the redline. */
interface Row {
  readonly before?: XmlNode;
  readonly after?: XmlNode;
  readonly fate: Fate;
  /** Indexes in the files, of what was moved. */
  readonly from?: number;
  readonly to?: number;
  /** What became of its end, if not the same. */
  readonly end?: Fate;
}

/** The blocks of the redline. */
export function markedBlocks(before: readonly XmlNode[], after: readonly XmlNode[], files: WordFiles): XmlNode[] {
  const rows = withEnds(rowsOf(before.filter(isCompared), after, files));
  const ranges = moveRanges(rows, files.marks);
  const blocks: XmlNode[] = [];
  for (const [index, row] of rows.entries()) {
    const { start, end } = ranges.get(index) ?? {};
    const nodes = nodesOf(row, start, files);
    // Two tables that touch would be one.
    if (blocks.at(-1)?.name === 'w:tbl' && nodes[0]?.name === 'w:tbl') blocks.push(separator(files.marks));
    blocks.push(...nodes, ...(end ? [end] : []));
  }
  return blocks;
}

/** Tables and paragraphs, but not empty ones that end a section: sections and contents are those of the new file. */
function isCompared(block: XmlNode): boolean {
  if (block.name === 'w:tbl') return true;
  const endsSection = childOf(childOf(block, 'w:pPr'), 'w:sectPr') !== undefined;
  return block.name === 'w:p' && !(endsSection && textIn(block) === '');
}

function rowsOf(before: readonly XmlNode[], after: readonly XmlNode[], files: WordFiles): Row[] {
  const compared = [...after.entries()].filter(([, block]) => isCompared(block));
  const olds = before.map((block) => unitOf(block, files, 'before'));
  const news = compared.map(([, block]) => unitOf(block, files, 'after'));
  const matches = matchUnits(olds, news, singleOf(olds, news)).filter(
    (match) => olds[match.before]!.kind === news[match.after]!.kind,
  );
  const byNew = new Map(matches.map((match) => [compared[match.after]![0], match]));
  const byOld = new Map(matches.map((match) => [match.before, compared[match.after]![0]]));
  const stayed = new Map(
    matches.filter(({ moved }) => !moved).map((match) => [match.before, compared[match.after]![0]]),
  );
  const gone = new Map<number, Row[]>();
  let anchor = -1;
  for (const [from, block] of before.entries()) {
    anchor = stayed.get(from) ?? anchor;
    if (stayed.has(from)) continue;
    const to = byOld.get(from);
    const row: Row = {
      before: block,
      ...(to === undefined ? { fate: 'deleted' } : { fate: 'moved-from', after: after[to]!, from, to }),
    };
    addTo(gone, anchor, row);
  }
  const rows = after.flatMap((block, to): Row[] => {
    const match = byNew.get(to);
    const old = match && before[match.before]!;
    const fate = !isCompared(block) ? 'kept' : !match ? 'inserted' : match.moved ? 'moved-to' : 'kept';
    const row: Row = {
      after: block,
      fate,
      ...(old && { before: old }),
      ...(match?.moved && { from: match.before, to }),
    };
    return [row, ...(gone.get(to) ?? [])];
  });
  return [...(gone.get(-1) ?? []), ...rows];
}

/** Typed numbers, which change with every heading before them. */
const NUMBER = /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百\d]+）|\d+\.(?!\d))/;

/** Blocks of one kind have one style, in the text and at their end. */
function unitOf(block: XmlNode, files: WordFiles, which: 'before' | 'after') {
  if (block.name === 'w:tbl') {
    const text = [...allIn(block)]
      .filter(({ name }) => name === 'w:tc')
      .map(textIn)
      .join('\n');
    return { kind: 'table', text, head: 0 };
  }
  const text = comparedText(files.pieces(block, which)).replace(NUMBER, '');
  return { kind: styleOf(block), text, head: 0 };
}

/** The styles of a paragraph and of its end. */
function styleOf(paragraph: XmlNode): string {
  const properties = childOf(paragraph, 'w:pPr');
  const styles = [childOf(properties, 'w:pStyle'), childOf(childOf(properties, 'w:rPr'), 'w:rStyle')];
  return styles.map((style) => (style ? written(style) : '')).join();
}

type Unit = ReturnType<typeof unitOf>;

/** A kind that has one block in both files names it: title, speaker, date. */
function singleOf(olds: readonly Unit[], news: readonly Unit[]): (unit: Pick<Unit, 'kind'>) => string | undefined {
  const count = (units: readonly Unit[]) => {
    const counts = new Map<string, number>();
    for (const { kind } of units) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  };
  const [before, after] = [count(olds), count(news)];
  return ({ kind }) => (kind !== 'table' && before.get(kind) === 1 && after.get(kind) === 1 ? kind : undefined);
}

/**
 * The rows with their last paragraph's end kept, since every text has a last one.
 *
 * What was removed and what was added at the end are one paragraph; of paragraphs on one side alone the ends before
 * them are marked, so that the last of the others becomes the last again.
 */
function withEnds(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex(({ fate }) => fate === 'kept');
  const tail = rows.slice(last + 1);
  const kept = rows[last];
  const isAlike = (a: Row | undefined, b: Row | undefined) => {
    const [x, y] = [a, b].map((row) => row && (row.after ?? row.before));
    return x?.name === 'w:p' && y?.name === 'w:p' && styleOf(x) === styleOf(y);
  };
  const [removed, added] = [
    tail.findLast(({ fate }) => fate === 'deleted'),
    tail.findLast(({ fate }) => fate === 'inserted'),
  ];
  if (removed && added && isAlike(removed, added)) {
    const others = tail.filter((row) => row !== removed && row !== added);
    return [...rows.slice(0, last + 1), ...others, { before: removed.before!, after: added.after!, fate: 'kept' }];
  }
  const isOneSided = tail.every(({ fate }) => isGone(fate) === isGone(tail[0]!.fate));
  if (!kept || tail.length === 0 || !isOneSided || !tail.every((row) => isAlike(row, kept))) return rows;
  const shifted = [kept, ...tail].map((row, i): Row => ({ ...row, end: tail[i]?.fate ?? 'kept' }));
  return [...rows.slice(0, last), ...shifted];
}

/** Start and end of the range of each move, by the row: neighbours that moved together are one move (17.13.5.21). */
function moveRanges(
  rows: readonly Row[],
  marks: Marks,
): Map<number, { readonly start?: XmlNode; readonly end?: XmlNode }> {
  const moved = [...rows.entries()].filter(([, { from, after }]) => from !== undefined && after?.name === 'w:p');
  /** Old indexes of rows that stand directly behind the one that they followed in both files. */
  const followers = (fate: Fate) =>
    new Set(
      moved.flatMap(([index, { from, to, fate: own }]) => {
        const last = rows[index - 1];
        return own === fate && last?.fate === fate && last.from === from! - 1 && last.to === to! - 1 ? [from!] : [];
      }),
    );
  const [inOld, inNew] = [followers('moved-from'), followers('moved-to')];
  const follows = (from: number) => inOld.has(from) && inNew.has(from);
  const names = new Map<number, string>();
  let count = 0;
  for (const from of [...new Set(moved.map(([, row]) => row.from!))].sort((a, b) => a - b))
    names.set(from, (follows(from) && names.get(from - 1)) || `move${++count}`);
  const ranges = new Map<number, { start?: XmlNode; end?: XmlNode }>();
  let end: XmlNode | undefined;
  for (const [index, { from, fate }] of moved) {
    const range = follows(from!) ? undefined : marks.range(fate as 'moved-from' | 'moved-to', names.get(from!)!);
    end = range?.end ?? end;
    ranges.set(index, { ...(range && { start: range.start }), ...(!follows(from! + 1) && end && { end }) });
  }
  return ranges;
}

function nodesOf({ before, after, fate, end }: Row, rangeStart: XmlNode | undefined, files: WordFiles): XmlNode[] {
  const own = isGone(fate) ? before! : after!;
  if (!isCompared(own)) return [own];
  if (own.name === 'w:p') {
    const [old, now] =
      fate === 'inserted' ? [undefined, after] : fate === 'deleted' ? [before, undefined] : [before, after];
    return [markedParagraph(old, now, { fate, rangeStart, ...(end && { end }) }, files)];
  }
  if (fate !== 'kept') return [wholeTable(own, fate, files)];
  const both = markedTable(before!, after!, files);
  return both
    ? [both]
    : [wholeTable(before!, 'deleted', files), separator(files.marks), wholeTable(after!, 'inserted', files)];
}

/** An empty paragraph that was inserted and deleted again: it goes whether changes are accepted or rejected. */
function separator(marks: Marks): XmlNode {
  const run = element('w:rPr', {}, [marks.mark('inserted'), marks.mark('deleted')]);
  return element('w:p', {}, [element('w:pPr', {}, [run])]);
}
