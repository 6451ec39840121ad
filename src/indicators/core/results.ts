/** Core indicators as the slides show them: readings of one indicator and period brought together. */
import type { Indicator, Period, ReportChange, ReportLevel } from '../../report/report.js';
import { plainForNumbers } from '../../text/for-numbers.js';
import type { Quantity } from '../../text/quantities.js';
import { movementsInWords } from '../../text/quantity-words.js';
import type { Text } from '../../text/running-text.js';
import { plain } from '../../text/running-text.js';
import { placeOfText, slice } from '../../text/slice.js';
import type { CoreReading } from './readings.js';
import type { Value } from './statements.js';
import { vocabulary } from './vocabulary.js';

/** An indicator with what it is about. */
export interface CoreIndicator extends Indicator {
  readonly key: string;
}

/** The results of the year, one for each core indicator that the report states for itself, in the official order. */
export function resultsOfYear(readings: readonly CoreReading[]): CoreIndicator[] {
  return inOfficialOrder(readings.filter(({ period }) => period === 'year'));
}

const inWords = new RegExp(`(?:${movementsInWords})`, 'u');

/** The results of the year that are movements without a number (由负转正, 与上年持平), one for each core indicator. */
export function resultsInWords(readings: readonly CoreReading[]): CoreIndicator[] {
  const stated = readings.filter(
    ({ own, period, level, change, words }) => own && period === 'year' && !level && !change && inWords.test(words),
  );
  return vocabulary.flatMap(({ key, name }) => {
    const reading = stated.find((one) => one.key === key);
    return reading ? [inWordsOf(reading, name)] : [];
  });
}

function inWordsOf(reading: CoreReading, name: string): CoreIndicator {
  const { key, period, text, sentence, named, words } = reading;
  const written = slice(text, named.start, named.end);
  const value = slice(text, named.end, named.end + words.length);
  return {
    id: `core-${key}-${period}`,
    key,
    period,
    label: plain(written) === reading.name ? written : [{ text: name }],
    group: '',
    level: { text: value, number: undefined, unit: '', isUnsignedFall: false, value, before: '', after: '' },
    movement: '',
    change: undefined,
    part: [],
    section: [],
    sentence: slice(text, sentence.start, sentence.end),
    at: placeOfText(value) ?? placeOfText(text) ?? { file: '', line: 1, column: 1 },
  };
}

/** The results of five years, likewise; averages before levels at the end, and those before totals. */
export function resultsOfFiveYears(readings: readonly CoreReading[]): CoreIndicator[] {
  const of = (period: Period) => readings.filter((reading) => reading.period === period);
  return inOfficialOrder([...of('average'), ...of('end'), ...of('since'), ...of('total')]);
}

function inOfficialOrder(readings: readonly CoreReading[]): CoreIndicator[] {
  return vocabulary.flatMap(({ key, name }) => {
    const own = readings.filter((reading) => reading.key === key && reading.own && (reading.level || reading.change));
    // A reading with level and change says most; a second one may add what it lacks.
    const first = own.find(({ level, change }) => level && change) ?? own[0];
    if (!first) return [];
    const other = own.find(
      (reading) => (first.level ? !first.change && reading.change : reading.level) && reading.period === first.period,
    );
    return [indicatorOf(first, other, name)];
  });
}

/** The indicator of a reading; `other` adds the level or change that it lacks. */
export function indicatorOf(reading: CoreReading, other: CoreReading | undefined, name: string): CoreIndicator {
  const level = reading.level
    ? { value: reading.level, of: reading }
    : other?.level && { value: other.level, of: other };
  const change = reading.change
    ? { value: reading.change, of: reading }
    : other?.change && { value: other.change, of: other };
  const main = (level ?? change)!;
  const written = slice(reading.text, reading.named.start, reading.named.end);
  const moved = change && changeOf(change.of, change.value);
  const shown = levelOf(main.of, main.value);
  return {
    id: `core-${reading.key}-${reading.period}`,
    key: reading.key,
    period: reading.period,
    // A level of each year (新增就业年均超过4.6万人) is no total, and a total of several years is none of the year.
    label: [
      ...(reading.period === 'average' && level ? [{ text: '年均' }] : []),
      ...(reading.period === 'total' && level && isSummed(level.of, level.value) ? [{ text: '累计' }] : []),
      ...(plain(written) === reading.name ? written : [{ text: name }]),
    ],
    group: '',
    level: level
      ? shown
      : { ...shown, number: moved?.number ?? shown.number, isUnsignedFall: moved?.isUnsignedFall ?? false },
    movement: level ? '' : (moved?.word ?? ''),
    change: level ? moved : undefined,
    part: [],
    section: [],
    sentence: slice(main.of.text, main.of.sentence.start, main.of.sentence.end),
    at: placeOfText(shown.value) ?? placeOfText(reading.text) ?? { file: '', line: 1, column: 1 },
  };
}

