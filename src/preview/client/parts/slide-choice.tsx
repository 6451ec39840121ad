/** What a slide of numbers shows, in its order: dragged, or moved by buttons. */
import { useRef, useState } from 'preact/hooks';
import type { NumberRow, SlideChoice } from '../../numbers-protocol.js';
import { choose, chosenSlide, idsOf } from '../choices.js';
import { moved } from '../number-list.js';
import { fragmentOf, route } from '../route.js';
import { numberWords } from '../words/numbers.js';

interface ChoicePanelProps {
  readonly choices: readonly SlideChoice[];
  readonly rows: readonly NumberRow[];
}

export function ChoicePanel({ choices, rows }: ChoicePanelProps) {
  const text = numberWords.value;
  const choice = choices.find(({ name }) => name === chosenSlide.value) ?? choices[0];
  if (!choice) return null;
  const ids = idsOf(choice);
  const { report } = route.value;
  return (
    <section class="slide-choice" aria-labelledby="choice-heading">
      <h2 id="choice-heading">{text.shows}</h2>
      <select
        aria-label={text.shows}
        value={choice.name}
        onChange={({ currentTarget }) => {
          chosenSlide.value = currentTarget.value as SlideChoice['name'];
        }}
      >
        {choices.map(({ name }) => (
          <option key={name} value={name}>
            {text.choices[name]}
          </option>
        ))}
      </select>
      <p class="muted">
        {choice.isChosen ? text.byPerson : text.byRule} · {text.room(ids.length, choice.most)}
      </p>
      {choice.isSorted && <p class="muted">{text.isSorted}</p>}
      <ChoiceList key={choice.name} choice={choice} ids={ids} rows={rows} />
      <div class="actions">
        {choice.slide !== undefined && report !== undefined && (
          <a class="button" href={fragmentOf({ report, view: 'slides', at: choice.slide })}>
            {text.toSlide(choice.slide)}
          </a>
        )}
        {choice.isChosen && (
          <button type="button" onClick={() => choose(choice, null)}>
            {text.reset}
          </button>
        )}
      </div>
    </section>
  );
}

interface ChoiceListProps {
  readonly choice: SlideChoice;
  readonly ids: readonly string[];
  readonly rows: readonly NumberRow[];
}

function ChoiceList({ choice, ids, rows }: ChoiceListProps) {
  const text = numberWords.value;
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [announcement, announce] = useState('');
  const nameOf = (id: string) => rows.find((row) => row.ids.includes(id));
  const move = (from: number, to: number, button?: 'up' | 'down') => {
    if (from === to || to < 0 || to >= ids.length) return;
    choose(choice, moved(ids, from, to));
    announce(text.movedTo(nameOf(ids[from]!)?.label ?? ids[from]!, to + 1));
    // The focus goes where the item goes.
    if (button) requestAnimationFrame(() => buttonAt(list.current, to, button)?.focus());
  };
  const remove = (at: number) => {
    if (ids.length === 1) return;
    choose(
      choice,
      ids.filter((_, i) => i !== at),
    );
    announce(text.removed(nameOf(ids[at]!)?.label ?? ids[at]!));
    // The focus goes to the item that took its place, after the last item to the one before.
    requestAnimationFrame(() => buttonAt(list.current, Math.min(at, ids.length - 2), 'remove')?.focus());
  };
  return (
    <>
      <ol ref={list} class={choice.isSorted ? '' : 'draggable'}>
        {ids.map((id, i) => {
          const row = nameOf(id);
          const label = row?.label ?? id;
          return (
            <li
              key={id}
              draggable={!choice.isSorted}
              class={over === i && dragged !== undefined ? (dragged < i ? 'drop-below' : 'drop-above') : ''}
              onDragStart={(event) => {
                setDragged(i);
                event.dataTransfer?.setData('text/plain', id);
              }}
              onDragOver={(event) => {
                if (dragged === undefined) return;
                event.preventDefault();
                setOver(i);
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== undefined) move(dragged, i);
              }}
              onDragEnd={() => {
                setDragged(undefined);
                setOver(undefined);
              }}
            >
              <span>
                {label} <b>{row && (row.value || row.change)}</b>
              </span>
              {!choice.isSorted && (
                <>
                  <button
                    type="button"
                    class="quiet up"
                    aria-label={text.up(label)}
                    aria-disabled={i === 0}
                    onClick={() => move(i, i - 1, 'up')}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    class="quiet down"
                    aria-label={text.down(label)}
                    aria-disabled={i === ids.length - 1}
                    onClick={() => move(i, i + 1, 'down')}
                  >
                    ↓
                  </button>
                </>
              )}
              <button
                type="button"
                class="quiet remove"
                aria-label={text.remove(label)}
                aria-disabled={ids.length === 1}
                onClick={() => remove(i)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ol>
      <p class="hidden" role="status">
        {announcement}
      </p>
    </>
  );
}

function buttonAt(
  list: HTMLElement | null,
  at: number,
  name: 'up' | 'down' | 'remove',
): HTMLElement | null | undefined {
  return list?.children[at]?.querySelector<HTMLElement>(`.${name}`);
}
