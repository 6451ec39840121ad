/**
 * One core indicator stated twice with different values.
 *
 * Only values of one kind are compared: of the report's own scope and the same year or aim, in units that count alike,
 * both exact, with the same qualifier. A value given with fewer digits may be the other one rounded or cut off.
 */
import type { Note, Place } from '../../diagnostics/diagnostic.js';
import { warning } from '../../diagnostics/diagnostic.js';
import type { ReportBlock } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import { plain } from '../../text/running-text.js';
import { placeOfText, slice } from '../../text/slice.js';
import { amountOf } from '../statement.js';
import type { CoreReading } from './readings.js';
import { coreReadings } from './readings.js';
import type { Value } from './statements.js';

interface Claim {
  /** Claims with the same key are of one kind. */
  readonly key: string;
  readonly number: number;
  /** One unit of its last digit: 0.01 of 4.85. */
  readonly step: number;
  readonly label: string;
  readonly value: string;
  readonly at: Place;
}

/** Notes `figure/two-readings` for each core indicator with two values, at the second one. */
export function noteTwoReadings(body: readonly ReportBlock[], year: number, note: Note): void {
  const reported = new Set<string>();
  const first = new Map<string, Claim[]>();
  for (const claim of coreReadings(stretchesOf(body, year), year).flatMap((reading) => claimsOf(reading, year))) {
    const earlier = first.get(claim.key) ?? [];
    const other = earlier.find((before) => !agrees(before, claim));
    // A value that was stated before adds nothing to compare with.
    if (!earlier.some(({ number, step }) => number === claim.number && step === claim.step))
      first.set(claim.key, [...earlier, claim]);
    if (!other || reported.has(claim.key)) continue;
    reported.add(claim.key);
    const values = [other, claim].map(({ value, at: { file, line } }) => ({ value, file, line }));
    note(warning('figure/two-readings', { label: claim.label, values }, claim.at));
  }
}

/** Whether the finer of two values gives the coarser one when it is rounded or cut off. */
function agrees(a: Claim, b: Claim): boolean {
  const [fine, coarse] = a.step <= b.step ? [a, b] : [b, a];
  const steps = Number((fine.number / coarse.step).toPrecision(12));
  return [Math.round(steps), Math.trunc(steps)].includes(Math.round(coarse.number / coarse.step));
}

/** Another time than the whole year. */
const otherTime = /季度|半年|\d月|上年|前年|同期/;
/** What makes two values of one indicator differ rightly. */
const otherBasis = /实际|名义|可比|同口径|扣除|剔除|力争|争取|两年|三年|五年|平均/g;
const milestone = /突破|跨|迈|站上|首破|超|近|逾|不足|高[于出]|低于/;

function claimsOf(reading: CoreReading, year: number): Claim[] {
  const { period, own, text, sentence, named, level, change } = reading;
  if (!own || (period !== 'year' && period !== 'target')) return [];
  const about = plain(text).slice(sentence.start, named.start);
  const years = [...about.matchAll(/(\d{4})年/g)].map(([, digits]) => Number(digits));
  if (otherTime.test(about) || years.some((named) => named !== (period === 'year' ? year - 1 : year))) return [];
  return [...(level ? claimOf(reading, level, 'level') : []), ...(change ? claimOf(reading, change, 'change') : [])];
}

function claimOf(reading: CoreReading, value: Value, kind: 'level' | 'change'): Claim[] {
  const { quantity, start } = value;
  const [numeral] = quantity.numerals;
  const characters = plain(reading.text);
  const lead = characters.slice(Math.max(reading.named.end, characters.lastIndexOf('，', start)), start);
  if (quantity.form !== 'number' || numeral.script !== 'usual' || numeral.value === undefined) return [];
  if (milestone.test(lead + quantity.before)) return [];
  const digits = characters.slice(start, value.end).match(/[\d,]+(?:\.(\d+))?/);
  const unit = quantity.unit || value.shown.slice(value.shown.search(/[^\d.,]+$/)).replace(/(?:左右|以[上下内])$/, '');
  const falls = kind === 'change' && (quantity.movement.falls || /降|减少|回落/.test(lead));
  const size = falls ? -Math.abs(numeral.value) : numeral.value;
  const amount = amountOf(size, unit);
  const basis = characters.slice(reading.named.start, start).match(otherBasis) ?? [];
  const bound = /以[上下内]/.exec(quantity.after)?.[0] ?? '';
  if (!digits || /余|多/.test(quantity.after)) return [];
  // 财政收入 is more than 一般公共预算收入, and one indicator with it in the vocabulary.
  const isFiscal = /公共预算/.test(reading.name);
  return [
    {
      key: JSON.stringify([reading.key, reading.period, kind, amount.unit, basis, bound, isFiscal]),
      number: amount.number,
      step: Math.abs(amountOf(10 ** -(digits[1]?.length ?? 0), unit).number),
      label: reading.name,
      value: value.shown,
      at: placeOfText(slice(reading.text, start)) ?? { file: '', line: 1, column: 1 },
    },
  ];
}
