/** A small page or slide in a list of them: a button that leads to it. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.js';

interface ThumbnailProps {
  readonly isCurrent: boolean;
  readonly changed: boolean;
  readonly tabIndex?: number;
  readonly onChoose: () => void;
  /** The picture, and a span with its number. */
  readonly children: ComponentChildren;
}

export function Thumbnail({ isCurrent, changed, tabIndex, onChoose, children }: ThumbnailProps) {
  return (
    <button type="button" aria-current={isCurrent} {...(tabIndex !== undefined && { tabIndex })} onClick={onChoose}>
      {children}
      {changed && <em>{words.value.changed}</em>}
    </button>
  );
}

/** Scrolls a list of thumbnails to the current one when that is another. */
export function useCurrentInView(list: { readonly current: HTMLElement | null }, current: number): void {
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
}
