/** Beside the lines of a draft: title block, counts, numbers, what is left out, remarks of colleagues, problems. */
import type { ComponentChildren } from 'preact';
import type { DraftState } from '../../draft-protocol.js';
import { prune, setPrune } from '../draft.js';
import { draftWords } from '../words/drafts.js';
import { Stretches } from './stretches.js';

export function DraftSummary({ state }: { readonly state: DraftState }) {
  const text = draftWords.value;
  const { head, counts, lines, comments, revised, problems } = state;
  const canPrune = problems.some(({ code }) => code === 'import/prunable' || code === 'import/pruned');
  const leftOut = lines.filter(({ role }) => role === 'left-out');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <aside class="draft-summary" aria-label={text.understood} tabIndex={0}>
      <DraftProblems state={state} />
      {canPrune && (
        <label class="check">
          <input
            type="checkbox"
            checked={prune.value}
            onChange={({ currentTarget }) => void setPrune(currentTarget.checked)}
          />
          {text.prune}
        </label>
      )}
      {head && (
        <section>
          <h2>{text.understood}</h2>
          <dl>
            {(['title', 'occasion', 'speaker', 'issuer', 'date'] as const).map((key) => (
              <div key={key}>
                <dt>{text.head[key]}</dt>
                <dd>{head[key] || text.missing}</dd>
              </div>
            ))}
          </dl>
          {counts && <p class="muted">{text.has(counts)}</p>}
        </section>
      )}
      <Numbers state={state} />
      <Folded title={text.leftOut(leftOut.length)} count={leftOut.length}>
        {leftOut.map((line) => (
          <li key={line.line}>
            {line.text.slice(0, 120)} <span class="muted">{line.reason && text.reasons[line.reason]}</span>
          </li>
        ))}
      </Folded>
      <Folded title={text.comments(comments.length)} count={comments.length}>
        {comments.map(({ author, text: comment, on, where, resolved, replies }, i) => (
          <li key={i}>
            <strong>{author}</strong> {on && <q>{on}</q>} {comment}
            {replies.map((reply, r) => (
              <p key={r}>
                <strong>{reply.author}</strong> {reply.text}
              </p>
            ))}
            <span class="muted">
              {where} {resolved && text.resolved}
            </span>
          </li>
        ))}
      </Folded>
      <Folded title={text.revised(revised.length)} count={revised.length}>
        {revised.map(({ where, stretches }, i) => (
          <li key={i}>
            <Stretches stretches={stretches} /> <span class="muted">{where}</span>
          </li>
        ))}
      </Folded>
    </aside>
  );
}

/** What is doubtful, and why a draft is refused. */
export function DraftProblems({ state: { problems, ok, canConvert } }: { readonly state: DraftState }) {
  const text = draftWords.value;
  if (problems.length === 0) return null;
  // Corrections that would be lost stand first and are seen without a click.
  const lost = problems.filter(({ code }) => code === 'import/overwritten');
  const ordered = [...lost, ...problems.filter((one) => !lost.includes(one))];
  return (
    <details class="draft-problems" open={!ok || lost.length > 0 || problems.length < 4}>
      <summary>{text.problems(problems.length)}</summary>
      <ul>
        {ordered.map(({ severity, message, hint, where, file }, i) => (
          <li key={i} class={severity === 'error' ? 'fault' : 'remark'}>
            <strong>{severity === 'error' ? text.error : text.warning}</strong> {message}
            {where && <span class="muted"> {where}</span>}
            {severity === 'error' && hint && !canConvert && <p>{hint}</p>}
            {severity !== 'error' && hint && <p class="muted">{hint}</p>}
            {file && (
              <details>
                <summary>{text.details}</summary>
                <p class="muted">{file}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Numbers({ state: { numbers, counts } }: { readonly state: DraftState }) {
  const text = draftWords.value;
  if (!numbers) return null;
  const { results, targets, doubtful, uncovered } = numbers;
  const found = counts ? [text.figures(counts.figures), text.doubtful(doubtful.length), text.uncovered(uncovered)] : [];
  return (
    <section>
      <h2>{text.numbers}</h2>
      <p class="muted">{found.join(' · ')}</p>
      <ul class="numbers">
        {doubtful.map(({ name, value, change, doubt }, i) => (
          <li key={i} class="doubtful">
            {name} {value} {change} <span class="muted">{text.doubts[doubt]}</span>
          </li>
        ))}
        {results.map(({ name, value, change }, i) => (
          <li key={i}>
            {name} <strong>{value}</strong> {change}
          </li>
        ))}
        {targets.map(({ name, aim }, i) => (
          <li key={i}>
            {name} {aim}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Folded({ title, count, children }: FoldedProps) {
  if (count === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}
