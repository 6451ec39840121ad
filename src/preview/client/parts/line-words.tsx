/** The words of a line of a draft, which a user changes before the draft is taken over. */
import { useRef, useState } from 'preact/hooks';
import type { DraftLineState } from '../../draft-protocol.js';
import { reword } from '../draft.js';
import { draftWords } from '../words/drafts.js';

/** Characters of a line that are shown while it is not changed. */
const SHOWN = 120;

export function LineWords({ line }: { readonly line: DraftLineState }) {
  const text = draftWords.value;
  const [typed, type] = useState<string | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const characters = [...line.text];
  const shown = `${characters.slice(0, SHOWN).join('')}${line.length > SHOWN ? '…' : ''}`;
  // The rest of a very long line is not here, and a table or a picture has no words of its own.
  if (line.length > characters.length || line.role === 'table' || line.role === 'picture')
    return <span class="words">{shown}</span>;
  const close = () => {
    type(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = (words: string | undefined) => {
    close();
    if (words === undefined || words.trim() !== line.text.trim()) void reword(line.line, words);
  };
  if (typed === undefined)
    return (
      <button ref={button} type="button" class="words" title={text.reword} onClick={() => type(line.text)}>
        {shown}
      </button>
    );
  const isEmpty = typed.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) save(typed);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          if (!isEmpty) save(typed);
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
      }}
    >
      <textarea
        ref={(area) => area !== document.activeElement && typed === line.text && area?.focus()}
        aria-label={text.rewordLine(shown.slice(0, 20))}
        value={typed}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <span class="actions">
        <button type="submit" class="main" disabled={isEmpty}>
          {text.saveWords}
        </button>
        <button type="button" onClick={close}>
          {text.cancel}
        </button>
        {line.isReworded && (
          <button type="button" onClick={() => save(undefined)}>
            {text.asDrafted}
          </button>
        )}
      </span>
    </form>
  );
}
