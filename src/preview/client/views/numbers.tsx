/** The numbers of the report: what waits first, the table, what slides show, and what nothing reads. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NumberRow, NumbersState, UncoveredRow } from '../../numbers-protocol.js';
import { chosenSlide, clearPending, inTurn } from '../choices.js';
import { useAnswer } from '../fetched.js';
import { report } from '../live.js';
import { excerpt, filtered, type NumberFilter, noFilter, type Order, sorted } from '../number-list.js';
import { NumberTable } from '../parts/number-table.js';
import { ChoicePanel } from '../parts/slide-choice.js';
import { PageLink } from '../parts/slide-notes.js';
import { UndoButton } from '../parts/undo-button.js';
import { WaitingNumbers } from '../parts/waiting-numbers.js';
import { selected, undo } from '../selection.js';
import { numberWords } from '../words/numbers.js';
import { slideWords } from '../words/slides.js';

export function NumbersView() {
  const state = useAnswer<NumbersState>(['numbers']);
  const version = state?.version;
  useEffect(() => {
    if (version !== undefined) clearPending(version);
  });
  return report.value && state ? <Numbers state={state} /> : null;
}

function Numbers({ state }: { readonly state: NumbersState }) {
  const text = numberWords.value;
  const [filter, setFilter] = useState(noFilter);
  const [order, setOrder] = useState<Order>({ by: 'page', isDown: false });
  const { rows, choices, problems, uncovered, canUndo } = state;
  const choice = choices.find(({ name }) => name === chosenSlide.value) ?? choices[0];
  const shown = useMemo(() => sorted(filtered(rows, filter), order), [rows, filter, order]);
  return (
    <div class="numbers">
      <div class="number-room">
        <div class="number-waiting">
          <WaitingNumbers rows={rows} problems={problems} choice={choice} />
        </div>
        <div class="number-side">
          <ChoicePanel choices={choices} rows={rows} />
          <Uncovered rows={uncovered} />
        </div>
        <div class="number-rows">
          <Filters rows={rows} filter={filter} onFilter={setFilter} canUndo={canUndo} />
          <p class="muted" role="status">
            {text.counted(shown.length, rows.length)}
          </p>
          {shown.length > 0 ? (
            <NumberTable rows={shown} order={order} onOrder={setOrder} choice={choice} />
          ) : (
            <p>{text.none}</p>
          )}
        </div>
      </div>
    </div>
  );
}

interface FiltersProps {
  readonly rows: readonly NumberRow[];
  readonly filter: NumberFilter;
  readonly onFilter: (filter: NumberFilter) => void;
  readonly canUndo: boolean;
}

function Filters({ rows, filter, onFilter, canUndo }: FiltersProps) {
  const text = numberWords.value;
  const { periods } = slideWords.value;
  const of = <T,>(pick: (row: NumberRow) => T) => [...new Set(rows.map(pick))];
  const set = (some: Partial<NumberFilter>) => onFilter({ ...filter, ...some });
  const options = (some: readonly (readonly [string, string])[]) =>
    some.map(([value, name]) => (
      <option key={value} value={value}>
        {name}
      </option>
    ));
  return (
    <search class="number-filters">
      <input
        type="search"
        aria-label={text.search}
        placeholder={text.search}
        value={filter.text}
        onInput={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <select
        aria-label={text.columns.period}
        value={filter.period}
        onChange={({ currentTarget }) => set({ period: currentTarget.value })}
      >
        {options([['', text.anyPeriod], ...of(({ period }) => [period, periods[period]] as const).filter(isFirst)])}
      </select>
      <select
        aria-label={text.anyGroup}
        value={filter.group}
        onChange={({ currentTarget }) => set({ group: currentTarget.value })}
      >
        {options([
          ['', text.anyGroup],
          ...of(({ group }) => group).flatMap((group) => (group ? [[group, group] as const] : [])),
        ])}
      </select>
      <select
        aria-label={text.anySlide}
        value={filter.slides}
        onChange={({ currentTarget }) => set({ slides: currentTarget.value as NumberFilter['slides'] })}
      >
        {options([
          ['any', text.anySlide],
          ['on', text.onSlide],
          ['off', text.offSlide],
        ])}
      </select>
      {(filter.waits || rows.some(({ waits }) => waits)) && (
        <label class="waits">
          <input
            type="checkbox"
            checked={filter.waits}
            onChange={({ currentTarget }) => set({ waits: currentTarget.checked })}
          />
          {text.onlyWaiting}
        </label>
      )}
      <UndoButton canUndo={canUndo} onUndo={() => void inTurn(undo)} />
    </search>
  );
}

function isFirst([value]: readonly [string, string], i: number, all: readonly (readonly [string, string])[]): boolean {
  return all.findIndex(([one]) => one === value) === i;
}

/** Characters of the sentence on each side of a number. */
const AROUND = 10;

function Uncovered({ rows }: { readonly rows: readonly UncoveredRow[] }) {
  const text = numberWords.value;
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="uncovered" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.uncovered(rows.length)}</summary>
      {isOpen && (
        <>
          <p class="muted">{text.uncoveredHint}</p>
          <ul>
            {rows.map(({ shown, sentence, core, file, line, column, page }) => {
              const [before, found, after] = excerpt(sentence, shown, AROUND);
              return (
                <li key={`${line} ${column}`}>
                  <button
                    type="button"
                    class="quiet"
                    aria-pressed={selected.value?.line === line && selected.value.column === column}
                    onClick={() => {
                      selected.value = { file, line, column };
                    }}
                  >
                    {before}
                    <b>{found}</b>
                    {after}
                    {core && <small>{core}?</small>}
                  </button>
                  {page && <PageLink {...page} />}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </details>
  );
}
