/**
 * A button over each sentence of a page, for keyboard and screen readers. Up and down move from one to the next, also
 * on the page beside; the mouse passes through them to the text, which can be selected.
 */
import { useState } from 'preact/hooks';
import type { BookState } from '../../protocol.js';
import type { BoxedSentence } from '../boxed-sentences.js';
import { isSamePlace } from '../drafts.js';
import { selected } from '../selection.js';

interface SentenceButtonsProps {
  readonly sentences: readonly BoxedSentence[];
  readonly size: BookState['size'];
}

export function SentenceButtons({ sentences, size }: SentenceButtonsProps) {
  const [current, setCurrent] = useState(0);
  const share = (length: number, of: number) => `${(length / of) * 100}%`;
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const next = current + step;
    if (!sentences[next]) {
      if (focusBeside(event.currentTarget, step)) event.preventDefault();
      return;
    }
    event.preventDefault();
    setCurrent(next);
    (event.currentTarget.children[next] as HTMLElement).focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one
    <div class="sentences" role="group" onKeyDown={move}>
      {sentences.map(({ at, name, boxes }, i) => (
        <button
          // By position, so that the focus stays when lines before it are added.
          key={i}
          type="button"
          aria-label={name}
          aria-pressed={selected.value !== undefined && isSamePlace(selected.value, at)}
          tabIndex={i === Math.min(current, sentences.length - 1) ? 0 : -1}
          onFocus={() => setCurrent(i)}
          onClick={(event) => {
            event.stopPropagation();
            selected.value = at;
          }}
        >
          {boxes.map(({ x, y, width, height }) => (
            <span
              key={`${x} ${y}`}
              style={{
                left: share(x, size.width),
                top: share(y, size.height),
                width: share(width, size.width),
                height: share(height, size.height),
              }}
            />
          ))}
        </button>
      ))}
    </div>
  );
}

/** Goes on from the last sentence of a page to the first of the next, and back; whether there is one. */
function focusBeside(group: HTMLElement, step: 1 | -1): boolean {
  const all = [...document.querySelectorAll('.sentences')].filter((one) => one === group || one.firstElementChild);
  const beside = all[all.indexOf(group) + step];
  const button = step === 1 ? beside?.firstElementChild : beside?.lastElementChild;
  if (!(button instanceof HTMLElement)) return false;
  button.focus();
  return true;
}
