/**
 * A finished PDF as an independent reader (pdf.js) sees it: the text of each page in drawing order, each piece with
 * the role of its structure element.
 */

import { type PdfLibrary, pdfLibrary } from './pdf-library.js';
import { ShownContent } from './pdf-shown.js';
import { haveBoundedStreams } from './pdf-streams.js';

/** A stretch of text drawn by one operator. */
export interface PdfPiece {
  readonly text: string;
  /** Role of its structure element: `P`, `H2`, `Link`, `Artifact`; empty if it is not tagged. */
  readonly role: string;
  /** Whether it is in a table or a figure. */
  readonly inset?: boolean;
  /** The cell of a table it is in. */
  readonly cell?: PdfCell;
  /** Type size, pt. */
  readonly size: number;
}

/** A cell by its position in the structure of its table, which is the same on all pages of the table. Both count from 0. */
export interface PdfCell {
  readonly row: number;
  readonly column: number;
}

export interface PdfPage {
  /** The page label of the file; the page number if the file has no labels. */
  readonly label: string;
  readonly pieces: readonly PdfPiece[];
}

/** A book of a million characters has some 2,000 pages; each takes some hundredths of a second. */
const MOST_PAGES = 5_000;
/** Pieces of text of a file. A page has some hundred. */
const MOST_PIECES = 1_000_000;

/** An element of the structure tree with what of it is on one page. */
export interface PdfElement {
  readonly role: string;
  /** Its text with that of the elements in it, in reading order. */
  readonly text: string;
  readonly children: readonly PdfElement[];
}

/** The pages of a PDF; `undefined` if it is damaged, truncated, encrypted, too large or no PDF. */
export function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[] | undefined> {
  return reading(bytes, async (pdf, shown) => {
    const labels = await pdf.getPageLabels();
    const pages: PdfPage[] = [];
    let left = MOST_PIECES;
    for await (const page of pagesOf(pdf, shown)) {
      const pieces = await piecesOf(page);
      left -= pieces.length;
      if (left < 0) return undefined;
      pages.push({ label: labels?.[page.pageNumber - 1] ?? String(page.pageNumber), pieces });
    }
    return pages;
  });
}

/** The root of the structure tree as far as it is on each page; `undefined` as for `readPdf`. */
export function readElements(bytes: Uint8Array): Promise<readonly PdfElement[] | undefined> {
  return reading(bytes, async (pdf, shown) => {
    const roots: PdfElement[] = [];
    for await (const page of pagesOf(pdf, shown)) {
      const tree = (await page.getStructTree()) as TreeNode | null;
      const texts = await markedTexts(page);
      roots.push(tree ? elementOf(tree, texts) : { role: 'Root', text: '', children: [] });
    }
    return roots;
  });
}

/** The pages of a file one by one. Throws if they are too many, or draw too much. The time is bounded by the thread (`bounded-pdf`). */
async function* pagesOf(pdf: Pdf, shown: ShownContent): AsyncGenerator<Page> {
  if (pdf.numPages > MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`);
  const seen = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { num, gen } = page.ref as { readonly num: number; readonly gen: number };
    if (seen.has(`${num} ${gen}`)) throw new Error(`page ${number} is listed twice`);
    seen.add(`${num} ${gen}`);
    shown.add(num);
    yield page;
    // The library keeps what it made of a page until then.
    page.cleanup();
  }
}

/** Opens a PDF, reads it and closes it. */
async function reading<T>(
  bytes: Uint8Array,
  read: (pdf: Pdf, shown: ShownContent) => Promise<T>,
): Promise<T | undefined> {
  if (!haveBoundedStreams(bytes)) return undefined;
  const { getDocument, VerbosityLevel } = await pdfLibrary();
  // The library transfers the buffer it is given, so it gets a copy.
  const data = Uint8Array.from(bytes);
  // `stopAtErrors`: a damaged file is reported, not repaired.
  const task = getDocument({ data, useSystemFonts: false, stopAtErrors: true, verbosity: VerbosityLevel.ERRORS });
  try {
    return await read(await task.promise, new ShownContent(bytes));
  } catch {
    return undefined;
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** A node of pdf.js: an element, or a reference to marked content of the page. */
interface TreeNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

function elementOf({ role = '', children = [] }: TreeNode, texts: ReadonlyMap<string, string>): PdfElement {
  const parts = children.map((child) => {
    const element = child.role === undefined ? undefined : elementOf(child, texts);
    return { element, text: element?.text ?? texts.get(child.id ?? '') ?? '' };
  });
  return {
    role,
    text: parts.map(({ text }) => text).join(''),
    children: parts.flatMap(({ element }) => element ?? []),
  };
}

/** The text of each sequence of marked content of a page, by its id. */
async function markedTexts(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const ids: (string | undefined)[] = [];
  const texts = new Map<string, string>();
  for (const item of items) {
    if ('str' in item) {
      const id = ids.at(-1);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') ids.pop();
    else ids.push((item as { readonly id?: string }).id);
  }
  return texts;
}

async function piecesOf(page: Page): Promise<PdfPiece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const tags = items.flatMap((item) => ('tag' in item && item.tag !== 'Artifact' ? [item.tag as string] : []));
  // A cell that goes on from the page before may have a link alone left.
  const mayHaveInsets = INLINE_TAGS.has(tags[0] ?? '') || tags.some((tag) => INSET_TAGS.has(tag));
  const insets = insetContent(mayHaveInsets ? ((await page.getStructTree()) as StructureNode | null) : null);
  const open: MarkedContent[] = [];
  const pieces: PdfPiece[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [a = 0, b = 0] = item.transform as number[];
      const { tag: role = '', id } = open.at(-1) ?? {};
      const inset = id === undefined ? undefined : insets.get(id);
      if (item.str !== '') pieces.push({ text: item.str, role, size: Math.hypot(a, b), ...inset });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item as MarkedContent);
  }
  return pieces;
}

interface MarkedContent {
  readonly tag?: string;
  readonly id?: string;
}

/** An element of the structure tree of a page, or content by its id. */
interface StructureNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/**
 * Tags of content that tables and figures always have. Without one the tree of the page is not read: the library goes
 * through all children of an element for each page that has one of them, as of a glossary of a hundred pages.
 */
const INSET_TAGS: ReadonlySet<string> = new Set(['Caption', 'Figure', 'TD', 'TH']);

/** Tags of content inside any of these. */
const INLINE_TAGS: ReadonlySet<string> = new Set(['Link', 'Span']);

/** The ids of the content of tables and figures, with its cell. Rows without content on the page count, too. */
function insetContent(root: StructureNode | null): ReadonlyMap<string, Pick<PdfPiece, 'inset' | 'cell'>> {
  const content = new Map<string, Pick<PdfPiece, 'inset' | 'cell'>>();
  let row = -1;
  const visit = ({ role, id, children = [] }: StructureNode, within: boolean, cell?: PdfCell): void => {
    const inset = within || role === 'Table' || role === 'Figure';
    if (inset && id !== undefined) content.set(id, { inset, ...(cell && { cell }) });
    if (role === 'Table') row = -1;
    if (role === 'TR') row++;
    for (const [column, child] of children.entries()) visit(child, inset, role === 'TR' ? { row, column } : cell);
  };
  if (root) visit(root, false);
  return content;
}
