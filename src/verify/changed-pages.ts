/** The pages in which a PDF is another than the one that was built: missing, added, moved, turned or drawn otherwise. */
import { createHash } from 'node:crypto';
import type { ChangedPlace } from '../diagnostics/diagnostic.js';
import { PdfFile } from '../print/pdf/pdf-objects.js';
import { PdfName, PdfStream, type PdfValue, UnreadablePdf } from '../print/pdf/pdf-values.js';
import { piecesOf } from './pieces.js';

/** What is compared of a page; each field is a hash or its values. */
interface SeenPage {
  /** What is drawn, its pictures and the kinds of its annotations. `undefined` where it is damaged. */
  readonly drawn: string | undefined;
  /** Its rotation and boxes. */
  readonly sheet: string;
}

/** A page tree of our own has one level, and those of other programs some. */
const DEEPEST = 16;
/** Pages, and nodes above them. */
const MOST_NODES = 10_000;

/** The places; none if the pages are the same, as where only fonts, links, bookmarks or properties differ. */
export function changedPages(found: Uint8Array, built: Uint8Array): readonly ChangedPlace[] {
  const [left, right] = [seenPages(built), seenPages(found)];
  if (!left) return [];
  if (!right) return [{ thing: 'file', how: 'damaged' }];
  const damaged = right.flatMap(({ drawn }, index) => (drawn === undefined ? [index] : []));
  if (damaged.length > 0) return damaged.map((index) => page(index, 'damaged'));
  const places = differences(left, right);
  const isDamaged = () => piecesOf(found)?.every((piece) => piece.unpacked()) !== true;
  return places.length === 0 && isDamaged() ? [{ thing: 'file', how: 'damaged' }] : places;
}

function differences(built: readonly SeenPage[], found: readonly SeenPage[]): ChangedPlace[] {
  const [gone, extra] = [without(built, found), without(found, built)];
  if (gone.length === extra.length) {
    if (gone.length > 0)
      return gone.map((index, i) =>
        page(extra[i]!, built[index]!.drawn === found[extra[i]!]!.drawn ? 'turned' : 'changed'),
      );
    return built.flatMap((one, index) => (keyOf(one) === keyOf(found[index]!) ? [] : page(index, 'moved')));
  }
  return [...gone.map((index) => page(index, 'missing')), ...extra.map((index) => page(index, 'added'))];
}

const page = (index: number, how: ChangedPlace['how']): ChangedPlace => ({ thing: 'page', number: index + 1, how });

const keyOf = ({ drawn, sheet }: SeenPage) => `${drawn} ${sheet}`;

/** Indices of the pages that are not, or not as often, among others. */
function without(pages: readonly SeenPage[], others: readonly SeenPage[]): number[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return pages.flatMap((one, index) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count > 0 ? [] : [index];
  });
}

/** The pages in their order; `undefined` if the file cannot be read. */
function seenPages(bytes: Uint8Array): SeenPage[] | undefined {
  try {
    const file = new PdfFile(bytes);
    const tree: PageTree = { file, pages: [], nodes: 0 };
    collect(tree, file.dictionary(file.trailer.get('Root')).get('Pages'), []);
    return tree.pages;
  } catch (cause) {
    if (cause instanceof UnreadablePdf) return undefined;
    throw cause;
  }
}

/** Entries of a page that a node of the tree may have for all pages below it (ISO 32000-1, 7.7.3.4). */
const SHEET = ['Rotate', 'MediaBox', 'CropBox'] as const;

/** A tree while it is read. */
interface PageTree {
  readonly file: PdfFile;
  readonly pages: SeenPage[];
  /** Pages, and nodes above them, that were read. */
  nodes: number;
}

function collect(tree: PageTree, node: PdfValue | undefined, above: readonly PdfValue[]): void {
  const { file, pages } = tree;
  if (above.length > DEEPEST * SHEET.length || ++tree.nodes > MOST_NODES) throw new UnreadablePdf('table', 'Kids');
  const dictionary = file.dictionary(node);
  const own = SHEET.map((name, index) => file.get(dictionary.get(name)) ?? above.at(index - SHEET.length) ?? null);
  if (dictionary.has('Kids')) {
    for (const kid of file.array(dictionary.get('Kids'))) collect(tree, kid, [...above, ...own]);
    return;
  }
  pages.push({ drawn: drawnOn(file, node), sheet: JSON.stringify(own) });
}

/** Of what lies over a page: links in the files of our own, notes and stamps in those of others. */
function kindOf(file: PdfFile, annotation: PdfValue): string {
  const kind = file.get(file.dictionary(annotation).get('Subtype'));
  return kind instanceof PdfName ? kind.name : '';
}

function drawnOn(file: PdfFile, node: PdfValue | undefined): string | undefined {
  const dictionary = file.dictionary(node);
  const contents = file.get(dictionary.get('Contents'));
  const hash = createHash('sha256');
  try {
    for (const part of Array.isArray(contents) ? contents : [contents]) {
      const stream = file.get(part);
      if (stream instanceof PdfStream) hash.update(file.content(stream), 'latin1');
    }
    for (const [name, picture] of file.dictionary(file.dictionary(dictionary.get('Resources')).get('XObject'))) {
      const stream = file.get(picture);
      hash.update(name);
      if (stream instanceof PdfStream) hash.update(file.raw(stream), 'latin1');
    }
    for (const note of file.array(dictionary.get('Annots'))) hash.update(` ${kindOf(file, note)}`);
    return hash.digest('base64');
  } catch (cause) {
    if (cause instanceof UnreadablePdf) return undefined;
    throw cause;
  }
}
