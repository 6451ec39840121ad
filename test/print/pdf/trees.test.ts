/** Trees of names and numbers that are split into leaves, and search in them. */
import { beforeAll, expect, test } from 'vitest';
import type { Tag } from '../../../src/print/layout/structure.js';
import { namedValue } from '../../../src/print/pdf/name-search.js';
import { PdfFile } from '../../../src/print/pdf/pdf-objects.js';
import type { PdfDictionary } from '../../../src/print/pdf/pdf-values.js';
import { preflight } from '../../../src/print/pdf/preflight.js';
import { print } from '../../../src/print/pdf/printer.js';
import { PER_LEAF, treeOf } from '../../../src/print/pdf/trees.js';
import { pdfLibrary } from '../../../src/verify/pdf-library.js';
import { haveBoundedStreams } from '../../../src/verify/pdf-streams.js';
import { fontTable } from '../opened.js';
import { line, node, type Part, taggedBook } from './tagged-book.js';

const PARTS_OF_LINE = 30;
const COUNT = PER_LEAF * 2 + 1;

let bytes: Uint8Array;
let file: PdfFile;
let catalog: PdfDictionary;

/** A book of many anchors, ids and links, each on the character after it. */
beforeAll(async () => {
  const files = fontTable().files();
  const font = files.find(({ path }) => path.includes('YinfaFang'))!;
  const document: Tag = { role: 'Document', parent: undefined };
  const paragraph: Tag = { role: 'P', parent: document };
  const parts = Array.from({ length: COUNT }, (_, index): Part => {
    const link = { to: `一${COUNT - 1 - index}`, contents: '往' };
    const tag: Tag = { role: 'Link', parent: paragraph, id: `n${index}`, link };
    return { text: '一', font, em: 10, anchor: `一${index}`, tag };
  });
  const lines = Array.from({ length: Math.ceil(COUNT / PARTS_OF_LINE) }, (_, index) =>
    line(...parts.slice(index * PARTS_OF_LINE, (index + 1) * PARTS_OF_LINE)),
  );
  ({ bytes } = await print({ ...taggedBook(files), content: [node(lines)], outline: [], labels: [] }));
  file = new PdfFile(bytes);
  catalog = file.dictionary(file.trailer.get('Root'));
});

/** The leaves of a tree: how many entries each has, and its limits. */
function leavesOf(tree: PdfDictionary, kind: string) {
  return file.array(tree.get('Kids')).map((kid) => {
    const leaf = file.dictionary(kid);
    const entries = file.array(leaf.get(kind));
    return { count: entries.length / 2, limits: leaf.get('Limits'), ends: [entries[0], entries.at(-2)] };
  });
}

test('a small tree is its own leaf', () => {
  const document = { ref: () => expect.fail('no object') };
  expect(treeOf(document, 'Nums', [[0, 'a'], [1, ['b']]])).toEqual({ Nums: [0, 'a', 1, ['b']] }); // biome-ignore format: pairs
});

test('large trees of a book have leaves with limits', () => {
  const structure = file.dictionary(catalog.get('StructTreeRoot'));
  const destinations = file.dictionary(file.dictionary(catalog.get('Names')).get('Dests'));
  const trees = [
    leavesOf(destinations, 'Names'),
    leavesOf(file.dictionary(structure.get('IDTree')), 'Names'),
    leavesOf(file.dictionary(structure.get('ParentTree')), 'Nums'),
  ];
  for (const leaves of trees) {
    expect(leaves.length).toBeGreaterThan(2);
    for (const { count, limits, ends } of leaves) {
      expect(count).toBeLessThanOrEqual(PER_LEAF);
      expect(limits).toEqual(ends);
    }
  }
  expect(trees[0]!.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT);
});

test('every destination is found, by our check and by another reader, and no other', async () => {
  const destinations = file.dictionary(file.dictionary(catalog.get('Names')).get('Dests'));
  const { getDocument } = await pdfLibrary();
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  for (const index of [0, 1, PER_LEAF - 1, PER_LEAF, COUNT - 1]) {
    expect(await pdf.getDestination(`一${index}`)).not.toBeNull();
  }
  await pdf.destroy();
  const nameOf = (index: number) => `\xfe\xff${Buffer.from(`一${index}`, 'utf16le').swap16().toString('latin1')}`;
  for (let index = 0; index < COUNT; index++)
    expect(file.array(namedValue(file, destinations, nameOf(index)))).toHaveLength(5);
  expect(namedValue(file, destinations, nameOf(COUNT))).toBeUndefined();
  expect(preflight(bytes).links).toBe(COUNT);
  expect(preflight(bytes).faults.filter(({ code }) => code === 'preflight/dead-link')).toEqual([]);
});

test('no stream of the file exceeds the limits of verification', () => {
  expect(haveBoundedStreams(bytes)).toBe(true);
});
