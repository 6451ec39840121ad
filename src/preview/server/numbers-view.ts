/** The numbers of a report as its files are now, put together once for each version. */
import { uncoveredNumbers } from '../../indicators/uncovered.js';
import { oncePer } from '../../world/memo.js';
import type { NumberRow, UncoveredRow } from '../numbers-protocol.js';
import { numberRows } from './number-table.js';
import type { ShownView } from './open-report.js';
import { pageFinder } from './page-finder.js';

export interface NumbersView {
  readonly rows: readonly NumberRow[];
  readonly uncovered: readonly UncoveredRow[];
}

/** The numbers of a view; none where `report.yaml` cannot be read. */
export const numbersOf = oncePer(({ report, deck, book }: ShownView): NumbersView => {
  if (!report) return { rows: [], uncovered: [] };
  const pageOf = pageFinder(book);
  const slides = deck?.laidOut.slides.map(({ slide }) => slide) ?? [];
  const uncovered = uncoveredNumbers(report).map(({ part, section, ...number }): UncoveredRow => {
    const page = pageOf(number);
    return { ...number, section: section || part, ...(page && { page }) };
  });
  return { rows: numberRows(report, slides, pageOf), uncovered };
});
