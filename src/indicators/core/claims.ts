/** Values of core indicators that the running text states of the report's own area, each with what it is compared by. */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { Period, ReportBlock } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import type { ReportYears } from '../../report/years.js';
import { plainForNumbers } from '../../text/running-text.js';
import { placeAt } from '../../text/slice.js';
import type { Stated } from '../agreement.js';
import { stated } from '../agreement.js';
import { amountOf } from '../statement.js';
import { identityKey } from './identity.js';
import type { CoreReading } from './readings.js';
import { coreReadings, isPlainOpening } from './readings.js';
import type { Value } from './statements.js';
import { coreNameIn } from './vocabulary.js';

/** A value of a core indicator that can be compared with others. */
export interface Claim {
  /** Its identity; those with the same key are compared. */
  readonly key: string;
  readonly period: Period;
  readonly kind: 'level' | 'change';
  readonly stated: Stated;
  readonly label: string;
  readonly value: string;
  readonly at: Place;
  /** Whether its label is no core indicator, so that only values near each other can be slips. */
  readonly isOtherLabel?: boolean;
}

/** The claims of the running text of a report, about the year that it reviews or aims of the one that it plans. */
export function claimsOfText(body: readonly ReportBlock[], years: ReportYears): Claim[] {
  return coreReadings(stretchesOf(body, years), years).flatMap((reading) => claimsOf(reading, years));
}

/** Another time than the whole year. */
const otherTime = /季度|半年|\d月|上年|前年|同期/;
/** What makes two values of one indicator differ rightly. */
const otherBasis = /实际|名义|可比|同口径|扣除|剔除|力争|争取|两年|三年|五年|平均/g;
/** Whether a sentence that begins with 其中 is about parts of something else than a core indicator: …国家进出口额. */
function isOfOther(characters: string, start: number): boolean {
  if (!characters.startsWith('其中', start)) return false;
  const before = characters.slice(characters.lastIndexOf('。', start - 2) + 1, start);
  const opening = before.slice(0, before.search(/\d|$/));
  const core = coreNameIn(opening);
  return !core || !isPlainOpening(opening.slice(0, core.start));
}

function claimsOf(reading: CoreReading, years: ReportYears): Claim[] {
  const { period, own, text, sentence, named, level, change } = reading;
  if (!own || (period !== 'year' && period !== 'target')) return [];
  const characters = plainForNumbers(text);
  if (isOfOther(characters, sentence.start)) return [];
  const about = characters.slice(sentence.start, named.start);
  const saidYears = [...about.matchAll(/(\d{4})年/g)].map(([, digits]) => Number(digits));
  if (
    otherTime.test(about) ||
    saidYears.some((named) => named !== (period === 'year' ? years.planned - 1 : years.planned))
  )
    return [];
  return [...(level ? claimOf(reading, level, 'level') : []), ...(change ? claimOf(reading, change, 'change') : [])];
}

function claimOf(reading: CoreReading, value: Value, kind: 'level' | 'change'): Claim[] {
  const { quantity, start, end, shown } = value;
  const [numeral] = quantity.numerals;
  const characters = plainForNumbers(reading.text);
  const lead = characters.slice(Math.max(reading.named.end, characters.lastIndexOf('，', start)), start);
  if (quantity.form !== 'number' || numeral.script !== 'usual' || numeral.value === undefined) return [];
  const digits = /[\d,]+(?:\.\d+)?/.exec(characters.slice(start, end))?.[0];
  if (digits === undefined) return [];
  const unit = quantity.unit || shown.slice(shown.search(/[^\d.,]+$/)).replace(/(?:左右|以[上下内])$/, '');
  const falls = kind === 'change' && (quantity.movement.falls || /降|减少|回落/.test(lead));
  const size = falls ? -Math.abs(numeral.value) : numeral.value;
  const measured = characters.slice(reading.named.start, start).match(otherBasis) ?? [];
  // 财政收入 is more than 一般公共预算收入, and one indicator with it in the vocabulary.
  const basis = reading.key === 'revenue' && !/公共预算/.test(reading.name) ? [...measured, '财政收入'] : measured;
  return [
    {
      key: identityKey({
        subject: `core:${reading.key}`,
        period: reading.period,
        kind,
        unit: amountOf(size, unit).unit,
        basis,
      }),
      period: reading.period,
      kind,
      stated: stated(size, unit, digits, lead + quantity.before + quantity.after),
      label: reading.name,
      value: shown,
      at: placeAt(reading.text, start) ?? { file: '', line: 1, column: 1 },
    },
  ];
}
