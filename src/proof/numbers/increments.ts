/** A level, what it rose by and its growth: 9.6亿元，较上年增加2.4亿元，增长33.3%; each of them follows from the other two. */
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';
import { boundsOf, figureOf, isAmong, percent, shareOf } from './figures-in.js';
import { sentencesOf } from './sentence-quantities.js';

/** Between a level and what it rose or fell by; both are against one base. */
const moved =
  /^[，、（](?:同比|(?:比|较)(?:上年|去年|上年同期|去年同期|\d{4}年)(?:同期)?)?净?(?:(?<fall>减少|下降|降低)|增加|增长|增)了?(?:约|近)?$/u;
/** Between that and the rate. */
const rated = /^[，、](?:同比)?(?:增长|上升|提高|下降|降低|减少|增幅|降幅)(?:了|达到?|为)?(?:约|近)?$/u;
/** What grows in other prices or by other accounts than it is stated in. */
const otherBasis = /生产总值|增加值|产值|GDP|可比|实际|同口径|不变价|年均|剔除|扣除/u;

function findIncrements(passage: Passage, find: Find): void {
  const { text } = passage;
  if (!/[增减降]/u.test(text)) return;
  for (const { start, quantities } of sentencesOf(passage))
    for (let i = 0; i + 2 < quantities.length; i++) {
      const [level, change, rate] = quantities.slice(i, i + 3) as [Quantity, Quantity, Quantity];
      if (rate.unit !== '%') continue;
      const movement = moved.exec(text.slice(level.end, change.numerals[0].start));
      if (!movement || !rated.test(text.slice(change.end, rate.numerals[0].start))) continue;
      if (otherBasis.test(text.slice(Math.max(start, level.start - 30), rate.start))) continue;
      compare(passage, level, change, rate, movement.groups!.fall !== undefined, find);
    }
}

function compare(passage: Passage, of: Quantity, by: Quantity, stated: Quantity, falls: boolean, find: Find): void {
  const [level, change, rate] = [of, by, stated].map((one) => figureOf(passage, one));
  if (!level || !change || !rate || level.unit !== change.unit || level.unit === '%') return;
  const [to, difference] = [boundsOf(level), boundsOf(change)];
  const sign = falls ? -1 : 1;
  // Each bound of the change with the base that it leaves.
  const from = { low: to.low - sign * difference.high, high: to.high - sign * difference.low };
  if (from.low <= 0 || isAmong(rate, shareOf(difference, from))) return;
  find(
    { start: stated.start, end: stated.end },
    {
      args: {
        level: passage.text.slice(of.start, of.end),
        change: passage.text.slice(by.start, by.end),
        computed: percent(change.number, level.number - sign * change.number),
      },
    },
  );
}

export const incrementRule: Rule = {
  code: 'numbers/increment',
  level: 'likely',
  source: '统计常识：增长率＝增量÷（报告期－增量）',
  wrong: '全年争取资金9.6亿元，较上年增加2.4亿元，增长25.3%。',
  right: '全年争取资金9.6亿元，较上年增加2.4亿元，增长33.3%。',
  words: {
    'zh-CN': {
      title: '增幅与总量、增量不合',
      reason: '总量{level}、增减{change}，算得{computed}，不是“{words}”',
      advice: '核对三个数',
    },
    en: {
      title: 'A growth that level and increment do not give',
      reason: '{level} and a change of {change} give {computed}, not {words}',
      advice: 'Check the three numbers',
    },
  },
  passage: findIncrements,
};
