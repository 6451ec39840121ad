/** The pages of the book as small pictures: the current one and those that have changed are marked. */
import { useEffect, useRef } from 'preact/hooks';
import type { BookState, PageState } from '../../protocol.js';
import { drawnLater } from '../drawing-order.js';
import { useNear } from '../near.js';
import type { OpenBook } from '../pdf-book.js';
import { drawPicture, release } from '../pdf-page-drawing.js';
import { slideAfterKey } from '../slide-order.js';
import { bookWords } from '../words/book.js';
import { words } from '../words/words.js';
import { shownPage, wanted } from './book-outline.js';
import { Thumbnail, useCurrentInView } from './thumbnail.js';

/** px; the style sheet has the same. */
const WIDTH = 128;

interface PageThumbnailsProps {
  readonly book: OpenBook | undefined;
  readonly state: BookState;
}

export function PageThumbnails({ book, state: { pages, size } }: PageThumbnailsProps) {
  const list = useRef<HTMLElement>(null);
  const current = shownPage.value;
  useCurrentInView(list, current);
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const from = buttons.indexOf(document.activeElement as HTMLButtonElement) + 1;
    const position = from > 0 ? slideAfterKey(event.key, from, buttons.length) : undefined;
    if (position === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    buttons[position - 1]?.focus();
    wanted.value = { position, y: 0, keepsFocus: true };
  };
  return (
    <nav ref={list} class="thumbnails" aria-label={bookWords.value.thumbnails} onKeyDown={move}>
      <ol>
        {pages.map((page, i) => (
          <li key={i}>
            <Thumbnail
              isCurrent={i + 1 === current}
              changed={page.changed}
              tabIndex={i + 1 === current ? 0 : -1}
              onChoose={() => {
                wanted.value = { position: i + 1, y: 0 };
              }}
            >
              <SmallPage book={book} position={i + 1} page={page} size={size} />
              <span>{words.value.page(page.label, i + 1)}</span>
            </Thumbnail>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface SmallPageProps {
  readonly book: OpenBook | undefined;
  /** From 1. */
  readonly position: number;
  readonly page: PageState;
  readonly size: BookState['size'];
}

/** Drawn while it is near the visible part of the list, after the pages that are read. */
function SmallPage({ book, position, page: { signature }, size }: SmallPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<string>();
  const isNear = useNear(canvas, '.thumbnails');
  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    if (!isNear) {
      release(current);
      drawn.current = undefined;
      return;
    }
    if (!book || drawn.current === signature) return;
    const stop = new AbortController();
    drawnLater(async () => {
      await drawPicture(book, position, WIDTH / size.width, current, stop.signal);
      if (!stop.signal.aborted) drawn.current = signature;
    }, stop.signal).catch((cause: unknown) => {
      if (!stop.signal.aborted) throw cause;
    });
    return () => stop.abort();
  }, [book, isNear, position, signature]);
  return <canvas ref={canvas} style={{ aspectRatio: `${size.width} / ${size.height}` }} />;
}
