/**
 * A finished PDF as an independent reader (pdf.js) sees it: the text of each page in drawing order, each piece with
 * the role of its structure element.
 *
 * The library is loaded when the first book is read. While it loads it looks for a canvas, which reading text does
 * not need, and warns on the console before its verbosity can be set; so it gets placeholder classes and a silent
 * console meanwhile. Limit: a row of a table that continues on the next page is read page by page.
 */

/** A stretch of text drawn by one operator. */
export interface PdfPiece {
  readonly text: string;
  /** Role of its structure element: `P`, `H2`, `Link`, `Artifact`; empty if it is not tagged. */
  readonly role: string;
  /** Whether it is in a table or a figure. */
  readonly inset?: boolean;
  /** Type size, pt. */
  readonly size: number;
}

export interface PdfPage {
  /** The page label of the file; the page number if the file has no labels. */
  readonly label: string;
  readonly pieces: readonly PdfPiece[];
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Library> | undefined;

/** An element of the structure tree with what of it is on one page. */
export interface PdfElement {
  readonly role: string;
  /** Its text with that of the elements in it, in reading order. */
  readonly text: string;
  readonly children: readonly PdfElement[];
}

/** The pages of a PDF; `undefined` if it is damaged, truncated, encrypted or no PDF. */
export function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[] | undefined> {
  return reading(bytes, async (pdf) => {
    const labels = await pdf.getPageLabels();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push({ label: labels?.[number - 1] ?? String(number), pieces: await piecesOf(page) });
    }
    return pages;
  });
}

/** The root of the structure tree as far as it is on each page; `undefined` as for `readPdf`. */
export function readElements(bytes: Uint8Array): Promise<readonly PdfElement[] | undefined> {
  return reading(bytes, async (pdf) => {
    const roots: PdfElement[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const tree = (await page.getStructTree()) as TreeNode | null;
      const texts = await markedTexts(page);
      roots.push(tree ? elementOf(tree, texts) : { role: 'Root', text: '', children: [] });
    }
    return roots;
  });
}

/** Opens a PDF, reads it and closes it. */
async function reading<T>(bytes: Uint8Array, read: (pdf: Pdf) => Promise<T>): Promise<T | undefined> {
  library ??= loadQuietly();
  const { getDocument, VerbosityLevel } = await library;
  // The library transfers the buffer it is given, so it gets a copy.
  const data = Uint8Array.from(bytes);
  // `stopAtErrors`: a damaged file is reported, not repaired.
  const task = getDocument({ data, useSystemFonts: false, stopAtErrors: true, verbosity: VerbosityLevel.ERRORS });
  try {
    return await read(await task.promise);
  } catch {
    return undefined;
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<Library['getDocument']>['promise']>;
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
  const insets = insetContent((await page.getStructTree()) as StructureNode | null);
  const open: MarkedContent[] = [];
  const pieces: PdfPiece[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [a = 0, b = 0] = item.transform as number[];
      const { tag: role = '', id } = open.at(-1) ?? {};
      const inset = id !== undefined && insets.has(id);
      if (item.str !== '') pieces.push({ text: item.str, role, size: Math.hypot(a, b), ...(inset && { inset }) });
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

/** The ids of the content of tables and figures. */
function insetContent(root: StructureNode | null): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = ({ role, id, children = [] }: StructureNode, within: boolean): void => {
    const inset = within || role === 'Table' || role === 'Figure';
    if (inset && id !== undefined) ids.add(id);
    for (const child of children) visit(child, inset);
  };
  if (root) visit(root, false);
  return ids;
}

/** Globals of a canvas that the library looks for while it loads. */
const canvasNames = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

async function loadQuietly(): Promise<Library> {
  const globals = globalThis as unknown as Record<string, unknown>;
  const terminal = globals.console as { warn: unknown };
  const { warn } = terminal;
  const added = canvasNames.filter((name) => globals[name] === undefined);
  for (const name of added) globals[name] = class {};
  terminal.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    terminal.warn = warn;
    for (const name of added) delete globals[name];
  }
}
