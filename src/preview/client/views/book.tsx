/** The pages of the book as pdf.js draws the PDF. */
import { useEffect, useState } from 'preact/hooks';
import { report } from '../live.js';
import { PdfPage } from '../parts/pdf-page.js';
import { type OpenBook, openBook } from '../pdf-book.js';
import { words } from '../words/words.js';

export function BookView() {
  const text = words.value;
  const state = report.value;
  const [book, setBook] = useState<OpenBook>();
  useEffect(() => {
    if (!state?.book) return;
    let isCurrent = true;
    void openBook(state.name, state.book.edition, state.version).then((opened) => {
      if (isCurrent) setBook(opened);
    });
    return () => {
      isCurrent = false;
    };
  }, [state]);
  if (!state) return null;
  if (!state.book) return <p class="empty">{text.noBook}</p>;
  const { size, pages } = state.book;
  return (
    <div class="pages">
      {pages.map((page, i) => (
        <PdfPage key={i} book={book} position={i + 1} page={page} size={size} />
      ))}
    </div>
  );
}
