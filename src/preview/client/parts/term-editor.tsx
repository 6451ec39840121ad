/** A term with its explanation: written into the glossary, or changed there. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TermState } from '../../protocol.js';
import { selected, undo } from '../selection.js';
import { keepExplanation, saveTerm, showTerm, term, typedExplanation } from '../terms.js';
import { bookWords } from '../words/book.js';
import { words } from '../words/words.js';
import { UndoButton } from './undo-button.js';

interface TermEditorProps {
  readonly state: TermState;
  onClose(): void;
}

export function TermEditor({ state, onClose }: TermEditorProps) {
  const text = bookWords.value;
  const area = useRef<HTMLTextAreaElement>(null);
  const [name, setName] = useState(state.term);
  const [typed, setTyped] = useState(typedExplanation(state.term) ?? state.entry?.text ?? '');
  useEffect(() => area.current?.focus({ preventScroll: true }), []);
  const isChanged = typed.trim() !== '' && typed !== state.entry?.text;
  const keep = async () => {
    if (!isChanged || !state.occurs) return;
    // The button is disabled where there is nothing more to save, and would lose the focus.
    area.current?.focus({ preventScroll: true });
    if (await saveTerm(state, typed)) await showTerm(state.term);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void keep();
        }
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <label>
        {text.term}
        <input
          dir="auto"
          type="text"
          value={name}
          maxLength={60}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
          onChange={() => name.trim() !== '' && name !== state.term && void showTerm(name)}
        />
      </label>
      <label>
        {text.explanation}
        <textarea
          dir="auto"
          ref={area}
          rows={8}
          aria-describedby="term-hint"
          value={typed}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            keepExplanation(state.term, currentTarget.value);
          }}
        />
      </label>
      <p id="term-hint" class={state.occurs ? 'muted' : 'warning'} role="status">
        {!state.occurs ? text.termAbsent : state.entry ? text.lineEach : text.newTerm}
      </p>
      <div class="actions">
        <button type="submit" class="main" disabled={!isChanged || !state.occurs} aria-keyshortcuts="Control+Enter">
          {words.value.save}
        </button>
        {state.entry && (
          <button
            type="button"
            onClick={() => {
              term.value = undefined;
              selected.value = state.entry?.at;
            }}
          >
            {text.onPage}
          </button>
        )}
      </div>
      <UndoButton class="undo" isNamed={true} onUndo={() => void undone()} />
    </form>
  );
}

async function undone(): Promise<void> {
  term.value = undefined;
  await undo();
}
