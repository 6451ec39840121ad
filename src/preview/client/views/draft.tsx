/** A draft that was dropped: how it was read, or what it changes in its report, before anything is written. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftState } from '../../draft-protocol.js';
import { closeDraft, convertDraft, take, work } from '../draft.js';
import type { ShownLines } from '../draft-outline.js';
import { DraftChanges } from '../parts/draft-changes.js';
import { DraftLines } from '../parts/draft-lines.js';
import { DraftProblems, DraftSummary } from '../parts/draft-summary.js';
import { titleOf } from '../parts/drop-target.js';
import { UNDECIDED } from '../parts/hand-sentences.js';
import { draftWords } from '../words/drafts.js';

type Shown = 'changes' | ShownLines;

export function DraftView({ state }: { readonly state: DraftState }) {
  const text = draftWords.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, show] = useState<Shown>(state.report === undefined ? 'outline' : 'changes');
  useEffect(() => {
    show(state.report === undefined ? 'outline' : 'changes');
    heading.current?.focus();
  }, [state.id]);
  useEffect(() => {
    const close = ({ key, target }: KeyboardEvent) => {
      // In a field the key belongs to the field.
      const isField = target instanceof Element && target.matches('select, input, textarea');
      if (key === 'Escape' && !isField) closeDraft();
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  const { file, report, changes, lines } = state;
  const doubtful = lines.filter(({ doubt }) => doubt).length;
  const isOffered = (one: Shown) =>
    one === 'changes' ? changes !== undefined : one !== 'doubtful' || doubtful > 0 || shown === one;
  return (
    <section class="draft" aria-busy={work.value !== undefined}>
      <header>
        <div>
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {report === undefined ? text.newReport(file) : text.nextDraft(file, titleOf(report))}
          </h1>
          <p class="muted" role="status">
            {state.ok ? text.nothingWritten : text.notOk}{' '}
            {undecidedIn(state) > 0 && text.hands.open(undecidedIn(state))}
          </p>
        </div>
        <Actions key={state.id} state={state} decide={() => show('changes')} />
      </header>
      {state.lines.length === 0 ? (
        <div class="refused">
          <DraftProblems state={state} />
        </div>
      ) : (
        <div class="columns">
          <div class="main-column">
            <fieldset class="choice">
              <legend class="hidden">{text.show}</legend>
              {(['changes', 'outline', 'all', 'doubtful'] as const).filter(isOffered).map((one) => (
                <label key={one}>
                  <input type="radio" name="shown" checked={shown === one} onChange={() => show(one)} />
                  {text.shown[one]} {one === 'doubtful' && <span class="count">{doubtful}</span>}
                </label>
              ))}
            </fieldset>
            {shown === 'doubtful' && doubtful === 0 && <p role="status">{text.noDoubts}</p>}
            {shown === 'changes' && changes ? (
              <DraftChanges changes={changes} />
            ) : (
              <DraftLines lines={lines} shown={shown === 'changes' ? 'outline' : shown} />
            )}
          </div>
          <DraftSummary state={state} />
        </div>
      )}
    </section>
  );
}

interface ActionsProps {
  readonly state: DraftState;
  /** Shows the sentences that are to be decided. */
  readonly decide: () => void;
}

function Actions({ state, decide }: ActionsProps) {
  const text = draftWords.value;
  const [folder, setFolder] = useState(state.folder);
  const isNew = state.report === undefined;
  useEffect(() => {
    // A name is proposed as soon as the draft can be imported.
    if (folder === '') setFolder(state.folder);
  }, [state.folder]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (undecidedIn(state) === 0) return void take(folder.trim());
        decide();
        requestAnimationFrame(() => document.querySelector<HTMLElement>(UNDECIDED)?.focus());
      }}
    >
      {isNew && state.ok && (
        <label>
          <span>{text.folder}</span>
          <input
            type="text"
            required
            maxLength={60}
            value={folder}
            onInput={({ currentTarget }) => setFolder(currentTarget.value)}
          />
        </label>
      )}
      {state.canConvert && (
        <button type="button" class="main" onClick={() => void convertDraft()}>
          {text.convert}
        </button>
      )}
      {state.ok && (
        <button type="submit" class="main" disabled={work.value !== undefined}>
          {text.take}
        </button>
      )}
      <button type="button" onClick={closeDraft}>
        {text.cancel}
      </button>
    </form>
  );
}

/** How many sentences that both sides have changed are not decided. */
function undecidedIn({ changes }: DraftState): number {
  return changes?.hands.filter(({ isConflict, isDecided }) => isConflict && !isDecided).length ?? 0;
}
