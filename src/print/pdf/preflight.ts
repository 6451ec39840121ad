/**
 * The finished file read again: is everything in it that a press and a reader need?
 *
 * What is checked is the bytes that were written, not what the program meant to
 * write: fonts embedded and cut to their subset, no glyph missing, every link
 * with a target that a reader finds, pages numbered as their sheets lie (odd on
 * the right, GB/T 9704-2012 7.5). Limits: text as our writer shows it, in
 * hexadecimal; what pictures hold is not looked into.
 */
import type { Diagnostic, Problems } from '../../diagnostics/diagnostic.js';
import { error } from '../../diagnostics/diagnostic.js';
import type { PdfDictionary, PdfValue } from './pdf-objects.js';
import { PdfFile, PdfName, PdfRef, PdfStream, textOf, UnreadablePdf } from './pdf-objects.js';

/** A fault of the file: an error, as the file must not go out. */
export type Fault = Extract<Diagnostic, { code: `preflight/${string}` }>;

/** What a finished file holds, and what is wrong with it. */
export interface Preflight {
  readonly pages: number;
  readonly fonts: number;
  readonly links: number;
  readonly faults: readonly Fault[];
}

/** Reads a finished PDF file. One that cannot be read has one fault, and is said to hold nothing. */
export function preflight(bytes: Uint8Array): Preflight {
  try {
    return inspect(new PdfFile(bytes));
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    const { reason, detail } = cause;
    return { pages: 0, fonts: 0, links: 0, faults: [fault('preflight/unreadable', { reason, detail })] };
  }
}

function fault<C extends Fault['code']>(code: C, args: Problems[C]): Fault {
  return error(code, args) as Fault;
}

function inspect(file: PdfFile): Preflight {
  const catalog = file.dictionary(file.trailer.get('Root'));
  const pages = pagesOf(file, catalog.get('Pages'));
  const fonts = new Map<PdfValue, Font>();
  const perPage = pages.map(({ dictionary, resources }, index): Fault[] => {
    const named = new Map<string, Font>();
    for (const [name, value] of file.dictionary(file.dictionary(resources).get('Font'))) {
      const object = file.get(value);
      const font = fonts.get(object) ?? fontOf(file, name, file.dictionary(object));
      fonts.set(object, font);
      named.set(name, font);
    }
    return glyphFaults(contentOf(file, dictionary.get('Contents')), named, index + 1);
  });
  const links = [...linksOf(file, pages), ...outlineOf(file, file.dictionary(catalog.get('Outlines')).get('First'))];
  return {
    pages: pages.length,
    fonts: fonts.size,
    links: links.filter(({ page }) => page !== undefined).length,
    faults: [
      ...[...fonts.values()].flatMap(({ faults }) => faults),
      ...perPage.flat(),
      ...linkFaults(file, links, catalog, pages),
      ...labelFaults(file, file.dictionary(catalog.get('PageLabels'))),
    ],
  };
}

interface PdfPage {
  /** Number of its object, by which destinations name it. */
  readonly object: number;
  readonly dictionary: PdfDictionary;
  /** Its own, or those of the tree it stands in. */
  readonly resources: PdfValue | undefined;
}

/** The leaves of the page tree, which must be as many as it says. */
function pagesOf(file: PdfFile, root: PdfValue | undefined): PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const visit = (node: PdfValue | undefined, inherited: PdfValue | undefined) => {
    if (!(node instanceof PdfRef) || seen.has(node.number)) return;
    seen.add(node.number);
    const dictionary = file.dictionary(node);
    const resources = dictionary.get('Resources') ?? inherited;
    if (nameOf(file.get(dictionary.get('Type'))) === 'Page') pages.push({ object: node.number, dictionary, resources });
    else for (const kid of file.array(dictionary.get('Kids'))) visit(kid, resources);
  };
  visit(root, undefined);
  const count = file.get(file.dictionary(root).get('Count'));
  if (count !== pages.length || count === 0) throw new UnreadablePdf('pages', `${pages.length}/${count}`);
  return pages;
}

interface Font {
  readonly name: string;
  /** Whether its codes are two bytes, so that the first, 0000, is the sign for a missing glyph. */
  readonly composite: boolean;
  readonly faults: readonly Fault[];
}

function fontOf(file: PdfFile, resource: string, dictionary: PdfDictionary): Font {
  const base = nameOf(file.get(dictionary.get('BaseFont'))) ?? resource;
  const subset = /^[A-Z]{6}\+/;
  const font = base.replace(subset, '');
  const composite = nameOf(file.get(dictionary.get('Subtype'))) === 'Type0';
  const holder = composite ? file.dictionary(file.array(dictionary.get('DescendantFonts'))[0]) : dictionary;
  const descriptor = file.dictionary(holder.get('FontDescriptor'));
  const programs = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => file.get(descriptor.get(key)));
  const faults = programs.some((program) => program instanceof PdfStream)
    ? subset.test(base)
      ? []
      : [fault('preflight/font-not-subset', { font })]
    : [fault('preflight/font-not-embedded', { font })];
  return { name: font, composite, faults };
}

function nameOf(value: PdfValue): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}

/** The content of a page: one stream, or several that count as one (7.8.2). */
function contentOf(file: PdfFile, contents: PdfValue | undefined): string {
  const found = file.get(contents);
  const streams = Array.isArray(found) ? found.map((part) => file.get(part)) : [found];
  return streams.map((stream) => (stream instanceof PdfStream ? file.content(stream) : '')).join('\n');
}

