/**
 * Two files read as one: the keys of the second override those of the first, map by map.
 *
 * Both texts are laid one behind the other and the trees joined, so that shape, problems and places of the whole are
 * found as those of a single file, each in the file in which it stands.
 */
import type { MapNode, SourceNode } from './node.js';
import type { SourceText } from './source-text.js';

export interface SourceTree {
  readonly source: SourceText;
  readonly root: SourceNode;
}

/** The tree of `base` with each value of `own` in the place of its own; maps are joined, lists replaced whole. */
export function overlaid(base: SourceTree, own: SourceTree): SourceTree {
  const after = own.source.text.length + 1;
  return {
    source: {
      file: own.source.file,
      text: `${own.source.text}\n${base.source.text}`,
      placeAt: (start, end) =>
        start < after
          ? own.source.placeAt(start, end)
          : base.source.placeAt(start - after, end === undefined ? undefined : end - after),
    },
    root: joined(shifted(base.root, after), own.root),
  };
}

function joined(base: SourceNode, own: SourceNode): SourceNode {
  if (base.kind !== 'map' || own.kind !== 'map') return own;
  const later = new Map(own.entries.map((entry) => [entry.key, entry]));
  const both = base.entries.map((entry) => {
    const override = later.get(entry.key);
    return override ? { ...override, value: joined(entry.value, override.value) } : entry;
  });
  const known = new Set(base.entries.map(({ key }) => key));
  const entries: MapNode['entries'] = [...both, ...own.entries.filter(({ key }) => !known.has(key))];
  return { ...own, entries };
}

/** The same node `by` characters further on. */
function shifted(node: SourceNode, by: number): SourceNode {
  const moved = { start: node.start + by, end: node.end + by };
  switch (node.kind) {
    case 'scalar':
      return { ...node, ...moved, ...(node.comment !== undefined && { comment: node.comment + by }) };
    case 'list':
      return { ...node, ...moved, items: node.items.map((item) => shifted(item, by)) };
    case 'map':
      return {
        ...node,
        ...moved,
        entries: node.entries.map(({ key, keyStart, keyEnd, value }) => ({
          key,
          keyStart: keyStart + by,
          keyEnd: keyEnd + by,
          value: shifted(value, by),
        })),
      };
  }
}
