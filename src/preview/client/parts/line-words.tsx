/** The words of a line of a draft, which a user changes before the draft is imported. */
import { useRef, useState } from 'preact/hooks';
import type { DraftLineState } from '../../draft-protocol.js';
import { reword } from '../draft.js';
import { plainOf, stretchesOf } from '../scripts.js';
import { bookWords } from '../words/book.js';
import { draftWords } from '../words/drafts.js';

/** Characters of a line that are shown while it is not changed. */
const SHOWN = 120;

export function LineWords({ line }: { readonly line: DraftLineState }) {
  const text = draftWords.value;
  const [typed, type] = useState<string | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const characters = [...line.text];
  // A mark that would be cut in two is left out.
  const beginning = characters
    .slice(0, SHOWN)
    .join('')
    .replace(line.length > SHOWN ? /[_^](?:\{[^{}]*)?$/ : /$^/, '');
  const shown = `${beginning}${line.length > SHOWN ? '…' : ''}`;
  const drawn = stretchesOf(shown).map(({ text, script: Script }, i) =>
    Script ? <Script key={i}>{text}</Script> : text,
  );
  // The rest of a very long line is not here, and a table or a picture has no words of its own.
  if (line.length > characters.length || line.role === 'table' || line.role === 'picture')
    return <span class="words">{drawn}</span>;
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
        {drawn}
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
        aria-label={text.rewordLine(plainOf(shown).slice(0, 20))}
        value={typed}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      {/[_^]\{/.test(typed) && <span class="muted">{bookWords.value.notation}</span>}
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
