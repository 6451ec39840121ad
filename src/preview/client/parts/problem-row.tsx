/** A problem of the list: where it stands, why it is one, and what can be done with it. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedProblem } from '../../protocol.js';
import { changedParts, type Row } from '../problem-list.js';
import { accept, fix } from '../problems.js';
import { fragmentOf, route } from '../route.js';
import { selected } from '../selection.js';
import { shortened } from '../shortened.js';
import { problemWords } from '../words/problems.js';
import { signs } from './problem-counts.js';

interface ProblemRowProps {
  readonly row: Row;
  /** Whether it is to have the focus now. */
  readonly isNext: boolean;
  readonly onFocused: () => void;
  /** Called when the problem has been dealt with. */
  readonly onDone: () => void;
}

export function ProblemRow({ row, isNext, onFocused, onDone }: ProblemRowProps) {
  const text = problemWords.value;
  const { problem, outcome } = row;
  const { level, kind, message, hint, excerpt, at, isText, fix: change } = problem;
  const [isAccepting, setAccepting] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isNext) return;
    // The list does not jump: it is scrolled only where the next problem is out of view.
    const { current } = item;
    const first = current?.querySelector<HTMLElement>('.actions button') ?? current?.querySelector<HTMLElement>('a');
    first?.focus({ preventScroll: true });
    item.current?.scrollIntoView({ block: 'nearest' });
    onFocused();
  }, [isNext]);
  const isSelected = at && selected.value?.file === at.file && selected.value.line === at.line;
  return (
    <li ref={item} class={`problem level-${level}${outcome ? ' done' : ''}${isSelected ? ' current' : ''}`}>
      <p class="badge">
        <span aria-hidden="true">{outcome ? '✓' : signs[level]}</span>{' '}
        {outcome ? text.outcomes[outcome] : text.levels[level]}
      </p>
      <div class="what">
        <h3>{message}</h3>
        {!outcome && change && <Change was={change.was} now={change.now} around={28} />}
        {!outcome && !change && excerpt && (
          <p class="excerpt" dir="auto">
            {excerpt.before}
            <mark>{excerpt.words}</mark>
            {excerpt.after}
          </p>
        )}
        {!outcome && !change && hint && <p class="hint">{hint}</p>}
        <p class="muted facts">
          {text.kinds[kind]}
          <Place problem={problem} />
        </p>
        {!outcome && (problem.example || at) && <Details problem={problem} />}
        {isAccepting && !outcome && (
          <AcceptForm
            problem={problem}
            onDone={() => {
              setAccepting(false);
              onDone();
            }}
            onCancel={() => {
              setAccepting(false);
              item.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
            }}
          />
        )}
      </div>
      {!outcome && (
        <div class="actions">
          {change && (
            <button
              type="button"
              class="main"
              onClick={() => void fix(problem).then((isDone) => isDone && onDone())}
              aria-label={`${text.fix}：${message}`}
            >
              {text.fix}
            </button>
          )}
          {isText && at && (
            <button
              type="button"
              aria-label={`${text.show}：${message}`}
              onClick={() => {
                selected.value = at;
              }}
            >
              {text.show}
            </button>
          )}
          {problem.isFinding && (
            <button
              type="button"
              class="quiet"
              aria-expanded={isAccepting}
              aria-label={`${text.accept}：${message}`}
              onClick={() => setAccepting(!isAccepting)}
            >
              {text.accept}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** The page, where it is on one, as a link; the heading above, or what the file holds. */
function Place({ problem: { at, page, heading, isText } }: { readonly problem: ListedProblem }) {
  const text = problemWords.value;
  if (!at) return null;
  const file = at.file.replace(/^.*\//, '');
  return (
    <>
      {page && isText && (
        <a
          href={fragmentOf({ ...route.value, view: 'book', at: page.position })}
          onClick={() => {
            selected.value = at;
          }}
        >
          {text.page(page.label, page.position)}
        </a>
      )}
      <span>{heading === undefined ? (text.files[file] ?? file) : text.heading(shortened(heading, 20))}</span>
    </>
  );
}

interface ChangeProps {
  readonly was: string;
  readonly now: string;
  /** Characters shown on each side. */
  readonly around?: number;
}

/** A line with what is deleted and what is put in. */
export function Change({ was, now, around = 14 }: ChangeProps) {
  const { before, deleted, inserted, after } = changedParts(was, now, around);
  return (
    <p class="change">
      {before}
      {deleted && <del>{deleted}</del>}
      {inserted && <ins>{inserted}</ins>}
      {after}
    </p>
  );
}

/** The rule with its source and an example, and the file and line for those who open it. */
function Details({ problem: { title, source, example, code, at } }: { readonly problem: ListedProblem }) {
  const text = problemWords.value;
  return (
    <details class="rule">
      <summary>{example ? text.rule : text.details}</summary>
      {example && (
        <>
          <p>
            {title}（{code}）
          </p>
          <dl>
            <dt>{text.source}</dt>
            <dd>{source}</dd>
            <dt>{text.wrong}</dt>
            <dd class="example">{example.wrong}</dd>
            <dt>{text.right}</dt>
            <dd class="example">{example.right}</dd>
          </dl>
        </>
      )}
      {at && <p class="muted">{text.line(at.file, at.line)}</p>}
    </details>
  );
}

interface AcceptFormProps {
  readonly problem: ListedProblem;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function AcceptForm({ problem, onDone, onCancel }: AcceptFormProps) {
  const text = problemWords.value;
  const [reason, setReason] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="accept"
      onSubmit={(event) => {
        event.preventDefault();
        void accept(problem, reason).then((isDone) => isDone && onDone());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label>
        {text.reason}
        <input
          dir="auto"
          ref={input}
          type="text"
          required
          maxLength={200}
          value={reason}
          aria-describedby={hint}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={reason.trim() === ''}>
        {text.acceptDo}
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        {text.cancel}
      </button>
      <p id={hint} class="muted">
        {text.reasonHint}
      </p>
    </form>
  );
}
