/** The pages in their rows, scrolled and zoomed; what is selected on them is copied as the content has it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BookState } from '../../protocol.js';
import { nextChanged, rowsOf, type Size, scaleOf, stepped } from '../book-layout.js';
import { isSpread, places, zoom } from '../book-options.js';
import { type Anchor, BookScroller } from '../book-scroller.js';
import { selectedText } from '../copied-selection.js';
import { isSamePlace } from '../drafts.js';
import { undoneWords } from '../edit-notes.js';
import { sentencesOf } from '../page-boxes.js';
import type { OpenBook, Target } from '../pdf-book.js';
import { route } from '../route.js';
import { isFollowed, sentence, undo, undone } from '../selection.js';
import { bookWords } from '../words/book.js';
import { numberWords } from '../words/numbers.js';
import { shownPage, shownTop, wanted } from './book-outline.js';
import { BookToolbar } from './book-toolbar.js';
import { PdfPage } from './pdf-page.js';
import { TermButton } from './term-button.js';

interface BookPagesProps {
  readonly name: string;
  readonly state: BookState;
  readonly book: OpenBook | undefined;
  /** Whether the report has errors by now, so that these pages are of a version before. */
  readonly isOld: boolean;
}

export function BookPages({ name, state, book, isOld }: BookPagesProps) {
  const element = useRef<HTMLDivElement>(null);
  const scroller = useRef<BookScroller>();
  const anchor = useRef<Anchor>();
  const room = useRoom(element);
  const { size, pages } = state;
  const labels = pages.map(({ label }) => label);
  const spread = isSpread.value;
  const scale = room ? scaleOf(zoom.value, size, room, spread) : 0;
  const latest = useRef({ scale, labels });
  latest.current = { scale, labels };

  const note = () => {
    const view = element.current;
    if (!view || !scroller.current) return;
    anchor.current = scroller.current.anchorAt(view.clientWidth / 2, 0, latest.current.labels);
    if (anchor.current) places.set(name, anchor.current);
    const middle = scroller.current.anchorAt(view.clientWidth / 2, view.clientHeight / 3, latest.current.labels);
    if (middle) shownPage.value = middle.position;
    // A heading is scrolled to a fifth below the upper edge.
    const top = scroller.current.anchorAt(view.clientWidth / 2, view.clientHeight / 4, latest.current.labels);
    if (top) shownTop.value = { position: top.position, y: top.share * size.height };
  };
  const jumps = useRef(0);
  const goTo = (target: Target, takesFocus = true) => {
    jumps.current += 1;
    scroller.current?.goTo(target, latest.current.scale, takesFocus);
    note();
  };
  useLayoutEffect(() => {
    if (!element.current || scale === 0) return;
    if (scroller.current) {
      if (anchor.current) scroller.current.restore(anchor.current, labels);
      return;
    }
    scroller.current = new BookScroller(element.current);
    const place = places.get(name);
    if (route.peek().at !== undefined) goTo({ position: route.peek().at!, y: 0 });
    else if (place)
      scroller.current.restore({ ...place, shareX: 0.5, x: element.current.clientWidth / 2, y: 0 }, labels);
    note();
  }, [scale, spread, labels.join('\n')]);
  useEffect(() => {
    if (wanted.value) goTo(wanted.value, !wanted.value.keepsFocus);
    wanted.value = undefined;
  }, [wanted.value]);
  useEffect(() => {
    if (route.value.at !== undefined && scroller.current) goTo({ position: route.value.at, y: 0 });
  }, [route.value.at]);
  useSelectedInView(book, scroller, latest, jumps, goTo);
  useWheelZoom(element, (x, y, direction) => {
    anchor.current = scroller.current?.anchorAt(x, y, latest.current.labels);
    zoom.value = stepped(latest.current.scale, direction);
  });
  useKeysOfMain(element, (event) => {
    const act = keyed(event, { scale, state, goTo });
    if (!act) return;
    event.preventDefault();
    act();
  });
  return (
    <div class="book-pages">
      <div class="tools-room">
        <BookToolbar state={state} scale={scale} goTo={goTo} />
      </div>
      <section
        ref={element}
        class="pages"
        aria-label={bookWords.value.pages}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        tabIndex={0}
        onScroll={note}
        onCopy={(event) => {
          const text = element.current ? selectedText(element.current) : '';
          if (text === '' || !event.clipboardData) return;
          event.clipboardData.setData('text/plain', text);
          event.preventDefault();
        }}
      >
        {scale > 0 &&
          rowsOf(pages.length, spread).map((row) => (
            <div key={row[0]} class="row">
              {spread && row[0] === 1 && <Blank width={size.width * scale} />}
              {row.map((position) => (
                <PdfPage
                  key={position}
                  book={book}
                  position={position}
                  page={pages[position - 1]!}
                  size={size}
                  scale={scale}
                  onTarget={goTo}
                />
              ))}
              {spread && row.length === 1 && row[0] !== 1 && <Blank width={size.width * scale} />}
            </div>
          ))}
      </section>
      <TermButton pages={element} />
      <p role="status" class="announcement">
        {isOld
          ? bookWords.value.oldPages
          : undone.value && undoneWords(undone.value, bookWords.value, numberWords.value.choices)}
      </p>
    </div>
  );
}

