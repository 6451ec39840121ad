/** Tools of the pages: outline and thumbnails, page by its number, zoom, spreads, changed pages, undo. */
import { useState } from 'preact/hooks';
import type { BookState } from '../../protocol.js';
import { fits, nextChanged, percentOf, positionOf, stepped, steps } from '../book-layout.js';
import { isSpread, type SidePanel, sidePanel, zoom } from '../book-options.js';
import type { Target } from '../pdf-book.js';
import { bookWords } from '../words/book.js';
import { shownPage } from './book-outline.js';
import { UndoButton } from './undo-button.js';

interface BookToolbarProps {
  readonly state: BookState;
  readonly scale: number;
  goTo(target: Target): void;
}

export function BookToolbar({ state, scale, goTo }: BookToolbarProps) {
  const text = bookWords.value;
  return (
    <div class="tools" role="toolbar" aria-label={text.toolbar}>
      <div>
        <PanelButton panel="outline" />
        <PanelButton panel="thumbnails" />
      </div>
      <PageNumber state={state} goTo={goTo} />
      <Zoom scale={scale} />
      <button
        type="button"
        class="quiet"
        aria-pressed={isSpread.value}
        aria-keyshortcuts="D"
        onClick={() => {
          isSpread.value = !isSpread.value;
        }}
      >
        {text.spread}
      </button>
      <Changes state={state} goTo={goTo} />
      <UndoButton class="quiet" shortcut="Control+Z" />
    </div>
  );
}

/** Opens a panel beside the pages in the place of the other one, or closes it. */
function PanelButton({ panel }: { readonly panel: Exclude<SidePanel, 'none'> }) {
  const isShown = sidePanel.value === panel;
  return (
    <button
      type="button"
      class="quiet"
      aria-pressed={isShown}
      onClick={() => {
        sidePanel.value = isShown ? 'none' : panel;
      }}
    >
      {bookWords.value[panel]}
    </button>
  );
}

function PageNumber({ state: { pages }, goTo }: Pick<BookToolbarProps, 'state' | 'goTo'>) {
  const text = bookWords.value;
  const [typed, setTyped] = useState<string>();
  const [missing, setMissing] = useState('');
  const position = shownPage.value;
  const step = (to: number) => () => goTo({ position: Math.min(Math.max(to, 1), pages.length), y: 0 });
  return (
    <form
      class="page-number"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === undefined) return;
        const found = positionOf(
          pages.map(({ label }) => label),
          typed,
        );
        setMissing(found === undefined ? typed : '');
        if (found === undefined) return;
        setTyped(undefined);
        goTo({ position: found, y: 0 });
      }}
    >
      <button
        type="button"
        class="quiet"
        aria-label={text.previousPage}
        disabled={position <= 1}
        onClick={step(position - 1)}
      >
        ‹
      </button>
      <input
        id="page-number"
        type="text"
        autocomplete="off"
        aria-label={text.pageNumber}
        aria-keyshortcuts="G"
        aria-invalid={missing !== ''}
        value={typed ?? pages[position - 1]?.label ?? ''}
        placeholder="—"
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => {
          setTyped(undefined);
          setMissing('');
        }}
      />
      <span class="muted">{text.of(pages.length)}</span>
      <button
        type="button"
        class="quiet"
        aria-label={text.nextPage}
        disabled={position >= pages.length}
        onClick={step(position + 1)}
      >
        ›
      </button>
      <span role="status" class={missing ? 'missing' : 'hidden'}>
        {missing && text.noPage(missing)}
      </span>
    </form>
  );
}

function Zoom({ scale }: Pick<BookToolbarProps, 'scale'>) {
  const text = bookWords.value;
  const value = zoom.value;
  const factors = [...new Set([...steps, ...(typeof value === 'number' ? [value] : [])])].sort((a, b) => a - b);
  const change = (direction: 1 | -1) => () => {
    zoom.value = stepped(scale, direction);
  };
  return (
    <div class="zoom">
      <button type="button" class="quiet" aria-label={text.smaller} aria-keyshortcuts="-" onClick={change(-1)}>
        −
      </button>
      <select
        aria-label={text.zoom}
        value={`${value}`}
        onChange={({ currentTarget: { value: chosen } }) => {
          zoom.value = fits.find((fit) => fit === chosen) ?? Number(chosen);
        }}
      >
        {fits.map((fit) => (
          <option key={fit} value={fit}>
            {text.fits[fit]}
          </option>
        ))}
        {factors.map((factor) => (
          <option key={factor} value={`${factor}`}>{`${Math.round(factor * 100)}%`}</option>
        ))}
      </select>
      <button type="button" class="quiet" aria-label={text.larger} aria-keyshortcuts="+" onClick={change(1)}>
        +
      </button>
      <span class="hidden" role="status">{`${percentOf(scale)}%`}</span>
    </div>
  );
}

function Changes({ state: { pages }, goTo }: Pick<BookToolbarProps, 'state' | 'goTo'>) {
  const text = bookWords.value;
  const count = pages.filter(({ changed }) => changed).length;
  const go = (direction: 1 | -1) => () => {
    const position = nextChanged(pages, shownPage.peek(), direction);
    if (position !== undefined) goTo({ position, y: 0 });
  };
  return (
    <div class="changes">
      <span role="status">{count > 0 && text.changedPages(count)}</span>
      {count > 0 && (
        <>
          <button type="button" class="quiet" aria-label={text.previousChanged} onClick={go(-1)}>
            ↑
          </button>
          <button type="button" class="quiet" aria-label={text.nextChanged} aria-keyshortcuts="N" onClick={go(1)}>
            ↓
          </button>
        </>
      )}
    </div>
  );
}
