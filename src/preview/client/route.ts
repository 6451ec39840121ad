/** Which report and which view are shown: the fragment of the address, so that back and forward work. */
import { signal } from '@preact/signals';

export const views = ['book', 'slides', 'numbers', 'problems', 'revisions', 'files'] as const;
export type ViewName = (typeof views)[number];

export interface Route {
  /** None: the list of reports. */
  readonly report?: string;
  readonly view: ViewName;
}

export const route = signal<Route>({ view: 'book' });

/** Reads `#/yuexiu-2024/slides`. */
export function routeOf(fragment: string): Route {
  const [, report, view] = fragment.split('/');
  const known = views.find((one) => one === view) ?? 'book';
  return report ? { report: decoded(report), view: known } : { view: known };
}

export function fragmentOf({ report, view }: Route): string {
  return report === undefined ? '#/' : `#/${encodeURIComponent(report)}/${view}`;
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
