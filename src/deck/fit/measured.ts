/**
 * Runs with their measures, computed once for all sizes in which they are tried.
 *
 * Fitting a slide asks for the lines of the same text repeatedly, in many sizes and widths. Approach: widths are
 * multiples of the size of the first run, and lines are cached by the width of their room in that unit.
 */
import { boundedCache, oncePer } from '../../world/memo.js';
import type { StyledRun } from '../canvas/box.js';
import { type Metrics, metricsOf, unitEnds, widthBetween } from './measure.js';

/** The measures of runs. All widths are multiples of the size of the first run. */
export interface Measured {
  readonly metrics: Metrics;
  readonly width: number;
  /** The groups of characters that stay on one line: where each ends, and how wide it is. */
  readonly units: { readonly ends: readonly number[]; readonly widths: readonly number[] };
  /** Lines that were computed, by what computed them and the width of the room. */
  readonly lines: Map<string, readonly number[] | undefined>;
}

const cached = boundedCache<Measured>(4000);

/** The measures of runs, and the size in points by which they are multiplied. */
export const measured = oncePer(
  (runs: readonly StyledRun[]): { readonly measures: Measured; readonly size: number } => {
    const size = runs[0]?.size ?? 1;
    const key = runs.map((run) => `${run.bold ? 'b' : ''}${run.size / size} ${run.names ?? ''} ${run.text}`).join('\n');
    return { measures: cached(key, () => measure(runs, size)), size };
  },
);

function measure(runs: readonly StyledRun[], size: number): Measured {
  const metrics = metricsOf(runs.map((run) => ({ ...run, size: run.size / size })));
  const ends = unitEnds(metrics);
  const widths = ends.map((end, i) => widthBetween(metrics, ends[i - 1] ?? 0, end));
  return { metrics, width: widthBetween(metrics, 0, metrics.count), units: { ends, widths }, lines: new Map() };
}

/** Where lines end, computed once for each `kind` and width. */
export function remembered<T extends readonly number[] | undefined>(
  { lines }: Measured,
  kind: string,
  width: number,
  compute: () => T,
): T {
  const key = `${kind} ${width}`;
  if (lines.has(key)) return lines.get(key) as T;
  const ends = compute();
  lines.set(key, ends);
  return ends;
}
