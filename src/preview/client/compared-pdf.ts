/** A PDF that is compared with another, opened and drawn by pdf.js. */

export interface ComparedPdf {
  /** Draws a page into a canvas, as wide as it is shown. */
  draw(position: number, canvas: HTMLCanvasElement, stop: AbortSignal): Promise<void>;
  close(): void;
}

/** `undefined` where the server has none. */
export async function openComparedPdf(url: string): Promise<ComparedPdf | undefined> {
  const pdfjs = await import('/pdf.js');
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.js';
  const task = pdfjs.getDocument({ url, isEvalSupported: false });
  const pdf = await task.promise.catch(() => undefined);
  if (!pdf) return undefined;
  return {
    async draw(position, canvas, stop) {
      // A PDF that was closed in the meantime has no pages.
      const page = await pdf.getPage(position).catch(() => undefined);
      if (!page || stop.aborted) return;
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (canvas.clientWidth / width) * devicePixelRatio });
      // Drawn elsewhere and put in whole, so that a page that is drawn again does not flicker.
      const drawn = document.createElement('canvas');
      drawn.width = viewport.width;
      drawn.height = viewport.height;
      const drawing = page.render({ canvas: drawn, viewport });
      stop.addEventListener('abort', () => drawing.cancel());
      const isDone = await drawing.promise.then(
        () => true,
        () => false,
      );
      if (!isDone || stop.aborted) return;
      canvas.width = drawn.width;
      canvas.height = drawn.height;
      canvas.getContext('2d')?.drawImage(drawn, 0, 0);
    },
    close: () => void task.destroy(),
  };
}
