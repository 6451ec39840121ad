/** The pages of the book as pdf.js draws the PDF, with their outline and tools. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportState } from '../../protocol.js';
import { sidePanel } from '../book-options.js';
import { newest, report } from '../live.js';
import { BookOutline } from '../parts/book-outline.js';
import { BookPages } from '../parts/book-pages.js';
import { PageThumbnails } from '../parts/page-thumbnails.js';
import { askEarly, NoBook, type OpenBook, openBook } from '../pdf-book.js';
import { words } from '../words/words.js';

export function BookView() {
  const state = useLastPages();
  const book = useOpenBook(state);
  if (!state) return null;
  if (!state.book) return <p class="empty">{words.value.noBook}</p>;
  return (
    <div class={`book with-${sidePanel.value}`}>
      {sidePanel.value === 'outline' && <BookOutline book={book} pages={state.book.pages} />}
      {/* Another report has pictures of its own. */}
      {sidePanel.value === 'thumbnails' && <PageThumbnails key={state.name} book={book} state={state.book} />}
      {/* Another report has a scroll place of its own. */}
      <BookPages key={state.name} name={state.name} state={state.book} book={book} isOld={state !== report.value} />
    </div>
  );
}

/** The report that is shown; while it has errors, as it was before. */
function useLastPages(): ReportState | undefined {
  const state = report.value;
  const last = useRef<ReportState>();
  if (state?.book) last.current = state;
  return state && !state.book && last.current?.name === state.name ? last.current : state;
}

/** The book of the report that is shown; `undefined` until it is open, while what was drawn stays. */
function useOpenBook(state: ReportState | undefined): OpenBook | undefined {
  const [book, setBook] = useState<OpenBook>();
  const { name, version } = state ?? {};
  const edition = state?.book?.edition;
  useEffect(() => {
    const changed = newest.value;
    if (changed && changed.name === name && edition !== undefined) askEarly(name, edition, changed.version);
  }, [newest.value]);
  useEffect(() => {
    if (name === undefined || version === undefined || edition === undefined) return;
    let isCurrent = true;
    openBook(name, edition, version).then(
      (opened) => (isCurrent ? setBook(opened) : opened.close()),
      (cause: unknown) => {
        // If the server has ended, a notice is shown already.
        if (isCurrent && !(cause instanceof TypeError) && !(cause instanceof NoBook)) throw cause;
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [name, version, edition]);
  useEffect(() => () => book?.close(), [book]);
  // A page is known by its signature, which is one of this version: it must not be drawn from the book before.
  return book?.name === name && book?.version === version && book?.edition === edition ? book : undefined;
}
