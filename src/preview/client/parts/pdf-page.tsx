/** A page of the book: drawn when it comes near, let go when it is far; its text selectable, its sentences buttons. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BookState, PageState } from '../../protocol.js';
import { Refused } from '../api.js';
import { type BoxedSentence, sentenceAt } from '../boxed-sentences.js';
import { drawnFirst } from '../drawing-order.js';
import { useNear } from '../near.js';
import { sentencesOf } from '../page-boxes.js';
import type { OpenBook, Target } from '../pdf-book.js';
import { drawPicture, drawText, linksOf, type PageLink, release } from '../pdf-page-drawing.js';
import { selected } from '../selection.js';
import { words } from '../words/words.js';
import { PageLinks } from './page-links.js';
import { SentenceButtons } from './sentence-buttons.js';

interface PdfPageProps {
  readonly book: OpenBook | undefined;
  /** From 1. */
  readonly position: number;
  readonly page: PageState;
  readonly size: BookState['size'];
  /** Pixels for each pt. */
  readonly scale: number;
  onTarget(target: Target): void;
}

/** What is drawn on a page now. */
interface Drawn {
  readonly signature: string;
  readonly scale: number;
}

export function PdfPage({ book, position, page, size, scale, onTarget }: PdfPageProps) {
  const text = words.value;
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const picture = useRef<Drawn>();
  /** The book whose sentences are known. */
  const boxed = useRef<OpenBook>();
  const isNear = useNear(sheet, '.pages');
  const [sentences, setSentences] = useState<readonly BoxedSentence[]>([]);
  const [links, setLinks] = useState<readonly PageLink[]>([]);
  const { signature } = page;
  useEffect(() => {
    if (!canvas.current || !layer.current) return;
    if (!isNear) {
      // The memory of a long book is that of the pages in the window.
      release(canvas.current);
      layer.current.replaceChildren();
      picture.current = undefined;
      boxed.current = undefined;
      setSentences([]);
      setLinks([]);
      return;
    }
    if (!book) return;
    const stop = new AbortController();
    void inOrder(stop.signal, [
      async () => {
        const drawn = picture.current;
        // Pages that have changed are drawn first.
        if (drawn?.signature === signature && drawn.scale === scale) return later(stop.signal);
        await drawnFirst(drawPicture(book, position, scale, canvas.current!, stop.signal), stop.signal);
        if (stop.signal.aborted) return;
        // The same text stays, and what is selected in it.
        if (drawn?.signature !== signature) await drawText(book, position, layer.current!, stop.signal);
        if (!stop.signal.aborted) picture.current = { signature, scale };
      },
      async () => {
        const found = await Promise.all([
          sentencesOf(book.name, book.edition, book.version, position),
          linksOf(book, position),
        ]);
        if (stop.signal.aborted) return;
        boxed.current = book;
        setSentences(found[0]);
        setLinks(found[1]);
      },
    ]);
    return () => stop.abort();
  }, [book, isNear, position, signature, scale]);
  const choose = (event: MouseEvent) => {
    // Dragging selects text.
    if (getSelection()?.isCollapsed === false || !sheet.current || !book) return;
    const { left, top } = sheet.current.getBoundingClientRect();
    const find = (of: readonly BoxedSentence[]) => {
      const found = sentenceAt(of, (event.clientX - left) / scale, (event.clientY - top) / scale);
      if (found) selected.value = found.at;
    };
    if (boxed.current === book) find(sentences);
    else void sentencesOf(book.name, book.edition, book.version, position).then(find, () => {});
  };
  const name = text.page(page.label, position);
  return (
    <figure class={page.changed ? 'page changed' : 'page'} aria-label={name} data-position={position}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: for the keyboard there are the buttons of the sentences */}
      <div
        ref={sheet}
        class="sheet"
        tabIndex={-1}
        style={{ width: `${size.width * scale}px`, height: `${size.height * scale}px` }}
        onClick={choose}
      >
        <canvas ref={canvas} />
        <div ref={layer} class="text-layer" aria-hidden="true" style={{ '--total-scale-factor': `${scale}` }} />
        <SentenceButtons sentences={sentences} size={size} />
        <PageLinks links={links} onTarget={onTarget} />
      </div>
      <figcaption>
        {name}
        {page.changed && <em> {text.changed}</em>}
      </figcaption>
    </figure>
  );
}

/** Runs steps one after another; a step that was stopped, or whose book was closed, ends them. */
async function inOrder(stop: AbortSignal, steps: readonly (() => Promise<void>)[]): Promise<void> {
  try {
    for (const step of steps) if (!stop.aborted) await step();
  } catch (cause) {
    // Where the report has errors by now, there are no sentences to be asked for.
    if (!stop.aborted && !(cause instanceof Refused)) throw cause;
  }
}

function later(stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, 200);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
