/**
 * Checks the finished file by reading it again.
 *
 * The check covers the written bytes, not the intentions of the program: fonts are embedded as subsets, no glyph is
 * missing, black is black ink alone, every link has a target that PDF readers find, and odd pages are right-hand pages (GB/T 9704-2012 7.5).
 * Limits: text must be shown as hexadecimal strings, as our writer does; pictures are not inspected.
 */
import type { Diagnostic, Problems } from '../../diagnostics/diagnostic.js';
import { error } from '../../diagnostics/diagnostic.js';
import type { KeyedCache } from '../../world/memo.js';
import { namedValue } from './name-search.js';
import { PdfFile, textOf } from './pdf-objects.js';
import type { PdfDictionary, PdfValue } from './pdf-values.js';
import { PdfName, PdfRef, PdfStream, UnreadablePdf } from './pdf-values.js';

/** A fault of the file: an error, because the file must not be published. */
export type Fault = Extract<Diagnostic, { code: `preflight/${string}` }>;

/** Facts about a finished file, and its faults. */
export interface Preflight {
  readonly pages: number;
  readonly fonts: number;
  readonly links: number;
  readonly faults: readonly Fault[];
}

/**
 * Checks a finished PDF file. A file that cannot be read has one fault and counts of zero.
 * @param known faults of pages of the file before; a page with the same bytes is not read again
 * @param isBlack text and rules are in black ink, or in spot colours of their own, and in nothing else
 */
export function preflight(bytes: Uint8Array, isBlack = false, known?: KeyedCache<readonly Fault[]>): Preflight {
  try {
    return inspect(new PdfFile(bytes), isBlack, known);
  } catch (cause) {
    if (!(cause instanceof UnreadablePdf)) throw cause;
    const { reason, detail } = cause;
    return { pages: 0, fonts: 0, links: 0, faults: [fault('preflight/unreadable', { reason, detail })] };
  }
}

function fault<C extends Fault['code']>(code: C, args: Problems[C]): Fault {
  return error(code, args) as Fault;
}

