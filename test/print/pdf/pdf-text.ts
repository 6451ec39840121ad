/** What an independent reader finds in a finished PDF. */
import { pdfLibrary } from '../../../src/verify/pdf-library.js';

const { getDocument, VerbosityLevel } = await pdfLibrary();

export interface PdfItem {
  readonly text: string;
  /** pt from the left and from the top of the page, at the baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order of the file. */
  readonly items: readonly PdfItem[];
}

export interface ReadPdf {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
}

/** Reads the text of every page with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number];
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items.flatMap((item): PdfItem[] => {
      if (!('str' in item) || item.str === '') return [];
      const [, , , size, x, y] = item.transform as [number, number, number, number, number, number];
      return [{ text: item.str, x, y: height - y, width: item.width, size }];
    });
    pages.push({ width, height, items });
  }
  const info = (await pdf.getMetadata()).info as Readonly<Record<string, unknown>>;
  await task.destroy();
  return { pages, info };
}

/** Destinations of the links, in order, and the titles of the outline's first level. */
export async function readNavigation(bytes: Uint8Array): Promise<{ links: unknown[]; outline: string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const links: unknown[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const annotations = await (await pdf.getPage(number)).getAnnotations();
    links.push(...annotations.map(({ dest }) => dest));
  }
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  await task.destroy();
  return { links, outline };
}

/** The text of the pages as a person copies it: page numbers and line ends left out, every space kept. */
export function copiedText({ pages }: ReadPdf): string {
  return pages
    .map(({ items }) => items.map(({ text }) => text).join(''))
    .map((text) => text.replace(/\n/g, '').replace(/— \d+ —$/, ''))
    .join('');
}

/** The same without any white space. */
export function bodyText(pdf: ReadPdf): string {
  return copiedText(pdf).replace(/\s/g, '');
}
