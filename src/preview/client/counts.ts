/** Pages, slides and problems of the reports in the list, requested one after another while the list is in view. */
import { effect, signal } from '@preact/signals';
import type { ReportCounts } from '../draft-protocol.js';
import { fetchJson } from './api.js';
import { draft, work } from './draft.js';
import { reports } from './live.js';
import { route } from './route.js';

export const counts = signal<ReadonlyMap<string, ReportCounts>>(new Map());

/** From now on the counts follow the list. */
export function followCounts(): void {
  let run = 0;
  effect(() => {
    const list = reports.value;
    const isShown = route.value.report === undefined && draft.value === undefined && work.value === undefined;
    const own = ++run;
    if (list && isShown)
      void countAll(
        list.map(({ name }) => name),
        () => own === run,
      );
  });
}

async function countAll(names: readonly string[], isWanted: () => boolean): Promise<void> {
  for (const name of names) {
    const found = await fetchJson<ReportCounts>(['reports', name, 'counts']).catch(() => undefined);
    if (!isWanted()) return;
    if (found) counts.value = new Map([...counts.peek(), [name, found]]);
  }
}
