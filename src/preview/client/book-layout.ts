/** How the pages of a book lie in the window: rows, sizes, and which page is meant by a number. */

/** Fitted to the width of the window, at most so large that it is read well (`auto`) or all of it; to its height; or by a factor of the printed size. */
export type Zoom = 'auto' | 'width' | 'page' | number;

export const fits = ['auto', 'width', 'page'] as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a point at the printed size. */
const PRINTED = 96 / 72;
/** Larger than this by itself, a page would not be seen at a glance. */
const READABLE = 1.25;
/** Around the pages and between them, px. */
export const GAP = 24;
/** Below each page for its number, px. */
export const CAPTION = 28;

/** The factors that the buttons go through. */
export const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const;

/** Positions of pages, from 1, row by row. In spreads odd pages are on the right as in a book, the first one alone. */
export function rowsOf(count: number, isSpread: boolean): readonly (readonly number[])[] {
  const positions = Array.from({ length: count }, (_, i) => i + 1);
  if (!isSpread) return positions.map((position) => [position]);
  return positions.flatMap((position) => {
    if (position % 2 === 1 && position > 1) return [];
    return [position === 1 || position === count ? [position] : [position, position + 1]];
  });
}

/**
 * Pixels for each point of a page.
 * @param room of the window, px
 */
export function scaleOf(zoom: Zoom, page: Size, room: Size, isSpread: boolean): number {
  if (typeof zoom === 'number') return zoom * PRINTED;
  const columns = isSpread ? 2 : 1;
  const wide = (room.width - GAP * 2) / (page.width * columns);
  const high = (room.height - CAPTION - GAP * 2) / page.height;
  const fitted = { auto: Math.min(wide, READABLE * PRINTED), width: wide, page: Math.min(wide, high) };
  return Math.max(0.2, fitted[zoom]);
}

/** The next larger or smaller factor. */
export function stepped(scale: number, direction: 1 | -1): number {
  const now = scale / PRINTED;
  const next = direction > 0 ? steps.find((step) => step > now * 1.01) : steps.findLast((step) => step < now / 1.01);
  return next ?? (direction > 0 ? steps[steps.length - 1]! : steps[0]);
}

export function percentOf(scale: number): number {
  return Math.round((scale / PRINTED) * 100);
}

/** The position of the page with a printed number as a person types it; `undefined` if there is none. */
export function positionOf(labels: readonly string[], typed: string): number | undefined {
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const index = wanted === '' ? -1 : labels.findIndex((label) => label.toLowerCase() === wanted);
  return index < 0 ? undefined : index + 1;
}

/** The position of the next page that has changed, after the last the first again; `undefined` if none has. */
export function nextChanged(
  pages: readonly { readonly changed: boolean }[],
  from: number,
  direction: 1 | -1,
): number | undefined {
  const changed = pages.flatMap((page, i) => (page.changed ? [i + 1] : []));
  if (direction > 0) return changed.find((position) => position > from) ?? changed[0];
  return changed.findLast((position) => position < from) ?? changed.at(-1);
}

/** A place of the book: a page and how far down it, as a share of its height. */
export interface BookPlace {
  readonly position: number;
  /** Its printed number, by which it is found when pages before it are added. */
  readonly label: string;
  readonly share: number;
}

/** The position of a remembered place in the pages as they are now. */
export function placedNow(place: BookPlace, labels: readonly string[]): number {
  const found = place.label && labels[place.position - 1] !== place.label ? labels.indexOf(place.label) + 1 : 0;
  return found || Math.min(Math.max(place.position, 1), labels.length);
}

interface BookPoint {
  readonly position: number;
  readonly y: number;
}

/** The index of the last heading that begins at or above a place of the book; -1 before the first. */
export function headingAt(headings: readonly BookPoint[], { position, y }: BookPoint): number {
  return headings.findLastIndex((one) => one.position < position || (one.position === position && one.y <= y));
}
