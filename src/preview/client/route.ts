/** Which report and which view are shown: the fragment of the address, so that back and forward work. */
import { signal } from '@preact/signals';

export const views = ['book', 'slides', 'numbers', 'problems', 'revisions', 'files'] as const;
export type ViewName = (typeof views)[number];

export interface Route {
  /** None: the list of reports. */
  readonly report?: string;
  readonly view: ViewName;
  /** The page or slide that is looked at, from 1. */
  readonly at?: number;
}

export const route = signal<Route>({ view: 'book' });

/** Reads `#/yuexiu-2024/slides/3`. */
export function routeOf(fragment: string): Route {
  const [, report, view, at = ''] = fragment.split('/');
  const known = views.find((one) => one === view) ?? 'book';
  if (!report) return { view: known };
  return { report: decoded(report), view: known, ...(/^[1-9]\d{0,5}$/.test(at) && { at: Number(at) }) };
}

/** The fragment of the address for a route, with `#`. */
export function fragmentOf({ report, view, at }: Route): string {
  if (report === undefined) return '#/';
  return `#/${encodeURIComponent(report)}/${view}${at === undefined ? '' : `/${at}`}`;
}

/** From now on `route` follows the address. */
export function followAddress(): void {
  const read = () => {
    route.value = routeOf(location.hash);
  };
  addEventListener('hashchange', read);
  read();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
