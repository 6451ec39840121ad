/** The revisions of a report beside the comparison of two of them. */
import { useEffect, useState } from 'preact/hooks';
import type { ComparisonState, RevisionEntry } from '../../revisions-protocol.js';
import { report } from '../live.js';
import { FacingPages } from '../parts/facing-pages.js';
import { FacingSlidesPart } from '../parts/facing-slides.js';
import { ChangedNumbers, ChangedText } from '../parts/revision-changes.js';
import { RevisionListPart } from '../parts/revision-list.js';
import { isSame, printRange } from '../revision-texts.js';
import {
  compare,
  comparedFile,
  comparedPair,
  comparison,
  fetchRevisions,
  isComparing,
  pair,
  revisionList,
} from '../revisions.js';
import { problemWords } from '../words/problems.js';
import { revisionWords } from '../words/revisions.js';

const tabs = ['text', 'numbers', 'book', 'slides'] as const;
type Tab = (typeof tabs)[number];

export function RevisionsView() {
  const text = revisionWords.value;
  const state = report.value;
  useEffect(() => void fetchRevisions(), [state?.name, state?.version]);
  if (!state) return null;
  return (
    <section class="revisions" aria-labelledby="revisions-title">
      <div class="revision-side">
        <h2 id="revisions-title">{text.title}</h2>
        <RevisionListPart />
      </div>
      <div class="revision-compared" aria-busy={isComparing.value}>
        {pair() && <Chosen />}
        <p class="revision-summary" role="status">
          {isComparing.value && !comparison() ? text.comparing : comparison() && <Summary state={comparison()!} />}
        </p>
        {comparison() && <Compared state={comparison()!} />}
        {revisionList()?.revisions.length === 0 && <p class="empty">{text.nothing}</p>}
      </div>
    </section>
  );
}

/** The two that are compared, and the redlines of them. */
function Chosen() {
  const text = revisionWords.value;
  const chosen = pair()!;
  const hasRedline = (comparison()?.changes.length ?? 0) + (comparison()?.figures.length ?? 0) > 0;
  return (
    <div class="revision-chosen">
      {(['before', 'after'] as const).map((side) => (
        <label key={side}>
          <span>{text[side]}</span>
          <select
            value={chosen[side]}
            onChange={({ currentTarget }) => void compare({ ...chosen, [side]: currentTarget.value })}
          >
            <option value="now">{text.now}</option>
            <Options label={text.printed} isPrinted={true} />
            <Options label={text.commits} isPrinted={false} />
          </select>
        </label>
      ))}
      {hasRedline && (
        <p class="revision-redlines">
          {text.redline}
          <a href={comparedFile('redline.pdf')} download>
            PDF
          </a>
          <a href={comparedFile('redline.docx')} download>
            Word
          </a>
        </p>
      )}
    </div>
  );
}

function Options({ label, isPrinted }: { readonly label: string; readonly isPrinted: boolean }) {
  const text = revisionWords.value;
  const revisions = revisionList()?.revisions.filter(({ printed }) => printed === isPrinted) ?? [];
  if (revisions.length === 0) return null;
  const nameOf = ({ id, name, date }: RevisionEntry) => `${name || id.slice(0, 10)}　${text.date(date)}`;
  return (
    <optgroup label={label}>
      {revisions.map((one) => (
        <option key={one.id} value={one.id}>
          {nameOf(one)}
        </option>
      ))}
    </optgroup>
  );
}

function Summary({ state }: { readonly state: ComparisonState }) {
  const text = revisionWords.value;
  const { compared, changes, figures, toPrint, toReplace, book } = state;
  if (!compared) return <>{text.notCompared}</>;
  if (isSame(state)) return <>{text.same}</>;
  const parts = [
    text.changes(changes.filter(({ state }) => state !== 'renumbered').length),
    text.numbers(figures.length),
    toPrint && book && text.toPrint(toPrint, book.before.labels.length, book.after.labels.length, printRange(book)),
    toReplace && text.toReplace(toReplace),
  ];
  return (
    <>
      {parts.filter(Boolean).map((part) => (
        <span key={part}>{part}</span>
      ))}
    </>
  );
}

function Compared({ state }: { readonly state: ComparisonState }) {
  const text = revisionWords.value;
  const [tab, show] = useState<Tab>('text');
  const shown = JSON.stringify(comparedPair());
  const { compared, errors, changes, figures, book, slides, toPrint, toReplace } = state;
  const counts = {
    text: changes.filter(({ state }) => state !== 'renumbered').length,
    numbers: figures.length,
    book: toPrint?.count ?? 0,
    slides: toReplace?.count ?? 0,
  };
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[tabs.indexOf(tab) + step];
    if (step === 0 || !next) return;
    event.preventDefault();
    show(next);
    (event.currentTarget.children[tabs.indexOf(next)] as HTMLElement).focus();
  };
  return (
    <>
      {(['before', 'after'] as const).map(
        (side) => errors[side].length > 0 && <Errors key={side} side={side} state={state} />,
      )}
      {compared && (
        <>
          <div class="revision-tabs" role="tablist" aria-label={text.tabsLabel} onKeyDown={move}>
            {tabs.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                id={`tab-${one}`}
                aria-selected={one === tab}
                aria-controls="compared-panel"
                tabIndex={one === tab ? 0 : -1}
                onClick={() => show(one)}
              >
                {text.counted(text.tabs[one], counts[one])}
              </button>
            ))}
          </div>
          <div class="revision-panel" role="tabpanel" id="compared-panel" aria-labelledby={`tab-${tab}`}>
            {tab === 'text' &&
              (changes.length > 0 ? <ChangedText changes={changes} /> : <p class="empty">{text.noDifference}</p>)}
            {tab === 'numbers' &&
              (figures.length > 0 ? <ChangedNumbers figures={figures} /> : <p class="empty">{text.noDifference}</p>)}
            {tab === 'book' &&
              (book ? (
                <FacingPages key={shown} book={book} editions={state.editions} />
              ) : (
                <p class="empty">{text.noBook}</p>
              ))}
            {tab === 'slides' &&
              (slides ? <FacingSlidesPart key={shown} slides={slides} /> : <p class="empty">{text.noSlides}</p>)}
          </div>
        </>
      )}
    </>
  );
}

function Errors({ side, state }: { readonly side: 'before' | 'after'; readonly state: ComparisonState }) {
  const text = revisionWords.value;
  const errors = state.errors[side];
  return (
    <details class="revision-errors">
      <summary>{text.errors(text[side], errors.length)}</summary>
      <ul>
        {errors.map(({ message, at }, i) => (
          <li key={i}>
            {message}
            {at && (
              <details>
                <summary>{problemWords.value.details}</summary>
                <p class="muted">{problemWords.value.line(at.file, at.line)}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
