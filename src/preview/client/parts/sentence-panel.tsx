/** The panel beside a report: the selected sentence or term, corrected where it stands. */

import { isSamePlace } from '../drafts.js';
import { route } from '../route.js';
import { drafts, selected, sentence } from '../selection.js';
import { shortened } from '../shortened.js';
import { term } from '../terms.js';
import { bookWords } from '../words/book.js';
import { words } from '../words/words.js';
import { SentenceEditor } from './sentence-editor.js';
import { TermEditor } from './term-editor.js';

export function SentencePanel() {
  const text = bookWords.value;
  const state = sentence.value;
  const shownTerm = term.value;
  if (!selected.value && !shownTerm) return null;
  const title = shownTerm ? text.explain : state ? text.kinds[state.kind] : words.value.sentence;
  return (
    <aside class="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="quiet" onClick={close}>
          {words.value.dismiss}
        </button>
      </header>
      {shownTerm ? (
        <TermEditor key={shownTerm.term} state={shownTerm} onClose={close} />
      ) : (
        state && (
          <SentenceEditor key={`${state.at.file}:${state.at.line}:${state.at.column}`} state={state} onClose={close} />
        )
      )}
      <Unsaved />
    </aside>
  );
}

/** The other sentences that were changed and not saved. */
function Unsaved() {
  const place = selected.value;
  const name = route.value.report;
  const others = drafts.value.filter(({ report, at }) => report === name && !(place && isSamePlace(at, place)));
  if (others.length === 0) return null;
  return (
    <details class="unsaved">
      <summary>{bookWords.value.unsaved(others.length)}</summary>
      <ul>
        {others.map(({ at, text }) => (
          <li key={`${at.file}:${at.line}:${at.column}`}>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                term.value = undefined;
                selected.value = at;
              }}
            >
              {shortened(text)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function close(): void {
  if (term.value && selected.value) term.value = undefined;
  else {
    term.value = undefined;
    selected.value = undefined;
    document.querySelector<HTMLElement>('.pages')?.focus({ preventScroll: true });
  }
}
