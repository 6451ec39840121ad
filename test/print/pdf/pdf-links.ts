/** What leads where in a finished PDF, as an independent reader sees it. */
import { pdfLibrary } from '../../../src/verify/pdf-library.js';

const { getDocument, VerbosityLevel } = await pdfLibrary();

export interface PdfLink {
  /** Index of the page it stands on, from 0. */
  readonly page: number;
  /** Name of the destination. */
  readonly to: string;
  /** pt from the left and from the top. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** What a reader who does not see it is reported. */
  readonly contents: string;
}

export interface OutlineEntry {
  readonly title: string;
  readonly to: string;
  readonly items: readonly OutlineEntry[];
}

export interface PdfNavigation {
  readonly labels: readonly string[];
  /** By name, the page of each destination, from 0, and how far from its top it lies, pt. */
  readonly places: ReadonlyMap<string, { readonly page: number; readonly top: number }>;
  readonly links: readonly PdfLink[];
  readonly outline: readonly OutlineEntry[];
  readonly mode: string;
}

export async function readNavigation(bytes: Uint8Array): Promise<PdfNavigation> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  const links: PdfLink[] = [];
  let height = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    height = page.view[3]!;
    for (const { subtype, dest, rect, contentsObj } of await page.getAnnotations()) {
      if (subtype !== 'Link') throw new Error(`an annotation that is no link: ${subtype}`);
      const [left, bottom, right, top] = rect as [number, number, number, number];
      links.push({
        page: number - 1,
        to: String(dest),
        left,
        right,
        top: height - top,
        bottom: height - bottom,
        contents: contentsObj?.str ?? '',
      });
    }
  }
  const places = new Map<string, { page: number; top: number }>();
  for (const [name, dest] of Object.entries((await pdf.getDestinations()) as Record<string, unknown[]>)) {
    const page = await pdf.getPageIndex(dest[0] as { num: number; gen: number });
    places.set(name, { page, top: height - Number(dest[3]) });
  }
  const outline = ((await pdf.getOutline()) ?? []).map(entry);
  const labels = (await pdf.getPageLabels()) ?? [];
  const mode = await pdf.getPageMode();
  await task.destroy();
  return { labels, places, links, outline, mode };
}

interface RawEntry {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly RawEntry[];
}

function entry({ title, dest, items }: RawEntry): OutlineEntry {
  return { title, to: String(dest), items: items.map(entry) };
}