/**
 * What of a content stream bears on its glyphs: brackets of a dictionary, strings, the choice of a font, and the
 * saving and restoring of it.
 */
const SHOWING =
  /(<<|>>)|<([\dA-Fa-f]*)>|\((?:[^()\\]|\\[\s\S])*\)|\/([^\0\t\n\f\r ()<>[\]{}/%]+)\s+[-+.\d]+\s+Tf\b|(?<!\S)([qQ])(?!\S)/g;

/** The fonts of which a page shows a glyph that they do not have, and those it names without having them. */
function glyphFaults(content: string, fonts: ReadonlyMap<string, Font>, page: number): Fault[] {
  const faults = new Map<string, Fault>();
  const saved: (Font | undefined)[] = [];
  let font: Font | undefined;
  let depth = 0;
  for (const [, bracket, hex, name, state] of content.matchAll(SHOWING)) {
    if (bracket) depth += bracket === '<<' ? 1 : -1;
    else if (state === 'q') saved.push(font);
    else if (state === 'Q') font = saved.pop();
    else if (name) {
      font = fonts.get(name);
      if (!font) faults.set(`/${name}`, fault('preflight/font-not-embedded', { font: name }));
    } else if (hex && depth === 0 && font?.composite && hasNotdef(hex)) {
      faults.set(font.name, fault('preflight/missing-glyph', { page, font: font.name }));
    }
  }
  return [...faults.values()];
}

/** Whether a string of codes of four digits holds 0000. */
function hasNotdef(hex: string): boolean {
  let at = hex.indexOf('0000');
  while (at % 4 > 0) at = hex.indexOf('0000', at + 1);
  return at >= 0;
}

interface Link {
  /** Counted from 1; `undefined` for an entry of the outline. */
  readonly page: number | undefined;
  readonly destination: PdfValue;
}

/** Links of the pages that lead anywhere; those that leave the file have no destination to check. */
function* linksOf(file: PdfFile, pages: readonly PdfPage[]): Generator<Link> {
  for (const [index, { dictionary }] of pages.entries()) {
    for (const annotation of file.array(dictionary.get('Annots'))) {
      const entries = file.dictionary(annotation);
      if (nameOf(file.get(entries.get('Subtype'))) !== 'Link') continue;
      yield { page: index + 1, destination: destinationOf(file, entries) };
    }
  }
}

/** The entries of the outline, in depth. */
function* outlineOf(file: PdfFile, first: PdfValue | undefined, seen = new Set<PdfDictionary>()): Generator<Link> {
  for (let item = file.dictionary(first); item.size > 0; item = file.dictionary(item.get('Next'))) {
    if (seen.has(item)) return;
    seen.add(item);
    yield { page: undefined, destination: destinationOf(file, item) };
    yield* outlineOf(file, item.get('First'), seen);
  }
}

const ELSEWHERE: PdfValue = true;

/** What a link names: its own destination or that of its action (12.5.6.5, 12.6.4.2). */
function destinationOf(file: PdfFile, entries: PdfDictionary): PdfValue {
  const action = file.dictionary(entries.get('A'));
  const kind = nameOf(file.get(action.get('S')));
  if (kind !== undefined && kind !== 'GoTo') return ELSEWHERE;
  return file.get(entries.get('Dest') ?? action.get('D'));
}

function linkFaults(file: PdfFile, links: readonly Link[], catalog: PdfDictionary, pages: readonly PdfPage[]): Fault[] {
  const objects = new Set(pages.map(({ object }) => object));
  const named = file.array(file.dictionary(file.dictionary(catalog.get('Names')).get('Dests')).get('Names'));
  const alive = (destination: PdfValue): boolean => {
    if (destination === ELSEWHERE) return true;
    const target = typeof destination === 'string' ? file.get(found(file, named, destination)) : destination;
    const [page] = file.array(target instanceof Map ? target.get('D') : target);
    return page instanceof PdfRef && objects.has(page.number);
  };
  return links
    .filter(({ destination }) => !alive(destination))
    .map(({ destination, page }) => {
      const target = typeof destination === 'string' ? textOf(destination) : '';
      return fault('preflight/dead-link', { target, page });
    });
}

/** The value of a key in a name tree, sought as readers seek it: in a tree out of order they find nothing (7.9.6). */
function found(file: PdfFile, names: readonly PdfValue[], key: string): PdfValue | undefined {
  let [low, high] = [0, names.length / 2];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const here = file.get(names[middle * 2]);
    if (typeof here !== 'string') return undefined;
    if (here === key) return names[middle * 2 + 1];
    if (here < key) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

/** Ranges of arabic numbers of which odd ones would not lie on the right, and the first if it begins on the left. */
function labelFaults(file: PdfFile, labels: PdfDictionary): Fault[] {
  const faults: Fault[] = [];
  const ranges = file.array(labels.get('Nums'));
  let first = true;
  for (let index = 0; index + 1 < ranges.length; index += 2) {
    const from = file.get(ranges[index]);
    const range = file.dictionary(ranges[index + 1]);
    if (typeof from !== 'number' || nameOf(file.get(range.get('S'))) !== 'D') continue;
    const start = file.get(range.get('St')) ?? 1;
    const page = from + 1;
    const left = page % 2 === 0;
    if (typeof start !== 'number' || (start - page) % 2 !== 0 || (first && left)) {
      faults.push(fault('preflight/page-parity', { page, label: String(start) }));
    }
    first = false;
  }
  return faults;
}