/** Whether the words around a name sum its level up: 一般公共预算收入累计完成68.9亿元, 累计新增就业2万人. */
function isSummed({ text, named }: CoreReading, { start }: Value): boolean {
  const characters = plainForNumbers(text);
  return (
    /累计(?:完成|实现)?$/.test(characters.slice(Math.max(0, named.start - 4), named.start)) ||
    characters.slice(named.end, start).includes('累计')
  );
}

function levelOf({ text }: CoreReading, value: Value): ReportLevel {
  const { quantity, start, end } = value;
  return {
    text: slice(text, start, end),
    number: numberOf(quantity),
    ...boundsOf(quantity),
    unit: quantity.unit,
    isUnsignedFall: false,
    value: digitsOf(text, value),
    before: quantity.before,
    after: quantity.after,
  };
}

function digitsOf(text: Text, { start, quantity, shown }: Value): Text {
  const numerals = quantity.numerals;
  const from = start + quantity.before.length;
  const length = numerals.at(-1)!.end - numerals[0].start;
  return slice(text, from, from + Math.min(length, shown.length));
}

/** A range (5%—5.5%) has no number of its own, so that no chart draws one of its ends. */
function numberOf({ numerals }: Quantity): number | undefined {
  return numerals.length === 1 ? numerals[0].value : undefined;
}

function boundsOf({ form, numerals }: Quantity): Pick<ReportLevel, 'bounds'> {
  const [lower, upper] = form === 'range' ? numerals.map(({ value }) => value) : [];
  return lower === undefined || upper === undefined ? {} : { bounds: [lower, upper] };
}

/** The change with the word before it: 增长4.8%, 年均增长5%. */
function changeOf(
  { text, sentence, named }: CoreReading,
  { start, end, quantity }: Value,
): (ReportChange & { readonly word: string }) | undefined {
  const value = numberOf(quantity);
  const characters = plainForNumbers(text);
  const before = characters.slice(Math.max(sentence.start, start - LONGEST_MOVEMENT), start);
  const own = movementWord.exec(before)?.[0] ?? '';
  // 分别增长5%、6.5%, also after the levels: the second number shares the word of the first.
  // 投入增速年均超20% is shown as 投入年均增速.
  const word = own
    ? own.replace(/(增速|增幅|涨幅)年均$/u, '年均$1')
    : (sharedWord.exec(characters.slice(named.end, start))?.[1] ?? '');
  const falls = quantity.movement.falls || /降/.test(word);
  return {
    text: slice(text, start, end),
    number: falls && value !== undefined ? -Math.abs(value) : value,
    ...boundsOf(quantity),
    unit: quantity.unit,
    isUnsignedFall: falls && value !== undefined && value > 0,
    words: own ? slice(text, start - own.length, end) : [{ text: word }, ...slice(text, start, end)],
    word,
  };
}

const sharedWord =
  /^(?:[^，；。]*，)?(?:分别|均)*((?:同比|年均|累计|实际|名义)*(?:增长|增加|提高|提升|上升|上涨|下降|降低|减少|回落))[^，；。]*[、和]$/u;
/** Characters of the words of a movement; a bound keeps the search linear in the text. */
const LONGEST_MOVEMENT = 60;
const movementWord =
  /(?:同比|可比|年均|累计|实际|名义)*(?:增长|增加|提高|提升|上升|上涨|下降|降低|减少|回落|微涨|微降|(?:涨幅|增速|增幅)(?:年均)?)$/u;
