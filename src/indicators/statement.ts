/**
 * What a sentence states of an indicator, in whatever unit it does.
 *
 * 24.3万户, 243000户 and 24.3万家 are one amount: 十 to 亿 are multiplied out, and units that only another word or a
 * power of ten parts (户 and 家, 公顷 and 平方米, 倍 and %) are converted to one. Any other two units count different
 * things: 元 and 美元, 人 and 人次, 套 and 栋, also 亩 and 公顷, as a report rounds each for itself.
 */
import type { Quantity } from '../text/quantities.js';
import { quantitiesIn } from '../text/quantities.js';
import {
  leads,
  levelVerbs,
  listSeparators,
  magnitudes,
  measures,
  powers,
  qualifiersBefore,
  unitEquivalents,
} from '../text/quantity-words.js';

/** A number in the unit all of its kind are compared in. */
export interface Amount {
  readonly number: number;
  readonly unit: string;
}

const magnitudeAtStart = new RegExp(`^(?:${magnitudes})`, 'u');

/** 24.3 万户 as 243000 家. */
export function amountOf(number: number, unit: string): Amount {
  // 千米 and 百分点 are units of their own.
  const [magnitude = ''] = measures.includes(unit) ? [] : (magnitudeAtStart.exec(unit) ?? []);
  const counted = unit.slice(magnitude.length);
  const [times, same] = unitEquivalents[counted] ?? [1, counted];
  const factor = [...magnitude].reduce((product, digit) => product * (powers[digit] ?? 1), times);
  return { number: Number((number * factor).toPrecision(15)), unit: same };
}

export interface Statement extends Amount {
  /** Where the words that name it begin. */
  readonly index: number;
  /** All from behind the words to the end of the unit. */
  readonly value: string;
  /** Its number in the unit that the text gives it. */
  readonly asWritten: Amount;
}

const otherTime = '(?:(?<!全)年|月|季|同期|目标|计划|力争|预计|预期|将)';
const head = new RegExp(
  `(?<=^|[，。；：！？、]|全[区县市省国年]|实现|完成|带动|其中)(?<!${otherTime}[^，。；：！？]{0,16})`,
  'uy',
);
const leading = new RegExp(`(?:${[...leads, ...levelVerbs, ...qualifiersBefore].join('|')}){0,2}`, 'uy');
const unitGoesOn = new RegExp(`(?:次|百分点|(?:${listSeparators.join('|')})\\d)`, 'uy');

/**
 * The numbers of a unit, its 万 or 亿 included, that stand right behind the words. Before those stands nothing that
 * narrows them (北京路商圈零售总额), nor another time or an aim; behind them, no list of numbers.
 */
export function* statements(characters: string, words: string, unit: string): Generator<Statement> {
  let end = 0;
  for (let index = characters.indexOf(words); index >= 0; index = characters.indexOf(words, Math.max(end, index + 1))) {
    head.lastIndex = index;
    const start = index + words.length;
    const amount = head.test(characters) ? amountAt(characters, start, unit) : undefined;
    if (!amount) continue;
    end = amount.end;
    const { number, unit: counted, asWritten } = amount;
    yield { index, value: characters.slice(start, end), number, unit: counted, asWritten };
  }
}

/** More characters than a number has with its unit. */
const LONGEST_QUANTITY = 48;

/** The number of a unit that stands at `at`, after 达, 为, 约 and the like. */
function amountAt(
  characters: string,
  at: number,
  unit: string,
): (Amount & Pick<Statement, 'asWritten'> & { readonly end: number }) | undefined {
  leading.lastIndex = at;
  const start = at + leading.exec(characters)![0].length;
  const [quantity] = quantitiesIn(characters.slice(start, start + LONGEST_QUANTITY));
  if (quantity?.start !== 0 || quantity.form !== 'number') return undefined;
  const [{ value, script }] = quantity.numerals;
  // 百亿元 of 突破百亿元大关 is a step, not a level.
  if (script !== 'usual') return undefined;
  const own = unitOf(quantity, characters.slice(start, start + LONGEST_QUANTITY), unit);
  const end = start + quantity.endOfUnit - quantity.unit.length + own.length;
  unitGoesOn.lastIndex = end;
  if (value === undefined || unitGoesOn.test(characters)) return undefined;
  const amount = amountOf(value, own);
  return amount.unit === unit ? { ...amount, asWritten: { number: value, unit: own }, end } : undefined;
}

/** The unit of a number, also one that only the figure names: 微克. */
function unitOf({ unit, endOfUnit }: Quantity, characters: string, named: string): string {
  const behind = characters.slice(endOfUnit - unit.length);
  const [magnitude = ''] = magnitudeAtStart.exec(behind) ?? [];
  const whole = behind.startsWith(named) ? named : magnitude + named;
  return whole.length > unit.length && behind.startsWith(whole) ? whole : unit;
}
