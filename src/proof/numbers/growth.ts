/** A growth that the text states beside the two levels it follows from: 由10亿元增加到20亿元，增长2倍，翻两番. */
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { type Figure, figureOf, type Interval, isAmong } from './figures-in.js';

const opening = /(?:由|从)(?:[^，。；：、\d]{0,8}(?<year>\d{4})年)?[^，。；：、\d]{0,16}$/u;
/** Between the levels: 增加到, （2020年）提高至, 亿元左右，增长到, 年的…到2023年的. */
const reaching =
  /^(?:（[^（）]*）)?[^，。；：、\d]{0,12}(?:到|至|为)(?:\d{4}年)?(?:末|底)?的?[^，。；：、\d由从]{0,12}$/u;
/** Between a level and the one before it: 达到180亿元，比2018年的100亿元增长80%. */
const comparing = /^(?:，|（)?(?:比|较)(?<year>\d{4})年(?:末|底)?的?(?:约|近)?$/u;
const rising = '增长|增加|提高|提升|上升|上涨|扩大|新增|净?增|增幅|升幅|增速';
const falling = '下降|减少|降低|压减|压缩|缩减|削减|精简|缩短|缩小|收窄|回落|降幅|减幅|降|减';
/** Between the second level and the growth: a comma or bracket, and how it moved. */
const moving = new RegExp(
  `^(?:（[^（），。；：\\d]{0,6}）)?(?:\\p{Script=Han}{0,4}[，、（])?(?:总量|总数|总额|规模)?(?:同比|五年|累计|总共|共|净|实现)*(?:(?<fall>${falling})|${rising})+(?:了|达到|达|为)?(?:约|近|超过?|大约|接近)?$`,
  'u',
);
/** What is measured otherwise than by the two levels. */
const otherBasis = /年均|平均|实际|可比|名义|不变价|同口径|每年|剔除|扣除/u;
const comparablePrices = /可比|不变价|同口径/u;

/** Two levels of one thing, the earlier one first, and where the later one ends. */
interface Levels {
  readonly from: Figure;
  readonly to: Figure;
  readonly year: string;
  /** Between them, where the text names both years. */
  readonly years: number | undefined;
  readonly end: number;
}

/** The growth that two levels give, in the unit that the text states it in; `undefined` for units that do not fit. */
function growthOf({ from, to }: Levels, stated: Quantity, said: Figure): Interval | undefined {
  if (from.low <= 0) return undefined;
  const ratio = ratioOf(from, to, 1);
  if (stated.unit === '%' && from.unit !== '%') return scaled(ratio, 100);
  if (stated.unit === '倍') return ratio;
  const difference = { low: to.low - from.high, high: to.high - from.low };
  if (/百分点$/u.test(stated.unit) && from.unit === '%') return difference;
  // 由120家增加到150家，增加30家.
  if (said.unit === from.unit && from.unit !== '%' && said.number !== 0)
    return scaled(difference, stated.numerals[0].value! / said.number);
  return undefined;
}

/** The levels taken as exact, for the growth that a message names. */
function exact(levels: Levels): Levels {
  const [from, to] = [levels.from, levels.to].map((one) => ({ ...one, low: one.number, high: one.number })) as [
    Figure,
    Figure,
  ];
  return { ...levels, from, to };
}

function ratioOf(from: Figure, to: Figure, less: number): Interval {
  return { low: to.low / from.high - less, high: to.high / from.low - less };
}

function scaled({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor };
}

