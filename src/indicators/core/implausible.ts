/**
 * Numbers that a core indicator cannot have: outside its range, or in a unit of something else. They are on no slide of
 * their own accord, and each is reported with its sentence.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { Indicator, ReportBlock } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import type { ReportYears } from '../../report/years.js';
import { plainForNumbers } from '../../text/for-numbers.js';
import { plain } from '../../text/running-text.js';
import { placeOfText, slice } from '../../text/slice.js';
import { amountOf } from '../statement.js';
import { coreKeyOf } from './identity.js';
import type { Measured } from './ranges.js';
import { isPlausible, rangeOfArea } from './ranges.js';
import { coreReadings } from './readings.js';
import { isUnitOf } from './vocabulary.js';

/** A number that its core indicator cannot have. */
export interface Implausible {
  readonly label: string;
  readonly value: string;
  /** The ends of its range in words; `undefined` where the unit is impossible. */
  readonly usual: readonly string[] | undefined;
  readonly sentence: string;
  /** `undefined` for a text without a place. */
  readonly at: Place | undefined;
}

/** Each number of the running text that its core indicator cannot have. */
export function implausibleNumbers(body: readonly ReportBlock[], years: ReportYears): Implausible[] {
  const found = new Map<string, Implausible>();
  for (const reading of coreReadings(stretchesOf(body, years), years)) {
    const { name, own, text, sentence, doubtful } = reading;
    if (!own || !doubtful) continue;
    const { value, range, unit } = doubtful;
    const at = placeOfText(slice(text, value.start, value.end));
    const place = JSON.stringify(at);
    if (found.has(place)) continue;
    const usual = range?.map((number) => inWords(number, unit));
    const said = plainForNumbers(text).slice(sentence.start, sentence.end);
    found.set(place, { label: name, value: value.shown, usual, sentence: said, at });
  }
  return [...found.values()];
}

/** Notes `figure/implausible` for each of them. */
export function noteImplausible(body: readonly ReportBlock[], years: ReportYears, note: Note): void {
  for (const { at, ...args } of implausibleNumbers(body, years)) note(warning('figure/implausible', args, at));
}

const steps = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;

/** 1e7 元 as 1000万元. */
function inWords(number: number, unit: string): string {
  const [size, word] = steps.find(([size]) => Math.abs(number) >= size) ?? [1, ''];
  return `${number / size}${word}${unit}`;
}

/** Whether an indicator has a value that it can have; `true` for one that is no core indicator. */
export function isPlausibleIndicator({ label, level, movement, change, period, sentence }: Indicator): boolean {
  const key = coreKeyOf(plain(label));
  if (key === undefined) return true;
  const fits = (number: number | undefined, unit: string, kind: Measured['kind']) =>
    number === undefined || isPlausible(key, { kind, number, unit, period });
  const kind = movement === '' ? 'level' : 'change';
  if (kind === 'level' && level.number !== undefined) {
    const [before = ''] = plain(sentence).split(plain(label));
    if (!isUnitOf(key, amountOf(1, level.unit).unit) || rangeOfArea(key, level.number, level.unit, before))
      return false;
  }
  return fits(level.number, level.unit, kind) && (!change || fits(change.number, change.unit, 'change'));
}