function inspect(file: PdfFile, isBlack: boolean, known: KeyedCache<readonly Fault[]> | undefined): Preflight {
  const catalog = file.dictionary(file.trailer.get('Root'));
  const pages = pagesOf(file, catalog.get('Pages'));
  const fonts = new Map<PdfValue, Font>();
  const perPage = pages.map(({ dictionary, resources }, index): readonly Fault[] => {
    const named = new Map<string, Font>();
    for (const [name, value] of file.dictionary(file.dictionary(resources).get('Font'))) {
      const object = file.get(value);
      const font = fonts.get(object) ?? fontOf(file, name, file.dictionary(object));
      fonts.set(object, font);
      named.set(name, font);
    }
    const streams = streamsOf(file, dictionary.get('Contents'));
    const check = () => {
      // Several streams are one content (7.8.2).
      const content = streams.map((stream) => file.content(stream)).join('\n');
      return [...glyphFaults(content, named, index + 1), ...(isBlack ? colourFaults(content, index + 1) : [])];
    };
    if (!known) return check();
    const resource = [...named].map(([name, { name: font, composite }]) => `${name} ${font} ${composite}`).join();
    const raw = streams.map((stream) => file.raw(stream)).join(' ');
    return known.get(`${index} ${isBlack} ${resource} ${raw}`, () => {}, check);
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
  /** Number of its object, which destinations refer to. */
  readonly object: number;
  readonly dictionary: PdfDictionary;
  /** Its own resources, or those inherited from the page tree. */
  readonly resources: PdfValue | undefined;
}

/** The pages. @throws UnreadablePdf if the page tree has another count. */
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
  /** Whether its codes have two bytes, so that 0000 is the missing glyph. */
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

/** The content of a page: one stream, or several. */
function streamsOf(file: PdfFile, contents: PdfValue | undefined): PdfStream[] {
  const found = file.get(contents);
  const streams = Array.isArray(found) ? found.map((part) => file.get(part)) : [found];
  return streams.filter((stream) => stream instanceof PdfStream);
}

/**
 * The tokens of a content stream that matter for glyphs: brackets of dictionaries, strings, the choice of a font, and
 * saving and restoring the graphics state.
 */
const SHOWING =
  /(<<|>>)|<([\dA-Fa-f]*)>|\((?:[^()\\]|\\[\s\S])*\)|\/([^\0\t\n\f\r ()<>[\]{}/%]+)\s+[-+.\d]+\s+Tf\b|(?<!\S)([qQ])(?!\S)/g;

/** Fonts of which a page shows the missing glyph, and fonts that it uses but does not have. */
function glyphFaults(content: string, fonts: ReadonlyMap<string, Font>, page: number): Fault[] {
  const faults = new Map<string, Fault>();
  const saved: (Font | undefined)[] = [];
  let font: Font | undefined;
  let depth = 0;
  SHOWING.lastIndex = 0;
  for (let token = SHOWING.exec(content); token; token = SHOWING.exec(content)) {
    const bracket = token[1];
    const hex = token[2];
    const name = token[3];
    const state = token[4];
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

/** The operators of DeviceRGB and DeviceCMYK, and of other spaces but Separation (8.6.8); `g` is black ink alone. */
const MIXED = /(?<!\S)(?:rg|RG|k|K|sc|SC)(?!\S)/;

/** A page with text or rules that are mixed from several inks. */
function colourFaults(content: string, page: number): Fault[] {
  return MIXED.test(content) ? [fault('preflight/colour', { page })] : [];
}

/** Whether a string of four-digit codes contains 0000. */
function hasNotdef(hex: string): boolean {
  let at = hex.indexOf('0000');
  while (at % 4 > 0) at = hex.indexOf('0000', at + 1);
  return at >= 0;
}

interface Link {
  /** Number of its page from 1; `undefined` for an item of the outline. */
  readonly page: number | undefined;
  readonly destination: PdfValue;
}

/** The link annotations of the pages. */
function* linksOf(file: PdfFile, pages: readonly PdfPage[]): Generator<Link> {
  for (const [index, { dictionary }] of pages.entries()) {
    for (const annotation of file.array(dictionary.get('Annots'))) {
      const entries = file.dictionary(annotation);
      if (nameOf(file.get(entries.get('Subtype'))) !== 'Link') continue;
      yield { page: index + 1, destination: destinationOf(file, entries) };
    }
  }
}

/** The items of the outline, depth first. */
function* outlineOf(file: PdfFile, first: PdfValue | undefined, seen = new Set<PdfDictionary>()): Generator<Link> {
  for (let item = file.dictionary(first); item.size > 0; item = file.dictionary(item.get('Next'))) {
    if (seen.has(item)) return;
    seen.add(item);
    yield { page: undefined, destination: destinationOf(file, item) };
    yield* outlineOf(file, item.get('First'), seen);
  }
}

/** Destination of a link that leaves the file: it is not checked. */
const ELSEWHERE: PdfValue = true;

/** The destination of a link or of its action (12.5.6.5, 12.6.4.2). */
function destinationOf(file: PdfFile, entries: PdfDictionary): PdfValue {
  const action = file.dictionary(entries.get('A'));
  const kind = nameOf(file.get(action.get('S')));
  if (kind !== undefined && kind !== 'GoTo') return ELSEWHERE;
  return file.get(entries.get('Dest') ?? action.get('D'));
}

function linkFaults(file: PdfFile, links: readonly Link[], catalog: PdfDictionary, pages: readonly PdfPage[]): Fault[] {
  const objects = new Set(pages.map(({ object }) => object));
  const named = file.dictionary(file.dictionary(catalog.get('Names')).get('Dests'));
  const hasTarget = (destination: PdfValue): boolean => {
    if (destination === ELSEWHERE) return true;
    const target = typeof destination === 'string' ? file.get(namedValue(file, named, destination)) : destination;
    const [page] = file.array(target instanceof Map ? target.get('D') : target);
    return page instanceof PdfRef && objects.has(page.number);
  };
  return links
    .filter(({ destination }) => !hasTarget(destination))
    .map(({ destination, page }) => {
      const target = typeof destination === 'string' ? textOf(destination) : '';
      return fault('preflight/dead-link', { target, page });
    });
}

/** Ranges of arabic page numbers in which odd numbers are left-hand pages, and the first range if it starts on one. */
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
