/** The outline of the file (ISO 32000-1:2008 12.3.3) as plain data: what a reader shows beside the pages. */
import type { Block } from '../../document/book.js';
import { plain } from '../../text/running-text.js';
import type { ListedHeading } from './contents.js';
import { anchors } from './references.js';

export interface OutlineItem {
  readonly title: string;
  /** Anchor it leads to. */
  readonly to: string;
  /** Whether its children are shown when the file is opened. */
  readonly open: boolean;
  readonly children: readonly OutlineItem[];
}

/** Parts with their sections and those within these, and annexes with their entries. Entries are many, so an annex is closed. */
export function outlineOf(listed: readonly ListedHeading[]): OutlineItem[] {
  const items: OpenItem[] = [];
  /** The last item of each level above. */
  const above: OpenItem[] = [];
  for (const { block, number, title, level, anchor } of listed) {
    const item = { title: number + title, to: anchor, open: block.kind !== 'annex', children: entryItems(block) };
    const parent = above.slice(0, level - 1).at(-1);
    (parent?.children ?? items).push(item);
    above.splice(parent ? above.indexOf(parent) + 1 : 0, above.length, item);
  }
  return items;
}

type OpenItem = OutlineItem & { readonly children: OutlineItem[] };

function entryItems(block: Block): OutlineItem[] {
  if (block.kind !== 'annex') return [];
  const entries = block.blocks.filter((inner) => inner.kind === 'entry');
  return entries.map(({ number, term, key }) => ({
    title: `${number} ${plain(term)}`,
    to: anchors.entry(key),
    open: false,
    children: [],
  }));
}
