/**
 * The shares of one whole that a doughnut shows: in %, or the numbers of a ratio (三次产业结构2.1:39.5:58.4), which add
 * up to 100. One share alone is the part of a whole whose rest the report does not name.
 */

import { error } from '../diagnostics/diagnostic.js';
import type { Indicators } from '../indicators/read.js';
import { signedText } from '../report/quantity-text.js';
import { plain } from '../text/running-text.js';
import type { Choice, Named } from './choice.js';
import type { ChartPage, ChartPoint } from './story.js';

/** The most slices of a ring: the colours of more cannot be distinguished. */
export const MOST_SHARES = 6;

/** By how much rounded shares may miss 100, in percentage points. */
const TOLERANCE = 1;

/**
 * The doughnut of the indicators that `briefing.yaml` names, in the order of the file, in which a structure is read.
 * Notes `figure/no-number`, `figure/no-share` and `figure/no-whole`; `undefined` after any of them.
 */
export function sharesOf(
  named: readonly Named[],
  { moving }: Indicators,
  choice: Pick<Choice, 'note'>,
): ChartPage | undefined {
  const points = named.flatMap(({ figure, at }): ChartPoint[] => {
    const { id, label, sentence, level, movement } = figure;
    const { number, unit } = level;
    const shown = signedText(level);
    const moves = movement !== '' || moving.has(id);
    const isShare = !moves && (unit === '%' || (unit === '' && named.length > 1));
    if (number === undefined) choice.note(error('figure/no-number', { id }, at));
    else if (!isShare || number < 0 || number > 100)
      choice.note(error('figure/no-share', { id, shown: movement + plain(shown) }, at));
    else return [{ id, label, number, shown, sentence }];
    return [];
  });
  const [first] = named;
  if (!first || points.length < named.length) return undefined;
  const sum = Math.round(points.reduce((sum, { number }) => sum + number, 0) * 1e4) / 1e4;
  if (points.length > 1 && Math.abs(sum - 100) > TOLERANCE) {
    choice.note(error('figure/no-whole', { shares: points.map(({ number }) => number), sum }, first.at));
    return undefined;
  }
  // Stated over the ring where not every number has it.
  const isSaid = points.every(({ shown }) => plain(shown).includes('%'));
  return { chart: 'doughnut', unit: isSaid ? '' : '%', points };
}
