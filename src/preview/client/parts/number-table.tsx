/** The table of numbers: each column sorts, each number leads to its sentence, its page and its slides. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NumberRow, SlideChoice } from '../../numbers-protocol.js';
import { choose, idsOf } from '../choices.js';
import { type Column, columns, excerpt, type Order } from '../number-list.js';
import { fragmentOf, route } from '../route.js';
import { selected } from '../selection.js';
import { numberWords } from '../words/numbers.js';
import { slideWords } from '../words/slides.js';
import { PageLink } from './slide-notes.js';

/** Characters of the sentence on each side of a number. */
const AROUND = 11;
/** How many rows are drawn at once: a report may have many hundred. */
const PORTION = 100;

interface NumberTableProps {
  readonly rows: readonly NumberRow[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** The slide that is ticked. */
  readonly choice: SlideChoice | undefined;
}

export function NumberTable({ rows, order, onOrder, choice }: NumberTableProps) {
  const text = numberWords.value;
  const ids = choice ? idsOf(choice) : [];
  const on = new Set(ids);
  const isFull = choice !== undefined && ids.length >= choice.most;
  const at = selected.value;
  const [most, setMost] = useState(PORTION);
  useEffect(() => setMost(PORTION), [order, rows.length]);
  return (
    <>
      <table class="number-table">
        <caption class="hidden">{text.table}</caption>
        <thead>
          <tr>
            <th scope="col" class="tick">
              {choice && <span class="hidden">{text.choices[choice.name]}</span>}
            </th>
            {columns.map((column) => (
              <Heading key={column} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <Row
              key={`${row.line} ${row.column} ${row.ids[0]}`}
              row={row}
              choice={choice}
              isOn={row.ids.some((id) => on.has(id))}
              isFull={isFull}
              isLast={ids.length === 1}
              isSelected={at?.file === row.file && at.line === row.line}
            />
          ))}
        </tbody>
      </table>
      {rows.length > most && <More left={rows.length - most} onMore={() => setMost(most + PORTION)} />}
    </>
  );
}

/** Further rows, as soon as the end of the table comes near. */
function More({ left, onMore }: { readonly left: number; readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '600px' });
    observer.observe(button.current!);
    return () => observer.disconnect();
  });
  return (
    <button ref={button} type="button" onClick={onMore}>
      {numberWords.value.more(left)}
    </button>
  );
}

interface HeadingProps extends Pick<NumberTableProps, 'order' | 'onOrder'> {
  readonly column: Column;
}

function Heading({ column, order, onOrder }: HeadingProps) {
  const isBy = order.by === column;
  return (
    <th scope="col" class={`of-${column}`} aria-sort={isBy ? (order.isDown ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class="quiet" onClick={() => onOrder({ by: column, isDown: isBy && !order.isDown })}>
        {numberWords.value.columns[column]}
        <span aria-hidden="true">{isBy ? (order.isDown ? ' ▾' : ' ▴') : ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: NumberRow;
  readonly choice: SlideChoice | undefined;
  readonly isOn: boolean;
  readonly isFull: boolean;
  readonly isLast: boolean;
  readonly isSelected: boolean;
}

function Row({ row, choice, isOn, isFull, isLast, isSelected }: RowProps) {
  const { label, group, period, value, change, certainty, doubt, slides } = row;
  const text = numberWords.value;
  const { report } = route.value;
  // A report has hundreds of rows; those that did not change are taken as they are.
  return useMemo(
    () => (
      <tr class={`${certainty}${isSelected ? ' selected' : ''}`}>
        <td class="tick">
          {choice && (
            <label>
              <input
                type="checkbox"
                aria-label={text.showOn(label, text.choices[choice.name])}
                checked={isOn}
                disabled={row.ids.length === 0 || (isOn ? isLast : isFull)}
                onChange={() => tick(choice, row)}
              />
            </label>
          )}
        </td>
        <th scope="row" class="of-label">
          <button type="button" class="quiet" onClick={() => select(row)}>
            {label}
            {group && <small>{group}</small>}
          </button>
        </th>
        <td class="of-period">{slideWords.value.periods[period]}</td>
        <td class="of-value">{value}</td>
        <td class="of-change">{change}</td>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the keyboard there is the button of the label */}
        <td class="of-sentence" onClick={() => select(row)}>
          <Sentence row={row} />
        </td>
        <td class="of-page">{row.page && <PageLink {...row.page} />}</td>
        <td class="of-slides">
          {slides.map((slide) => (
            <a key={slide} href={fragmentOf({ ...(report !== undefined && { report }), view: 'slides', at: slide })}>
              {slide}
            </a>
          ))}
        </td>
        <td class="of-certainty">
          {text.certainties[certainty]}
          {doubt && <small>{text.doubts[doubt]}</small>}
        </td>
      </tr>
    ),
    [row, choice?.name, isOn, isFull, isLast, isSelected, text, report],
  );
}

function Sentence({ row: { value, change, sentence } }: { readonly row: NumberRow }) {
  const [before, shown, after] = excerpt(sentence, value || change, AROUND);
  return (
    <span>
      {before}
      <b>{shown}</b>
      {after}
    </span>
  );
}

function select({ file, line, column }: NumberRow): void {
  selected.value = { file, line, column };
}

function tick(choice: SlideChoice, { ids: [id], ids: own }: NumberRow): void {
  const ids = idsOf(choice);
  const rest = ids.filter((one) => !own.includes(one));
  choose(choice, rest.length < ids.length ? rest : [...ids, id!]);
}
