/** The PDF of a book, opened by pdf.js: its pages, their links, its outline. */
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { address } from './api.js';

export interface OpenBook {
  readonly pdf: PDFDocumentProxy;
  readonly name: string;
  readonly edition: string;
  readonly version: number;
  /** Where a named destination is; `undefined` if there is none. */
  targetOf(dest: unknown): Promise<Target | undefined>;
  close(): void;
}

/** A page from 1, and how far down it, pt from its upper edge. */
export interface Target {
  readonly position: number;
  readonly y: number;
}

/** A heading of the outline with those within it. */
export interface Heading {
  readonly title: string;
  readonly position: number;
  readonly y: number;
  readonly level: number;
}

/** One for all books, so that its code is loaded once. */
let worker: PDFWorker | undefined;

/** Bytes asked for before the book is opened, by their address. */
let early: { readonly url: string; readonly bytes: Promise<ArrayBuffer> } | undefined;

/** Asks for a book as soon as it is known that it has changed. */
export function askEarly(name: string, edition: string, version: number): void {
  const url = addressOf(name, edition, version);
  const bytes = fetchBytes(url);
  bytes.catch(() => {});
  early = { url, bytes };
}

/** Opens the book of a report as it is in a version. */
export async function openBook(name: string, edition: string, version: number): Promise<OpenBook> {
  const url = addressOf(name, edition, version);
  const asked = early?.url === url ? early.bytes : fetchBytes(url);
  early = undefined;
  const pdfjs = await import('/pdf.js');
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.js';
  worker ??= new pdfjs.PDFWorker();
  const task = pdfjs.getDocument({ data: await asked, worker, isEvalSupported: false, verbosity: 0 });
  const pdf = await task.promise;
  return { pdf, name, edition, version, targetOf: (dest) => targetIn(pdf, dest), close: () => void task.destroy() };
}

function addressOf(name: string, edition: string, version: number): string {
  return address(['reports', name, 'book.pdf'], { edition, v: version });
}

/** The report has no book, because it has errors; its state says so. */
export class NoBook extends Error {}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (response.status !== 200) throw new NoBook();
  return response.arrayBuffer();
}

async function targetIn(pdf: PDFDocumentProxy, dest: unknown): Promise<Target | undefined> {
  const found: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(found) || typeof found[0] !== 'object') return undefined;
  const [page, , , top] = found as [Parameters<typeof pdf.getPageIndex>[0], unknown, unknown, unknown];
  const index = await pdf.getPageIndex(page);
  const { view } = await pdf.getPage(index + 1);
  return { position: index + 1, y: typeof top === 'number' ? Math.max(0, (view[3] ?? 0) - top) : 0 };
}

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineItem[];
}

/** The headings of the book in its order. */
export async function headingsOf({ pdf, targetOf }: OpenBook): Promise<readonly Heading[]> {
  const read = async (items: readonly OutlineItem[], level: number): Promise<Heading[]> => {
    const found: Heading[] = [];
    for (const { title, dest, items: inner } of items) {
      const target = await targetOf(dest);
      if (target) found.push({ title, level, ...target });
      found.push(...(await read(inner, level + 1)));
    }
    return found;
  };
  return read(((await pdf.getOutline()) ?? []) as readonly OutlineItem[], 1);
}
