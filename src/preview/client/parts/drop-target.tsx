/** A file may be dropped anywhere: on a card of the list or while a report is open as its next draft, else as a new report. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { closeDraft, draft, drop, taken, work } from '../draft.js';
import { report, reports } from '../live.js';
import { route } from '../route.js';
import { undo } from '../selection.js';
import { draftWords } from '../words/drafts.js';
import { words } from '../words/words.js';

/** What a file over the window would become; `undefined` where there is none. */
const target = signal<{ readonly report?: string } | undefined>(undefined);

export function DropTarget() {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const name = nameAt(event.target);
      if (!target.peek() || target.peek()?.report !== name) target.value = name === undefined ? {} : { report: name };
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) target.value = undefined;
    };
    const dropped = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      target.value = undefined;
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (file) void drop(file, nameAt(event.target));
    };
    // A draft is looked over where it was dropped.
    addEventListener('hashchange', closeDraft);
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', dropped);
    return () => {
      removeEventListener('hashchange', closeDraft);
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', dropped);
    };
  }, []);
  return (
    <>
      {target.value && <p class="drop-sign">{signOf(target.value)}</p>}
      <p class={work.value ? 'working' : 'hidden'} role="status">
        {work.value && workWords(work.value)}
        {work.value && <progress aria-hidden="true" />}
        {work.value && work.value !== 'taking' && !draft.value && (
          <button type="button" class="quiet" onClick={closeDraft}>
            {draftWords.value.cancel}
          </button>
        )}
      </p>
      <Taken />
    </>
  );
}

function nameAt(element: EventTarget | null): string | undefined {
  const card = element instanceof Element ? element.closest<HTMLElement>('[data-report]') : null;
  return card?.dataset.report ?? route.peek().report;
}

function signOf({ report: name }: { readonly report?: string }): string {
  const text = draftWords.value;
  return name === undefined ? text.dropNew : text.dropNext(titleOf(name));
}

/** The title of a report of the list; its name where it has none. */
export function titleOf(name: string): string {
  return reports.value?.find((one) => one.name === name)?.title || name;
}

function workWords(what: 'reading' | 'converting' | 'taking'): string {
  return draftWords.value[what];
}

/** The draft that was imported last, with a button to undo an update of an existing report. */
function Taken() {
  const text = draftWords.value;
  const last = taken.value;
  // A new report is seen at once; what changed an old one stays until it is dismissed, with the way back.
  useEffect(() => {
    if (!last?.isNew) return;
    const timer = setTimeout(() => {
      if (taken.peek() === last) taken.value = undefined;
    }, 8000);
    return () => clearTimeout(timer);
  }, [last]);
  if (!last || last.report !== report.value?.name) return null;
  const dismiss = () => {
    taken.value = undefined;
  };
  return (
    <div class="taken notice" role="status">
      <span>{text.taken(last.file)}</span>
      {!last.isNew && report.value.undoes?.kind === 'draft' && (
        <button
          type="button"
          onClick={() => {
            dismiss();
            void undo();
          }}
        >
          {text.undo}
        </button>
      )}
      <button type="button" class="quiet" onClick={dismiss} aria-label={words.value.dismiss}>
        ×
      </button>
    </div>
  );
}
