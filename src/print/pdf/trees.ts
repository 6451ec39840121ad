/**
 * Trees of names and of numbers (ISO 32000-1:2008 7.9.6, 7.9.7). A large one is split into leaves that are objects of
 * their own: a reader then loads what it searches, and no object is so large that one that has limits refuses it.
 */
import type { Document } from './internals.js';

/** Entries of a leaf. Books of some hundred pages have fewer and one leaf, which is the root. */
export const PER_LEAF = 1_000;

/** A key as the file has it, and its value. */
type Entry = readonly [key: number | object, value: unknown];

/**
 * The root of a tree, and its leaves as objects of the document.
 * @param kind of its keys
 * @param entries in the order of their keys
 */
export function treeOf(document: Pick<Document, 'ref'>, kind: 'Names' | 'Nums', entries: readonly Entry[]): object {
  if (entries.length <= PER_LEAF) return { [kind]: entries.flat(1) };
  const kids: object[] = [];
  for (let at = 0; at < entries.length; at += PER_LEAF) {
    const leaf = entries.slice(at, at + PER_LEAF);
    const ref = document.ref({ Limits: [leaf[0]![0], leaf.at(-1)![0]], [kind]: leaf.flat(1) });
    ref.end();
    kids.push(ref);
  }
  return { Kids: kids };
}
