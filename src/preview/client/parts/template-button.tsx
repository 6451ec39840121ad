/** A report from the clean template: the name of its folder is asked for. */
import { useRef, useState } from 'preact/hooks';
import { Refused } from '../api.js';
import { refusal, sendChange } from '../live.js';
import { fragmentOf } from '../route.js';
import { draftWords } from '../words/drafts.js';

export function TemplateButton() {
  const text = draftWords.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState(`${new Date().getFullYear()}年政府工作报告`);
  const create = async () => {
    try {
      const { name: made } = await sendChange<{ name: string }>(['new-report'], { folder: name.trim() });
      dialog.current?.close();
      location.hash = fragmentOf({ report: made, view: 'book' });
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      refusal.value = cause;
    }
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {text.blank}
      </button>
      <dialog ref={dialog} aria-labelledby="template-heading">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <h2 id="template-heading">{text.template}</h2>
          <label>
            <span>{text.folder}</span>
            <input
              type="text"
              required
              maxLength={60}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </label>
          <p class="actions">
            <button type="submit" class="main">
              {text.create}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {text.cancel}
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}
