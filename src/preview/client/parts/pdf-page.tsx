/** A page of the book: drawn when it comes into view, its text selectable, its sentences buttons. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BookState, PageState } from '../../protocol.js';
import { type BoxedSentence, sentenceAt } from '../boxed-sentences.js';
import { sentencesOf } from '../page-boxes.js';
import { drawPage, type OpenBook } from '../pdf-book.js';
import { selected } from '../selection.js';
import { words } from '../words/words.js';
import { SentenceButtons } from './sentence-buttons.js';

interface PdfPageProps {
  readonly book: OpenBook | undefined;
  /** From 1. */
  readonly position: number;
  readonly page: PageState;
  readonly size: BookState['size'];
}

export function PdfPage({ book, position, page, size }: PdfPageProps) {
  const text = words.value;
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const isNear = useNear(sheet);
  const [sentences, setSentences] = useState<readonly BoxedSentence[]>([]);
  useEffect(() => {
    if (!book || !isNear || !canvas.current || !layer.current) return;
    const stop = new AbortController();
    void drawPage(book, position, size.width, canvas.current, layer.current, stop.signal);
    void sentencesOf(book.name, book.edition, book.version, position).then((found) => {
      if (!stop.signal.aborted) setSentences(found);
    });
    return () => stop.abort();
  }, [book, isNear, position]);
  const choose = (event: MouseEvent) => {
    // Dragging selects text.
    if (getSelection()?.isCollapsed === false || !sheet.current) return;
    const { left, top, width } = sheet.current.getBoundingClientRect();
    const scale = size.width / width;
    const found = sentenceAt(sentences, (event.clientX - left) * scale, (event.clientY - top) * scale);
    if (found) selected.value = found.at;
  };
  return (
    <figure class={page.changed ? 'page changed' : 'page'} aria-label={text.page(page.label, position)}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: for the keyboard there are the buttons of the sentences */}
      <div ref={sheet} class="sheet" style={{ aspectRatio: `${size.width} / ${size.height}` }} onClick={choose}>
        <canvas ref={canvas} />
        <div ref={layer} class="text-layer" aria-hidden="true" />
        <SentenceButtons sentences={sentences} size={size} />
      </div>
      <figcaption>
        {text.page(page.label, position)}
        {page.changed && <em> {text.changed}</em>}
      </figcaption>
    </figure>
  );
}

/** Whether an element is in the window or close to it. */
function useNear(element: { readonly current: HTMLElement | null }): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '100%' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return isNear;
}
