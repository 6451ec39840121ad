/** A button beside words that are selected on a page: it shows or takes their explanation. */
import { useEffect, useState } from 'preact/hooks';
import { selectedText } from '../copied-selection.js';
import { showTerm } from '../terms.js';
import { bookWords } from '../words/book.js';

/** Most characters of a term. */
const LONGEST = 60;

interface Picked {
  readonly words: string;
  readonly left: number;
  readonly top: number;
}

export function TermButton({ pages }: { readonly pages: { readonly current: HTMLElement | null } }) {
  const [picked, setPicked] = useState<Picked>();
  useEffect(() => {
    const read = () => setPicked(pages.current ? pickedIn(pages.current) : undefined);
    document.addEventListener('selectionchange', read);
    const scrolled = pages.current;
    scrolled?.addEventListener('scroll', read);
    return () => {
      document.removeEventListener('selectionchange', read);
      scrolled?.removeEventListener('scroll', read);
    };
  }, []);
  if (!picked) return null;
  return (
    <button
      type="button"
      class="term-button"
      style={{ left: `${picked.left}px`, top: `${picked.top}px` }}
      // The selection stays.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void showTerm(picked.words)}
    >
      {bookWords.value.explain}
    </button>
  );
}

function pickedIn(pages: HTMLElement): Picked | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !pages.contains(selection.anchorNode)) return undefined;
  const words = selectedText(pages, selection).trim();
  const rect = [...selection.getRangeAt(0).getClientRects()].findLast(({ width }) => width > 0);
  if (words === '' || words.length > LONGEST || /[\n\t]/.test(words) || !rect) return undefined;
  return { words, left: rect.right, top: rect.bottom + 4 };
}
