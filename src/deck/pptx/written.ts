/**
 * The parts that pptxgenjs writes, taken before it makes a zip of them.
 *
 * Problem: its zip is made in small pieces by JavaScript and had to be opened again, which took longer than all other
 * steps of writing a deck. Approach: while it writes, it hands the zip to its method for charts and pictures; this method
 * is replaced by one that remembers the zip and keeps what would be added, and the zip is never generated. Limit: the
 * method is not part of its API, so this holds for version 4.0.1 alone.
 */
import type pptxgenjs from 'pptxgenjs';

/** A text, or the bytes of a picture. */
export type Part = string | Uint8Array;

/** What is used of JSZip. */
interface Zip {
  readonly files: Readonly<Record<string, { readonly dir: boolean; async(type: 'string'): Promise<string> }>>;
  generateAsync(): Promise<unknown>;
}

/** Stands for the zip where charts and pictures are added to it. */
interface Sink {
  file(name: string, data: string, options?: { readonly base64?: boolean }): void;
}

/** Adds the charts and pictures of a slide, layout or master. */
type AddRelated = (slide: unknown, zip: Zip | Sink, pending: Promise<unknown>[]) => void;

/** The parts of a presentation by their names: texts as strings, pictures as bytes. Workbooks of charts are left out. */
export async function writtenParts(pptx: pptxgenjs.default): Promise<Map<string, Part>> {
  const writer = pptx as unknown as { createChartMediaRels: AddRelated };
  const addRelated = writer.createChartMediaRels;
  const related = new Map<string, Part>();
  const sink: Sink = {
    file(name, data, options) {
      if (!options?.base64) related.set(name, data);
      else if (!name.startsWith('ppt/embeddings/')) related.set(name, Buffer.from(data, 'base64'));
    },
  };
  let written: Zip | undefined;
  writer.createChartMediaRels = (slide, zip, pending) => {
    written = Object.assign(zip as Zip, { generateAsync: async () => undefined });
    addRelated(slide, sink, pending);
  };
  try {
    await pptx.write({ outputType: 'uint8array' });
  } finally {
    writer.createChartMediaRels = addRelated;
  }
  if (!written) throw new Error('pptxgenjs has changed: its parts were not written');
  const files = Object.entries(written.files).filter(([, { dir }]) => !dir);
  const texts = await Promise.all(files.map(async ([name, file]) => [name, await file.async('string')] as const));
  return new Map([...texts, ...related]);
}
