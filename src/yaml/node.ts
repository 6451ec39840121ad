/**
 * The tree of a YAML file: texts, lists and maps with their offsets.
 *
 * Every scalar is a text. Whether `2024` or `yes` is a number or a word is decided by the schema, so nothing is
 * reformatted: `date: 2024-02-04` and `part: 2024` keep the characters of the file.
 */
import { oncePer } from '../world/memo.js';

export type SourceNode = ScalarNode | ListNode | MapNode;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** The characters as YAML reads them: folded, unescaped. Empty for a key with nothing after it. */
  readonly text: string;
  readonly style: ScalarStyle;
  readonly start: number;
  readonly end: number;
  /** Offset of a comment behind it on its last line, which may have been meant as text. */
  readonly comment?: number;
}

interface ListNode {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
  readonly start: number;
  readonly end: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly start: number;
  readonly end: number;
}

export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
}

/** The path from the root of a file to one of its values: keys of maps, indices of lists. */
export type NodePath = readonly PropertyKey[];

export interface Found {
  readonly node: SourceNode;
  /** The entry of which the node is the value, in a map. */
  readonly entry?: MapEntry;
}

/** The node at `path`; `undefined` where the file has none. */
export function find(root: SourceNode, path: NodePath): Found | undefined {
  let found: Found = { node: root };
  for (const step of path) {
    const { node } = found;
    if (node.kind === 'list') {
      const item = node.items[Number(step)];
      if (!item) return undefined;
      found = { node: item };
    } else {
      const entry = node.kind === 'map' ? entryOf(node, String(step)) : undefined;
      if (!entry) return undefined;
      found = { node: entry.value, entry };
    }
  }
  return found;
}

/** The entry of a key; `undefined` where the map has none. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  return entriesByKey(map).get(key);
}

/** Remembered, because a map with very many wrong keys is searched for each of them. */
const entriesByKey = oncePer(
  (map: MapNode): ReadonlyMap<string, MapEntry> => new Map(map.entries.map((entry) => [entry.key, entry])),
);

/** Whether a value is null: nothing after its key or dash, or one of YAML's words for null. */
export function isEmpty(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(node.text);
}
