/** What a person has to decide: statements that are doubtful, and numbers that contradict each other. */
import { useState } from 'preact/hooks';
import type { Decision, NumberProblem, NumberRow, SlideChoice } from '../../numbers-protocol.js';
import { decide, idsOf, reject } from '../choices.js';
import { excerpt } from '../number-list.js';
import { selected } from '../selection.js';
import { numberWords } from '../words/numbers.js';
import { problemWords } from '../words/problems.js';
import { slideWords } from '../words/slides.js';
import { PageLink } from './slide-notes.js';

/** Characters of the sentence on each side of a number. */
const AROUND = 40;

interface WaitingNumbersProps {
  readonly rows: readonly NumberRow[];
  readonly problems: readonly NumberProblem[];
  /** The slide that a number can be put on at once. */
  readonly choice: SlideChoice | undefined;
}

export function WaitingNumbers({ rows, problems, choice }: WaitingNumbersProps) {
  const text = numberWords.value;
  const waiting = rows.filter(({ waits }) => waits);
  return (
    <>
      {waiting.length > 0 && (
        <section class="waiting">
          <h2>{text.waiting(waiting.length)}</h2>
          <p class="muted">{text.waitingHint}</p>
          <ul>
            {waiting.map((row) => (
              <li key={`${row.line} ${row.column}`}>
                <WaitingNumber row={row} choice={choice} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {problems.length > 0 && (
        <section class="waiting">
          <h2>{text.problems(problems.length)}</h2>
          <ul>
            {problems.map(({ message, hint, at, file }, i) => (
              <li key={i}>
                <p>
                  {message} <span class="muted">{hint}</span>
                </p>
                {at ? (
                  <button
                    type="button"
                    onClick={() => {
                      selected.value = at;
                    }}
                  >
                    {text.see}
                  </button>
                ) : (
                  file && <FilePlace file={file} />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function WaitingNumber({ row, choice }: { readonly row: NumberRow; readonly choice: SlideChoice | undefined }) {
  const text = numberWords.value;
  const [label, setLabel] = useState(row.label);
  const [isBusy, setBusy] = useState(false);
  const { file, line, column, value, change, sentence, doubt, period, page } = row;
  const [before, shown, after] = excerpt(sentence, value || change, AROUND);
  const accept = async (show?: Decision['show']) => {
    setBusy(true);
    const decision: Decision = { file, line, column, label, ...(show && { show }) };
    if (!(await decide(decision))) setBusy(false);
  };
  const refuse = async () => {
    setBusy(true);
    if (!(await reject({ file, line, column }))) setBusy(false);
  };
  const hasRoom = choice && idsOf(choice).length < choice.most;
  return (
    <form
      aria-label={`${row.label} ${value || change}`}
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
    >
      <p>
        <strong>{row.label}</strong> <b>{[value, change].filter(Boolean).join(' ')}</b>{' '}
        <span class="tag">{slideWords.value.periods[period]}</span>{' '}
        {doubt && <span class="tag doubt">{text.doubts[doubt]}</span>} {page && <PageLink {...page} />}
      </p>
      <button
        type="button"
        class="sentence"
        onClick={() => {
          selected.value = { file, line, column };
        }}
      >
        {before}
        <mark>{shown}</mark>
        {after}
      </button>
      <div class="decision">
        <label>
          {text.name}
          <input
            dir="auto"
            type="text"
            required
            maxLength={60}
            value={label}
            onInput={({ currentTarget }) => setLabel(currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={isBusy}>
          {text.accept}
        </button>
        <button type="button" disabled={isBusy} onClick={() => void refuse()}>
          {text.reject}
        </button>
        {hasRoom && (
          <button type="button" class="main" disabled={isBusy} onClick={() => void accept(choice.name)}>
            {text.acceptAndShow(text.choices[choice.name])}
          </button>
        )}
      </div>
    </form>
  );
}

/** What a problem is in, as it is called in an office; its file and line under the details. */
function FilePlace({ file }: { readonly file: string }) {
  const text = problemWords.value;
  const name = file.replace(/:\d+$/, '');
  return (
    <details>
      <summary>{text.files[name] ?? name}</summary>
      <p class="muted">{file}</p>
    </details>
  );
}
