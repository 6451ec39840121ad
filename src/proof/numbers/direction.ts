/** Two levels against the word between them: 由32座增加到28座; 由15个增加11个、达到25个. */
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

function findDirections(passage: Passage, find: Find): void {
  const { text, quantities } = passage;
  for (let i = 0; i + 1 < quantities.length; i++) {
    const [first, second] = [quantities[i]!, quantities[i + 1]!];
    const before = text.slice(Math.max(0, first.start - 26), first.start);
    if (!opening.test(before) || first.unit === '年') continue;
    const last = second.unit === '年' ? quantities[i + 2] : second;
    if (!last || rank.test(before + text.slice(first.end, last.start)) || first.unit === '位') continue;
    const words = text.slice(first.end, last.numerals[0].start);
    const moved = words.length > 30 ? null : moving.exec(words);
    if (moved) compare(passage, [first, last], moved.groups!.falls !== undefined, find);
    else compareSteps(passage, quantities.slice(i, i + 3), find);
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
