/** The pages of two revisions side by side, as pdf.js draws their PDFs. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComparisonState, FacingBooks, FacingEdition, PageMark } from '../../revisions-protocol.js';
import { type ComparedPdf, openComparedPdf } from '../compared-pdf.js';
import { orRefused } from '../live.js';
import { printRange } from '../revision-texts.js';
import { askCompared, comparedFile, comparison } from '../revisions.js';
import { revisionWords } from '../words/revisions.js';
import { words } from '../words/words.js';
import { EditionChoice } from './edition-choice.js';
import { SideBySide } from './side-by-side.js';

type Side = 'before' | 'after';

interface FacingPagesProps {
  /** In the default edition. */
  readonly book: FacingBooks;
  readonly editions: ComparisonState['editions'];
}

/** The pages in an edition that is chosen above them. */
export function FacingPages({ book, editions }: FacingPagesProps) {
  const text = revisionWords.value;
  const usual = editions[0]?.name ?? '';
  const [edition, choose] = useState(usual);
  const [own, setOwn] = useState<{ readonly edition: string; readonly state: FacingEdition | undefined }>();
  useEffect(() => {
    if (edition === usual) return;
    let isCurrent = true;
    void orRefused(askCompared<FacingEdition>('editions', edition)).then((state) => {
      if (isCurrent) setOwn({ edition, state });
    });
    return () => {
      isCurrent = false;
    };
  }, [edition, comparison()]);
  const isUsual = edition === usual;
  const there = isUsual ? { book } : own?.edition === edition ? own.state : undefined;
  const isWaiting = !isUsual && own?.edition !== edition;
  const toPrint = isUsual || !own?.state || isWaiting ? undefined : own.state.toPrint;
  return (
    <>
      {editions.length > 1 && (
        <div class="facing-edition">
          <EditionChoice editions={editions} chosen={edition} onChoose={choose} />
          <p role="status">
            {isWaiting && text.comparing}
            {toPrint &&
              there &&
              text.toPrint(
                toPrint,
                there.book.before.labels.length,
                there.book.after.labels.length,
                printRange(there.book),
              )}
          </p>
        </div>
      )}
      {there ? (
        <FacingBook key={edition} book={there.book} edition={isUsual ? undefined : edition} />
      ) : (
        !isWaiting && <p class="empty">{text.noBook}</p>
      )}
    </>
  );
}

function FacingBook({ book, edition }: { readonly book: FacingBooks; readonly edition: string | undefined }) {
  const text = revisionWords.value;
  const file = (side: Side) =>
    edition === undefined ? comparedFile(side, 'book.pdf') : comparedFile('editions', edition, side);
  const before = usePdf(file('before'));
  const after = usePdf(file('after'));
  const items = book.pairs.map((pair) => {
    const [side, position] =
      pair.after === undefined ? (['before', pair.before!] as const) : (['after', pair.after] as const);
    const label = book[side].labels[position - 1] ?? '';
    return { label: words.value.page(label, position), differs: pair.changed, small: label || '·' };
  });
  return (
    <SideBySide label={text.tabs.book} items={items}>
      {(index) =>
        (['before', 'after'] as const).map((side: Side) => (
          <Sheet
            key={side}
            side={text[side]}
            book={book[side]}
            pdf={side === 'before' ? before : after}
            position={book.pairs[index]?.[side]}
            isChanged={book.pairs[index]?.changed ?? false}
            marks={book.pairs[index]?.marks?.[side] ?? none}
          />
        ))
      }
    </SideBySide>
  );
}

interface SheetProps {
  readonly side: string;
  readonly book: FacingBooks[Side];
  readonly pdf: ComparedPdf | undefined;
  /** Absent where this revision does not have the page. */
  readonly position: number | undefined;
  readonly isChanged: boolean;
  readonly marks: readonly PageMark[];
}

const none: readonly PageMark[] = [];

function Sheet({ side, book, pdf, position, isChanged, marks }: SheetProps) {
  const text = revisionWords.value;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!pdf || position === undefined || !canvas.current) return;
    const stop = new AbortController();
    void pdf.draw(position, canvas.current, stop.signal);
    return () => stop.abort();
  }, [pdf, position]);
  const first = useRef<HTMLSpanElement>(null);
  useEffect(() => first.current?.scrollIntoView({ block: 'nearest' }), [marks]);
  const { width, height } = book.size;
  const share = (length: number, of: number) => `${(length / of) * 100}%`;
  const page = position === undefined ? text.absent : words.value.page(book.labels[position - 1] ?? '', position);
  const label = `${side} · ${page}`;
  return (
    <figure class={isChanged ? 'facing-differs' : undefined} aria-label={label}>
      <div class="facing-paper" style={{ aspectRatio: `${width} / ${height}` }}>
        {position === undefined ? <p class="muted">{text.absent}</p> : <canvas ref={canvas} />}
        {marks.map((mark, i) => (
          <span
            key={i}
            ref={i === 0 ? first : undefined}
            class="facing-mark"
            style={{
              left: share(mark.x, width),
              top: share(mark.y, height),
              width: share(mark.width, width),
              height: share(mark.height, height),
            }}
          />
        ))}
      </div>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

/** The PDF at an address, until it is another one or no longer shown. */
function usePdf(url: string): ComparedPdf | undefined {
  const [pdf, setPdf] = useState<ComparedPdf>();
  useEffect(() => {
    const opened = openComparedPdf(url);
    let isCurrent = true;
    void opened.then((one) => {
      if (isCurrent) setPdf(one);
    });
    return () => {
      isCurrent = false;
      void opened.then((one) => one?.close());
    };
  }, [url]);
  return pdf;
}
