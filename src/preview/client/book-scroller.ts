/** Where the pages are scrolled to, kept when they are zoomed, changed or laid out in spreads. */
import { type BookPlace, placedNow } from './book-layout.js';
import type { Target } from './pdf-book.js';

/** A place of a page that stays at a place of the window, px from its upper left corner. */
export interface Anchor extends BookPlace {
  /** How far right on the page, as a share of its width. */
  readonly shareX: number;
  readonly x: number;
  readonly y: number;
}

export class BookScroller {
  constructor(private readonly element: HTMLElement) {}

  /** What is at a place of the window; the page that is nearest where there is none. */
  anchorAt(x: number, y: number, labels: readonly string[]): Anchor | undefined {
    const view = this.element.getBoundingClientRect();
    let best: { readonly rect: DOMRect; readonly position: number; readonly far: number } | undefined;
    for (const sheet of this.element.querySelectorAll<HTMLElement>('.sheet')) {
      const rect = sheet.getBoundingClientRect();
      const far = distance(y + view.top, rect.top, rect.bottom) * 4 + distance(x + view.left, rect.left, rect.right);
      if (!best || far < best.far) best = { rect, position: Number(sheet.parentElement?.dataset.position), far };
      if (rect.top > view.bottom) break;
    }
    if (!best) return undefined;
    const { rect, position } = best;
    const share = (y + view.top - rect.top) / rect.height;
    const shareX = (x + view.left - rect.left) / rect.width;
    return { position, label: labels[position - 1] ?? '', share, shareX, x, y };
  }

  /** Scrolls so that the place of the page is where it was in the window. */
  restore(anchor: Anchor, labels: readonly string[]): void {
    const sheet = this.sheet(placedNow(anchor, labels));
    if (!sheet) return;
    const view = this.element.getBoundingClientRect();
    const rect = sheet.getBoundingClientRect();
    const down = rect.top + anchor.share * rect.height - view.top - anchor.y;
    const right = rect.left + anchor.shareX * rect.width - view.left - anchor.x;
    // Parts of a pixel are left, so that pages that stay do not move at all.
    if (Math.abs(down) >= 1) this.element.scrollTop += down;
    if (Math.abs(right) >= 1) this.element.scrollLeft += right;
  }

  /** Scrolls to a place of a page and gives it the focus, unless that stays where it is. */
  goTo({ position, y }: Target, scale: number, takesFocus: boolean): void {
    const sheet = this.sheet(position);
    if (!sheet) return;
    const view = this.element.getBoundingClientRect();
    const rect = sheet.getBoundingClientRect();
    const margin = y > 0 ? view.height / 5 : 12;
    this.element.scrollTop += rect.top - view.top + y * scale - margin;
    if (rect.left < view.left || rect.right > view.right) this.element.scrollLeft += rect.left - view.left - margin;
    if (takesFocus) sheet.focus({ preventScroll: true });
  }

  /** Whether a stretch of a page is in the window, pt from its upper edge. */
  shows(position: number, from: number, to: number, scale: number): boolean {
    const sheet = this.sheet(position);
    if (!sheet) return false;
    const view = this.element.getBoundingClientRect();
    const { top } = sheet.getBoundingClientRect();
    return top + to * scale > view.top && top + from * scale < view.bottom;
  }

  private sheet(position: number): HTMLElement | null {
    return this.element.querySelector(`[data-position="${position}"] > .sheet`);
  }
}

function distance(at: number, from: number, to: number): number {
  return at < from ? from - at : at > to ? at - to : 0;
}