function findGrowths(passage: Passage, find: Find): void {
  const { text } = passage;
  const quantities = passage.quantities.filter(({ unit }) => unit !== '年');
  for (let i = 0; i + 1 < quantities.length; i++) {
    const levels = levelsAt(passage, quantities[i]!, quantities[i + 1]!);
    if (!levels) continue;
    findMultiples(text, levels, find);
    let at = levels.end;
    for (const stated of quantities.slice(i + 2, i + 2 + MOST_CLAIMS)) {
      // 约 may stand behind the word of movement, which the expression reads.
      const words = text.slice(at, stated.numerals[0].start);
      const moved = moving.exec(words);
      if (!moved && !(words.length < 24 && otherBasis.test(words))) break;
      if (moved && !otherBasis.test(words)) compare(text, levels, stated, moved.groups!.fall !== undefined, find);
      else if (/年均(?:增长|增加|下降)[约近]?$/u.test(words)) compareYearly(text, levels, stated, find);
      at = stated.end;
    }
  }
}

/** Quantities behind two levels that may say how they differ: 增加30家，增长25%，年均增长5%. */
const MOST_CLAIMS = 3;

function levelsAt(passage: Passage, first: Quantity, second: Quantity): Levels | undefined {
  const { text } = passage;
  const between = text.slice(first.end, second.start);
  if (second.start - first.end > 40) return undefined;
  const before = text.slice(Math.max(0, first.start - 30), first.start);
  const later = comparing.exec(between);
  const earlier = later ? undefined : opening.exec(before);
  if (!later && !(earlier && reaching.test(between))) return undefined;
  if (comparablePrices.test(before + between)) return undefined;
  const [old, now] = later ? [second, first] : [first, second];
  const to = figureOf(passage, now);
  const from = figureOf(passage, old, old.unit || now.unit);
  if (!to || !from || from.unit !== to.unit || /^(?:月|日|号|)$/u.test(now.unit)) return undefined;
  const year = (later ?? earlier)!.groups?.year ?? '';
  const last = earlier && /(\d{4})年/u.exec(between)?.[1];
  const years = last && year !== '' ? Number(last) - Number(year) : undefined;
  return { from, to, year, years, end: second.end };
}

/** 由2020年的120家增加到2025年的180家，年均增长8.4%; of money it may be in comparable prices. */
function compareYearly(text: string, levels: Levels, stated: Quantity, find: Find): void {
  const { from, to, years } = levels;
  const said = figureOf({ text }, stated);
  if (!said || years === undefined || years < 2 || stated.unit !== '%' || from.low <= 0 || /[元%]/u.test(from.unit))
    return;
  const sign = /下降[约近]?$/u.test(text.slice(0, stated.numerals[0].start).slice(-4)) ? -1 : 1;
  const ratio = ratioOf(from, to, 0);
  const [low, high] = [ratio.low, ratio.high].map((one) => (one ** (1 / years) - 1) * 100) as [number, number];
  if (isAmong(said, sign > 0 ? { low, high } : { low: -high, high: -low })) return;
  const computed = rounded(Math.abs((to.number / from.number) ** (1 / years) - 1) * 100, '%');
  find({ start: stated.start, end: stated.end }, { args: { ...shown(text, levels), computed }, level: 'likely' });
}

function compare(text: string, levels: Levels, stated: Quantity, falls: boolean, find: Find): void {
  const said = figureOf({ text }, stated);
  if (!said) return;
  const { from } = levels;
  const isPointsOfAmount = /百分点$/u.test(stated.unit) && from.unit !== '%' && from.low > 0;
  const growthBy = (by: Levels) =>
    isPointsOfAmount ? scaled(ratioOf(by.from, by.to, 1), 100) : growthOf(by, stated, said);
  const growth = growthBy(levels);
  if (!growth) return;
  const unitSize = said.number === 0 ? 1 : said.number / stated.numerals[0].value!;
  // A rate may be cut off at its last digit, but nobody writes 1.9倍 as 1倍.
  const room = stated.unit === '倍' ? 0 : (said.step / unitSize) * 0.52;
  // 近3倍 is not said of twice as much.
  const least = stated.unit === '倍' && said.high === said.number ? said.number * 0.8 : said.low;
  const own = { low: least / unitSize - room, high: said.high / unitSize + room };
  const written = falls ? { low: -own.high, high: -own.low } : own;
  if (!isPointsOfAmount && written.low <= growth.high && growth.low <= written.high) return;
  const computed = Math.abs(growthBy(exact(levels))!.low);
  const unit = isPointsOfAmount ? '%' : stated.unit;
  find(
    { start: stated.start, end: stated.end },
    { args: { ...shown(text, levels), computed: rounded(computed, unit) } },
  );
}

