/** The PDF of a book, opened and drawn by pdf.js. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { address } from './api.js';

export interface OpenBook {
  readonly pdf: PDFDocumentProxy;
  readonly name: string;
  readonly edition: string;
  readonly version: number;
}

/** Opens the book of a report as it is in a version. */
export async function openBook(name: string, edition: string, version: number): Promise<OpenBook> {
  const pdfjs = await import('/pdf.js');
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.js';
  const url = address(['reports', name, 'book.pdf'], { edition, v: version });
  return { pdf: await pdfjs.getDocument({ url, isEvalSupported: false }).promise, name, edition, version };
}

/**
 * Draws a page into a canvas, as wide as it is shown, with its text in a layer above.
 * @param width of the page, pt
 */
export async function drawPage(
  { pdf }: OpenBook,
  position: number,
  width: number,
  canvas: HTMLCanvasElement,
  layer: HTMLElement,
  stop: AbortSignal,
): Promise<void> {
  const { TextLayer } = await import('/pdf.js');
  const page = await pdf.getPage(position);
  const scale = canvas.clientWidth / width;
  const viewport = page.getViewport({ scale: scale * devicePixelRatio });
  // Drawn elsewhere and put in whole, so that a page that is drawn again does not flicker.
  const drawn = document.createElement('canvas');
  drawn.width = viewport.width;
  drawn.height = viewport.height;
  const task = page.render({ canvas: drawn, viewport });
  stop.addEventListener('abort', () => task.cancel());
  try {
    await task.promise;
  } catch (cause) {
    if (stop.aborted) return;
    throw cause;
  }
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  const text = await page.getTextContent();
  if (stop.aborted) return;
  layer.replaceChildren();
  layer.style.setProperty('--total-scale-factor', `${scale}`);
  await new TextLayer({ textContentSource: text, container: layer, viewport: page.getViewport({ scale }) }).render();
}
