/** Values of core indicators that the running text states of the report's own area, each with what it is compared by. */
import type { Place } from '../../diagnostics/diagnostic.js';
import type { Period, ReportBlock } from '../../report/report.js';
import { stretchesOf } from '../../report/roles.js';
import type { ReportYears } from '../../report/years.js';
import { LONGEST_SENTENCE, plainForNumbers } from '../../text/for-numbers.js';
import type { Text } from '../../text/running-text.js';
import type { Span } from '../../text/slice.js';
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
  let last: SentenceRead | undefined;
  return coreReadings(stretchesOf(body, years), years).flatMap((reading) => {
    const { text, sentence } = reading;
    // A sentence may have thousands of readings; it is read once.
    if (last?.text !== text || last.sentence !== sentence) {
      const characters = last?.text === text ? last.characters : plainForNumbers(text);
      last = { text, sentence, characters, ...readSentence(characters, sentence, years) };
    }
    return claimsOf(reading, last);
  });
}

/** What the words of a sentence say of all values behind them. */
interface SentenceRead extends ReturnType<typeof readSentence> {
  readonly text: Text;
  readonly sentence: Span;
  /** Of the whole text. */
  readonly characters: string;
}

function readSentence(characters: string, { start, end }: Span, years: ReportYears) {
  const words = characters.slice(start, end);
  const saidYears = [...words.matchAll(/(\d{4})年/g)];
  const endOf = (found: RegExpExecArray | null | undefined) =>
    found ? start + found.index + found[0].length : Number.POSITIVE_INFINITY;
  const otherYearEnd = (own: number) => endOf(saidYears.find(([, digits]) => Number(digits) !== own));
  return {
    isOfOther: isOfOther(characters, start),
    /** Where the first mention of another time ends, and that of another year than the one of a period. */
    otherTimeEnd: endOf(otherTime.exec(words)),
    otherYearEnd: { year: otherYearEnd(years.planned - 1), target: otherYearEnd(years.planned) },
  };
}

/** Another time than the whole year. */
const otherTime = /季度|半年|\d月|上年|前年|同期/;
/** What makes two values of one indicator differ rightly. */
const otherBasis = /实际|名义|可比|同口径|扣除|剔除|力争|争取|两年|三年|五年|平均/g;
/** Whether a sentence that begins with 其中 is about parts of something else than a core indicator: …国家进出口额. */
function isOfOther(characters: string, start: number): boolean {
  if (!characters.startsWith('其中', start)) return false;
  const nearest = characters.slice(Math.max(0, start - 1 - LONGEST_SENTENCE), Math.max(0, start - 1));
  const before = nearest.slice(nearest.lastIndexOf('。') + 1);
  const opening = before.slice(0, before.search(/\d|$/));
  const core = coreNameIn(opening);
  return !core || !isPlainOpening(opening.slice(0, core.start));
}

function claimsOf(reading: CoreReading, sentence: SentenceRead): Claim[] {
  const { period, own, named, level, change } = reading;
  if (!own || (period !== 'year' && period !== 'target') || sentence.isOfOther) return [];
  if (Math.min(sentence.otherTimeEnd, sentence.otherYearEnd[period]) <= named.start) return [];
  const claim = (value: Value | undefined, kind: Claim['kind']) =>
    value ? claimOf(reading, value, kind, sentence.characters) : [];
  return [...claim(level, 'level'), ...claim(change, 'change')];
}

function claimOf(reading: CoreReading, value: Value, kind: Claim['kind'], characters: string): Claim[] {
  const { quantity, start, end, shown } = value;
  const [numeral] = quantity.numerals;
  const between = characters.slice(reading.named.end, start);
  const lead = between.slice(Math.max(0, between.lastIndexOf('，')));
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