/** The place beside the first page, or beside the last. */
function Blank({ width }: { readonly width: number }) {
  return <div style={{ width: `${width}px` }} />;
}

/** Scrolls to the sentence that is selected elsewhere: in the panel, in a list, by taking a change back. */
function useSelectedInView(
  book: OpenBook | undefined,
  scroller: { readonly current: BookScroller | undefined },
  latest: { readonly current: { readonly scale: number } },
  jumps: { readonly current: number },
  goTo: (target: Target) => void,
): void {
  const last = useRef<typeof sentence.value>();
  const state = sentence.value;
  useEffect(() => {
    const [before, jumpsBefore] = [last.current, jumps.current];
    const [page] = state?.pages ?? [];
    if (!state || !page || !book) return;
    last.current = state;
    if ((before && isSamePlace(before.at, state.at)) || isFollowed(state.at)) return;
    void sentencesOf(book.name, book.edition, book.version, page.position).then((found) => {
      const boxes = found.find(({ at }) => isSamePlace(at, state.at))?.boxes ?? [];
      const [from, to] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...boxes.map(({ y, height }) => y + height))];
      // Whoever has gone to another page in the meantime is left there.
      if (boxes.length === 0 || jumps.current !== jumpsBefore) return;
      if (!scroller.current?.shows(page.position, from, to, latest.current.scale))
        goTo({ position: page.position, y: from });
    });
  }, [state, book]);
}

interface Keyed {
  readonly scale: number;
  readonly state: BookState;
  goTo(target: Target): void;
}

/** What a key does; nothing where one is typed. */
function keyed({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent, { scale, state, goTo }: Keyed) {
  if (altKey || (target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return undefined;
  const change = (direction: 1 | -1) => () => {
    const position = nextChanged(state.pages, shownPage.peek(), direction);
    if (position !== undefined) goTo({ position, y: 0 });
  };
  const zoomTo = (to: typeof zoom.value) => () => {
    zoom.value = to;
  };
  const sized: Readonly<Record<string, () => void>> = {
    '+': zoomTo(stepped(scale, 1)),
    '=': zoomTo(stepped(scale, 1)),
    '-': zoomTo(stepped(scale, -1)),
    0: zoomTo('width'),
    9: zoomTo('page'),
  };
  if (ctrlKey || metaKey) return key === 'z' ? () => void undo() : sized[key];
  const plain: Readonly<Record<string, () => void>> = {
    ...sized,
    n: change(1),
    N: change(-1),
    g: () => document.getElementById('page-number')?.focus(),
    d: () => {
      isSpread.value = !isSpread.value;
    },
  };
  return plain[key];
}

/** Listens to the keys of the whole view, because `main` itself has the focus after the view is opened. */
function useKeysOfMain(element: { readonly current: HTMLElement | null }, onKey: (event: KeyboardEvent) => void): void {
  const call = useRef(onKey);
  call.current = onKey;
  useEffect(() => {
    const main = element.current?.closest('main');
    const pressed = (event: KeyboardEvent) => call.current(event);
    main?.addEventListener('keydown', pressed);
    return () => main?.removeEventListener('keydown', pressed);
  }, []);
}

/** The size of the inside of an element, px. */
function useRoom(element: { readonly current: HTMLElement | null }): Size | undefined {
  const [room, setRoom] = useState<Size>();
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setRoom({ width: current.clientWidth, height: current.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, []);
  return room;
}

/** Zooms by the wheel with Ctrl, around the pointer. */
function useWheelZoom(
  element: { readonly current: HTMLElement | null },
  onZoom: (x: number, y: number, direction: 1 | -1) => void,
): void {
  const call = useRef(onZoom);
  call.current = onZoom;
  useEffect(() => {
    const { current } = element;
    const turned = (event: WheelEvent) => {
      if (!event.ctrlKey || !current) return;
      event.preventDefault();
      const { left, top } = current.getBoundingClientRect();
      if (event.deltaY !== 0) call.current(event.clientX - left, event.clientY - top, event.deltaY < 0 ? 1 : -1);
    };
    // Preact would add it as one that may not keep the browser from zooming itself.
    current?.addEventListener('wheel', turned, { passive: false });
    return () => current?.removeEventListener('wheel', turned);
  }, []);
}
