/** The headings of the book with their pages; the one that is looked at is marked. */
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { PageState } from '../../protocol.js';
import { headingAt } from '../book-layout.js';
import { type Heading, headingsOf, type OpenBook, type Target } from '../pdf-book.js';
import { fragmentOf, route } from '../route.js';
import { bookWords } from '../words/book.js';

/** The page that is looked at, from 1. */
export const shownPage = signal(1);
/** What is at the top of the window. */
export const shownTop = signal<Target>({ position: 1, y: 0 });
/** Where the pages are to be scrolled to next. */
export const wanted = signal<(Target & { readonly keepsFocus?: true }) | undefined>(undefined);

interface BookOutlineProps {
  readonly book: OpenBook | undefined;
  readonly pages: readonly PageState[];
}

export function BookOutline({ book, pages }: BookOutlineProps) {
  const text = bookWords.value;
  const [headings, setHeadings] = useState<readonly Heading[]>([]);
  useEffect(() => {
    if (!book) return;
    let isCurrent = true;
    headingsOf(book).then(
      (found) => isCurrent && setHeadings(found),
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [book]);
  const current = headingAt(headings, shownTop.value);
  return (
    <nav class="outline" aria-label={text.outline}>
      <ol>
        {headings.map(({ title, level, position, y }, i) => (
          <li key={i} class={`level-${Math.min(level, 3)}`}>
            <a
              href={fragmentOf({ ...route.value, view: 'book', at: position })}
              aria-current={i === current ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault();
                wanted.value = { position, y };
              }}
            >
              <span dir="auto">{title}</span>
              <span class="number">{pages[position - 1]?.label}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
