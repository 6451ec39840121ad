/** The order in which pictures are drawn: the pages that are read first, then the small ones, one after another. */

const pages = new Set<Promise<void>>();
let lastSmall: Promise<unknown> = Promise.resolve();

/** Makes small pictures wait until a page is drawn or its drawing is stopped: in a closed book drawing may never end. */
export function drawnFirst<T>(drawing: Promise<T>, stop: AbortSignal): Promise<T> {
  const over = new Promise<void>((done) => {
    stop.addEventListener('abort', () => done());
    drawing.then(
      () => done(),
      () => done(),
    );
  });
  pages.add(over);
  void over.then(() => pages.delete(over));
  return drawing;
}

/**
 * Draws a small picture once all before it are drawn and no page is being drawn.
 * @returns when it is drawn, or was stopped before its turn; fails as `draw` does
 */
export function drawnLater(draw: () => Promise<void>, stop: AbortSignal): Promise<void> {
  const mine = lastSmall.then(async () => {
    // The pages of a new version begin in the same turn.
    await new Promise((done) => setTimeout(done));
    while (pages.size > 0 && !stop.aborted) await Promise.all(pages);
    if (!stop.aborted) await draw();
  });
  lastSmall = mine.catch(() => {});
  return mine;
}
