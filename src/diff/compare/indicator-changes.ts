/** Indicators that read differently in two revisions of a report or in two builds of it. */
import type { Place } from '../../diagnostics/diagnostic.js';
import { signedText } from '../../report/quantity-text.js';
import type { Indicator, IndicatorGroup } from '../../report/report.js';
import { plain } from '../../text/running-text.js';

export interface IndicatorChange {
  readonly id: string;
  /** What is counted; with the word of movement if the indicator is a movement: `进出口总额增长`. */
  readonly label: string;
  /** Absent if it was added. */
  readonly before?: Reading;
  /** Absent if it was removed. */
  readonly after?: Reading;
}

/** What an indicator read from the text. */
export interface Reading {
  /** `3810.24亿元`. */
  readonly shown: string;
  /** How it moved: `增长4.5%`; empty if the text does not say. */
  readonly change: string;
  readonly at: Place;
}

/** All indicators of a report, without the groups of `figures.yaml`. */
export function indicatorsOf({ figures }: { readonly figures: readonly IndicatorGroup[] }): Indicator[] {
  return figures.flatMap((group) => group.figures);
}

/** Those that differ, known by their ids: in the order of the new list, then those that were removed. */
export function indicatorChanges(before: readonly Indicator[], after: readonly Indicator[]): IndicatorChange[] {
  const olds = new Map(before.map((indicator) => [indicator.id, indicator]));
  const ids = new Set(after.map(({ id }) => id));
  const changes = after.map((indicator) => changeOf(olds.get(indicator.id), indicator));
  const removed = [...olds.values()]
    .filter(({ id }) => !ids.has(id))
    .map((indicator) => changeOf(indicator, undefined));
  return [...changes, ...removed].filter(
    ({ before, after }) => before?.shown !== after?.shown || before?.change !== after?.change,
  );
}

function changeOf(before: Indicator | undefined, after: Indicator | undefined): IndicatorChange {
  const { id, label, movement } = (after ?? before)!;
  const name = plain(label) + movement;
  return { id, label: name, ...(before && { before: readingOf(before) }), ...(after && { after: readingOf(after) }) };
}

function readingOf({ level, change, at }: Indicator): Reading {
  return { shown: plain(signedText(level)), change: plain(change?.words ?? []), at };
}
