/** A page drawn by pdf.js: its picture in a canvas, its text as spans that can be selected, its links. */
import { blocksOf, type StructureNode } from './copied-text.js';
import type { OpenBook, Target } from './pdf-book.js';

/** A link within the book; share of the page from its upper left corner. */
export interface PageLink extends Target {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Most points of a canvas: browsers draw none that is much larger. */
const MOST_POINTS = 1 << 24;

/**
 * Draws a page into a canvas. It is drawn elsewhere and put in whole, so that a page that is drawn again does not flicker.
 * @param scale pixels for each pt
 */
export async function drawPicture(
  { pdf }: OpenBook,
  position: number,
  scale: number,
  canvas: HTMLCanvasElement,
  stop: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(position);
  const size = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MOST_POINTS / (size.width * size.height));
  const viewport = page.getViewport({ scale: Math.min(scale * devicePixelRatio, most) });
  const drawn = document.createElement('canvas');
  drawn.width = viewport.width;
  drawn.height = viewport.height;
  const task = page.render({ canvas: drawn, viewport });
  const cancel = () => task.cancel();
  stop.addEventListener('abort', cancel);
  await task.promise;
  stop.removeEventListener('abort', cancel);
  if (stop.aborted) return;
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  release(drawn);
}

/** Frees the memory of a canvas. */
export function release(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** Puts the text of a page into a layer; each stretch is marked by the paragraph it is part of. */
export async function drawText(
  { pdf }: OpenBook,
  position: number,
  layer: HTMLElement,
  stop: AbortSignal,
): Promise<void> {
  const { TextLayer } = await import('/pdf.js');
  const page = await pdf.getPage(position);
  const [text, structure] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree(),
  ]);
  if (stop.aborted) return;
  const spans = document.createElement('div');
  // Sizes and places are in units of the layer, so that it need not be drawn again when the page is zoomed.
  await new TextLayer({ textContentSource: text, container: spans, viewport: page.getViewport({ scale: 1 }) }).render();
  if (stop.aborted) return;
  const blocks = blocksOf(structure as StructureNode | null, position);
  for (const span of spans.querySelectorAll<HTMLElement>('.markedContent')) {
    const found = blocks.get(span.id);
    span.removeAttribute('id');
    if (found?.block !== undefined) span.dataset.block = found.block;
    if (found?.row !== undefined) span.dataset.row = found.row;
  }
  layer.style.setProperty('--min-font-size', spans.style.getPropertyValue('--min-font-size'));
  layer.replaceChildren(...spans.childNodes);
}

/** The links of a page within the book. @param position of the page, from 1 */
export async function linksOf({ pdf, targetOf }: OpenBook, position: number): Promise<readonly PageLink[]> {
  const page = await pdf.getPage(position);
  const [left = 0, bottom = 0, right = 1, top = 1] = page.view;
  const found = await Promise.all(
    (await page.getAnnotations()).map(async (annotation): Promise<PageLink | undefined> => {
      const { subtype, dest, rect, contentsObj, overlaidText } = annotation as Annotation;
      const target = subtype === 'Link' && dest ? await targetOf(dest) : undefined;
      const [x0, y0, x1, y1] = rect;
      return (
        target && {
          ...target,
          label: contentsObj?.str || overlaidText || '',
          left: (x0 - left) / (right - left),
          top: (top - y1) / (top - bottom),
          width: (x1 - x0) / (right - left),
          height: (y1 - y0) / (top - bottom),
        }
      );
    }),
  );
  return found.filter((link) => link !== undefined);
}

interface Annotation {
  readonly subtype: string;
  readonly dest: unknown;
  readonly rect: readonly [number, number, number, number];
  readonly contentsObj?: { readonly str: string };
  readonly overlaidText?: string;
}
