/** A growth that the text states beside the two levels it follows from: 由10亿元增加到20亿元，增长2倍. */
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { type Figure, figureOf, type Interval } from './figures-in.js';

const opening = /(?:由|从)(?:[^，。；：、\d]{0,8}\d{4}年)?[^，。；：、\d]{0,16}$/u;
/** Between the levels: 增加到, （2020年）提高至, 亿元左右，增长到. */
const reaching =
  /^(?:（[^（）]*）)?[^，。；：、\d]{0,6}(?:增加|增长|提高|提升|上升|上涨|扩大|扩展|增|升|下降|减少|降低|缩小|压减|压缩|缩短|回落|降|减)(?:到|至|为)(?:\d{4}年)?[^，。；：\d]{0,12}$/u;
/** Between the second level and the growth; a comma or bracket, and how it moved. */
const moving =
  /^(?:（?[^（），。；：\d]{0,6}）)?[，、（]?(?:同比|累计|总共|共|净|实现)?(?<fall>下降|减少|降低|压减|缩减|缩短|缩小|回落|降)?(?:增长|增加|提高|提升|上升|上涨|扩大|增幅达?|降幅达?|增速达?|增|减)?(?:了|达到|达|为)?$/u;
/** What is measured otherwise than by the two levels. */
const otherBasis = /年均|平均|实际|可比|名义|不变价|同口径|每年|剔除|扣除/u;

/** The growth that two levels give, in the unit that the text states it in; `undefined` for units that do not fit. */
function growthOf(from: Figure, to: Figure, stated: Quantity, said: Figure): Interval | undefined {
  if (from.low <= 0) return undefined;
  const ratio = { low: to.low / from.high - 1, high: to.high / from.low - 1 };
  if (stated.unit === '%' && from.unit !== '%') return scaled(ratio, 100);
  if (stated.unit === '倍') return ratio;
  const difference = { low: to.low - from.high, high: to.high - from.low };
  if (/百分点$/u.test(stated.unit) && from.unit === '%') return difference;
  // 由120家增加到150家，增加30家.
  if (said.unit === from.unit && from.unit !== '%' && said.number !== 0)
    return scaled(difference, stated.numerals[0].value! / said.number);
  return undefined;
}

function scaled({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor };
}

function findGrowths(passage: Passage, find: Find): void {
  const { text } = passage;
  const quantities = passage.quantities.filter(({ unit }) => unit !== '年');
  for (let i = 0; i + 2 < quantities.length; i++) {
    const [first, second, third] = [quantities[i]!, quantities[i + 1]!, quantities[i + 2]!];
    if (!reaching.test(text.slice(first.end, second.start))) continue;
    if (!opening.test(text.slice(Math.max(0, first.start - 30), first.start))) continue;
    const words = text.slice(second.end, third.start);
    const lead = moving.exec(words + third.before) ?? moving.exec(words);
    const isMoved = third.movement.word !== '' || /增幅|降幅|增速/u.test(words);
    if (!lead || !isMoved || otherBasis.test(text.slice(Math.max(0, first.start - 30), third.start))) continue;
    const to = figureOf(passage, second);
    const from = figureOf(passage, first, first.unit || second.unit);
    const said = figureOf({ text }, third);
    if (!to || !from || !said || from.unit !== to.unit) continue;
    const growth = growthOf(from, to, third, said);
    if (!growth) continue;
    const unitSize = said.number === 0 ? 1 : said.number / third.numerals[0].value!;
    // A rate may be cut off at its last digit, but nobody writes 1.9倍 as 1倍.
    const room = third.unit === '倍' ? 0 : (said.step / unitSize) * 0.52;
    const isFall = third.movement.falls || /降幅/u.test(words);
    const own = { low: said.low / unitSize - room, high: said.high / unitSize + room };
    const written = isFall ? { low: -own.high, high: -own.low } : own;
    if (written.low <= growth.high && growth.low <= written.high) continue;
    const middle = (growth.low + growth.high) / 2;
    find(
      { start: third.start, end: third.end },
      {
        args: {
          from: text.slice(first.start, first.end),
          to: text.slice(second.start, second.end),
          computed: rounded(middle, third.unit),
        },
      },
    );
  }
}

function rounded(number: number, unit: string): string {
  return `${Number(number.toFixed(unit === '倍' ? 2 : 1))}${unit}`;
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
      reason: '由{from}到{to}，变化应为{computed}，不是{words}',
      advice: '核对三个数',
    },
    en: {
      title: 'A growth that its two levels do not give',
      reason: 'from {from} to {to} is a change of {computed}, not {words}',
      advice: 'Check the three numbers',
    },
  },
  passage: findGrowths,
};
