/** All problems in one list: the worst first, filtered, corrected and accepted where they are shown. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProblemKind } from '../../protocol.js';
import { report } from '../live.js';
import { ComparedWith } from '../parts/compared-with.js';
import { signs } from '../parts/problem-counts.js';
import { Change, ProblemRow } from '../parts/problem-row.js';
import { UndoButton } from '../parts/undo-button.js';
import { choicesOf, type Filter, filtered, type Row, usable } from '../problem-list.js';
import { announcement, fixAll, isChecking, problems, rows, tidy, undoLast } from '../problems.js';
import { problemWords } from '../words/problems.js';

export function ProblemsView() {
  const text = problemWords.value;
  const [asked, setFilter] = useState<Filter>({});
  const [next, setNext] = useState<string | undefined>();
  useEffect(tidy, []);
  const state = problems.value;
  if (!report.value) return null;
  const filter = usable(asked, rows.value);
  const shown = filtered(rows.value, filter);
  const done = rows.value.filter(({ outcome }) => outcome).length;
  return (
    <section class="problems" aria-labelledby="problems-title" aria-busy={isChecking.value}>
      <div class="head">
        <h2 id="problems-title" tabIndex={-1}>
          {text.title}
        </h2>
        <p class="news" role="status">
          {state ? announcement.value : text.checking}
        </p>
        <FixAll />
        <UndoButton canUndo={state?.canUndo ?? false} onUndo={() => void undoLast()} />
      </div>
      {state && state.problems.length > 0 && <Filters filter={filter} onChange={setFilter} />}
      <ComparedWith />
      {state && state.problems.length === 0 && done === 0 && <p class="empty">{text.none}</p>}
      {state && state.problems.length > 0 && shown.length === 0 && <p class="empty">{text.noneHere}</p>}
      <ol>
        {shown.map((row, i) => (
          <ProblemRow
            key={row.key}
            row={row}
            isNext={next === row.key}
            onFocused={() => setNext(undefined)}
            onDone={() => setNext(nextOf(shown, i))}
          />
        ))}
      </ol>
      <div class="foot">
        {state && state.ignored > 0 && <p class="muted">{text.ignored(state.ignored)}</p>}
        {done > 0 && (
          <button type="button" class="quiet" onClick={tidy}>
            {text.tidy(done)}
          </button>
        )}
      </div>
    </section>
  );
}

/** The row that has the focus after one is done: the next that is open, or the last one before. */
function nextOf(shown: readonly Row[], index: number): string | undefined {
  const isOpen = ({ outcome }: Row) => !outcome;
  return (shown.slice(index + 1).find(isOpen) ?? shown.slice(0, index).reverse().find(isOpen))?.key;
}

function Filters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const text = problemWords.value;
  const { count, levels, kinds, files } = choicesOf(rows.value, filter);
  return (
    <div class="filters">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one */}
      <div class="levels" role="group" aria-label={text.level}>
        <button
          type="button"
          aria-pressed={filter.level === undefined}
          onClick={() => onChange({ ...filter, level: undefined })}
        >
          {text.all} {count}
        </button>
        {levels.map(([level, count]) => (
          <button
            key={level}
            type="button"
            class={`level-${level}`}
            aria-pressed={filter.level === level}
            onClick={() => onChange({ ...filter, level: filter.level === level ? undefined : level })}
          >
            <span aria-hidden="true">{signs[level]}</span> {text.levels[level]} {count}
          </button>
        ))}
      </div>
      <label>
        {text.kind}{' '}
        <select
          value={filter.kind ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...filter, kind: value === '' ? undefined : (value as ProblemKind) })
          }
        >
          <option value="">{text.all}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.file}{' '}
        <select
          value={filter.file ?? ''}
          onChange={({ currentTarget: { value } }) => onChange({ ...filter, file: value === '' ? undefined : value })}
        >
          <option value="">{text.all}</option>
          {files.map((file) => (
            <option key={file} value={file}>
              {text.files[file.replace(/^.*\//, '')] ?? file.replace(/^.*\//, '')}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** All corrections that are certain, shown before they are made. */
function FixAll() {
  const text = problemWords.value;
  const dialog = useRef<HTMLDialogElement>(null);
  /** Those that are shown; what is found in the meantime is not corrected unseen. */
  const [fixes, setFixes] = useState(problems.value?.fixes);
  const count = problems.value?.fixes.ids.length ?? 0;
  if (count === 0 && !dialog.current?.open) return null;
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        class="main"
        onClick={() => {
          setFixes(problems.value?.fixes);
          dialog.current?.showModal();
        }}
      >
        {text.fixAll(count)}
      </button>
      <dialog ref={dialog} class="fix-all" aria-labelledby="fix-all-title">
        <h2 id="fix-all-title">{text.fixAllTitle}</h2>
        <ol>
          {fixes?.lines.map(({ file, line, was, now }) => (
            <li key={`${file}:${line}`}>
              <Change was={was} now={now} />
            </li>
          ))}
        </ol>
        <div class="actions">
          <button
            type="button"
            class="main"
            onClick={() => {
              close();
              // The button may be gone then.
              if (fixes) void fixAll(fixes).then(() => document.getElementById('problems-title')?.focus());
            }}
          >
            {text.fixAllDo}
          </button>
          <button type="button" onClick={close}>
            {text.cancel}
          </button>
        </div>
      </dialog>
    </>
  );
}
