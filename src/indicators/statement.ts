/**
 * What a sentence says of an indicator, in whatever unit it says it.
 *
 * 24.3万户, 243000户 and 24.3万家 are one amount: 十 to 亿 are multiplied out, and units
 * that only another word or a power of ten parts (户 and 家, 公顷 and 平方米, 倍 and %) are
 * led back to one. Any other two units count different things: 元 and 美元, 人 and 人次,
 * 套 and 栋, also 亩 and 公顷, as a report rounds each for itself.
 */
import { leads, magnitudes, measures, minus, numberOf, qualifiersBefore, qualifiersBehind } from './lexicon.js';

/** A number in the unit all of its kind are compared in. */
export interface Amount {
  readonly number: number;
  readonly unit: string;
}

/** Units that say the same as another so many times. */
const sameAs: Readonly<Record<string, readonly [times: number, unit: string]>> = {
  户: [1, '家'],
  名: [1, '人'],
  位: [1, '人'],
  百分点: [1, '个百分点'],
  '‰': [0.1, '%'],
  倍: [100, '%'],
  公里: [1000, '米'],
  千米: [1000, '米'],
  平方公里: [1e6, '平方米'],
  公顷: [1e4, '平方米'],
};

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const magnitudeAtStart = new RegExp(`^(?:${magnitudes})`, 'u');

/** 24.3 万户 as 243000 家. */
export function amountOf(number: number, unit: string): Amount {
  // 千米 and 百分点 are units of their own.
  const [magnitude = ''] = measures.includes(unit) ? [] : (magnitudeAtStart.exec(unit) ?? []);
  const counted = unit.slice(magnitude.length);
  const [times, same] = sameAs[counted] ?? [1, counted];
  const factor = [...magnitude].reduce((product, digit) => product * (powers[digit] ?? 1), times);
  return { number: Number((number * factor).toPrecision(15)), unit: same };
}

export interface Statement extends Amount {
  /** Where the words that name it begin, and all from behind them to the end of the unit. */
  readonly index: number;
  readonly value: string;
}

const otherTime = '(?:(?<!全)年|月|季|同期|目标|计划|力争|预计|预期|将)';
const before = [...leads, '为', '增至', '升至', '降至', ...qualifiersBefore].join('|');
const behind = qualifiersBehind.join('|');
const head = new RegExp(
  `(?<=^|[，。；：！？、]|全[区县市省国年]|实现|完成|带动|其中)(?<!${otherTime}[^，。；：！？]{0,16})`,
  'uy',
);
/** The numbers behind words, by the unit they are compared in. */
const tails = new Map<string, RegExp>();

/**
 * The numbers of a unit, its 万 or 亿 included, that stand right behind the words. Before those stands
 * nothing that narrows them (北京路商圈零售总额), nor another time or an aim; behind them, no list of numbers.
 */
export function* statements(characters: string, words: string, unit: string): Generator<Statement> {
  const tail = tails.get(unit) ?? tailOf(unit);
  tails.set(unit, tail);
  let end = 0;
  for (let index = characters.indexOf(words); index >= 0; index = characters.indexOf(words, Math.max(end, index + 1))) {
    head.lastIndex = index;
    tail.lastIndex = index + words.length;
    const found = head.test(characters) ? tail.exec(characters) : null;
    if (!found) continue;
    end = tail.lastIndex;
    yield { index, value: found[0], ...amountOf(numberOf(found.groups!.number!)!, found.groups!.unit!) };
  }
}

function tailOf(unit: string): RegExp {
  const units = Object.keys(sameAs).filter((other) => sameAs[other]![1] === unit);
  const spelled = [...units, unit].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(
    `(?:${before}){0,2}(?<number>(?:(?<!\\d)${minus})?\\d[\\d,]{0,18}(?:\\.\\d{1,9})?)(?:${behind})?` +
      `(?<unit>(?:${magnitudes})?(?:${spelled.join('|')}))(?!次|百分点|(?:、|和|及|与|以及)\\d)`,
    'uy',
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
