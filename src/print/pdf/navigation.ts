/**
 * Writes the outline and the page labels (ISO 32000-1:2008 12.3.3, 12.4.2). Items of pdfkit's outline lead to pages,
 * and their counts include only direct children; here they lead to anchors, and counts include all visible items.
 */
import type { OutlineItem } from '../layout/outline.js';
import type { PageLabel } from '../layout/page-numbers.js';
import type { Document, Outline } from './internals.js';
import { pdfString } from './internals.js';

/** Writes the outline. */
export function addOutline(document: Document, items: readonly OutlineItem[]): void {
  const shown = addItems(document.outline, items);
  if (shown > 0) document.outline.outlineData.Count = shown;
}

/** Returns the number of items that are visible below the parent when it is open. */
function addItems(parent: Outline, items: readonly OutlineItem[]): number {
  let shown = items.length;
  for (const { title, to, open, children } of items) {
    const entry = parent.addItem(title, { expanded: false });
    entry.outlineData.Dest = pdfString(to);
    const under = addItems(entry, children);
    if (under > 0) entry.outlineData.Count = open ? under : -under;
    if (open) shown += under;
  }
  return shown;
}

/** All anchors that the items lead to. */
export function* anchorsOf(items: readonly OutlineItem[]): Generator<string> {
  for (const { to, children } of items) {
    yield to;
    yield* anchorsOf(children);
  }
}

const STYLES = { none: {}, roman: { S: 'r' }, decimal: { S: 'D' } } as const;

/** Writes the labels of the pages. */
export function addLabels(document: Document, labels: readonly PageLabel[]): void {
  if (labels.length === 0) return;
  const ranges = labels.flatMap(({ from, style, start }) => [
    from,
    style === 'none' ? {} : { ...STYLES[style], St: start },
  ]);
  document._root.data.PageLabels = { Nums: ranges };
}
