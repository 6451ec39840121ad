/** The selected sentence with its neighbours, corrected where it stands. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SentenceState } from '../../protocol.js';
import { fragmentOf, route } from '../route.js';
import { save, selected, sentence, undo } from '../selection.js';
import { words } from '../words/words.js';

export function SentencePanel() {
  const text = words.value;
  const state = sentence.value;
  if (!selected.value) return null;
  return (
    <aside class="panel" aria-label={text.sentence}>
      <header>
        <h2>{text.sentence}</h2>
        <button type="button" class="quiet" onClick={close}>
          {text.dismiss}
        </button>
      </header>
      {state && <Editor key={`${state.at.file}:${state.at.line}`} state={state} />}
    </aside>
  );
}

function close(): void {
  selected.value = undefined;
}

function Editor({ state }: { readonly state: SentenceState }) {
  const text = words.value;
  const area = useRef<HTMLTextAreaElement>(null);
  /** What the file had when editing began. */
  const [base, setBase] = useState(state);
  const [draft, setDraft] = useState(state.text);
  const isDirty = draft !== base.text;
  useEffect(() => {
    // A sentence that nobody is editing follows the file.
    if (isDirty) return;
    setBase(state);
    setDraft(state.text);
  }, [state]);
  useEffect(() => area.current?.focus({ preventScroll: true }), []);
  const keep = async () => {
    if (isDirty && (await save(state, draft))) setBase({ ...state, text: draft });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
        if (event.key === 'Escape') close();
      }}
    >
      {state.before.map(({ at, text }) => (
        <p key={`${at.line}:${at.column}`} class="neighbour">
          {text.map((run) => run.text).join('')}
        </p>
      ))}
      <textarea
        ref={area}
        rows={6}
        aria-label={text.sentence}
        value={draft}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
      />
      {state.after.map(({ at, text }) => (
        <p key={`${at.line}:${at.column}`} class="neighbour">
          {text.map((run) => run.text).join('')}
        </p>
      ))}
      {isDirty && state.text !== base.text && <p class="warning">{text.changedElsewhere(state.text)}</p>}
      <div class="actions">
        <button type="submit" class="main" disabled={!isDirty}>
          {text.save}
        </button>
        <button type="button" disabled={!state.canUndo} onClick={() => void undo()}>
          {text.undo}
        </button>
      </div>
      <p class="muted">
        {state.at.file}:{state.at.line}
      </p>
      {state.slides.length > 0 && (
        <p>
          {text.feeds}{' '}
          {state.slides.map((number) => (
            <a key={number} href={fragmentOf({ ...route.value, view: 'slides', at: number })}>{`${number} `}</a>
          ))}
        </p>
      )}
    </form>
  );
}
