/** What changed between two revisions: the text with its words marked, and the numbers as a table. */
import { useState } from 'preact/hooks';
import type { ChangeState, ComparisonState } from '../../revisions-protocol.js';
import { abridged } from '../revision-texts.js';
import { selected } from '../selection.js';
import { revisionWords } from '../words/revisions.js';

export function ChangedText({ changes }: Pick<ComparisonState, 'changes'>) {
  const text = revisionWords.value;
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <label class="revision-whole">
        <input type="checkbox" checked={isWhole} onChange={({ currentTarget }) => setWhole(currentTarget.checked)} />
        {text.whole}
      </label>
      <ol class="revision-changes">
        {changes.map((change, i) => (
          <Change key={i} change={change} isWhole={isWhole} />
        ))}
      </ol>
    </>
  );
}

function Change({ change, isWhole }: { readonly change: ChangeState; readonly isWhole: boolean }) {
  const text = revisionWords.value;
  const { state, kind, where, from, words, numbers, along, renumbered, page, at } = change;
  const spot = [text.kinds[kind], text.spot(where)].filter(Boolean).join(' ');
  const about = [
    spot,
    page !== undefined && text.page(page),
    from && text.from(text.spot(from)),
    along > 0 && text.along(along),
    renumbered && `${renumbered.before || '—'} → ${renumbered.after || '—'}`,
  ];
  return (
    <li>
      <p class="change-about">
        <span class="change-badge">{text.states[state]}</span>
        <span class="muted">{about.filter(Boolean).join(' · ')}</span>
        {at && (
          <button
            type="button"
            class="quiet"
            aria-label={`${text.correct} ${spot}`}
            onClick={() => {
              selected.value = at;
            }}
          >
            {text.correct}
          </button>
        )}
      </p>
      <p class="change-words">
        {(isWhole ? words : abridged(words)).map(({ kind, text }, i) =>
          kind === 'deleted' ? <del key={i}>{text}</del> : kind === 'inserted' ? <ins key={i}>{text}</ins> : text,
        )}
      </p>
      {numbers.length > 0 && numbers.length <= 6 && (
        <p class="change-values">{numbers.map(({ before, after }) => `${before} → ${after}`).join('　')}</p>
      )}
    </li>
  );
}

export function ChangedNumbers({ figures }: Pick<ComparisonState, 'figures'>) {
  const text = revisionWords.value;
  return (
    <table class="changed-figures">
      <thead>
        <tr>
          {text.table.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ label, before, after, page }, i) => (
          <tr key={i}>
            <th scope="row">{label}</th>
            <td>{before ? <del>{before}</del> : '—'}</td>
            <td>{after ? <ins>{after}</ins> : '—'}</td>
            <td>{page ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
