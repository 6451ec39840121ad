/** Which numbers of the table are shown, and in which order. */
import type { NumberRow } from '../numbers-protocol.js';

export interface NumberFilter {
  /** Words with spaces between them, all of which a row has. */
  readonly text: string;
  readonly period: string;
  readonly group: string;
  /** Only what waits for a decision. */
  readonly waits: boolean;
  readonly slides: 'any' | 'on' | 'off';
}

export const noFilter: NumberFilter = { text: '', period: '', group: '', waits: false, slides: 'any' };

export const columns = ['label', 'period', 'value', 'change', 'sentence', 'page', 'slides', 'certainty'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  readonly by: Column;
  readonly isDown: boolean;
}

/** The rows that fit. Words are looked for in names and values; in sentences where no row has them there. */
export function filtered(rows: readonly NumberRow[], filter: NumberFilter): NumberRow[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = rows.filter(({ group, period, waits, slides }) => {
    if (filter.waits && !waits) return false;
    if (filter.period && period !== filter.period) return false;
    if (filter.group && group !== filter.group) return false;
    return filter.slides === 'any' || slides.length > 0 === (filter.slides === 'on');
  });
  const having = (textOf: (row: NumberRow) => string) =>
    fitting.filter((row) => {
      const text = textOf(row).toLowerCase();
      return words.every((word) => text.includes(word));
    });
  const found = having(({ label, group, value, change }) => `${label} ${group} ${value} ${change}`);
  return found.length > 0 ? found : having(({ sentence }) => sentence);
}

/** From the least sure to the surest. */
const certainties: readonly NumberRow['certainty'][] = ['doubtful', 'found', 'sure', 'chosen'];

/** Rows that are equal in a column stay in the order of the text. */
export function sorted(rows: readonly NumberRow[], { by, isDown }: Order): NumberRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  const sign = isDown ? -1 : 1;
  keyed.sort((a, b) => sign * compared(a.key, b.key) || a.row.line - b.row.line || a.row.column - b.row.column);
  return keyed.map(({ row }) => row);
}

function keyOf(row: NumberRow, by: Column): string | number | undefined {
  switch (by) {
    case 'value':
      return row.number;
    case 'change':
      return numberIn(row.change);
    case 'page':
      return row.line * 1e4 + row.column;
    case 'slides':
      return row.slides[0];
    case 'certainty':
      return certainties.indexOf(row.certainty);
    default:
      return row[by];
  }
}

/** Falls are below zero. */
function numberIn(change: string): number | undefined {
  const digits = /\d+(?:\.\d+)?/.exec(change)?.[0];
  if (digits === undefined) return undefined;
  return /下降|减少|降低|回落|收窄|压减|下滑/.test(change) ? -Number(digits) : Number(digits);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** What has no value comes last going up, first going down. */
function compared(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`);
}

/** A list with the item at `from` moved to `to`. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, i) => i !== from);
  const item = list[from];
  return item === undefined ? rest : [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** The words of a sentence around a number, which is in the middle where it is found. */
export function excerpt(sentence: string, shown: string, around: number): readonly [string, string, string] {
  const at = sentence.indexOf(shown);
  if (at < 0 || shown === '')
    return [sentence.slice(0, 2 * around) + (sentence.length > 2 * around ? '…' : ''), '', ''];
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + shown.length)];
  return [
    before.length > around ? `…${before.slice(-around)}` : before,
    shown,
    after.length > around ? `${after.slice(0, around)}…` : after,
  ];
}
