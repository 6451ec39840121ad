/**
 * What an independent reader (pdf.js) finds in a finished PDF: the text of each page in reading order, each
 * piece with the role it is tagged with.
 *
 * The reader is loaded only when a book is read. It would like a canvas, which reading text does not need, and
 * says so on the console before it can be told not to; both are kept from it while it is loaded. Limits: the order
 * is that in which the text was drawn; a row of a table that goes over a page end is read page by page.
 */

/** A stretch of text drawn at once. */
export interface PdfPiece {
  readonly text: string;
  /** Of the structure it stands in: `P`, `H2`, `Link`, `Artifact`; empty where it is not tagged. */
  readonly role: string;
  /** Type size, pt. */
  readonly size: number;
}

export interface PdfPage {
  /** The number by which a reader shows the page; empty where the file gives it none. */
  readonly label: string;
  readonly pieces: readonly PdfPiece[];
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<Library> | undefined;

/** The pages of a PDF; `undefined` where it is damaged, cut off, locked or no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<readonly PdfPage[] | undefined> {
  library ??= loadQuietly();
  const { getDocument, VerbosityLevel } = await library;
  // The reader takes the bytes away from whoever gives them.
  const data = Uint8Array.from(bytes);
  // Damage is told, not guessed around.
  const task = getDocument({ data, useSystemFonts: false, stopAtErrors: true, verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    const labels = await pdf.getPageLabels();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push({ label: labels?.[number - 1] ?? String(number), pieces: await piecesOf(page) });
    }
    return pages;
  } catch {
    return undefined;
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<Library['getDocument']>['promise']>['getPage']>>;

async function piecesOf(page: Page): Promise<PdfPiece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const roles: string[] = [];
  const pieces: PdfPiece[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [a = 0, b = 0] = item.transform as number[];
      if (item.str !== '') pieces.push({ text: item.str, role: roles.at(-1) ?? '', size: Math.hypot(a, b) });
    } else if (item.type === 'endMarkedContent') roles.pop();
    else roles.push((item as { readonly tag?: string }).tag ?? '');
  }
  return pieces;
}

/** Names of the canvas that the reader looks for as it is loaded. */
const canvasNames = ['DOMMatrix', 'ImageData', 'Path2D'] as const;

async function loadQuietly(): Promise<Library> {
  const globals = globalThis as unknown as Record<string, unknown>;
  const terminal = globals.console as { warn: unknown };
  const { warn } = terminal;
  const lent = canvasNames.filter((name) => globals[name] === undefined);
  for (const name of lent) globals[name] = class {};
  terminal.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    terminal.warn = warn;
    for (const name of lent) delete globals[name];
  }
}
