/**
 * Entries of `figures.yaml` and `briefing.yaml` that no longer fit the text, taken out.
 *
 * What a problem points at is found in the tree of the file; what goes is the smallest item of a list or key of a map
 * without which the rest still means something: a whole figure, one id of a list, one quotation. Everything else stays
 * as it is, byte for byte.
 */
import type { Place } from '../diagnostics/diagnostic.js';
import type { MapNode, SourceNode } from '../yaml/node.js';
import { parseYaml } from '../yaml/parse.js';
import { sourceText } from '../yaml/source-text.js';

/** A file without one entry, and the entry as it was written. */
export interface Pruned {
  readonly text: string;
  readonly removed: string;
}

/** Keys that may be missing from the map they stand in; without any other key the map itself says nothing. */
const optional: ReadonlySet<string> = new Set(
  'title line text figures points drop glance growth structure charts areas difficulties targets tasks building'.split(
    ' ',
  ),
);

/** The file without what stands at a place; `undefined` where nothing there can go. */
export function withoutEntryAt(text: string, { line, column }: Pick<Place, 'line' | 'column'>): Pruned | undefined {
  const source = sourceText('', text);
  const root = parseYaml(source, () => {});
  const isThere = (offset: number) => {
    const at = source.placeAt(offset);
    return at.line === line && at.column === column;
  };
  const path = root && pathTo(root, isThere);
  const cut = path && cutOf(text, path);
  return cut && { text: text.slice(0, cut.from) + text.slice(cut.to), removed: text.slice(cut.from, cut.to).trim() };
}

/** A node on the way down, and which of its items or entries leads on. */
interface Step {
  readonly node: Exclude<SourceNode, { readonly kind: 'scalar' }>;
  readonly index: number;
}

/** The way from a node to the first one within it that begins at the place, or whose key does. */
function pathTo(node: SourceNode, isThere: (offset: number) => boolean): Step[] | undefined {
  if (node.kind === 'scalar') return isThere(node.start) ? [] : undefined;
  const inner = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  for (const [index, child] of inner.entries()) {
    const isKey = node.kind === 'map' && isThere(node.entries[index]!.keyStart);
    const below = isKey || isThere(child.start) ? (pathTo(child, isThere) ?? []) : pathTo(child, isThere);
    if (below) return [{ node, index }, ...below];
  }
  return undefined;
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

function cutOf(text: string, path: readonly Step[]): Cut | undefined {
  for (const { node, index } of path.toReversed()) {
    if (node.kind === 'list') {
      if (node.items.length > 1) return itemCut(text, node.items, index, text[node.start] === '[');
    } else if (isOptional(node, index)) return entryCut(text, node, index);
  }
  return undefined;
}

/** A figure is none without its pattern, nor a group without its figures. */
function isOptional({ entries }: MapNode, index: number): boolean {
  const isNamed = entries.some(({ key }) => key === 'id' || key === 'name');
  return !isNamed && entries.length > 1 && optional.has(entries[index]!.key);
}

function itemCut(text: string, items: readonly SourceNode[], index: number, isFlow: boolean): Cut {
  if (isFlow)
    return flowCut(
      items.map(({ start, end }) => ({ from: start, to: end })),
      index,
    );
  return { from: lineStart(text, items[index]!.start), to: endOfLines(text, items[index]!) };
}

function entryCut(text: string, { entries, start }: MapNode, index: number): Cut {
  if (text[start] === '{')
    return flowCut(
      entries.map(({ keyStart, value }) => ({ from: keyStart, to: value.end })),
      index,
    );
  const { keyStart, value } = entries[index]!;
  // The first key stands behind the dash of its item, which stays.
  const next = entries[index + 1];
  return index === 0 && next
    ? { from: keyStart, to: next.keyStart }
    : { from: lineStart(text, keyStart), to: endOfLines(text, value) };
}

/** Between brackets an entry goes with the comma that divides it from its neighbour. */
function flowCut(all: readonly Cut[], index: number): Cut {
  const next = all[index + 1];
  return next ? { from: all[index]!.from, to: next.from } : { from: all[index - 1]!.to, to: all[index]!.to };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLines(text: string, { start, end }: SourceNode): number {
  const last = start + text.slice(start, end).trimEnd().length;
  const feed = text.indexOf('\n', last);
  return feed < 0 ? text.length : feed + 1;
}
