/** The revisions of a report: kept ones with their notes, commits; one is chosen to be compared with what is there now. */
import { useRef, useState } from 'preact/hooks';
import type { RevisionEntry } from '../../revisions-protocol.js';
import { announcement, compare, keep, pair, remove, revisionList } from '../revisions.js';
import { revisionWords } from '../words/revisions.js';

export function RevisionListPart() {
  const text = revisionWords.value;
  const list = revisionList();
  const opener = useRef<HTMLButtonElement>(null);
  const [toDelete, setToDelete] = useState<RevisionEntry>();
  const printed = list?.revisions.filter((one) => one.printed) ?? [];
  const commits = list?.revisions.filter((one) => !one.printed) ?? [];
  return (
    <div class="revision-list">
      <KeepDialog opener={opener} />
      <p class="revision-announcement" role="status">
        {announcement.value()}
      </p>
      <h3>{text.printed}</h3>
      {list && printed.length === 0 && <p class="muted">{text.none}</p>}
      <ol>
        {printed.map((one) => (
          <Entry key={one.id} entry={one} onDelete={() => setToDelete(one)} />
        ))}
      </ol>
      {list?.keeper === 'git' && <h3>{text.commits}</h3>}
      {list?.keeper === 'git' && commits.length === 0 && <p class="muted">{text.noCommits}</p>}
      <ol>
        {commits.map((one) => (
          <Entry key={one.id} entry={one} />
        ))}
      </ol>
      {toDelete && (
        <DeleteDialog
          entry={toDelete}
          onClose={() => {
            setToDelete(undefined);
            opener.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function Entry({ entry, onDelete }: { readonly entry: RevisionEntry; readonly onDelete?: () => void }) {
  const text = revisionWords.value;
  const { id, name, note, author, date } = entry;
  return (
    <li>
      <button
        type="button"
        aria-pressed={pair()?.before === id}
        onClick={() => void compare({ before: id, after: 'now' })}
      >
        <strong dir="auto">{name || id.slice(0, 10)}</strong>
        <span class="muted">{[text.date(date), author].filter(Boolean).join(' · ')}</span>
        {note && (
          <span class="revision-note" dir="auto">
            {note}
          </span>
        )}
      </button>
      {onDelete && (
        <button type="button" class="quiet" aria-label={`${text.delete} ${name}`} onClick={onDelete}>
          {text.delete}
        </button>
      )}
    </li>
  );
}

function KeepDialog({ opener }: { readonly opener: { current: HTMLButtonElement | null } }) {
  const text = revisionWords.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const isKept = await keep(name.trim(), note.trim());
    setBusy(false);
    if (!isKept) return;
    setName('');
    setNote('');
  };
  return (
    <>
      <button ref={opener} type="button" class="main" onClick={() => dialog.current?.showModal()}>
        {text.keep}
      </button>
      <dialog ref={dialog} class="revision-dialog" aria-labelledby="keep-title">
        <form
          method="dialog"
          onSubmit={() => {
            void save();
          }}
        >
          <h2 id="keep-title">{text.keepTitle}</h2>
          <label>
            {text.name}
            <input
              dir="auto"
              type="text"
              required
              maxLength={80}
              pattern=".*\S.*"
              placeholder={text.nameHint}
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </label>
          <label>
            {text.note}
            <textarea
              dir="auto"
              rows={3}
              maxLength={2000}
              placeholder={text.noteHint}
              value={note}
              onInput={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </label>
          <p class="muted">{text.keeper[revisionList()?.keeper ?? 'folder']}</p>
          <div class="revision-actions">
            <button type="submit" class="main" disabled={isBusy}>
              {text.keepDo}
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {text.cancel}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

function DeleteDialog({ entry, onClose }: { readonly entry: RevisionEntry; readonly onClose: () => void }) {
  const text = revisionWords.value;
  const dialog = useRef<HTMLDialogElement | null>(null);
  return (
    <dialog
      ref={(element) => {
        dialog.current = element;
        if (element && !element.open) element.showModal();
      }}
      class="revision-dialog"
      aria-labelledby="delete-title"
      onClose={onClose}
    >
      <form method="dialog" onSubmit={() => void remove(entry)}>
        <h2 id="delete-title">{text.deleteTitle(entry.name)}</h2>
        <p>{text.deleteHint}</p>
        <div class="revision-actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {text.cancel}
          </button>
          <button type="submit" class="main">
            {text.delete}
          </button>
        </div>
      </form>
    </dialog>
  );
}
