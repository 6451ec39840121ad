/** Two sets side by side, one pair at a time: a strip of all pairs, those that differ marked, and the way to the next of them. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { nextDifference } from '../revision-texts.js';
import { revisionWords } from '../words/revisions.js';

export interface Paired {
  readonly label: string;
  readonly differs: boolean;
  /** Shown in the strip; the label if absent. */
  readonly small?: ComponentChildren;
}

interface SideBySideProps {
  readonly label: string;
  readonly items: readonly Paired[];
  /** The two sides of a pair. */
  readonly children: (index: number) => ComponentChildren;
}

export function SideBySide({ label, items, children }: SideBySideProps) {
  const text = revisionWords.value;
  const differs = items.map((one) => one.differs);
  const count = differs.filter(Boolean).length;
  const [asked, show] = useState(() => nextDifference(differs, -1, 1) ?? 0);
  const index = Math.min(asked, items.length - 1);
  const strip = useRef<HTMLDivElement>(null);
  const current = (at: number) => differs.slice(0, at + 1).filter(Boolean).length;
  useEffect(() => {
    const button = strip.current?.children[index] as HTMLElement | undefined;
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [index]);
  const step = (by: 1 | -1) => {
    const next = nextDifference(differs, index, by);
    if (next !== undefined) show(next);
  };
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = Math.min(Math.max(index + by, 0), items.length - 1);
    if (by === 0 || next === index) return;
    event.preventDefault();
    show(next);
    const isInStrip = strip.current?.contains(document.activeElement);
    if (isInStrip) (strip.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go through the strip of buttons
    <div class="side-by-side" onKeyDown={move}>
      <div class="facing-steps">
        <button type="button" disabled={nextDifference(differs, index, -1) === undefined} onClick={() => step(-1)}>
          ← {text.previous}
        </button>
        <p role="status">
          {count === 0 ? text.noDifference : text.difference(differs[index] ? current(index) : 0, count)}
        </p>
        <button type="button" disabled={nextDifference(differs, index, 1) === undefined} onClick={() => step(1)}>
          {text.next} →
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one */}
      <div ref={strip} class="facing-strip" role="group" aria-label={label}>
        {items.map((item, i) => (
          <button
            key={i}
            type="button"
            class={item.differs ? 'facing-differs' : undefined}
            aria-label={item.differs ? `${item.label}, ${text.differs}` : item.label}
            aria-current={i === index}
            tabIndex={i === index ? 0 : -1}
            onClick={() => show(i)}
          >
            {item.small ?? item.label}
          </button>
        ))}
      </div>
      <div class="facing-two">{children(index)}</div>
    </div>
  );
}