/** Words of several times behind the levels: ，翻了一番, ，实现翻两番, ，是原来的3倍, （为2018年的1.8倍）. */
const multiples =
  /^[，、（]?(?:五年|实现|成功|总体|整整|接近|基本|近|历史性地|提前)*(?<words>翻(?:了)?(?<near>近)?(?<times>[一二两三四]?番|[一两]倍)|(?:是|为|相当于)(?:(?<year>\d{4})年|原来|之前|过去|当时|当年)的(?<about>约|近|超过?)?(?<number>\d+(?:\.\d+)?)(?<more>多|余)?倍)/u;
const factors: Readonly<Record<string, number>> = {
  番: 2,
  一番: 2,
  二番: 4,
  两番: 4,
  三番: 8,
  四番: 16,
  一倍: 2,
  两倍: 4,
};
/** Of the levels of 翻番: nobody has exactly twice as much. */
const NEARLY = 0.97;
const CLOSE_TO = 0.85;

function findMultiples(text: string, levels: Levels, find: Find): void {
  const { from, to, end, year } = levels;
  const found = multiples.exec(text.slice(end, end + 40));
  if (!found || from.low <= 0) return;
  const { words = '', times, near, number, about, more, year: of } = found.groups!;
  const ratio = ratioOf(from, to, 0);
  const start = end + found[0].length - words.length;
  const say = () =>
    find(
      { start, end: end + found[0].length },
      { args: { ...shown(text, levels), computed: `${rounded(to.number / from.number, '')}倍` } },
    );
  if (times !== undefined) {
    const factor = factors[times]!;
    const least = near || /近|基本/u.test(found[0]) ? CLOSE_TO : NEARLY;
    // 翻番目标 may have been set on another base.
    if (
      !/^(?:的?目标|预期)/u.test(text.slice(start + words.length)) &&
      (ratio.high < factor * least || ratio.low > factor * 2.05)
    )
      say();
    return;
  }
  if (of !== undefined && of !== year) return;
  const digits = number!.split('.')[1]?.length ?? 0;
  const [low, high] = [Number(number), Number(number)].map(
    (n, i) => n + (i === 0 ? -1 : 1) * 10 ** -digits * (digits === 0 ? 0.1 : 1),
  );
  const room = about === '近' || about === '约' ? 0.15 : 0;
  const least = low! * (1 - room);
  const most = about?.startsWith('超') || more ? Number(number) + 1 : high! * (1 + (about === '约' ? room : 0));
  if (ratio.high < least || ratio.low > most) say();
}

function shown(text: string, { from, to }: Levels): { readonly from: string; readonly to: string } {
  return {
    from: text.slice(from.quantity.start, from.quantity.end),
    to: text.slice(to.quantity.start, to.quantity.end),
  };
}

function rounded(number: number, unit: string): string {
  return `${Number(number.toFixed(unit === '倍' || unit === '' ? 2 : 1))}${unit}`;
}

export const growthRule: Rule = {
  code: 'numbers/growth',
  level: 'certain',
  source: '统计常识：增长率＝（报告期－基期）÷基期；GB/T 15835—2011',
  wrong: '总产值由10亿元增加到20亿元，增长2倍。',
  right: '总产值由10亿元增加到20亿元，增长1倍。',
  words: {
    'zh-CN': {
      title: '增幅与前后两数不合',
      reason: '由{from}到{to}，算得{computed}，不是“{words}”',
      advice: '核对三个数',
    },
    en: {
      title: 'A growth that its two levels do not give',
      reason: '{from} and {to} give {computed}, not {words}',
      advice: 'Check the three numbers',
    },
  },
  passage: findGrowths,
};
