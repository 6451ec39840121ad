/** A sentence with its neighbours, changed in place. What is typed is kept until it is saved or given up. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NeighbourState, SentenceState } from '../../protocol.js';
import { draftAt } from '../drafts.js';
import { fragmentOf, route } from '../route.js';
import { changeParagraph, decide, drafts, save, selected, type } from '../selection.js';
import { showTerm } from '../terms.js';
import { bookWords } from '../words/book.js';
import { words } from '../words/words.js';
import { wanted } from './book-outline.js';
import { UndoButton } from './undo-button.js';

interface SentenceEditorProps {
  readonly state: SentenceState;
  onClose(): void;
}

export function SentenceEditor({ state, onClose }: SentenceEditorProps) {
  const text = bookWords.value;
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = draftAt(drafts.value, route.value.report ?? '', state.at);
  const typed = draft?.text ?? state.text;
  const isConflict = draft !== undefined && draft.base !== state.text;
  const [hint, setHint] = useState('');
  const hasLines = state.kind === 'sentence' || state.kind === 'explanation';
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    // The panel may still be scrolled to the end of the previous sentence.
    area.current?.closest('.panel')?.scrollTo(0, 0);
  }, []);
  const keep = () => {
    if (!draft || isConflict) return;
    // The button is disabled where there is nothing more to save, and would lose the focus.
    area.current?.focus({ preventScroll: true });
    void save(state, draft.text);
  };
  const explain = (term: string) => {
    setHint(term === '' ? text.selectFirst : '');
    if (term !== '') void showTerm(term);
    else area.current?.focus();
  };
  /** A new line before or after what is typed, for a sentence. */
  const add = (where: 'before' | 'after') => {
    type(state, where === 'before' ? `\n${typed}` : `${typed}\n`);
    const { current } = area;
    requestAnimationFrame(() => {
      current?.focus();
      const end = where === 'before' ? 0 : (current?.value.length ?? 0);
      current?.setSelectionRange(end, end);
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (!hasLines && !event.isComposing))) {
          event.preventDefault();
          keep();
        }
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <Neighbours lines={state.before} />
      <textarea
        dir="auto"
        ref={area}
        rows={Math.min(12, Math.max(2, Math.ceil(typed.length / 20) + 1))}
        aria-label={text.kinds[state.kind]}
        aria-describedby="typing-hint"
        value={typed}
        onInput={({ currentTarget: { value } }) => type(state, hasLines ? value : value.replace(/\n/g, ''))}
      />
      <p id="typing-hint" class="muted" role="status">
        {hasLines && text.lineEach}
        {/[_^]\{/.test(typed) && text.notation}
        {hint}
      </p>
      {isConflict && <Conflict state={state} />}
      <Neighbours lines={state.after} />
      <div class="actions">
        <button type="submit" class="main" disabled={!draft || isConflict} aria-keyshortcuts="Control+Enter">
          {words.value.save}
        </button>
        <button type="button" onClick={() => explain(selectedIn(area.current))}>
          {text.explain}
        </button>
      </div>
      <UndoButton class="undo" isNamed={true} canUndo={state.canUndo} />
      <Facts state={state} />
      {hasLines && (
        <details>
          <summary>{text.more}</summary>
          <div class="actions">
            <button type="button" onClick={() => add('before')}>
              {text.addBefore}
            </button>
            <button type="button" onClick={() => add('after')}>
              {text.addAfter}
            </button>
            <button
              type="button"
              disabled={!state.canDivide || !!draft}
              onClick={() => void changeParagraph(state, 'divide')}
            >
              {text.divide}
            </button>
            <button
              type="button"
              disabled={!state.canDelete || !!draft}
              onClick={() => void changeParagraph(state, 'delete')}
            >
              {text.deleteParagraph}
            </button>
          </div>
        </details>
      )}
    </form>
  );
}

function selectedIn(area: HTMLTextAreaElement | null): string {
  return area ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : '';
}

/** Sentences before or after; a click selects one. */
function Neighbours({ lines }: { readonly lines: readonly NeighbourState[] }) {
  return (
    <>
      {lines.map(({ at, text }) => (
        <button
          key={`${at.file}:${at.line}:${at.column}`}
          type="button"
          class="neighbour"
          dir="auto"
          onClick={() => {
            selected.value = at;
          }}
        >
          {text.map(({ text, script }, i) =>
            script === 'sub' ? <sub key={i}>{text}</sub> : script === 'sup' ? <sup key={i}>{text}</sup> : text,
          )}
        </button>
      ))}
    </>
  );
}

/** What the file has now beside what was typed; one of them is chosen. */
function Conflict({ state }: { readonly state: SentenceState }) {
  const text = bookWords.value;
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The choices are scrolled into view; the focus stays in the text field.
    alert.current?.scrollIntoView({ block: 'nearest' });
  }, [state.text]);
  return (
    <div class="warning" role="alert" ref={alert}>
      <p>{state.isOther ? text.fileHasNot : text.fileHas}</p>
      <blockquote>{state.text}</blockquote>
      <div class="actions">
        {!state.isOther && (
          <button type="button" onClick={() => decide(state, true)}>
            {text.keepMine}
          </button>
        )}
        <button type="button" onClick={() => decide(state, false)}>
          {text.takeFile}
        </button>
      </div>
    </div>
  );
}

/** Where it is printed, the numbers read from it and the slides that stand on it. */
function Facts({ state: { pages, slides, indicators } }: { readonly state: SentenceState }) {
  const text = bookWords.value;
  const to = (view: 'book' | 'slides', at: number) => fragmentOf({ ...route.value, view, at });
  return (
    <dl class="facts">
      {pages.length > 0 && (
        <>
          <dt>{text.onPage}</dt>
          <dd>
            {pages.map(({ position, label }) => (
              <a
                key={position}
                href={to('book', position)}
                onClick={() => {
                  wanted.value = { position, y: 0 };
                }}
              >
                {words.value.page(label, position)}
              </a>
            ))}
          </dd>
        </>
      )}
      {slides.length > 0 && (
        <>
          <dt>{text.onSlide}</dt>
          <dd>
            {slides.map((number) => (
              <a key={number} href={to('slides', number)}>
                {number}
              </a>
            ))}
          </dd>
        </>
      )}
      {indicators.length > 0 && (
        <>
          <dt>{text.numbers}</dt>
          <dd>
            {indicators.map(({ label, value }, i) => (
              <span key={i}>
                {label} <strong>{value}</strong>
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
