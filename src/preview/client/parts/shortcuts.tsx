/** The list of keys, by a button of the bar or by a question mark. */
import { useEffect, useRef } from 'preact/hooks';
import { shortcutWords } from '../words/shortcuts.js';
import { words } from '../words/words.js';

export function Shortcuts() {
  const { title, keys } = shortcutWords.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key === '?' && !isTyping) dialog.current?.showModal();
    };
    addEventListener('keydown', open);
    return () => removeEventListener('keydown', open);
  }, []);
  return (
    <>
      <button type="button" class="quiet" aria-label={title} onClick={() => dialog.current?.showModal()}>
        ?
      </button>
      <dialog ref={dialog} class="shortcuts" aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{title}</h2>
        <dl>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.value.dismiss}
        </button>
      </dialog>
    </>
  );
}
