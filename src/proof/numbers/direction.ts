/** Two levels against the word between them and each other: 由32座增加到28座; 由15个增加11个、达到25个; 由7万元提高到10亿元. */
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { boundsOf, type Figure, figureOf, type Interval } from './figures-in.js';

const opening = /(?:由|从)[^，。；：、]{0,24}$/u;
/** The word between the levels, with what leads to it: （2020年）提高到, 下降至2023年的. */
const moving =
  /^(?:（[^（）]*）)?[^，。；：、\d由从]{0,8}?(?:(?<rises>增长|增加|提高|提升|上升|上涨|扩大|攀升|跃升|增|升)|(?<falls>下降|降低|减少|压减|压缩|缩减|精简|缩短|缩小|收窄|回落|降|减))(?:到|至|为)(?:\d{4}年)?[末底]?的?(?:约|近)?$/u;
/** By how much it moved instead: 由15个增加11个. */
const movingBy = /^(?:净?(?<rises>增加|新增|增长|提高)|(?<falls>减少|压减|精简|下降|降低))(?:了)?$/u;
const reached = /^[、，](?:总数|总量|共|累计)?(?:达到?|为|增至|增加到|减至|减少到|降至|升至|提高到)(?:了)?$/u;
/** A rank rises as its number falls. */
const rank = /第$|排名|位次|名次|排位|位居|等级/u;

/** The number that is compared, and its unit: of a ratio to one, 2.5:1, the first. */
function levelOf(passage: Passage, quantity: Quantity, unit: string): { number: number; unit: string } | undefined {
  const [first, second] = quantity.numerals;
  if (quantity.form === 'ratio' && second?.value === 1 && first.value !== undefined)
    return { number: first.value, unit: '比' };
  const figure = figureOf(passage, quantity, quantity.unit || unit);
  return figure && { number: figure.number, unit: figure.unit };
}

/** Two levels and whether the word between them states a fall; `undefined` where there is none, or steps in between. */
interface Pair {
  readonly levels: readonly [Quantity, Quantity];
  readonly falls: boolean | undefined;
  /** The levels and the quantity behind them. */
  readonly row: readonly Quantity[];
  readonly before: string;
}

function* pairsIn({ text, quantities }: Passage): Generator<Pair> {
  for (let i = 0; i + 1 < quantities.length; i++) {
    const [first, second] = [quantities[i]!, quantities[i + 1]!];
    const before = text.slice(Math.max(0, first.start - 26), first.start);
    if (!opening.test(before) || first.unit === '年') continue;
    const last = second.unit === '年' ? quantities[i + 2] : second;
    if (!last || rank.test(before + text.slice(first.end, last.start)) || first.unit === '位') continue;
    const words = text.slice(first.end, last.numerals[0].start);
    const moved = words.length > 30 ? null : moving.exec(words);
    const falls = moved ? moved.groups!.falls !== undefined : undefined;
    yield { levels: [first, last], falls, row: quantities.slice(i, i + 3), before };
  }
}

function findDirections(passage: Passage, find: Find): void {
  for (const { levels, falls, row } of pairsIn(passage))
    if (falls === undefined) compareSteps(passage, row, find);
    else compare(passage, levels, falls, find);
}

/** Levels so far apart are a slip of 万 and 亿 where their digits are alike. */
const FAR_APART = 1000;
const LIKE_DIGITS = 3;
/** What began with next to nothing may grow a thousandfold. */
const longAgo = /1\d{3}年|建国|成立|解放|改革开放|初期|起步|刚/u;

/** 由7.34万元提高到10.26亿元: the digits moved a little, the value ten thousand times. */
function findMagnitudes(passage: Passage, find: Find): void {
  for (const { levels, falls, before } of pairsIn(passage)) {
    if (falls === undefined || longAgo.test(before)) continue;
    const [from, to] = levels.map((one) => figureOf(passage, one));
    if (!from || !to || from.unit !== to.unit || from.number <= 0 || to.number <= 0) continue;
    const [first, last] = levels;
    const apart = Math.abs(Math.log(to.number / from.number));
    const digits = Math.abs(Math.log(last.numerals[0].value! / first.numerals[0].value!));
    if (apart >= Math.log(FAR_APART) && digits <= Math.log(LIKE_DIGITS))
      find({ start: first.start, end: last.end }, { args: shown(passage, first, last) });
  }
}

function compare(passage: Passage, [first, last]: readonly [Quantity, Quantity], falls: boolean, find: Find): void {
  const from = levelOf(passage, first, last.unit);
  const to = levelOf(passage, last, first.unit);
  if (!from || !to || from.unit !== to.unit || from.number < 0 || to.number < 0) return;
  if (falls ? to.number <= from.number : to.number >= from.number) return;
  find({ start: first.start, end: last.end }, { args: shown(passage, first, last) });
}

/** 由15个增加11个、达到25个. */
function compareSteps(passage: Passage, [first, step, last]: readonly Quantity[], find: Find): void {
  if (!first || !step || !last) return;
  const { text } = passage;
  const moved = movingBy.exec(text.slice(first.end, step.numerals[0].start));
  if (!moved || !reached.test(text.slice(step.end, last.numerals[0].start))) return;
  const figures = [first, step, last].map((one) => figureOf(passage, one));
  if (!figures.every((figure) => figure !== undefined)) return;
  const [from, by, to] = figures as [Figure, Figure, Figure];
  if (from.unit !== to.unit || (by.unit !== to.unit && !(by.unit === '个百分点' && to.unit === '%'))) return;
  const sign = moved.groups!.falls === undefined ? 1 : -1;
  const [start, change, end] = [from, by, to].map(boundsOf) as [Interval, Interval, Interval];
  const [low, high] =
    sign > 0 ? [start.low + change.low, start.high + change.high] : [start.low - change.high, start.high - change.low];
  if (low <= end.high && end.low <= high) return;
  find({ start: last.start, end: last.end }, { args: shown(passage, first, last) });
}

function shown({ text }: Passage, first: Quantity, last: Quantity): { from: string; to: string } {
  return { from: text.slice(first.start, first.end), to: text.slice(last.start, last.end) };
}

export const directionRule: Rule = {
  code: 'numbers/direction',
  level: 'likely',
  source: '编校常识：升降的说法与前后两数相符',
  wrong: '公办幼儿园由32所增加到28所。',
  right: '公办幼儿园由28所增加到32所。',
  words: {
    'zh-CN': {
      title: '升降的说法与前后两数不符',
      reason: '由{from}到{to}，与所说的增减不符',
      advice: '核对两个数和动词',
    },
    en: {
      title: 'Two levels that do not fit the word between them',
      reason: '{from} and {to} do not move as the text says',
      advice: 'Check both numbers and the verb',
    },
  },
  passage: findDirections,
};

export const magnitudeRule: Rule = {
  code: 'numbers/magnitude',
  level: 'likely',
  source: '统计常识：同一指标前后两数的量级相当',
  wrong: '人均生产总值由7.34万元提高到10.26亿元。',
  right: '人均生产总值由7.34万元提高到10.26万元。',
  words: {
    'zh-CN': { title: '前后两数差若干个数量级', reason: '由{from}到{to}，相差千倍以上', advice: '核对“万”“亿”和单位' },
    en: {
      title: 'Two levels that are thousands of times apart',
      reason: '{from} and {to} are more than a thousand times apart',
      advice: 'Check 万, 亿 and the units',
    },
  },
  passage: findMagnitudes,
};
