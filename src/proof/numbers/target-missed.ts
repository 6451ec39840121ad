/** A result below its target of the year that the text calls reached: 新增就业4800人，完成年度目标5000人. */
import { coreNameIn } from '../../indicators/core/vocabulary.js';
import { yearsOf } from '../../report/years.js';
import type { Quantity } from '../../text/quantities.js';
import type { Passage } from '../passage.js';
import type { Find, FindIn, Rule, Subject } from '../rule.js';
import { figureOf } from './figures-in.js';
import { type SentenceQuantities, sentencesOf } from './sentence-quantities.js';

/** Words that a target is called by. */
const target = '(?:目标|预期|任务|计划|指标)';
/** All that may stand between a result and the target it is held against. */
const between =
  /^(?:[，（]|圆满|超额|全面|顺利|如期|较好|完成|实现|达到|达|超过|超出|高于|好于|了|年初|年度|全年|预期|预定|确定|既定|制定|提出|设定|的|年均|增长|增速|增幅|下降|降低|上涨|涨幅|目标|任务|计划|指标|数|值|为|是|控制|保持|在|约|[省市县区州]|下达|以上|同比){1,12}$/u;
const named = new RegExp(`${target}`, 'u');
const behindTarget = new RegExp(
  `^(?:左右|以上|以内|以下)?(?:的?(?:年度|年初|全年|预期|预定|既定|控制|增长|工作|范围|区间)*${target})`,
  'u',
);
/** Words by which a text says that a target was missed, or that the target is of another time. */
const missed =
  /低于|未[能达完]|没有|没能|不及|不足|[略稍尚]低|[略稍]有差|差距|缺口|距离?|仅|只有|落后|滞后|慢于|偏离|有差|欠|短收|调整/u;
const otherTime = /明年|到\d{4}年|20\d\d年目标|“十|五年|规划|中期|累计|序时/u;
/** A year that is not the reviewed one, in a report given within the planned year and in one given before it. */
const otherYear = { within: /今年/u, ahead: /(?<![比较与和同])去年/u };
/** What is better the smaller it is. */
const smallerIsBetter =
  /失业率|价格|CPI|涨幅|上涨|浓度|死亡|事故|能耗|排放|控制在|以内|不超过|债务|负债|成本|赤字|发病/u;

/** Characters of a clause that are looked at; a bound keeps the search linear in the text. */
const LONGEST_CLAUSE = 80;

function findAllMissed({ passages, report }: Subject, find: FindIn): void {
  const other = otherYear[yearsOf(report).isAhead ? 'ahead' : 'within'];
  const isOther = (words: string) => otherTime.test(words) || other.test(words);
  for (const passage of passages) findMissed(passage, isOther, (...found) => find(passage, ...found));
}

/** Whether words are about another time than the reviewed year. */
type IsOther = (words: string) => boolean;

function findMissed(passage: Passage, isOther: IsOther, find: Find): void {
  const { text } = passage;
  if (!named.test(text)) return;
  for (const sentence of sentencesOf(passage)) {
    const { start, end, quantities } = sentence;
    const words = text.slice(start, end);
    if (quantities.length < 2 || !named.test(words) || missed.test(words)) continue;
    for (const [i, aim] of quantities.entries()) {
      const result = missedResult(text, sentence, i, isOther);
      if (result) find({ start: result.start, end: result.end }, { args: { target: text.slice(aim.start, aim.end) } });
    }
  }
}

/** The result of a sentence that misses the quantity at `i`; `undefined` if that is no target, or is met. */
function missedResult(
  text: string,
  { start, quantities }: SentenceQuantities,
  i: number,
  isOther: IsOther,
): Quantity | undefined {
  const [before, aim, next] = [quantities[i - 1], quantities[i]!, quantities[i + 1]];
  const clauseOf = ({ start: at }: Quantity) => text.slice(clauseStart(text, start, at), at);
  const lead = clauseOf(aim);
  if (!isTarget(text, aim, lead) || isOther(lead)) return undefined;
  const words = before ? text.slice(before.end, aim.start) : '';
  const result = before && between.test(words) ? before : resultBehind(text, aim, next, { lead, clauseOf });
  if (!result || isOther(clauseOf(result))) return undefined;
  const around = clauseOf(result) + words + text.slice(aim.end, aim.end + 4);
  return misses(text, result, aim, around) ? result : undefined;
}

/** The start of the clause before an offset of the sentence that begins at `start`. */
function clauseStart(text: string, start: number, at: number): number {
  const from = Math.max(start, at - LONGEST_CLAUSE);
  const before = text.slice(from, at);
  return from + Math.max(...['，', '；', '：', '。', '（'].map((mark) => before.lastIndexOf(mark))) + 1;
}

/** Whether a number is one that was aimed at: 目标为6%, 5%的年度目标; 完成目标的96% is a share of one. */
function isTarget(text: string, { end }: Quantity, lead: string): boolean {
  if (/(?:目标|任务|预期|计划|指标)(?:任务|数|值)?(?:为|是|增长|下降)*(?:约)?$/u.test(lead))
    return !/^的\d/u.test(text.slice(end));
  return behindTarget.test(text.slice(end, end + 14));
}

/** From a target to the result that a text calls the actual one: 的目标，实际新增. */
const actual = /^[^。；\d]{0,14}，(?:全年|最终|到年底)?实际(?![^，。；]*计划)[^，。；\d]{0,8}$/u;

/**
 * The result of a target that is named before it: of the same core indicator (增长6%的目标圆满完成，地区生产总值增长5.2%), or
 * called the actual one (新增就业5000人的目标，实际新增4800人).
 */
function resultBehind(
  text: string,
  aim: Quantity,
  next: Quantity | undefined,
  { lead, clauseOf }: { readonly lead: string; readonly clauseOf: (quantity: Quantity) => string },
): Quantity | undefined {
  if (!next || actual.test(text.slice(aim.end, next.start))) return next;
  const key = coreNameIn(lead)?.key;
  return key !== undefined && coreNameIn(clauseOf(next))?.key === key ? next : undefined;
}

function misses(text: string, result: Quantity, aim: Quantity, words: string): boolean {
  const [reached, wanted] = [figureOf({ text }, result), figureOf({ text }, aim)];
  if (!reached || !wanted || reached.unit !== wanted.unit || /小时|分钟|日|年|倍/u.test(result.unit)) return false;
  // Fewer days are better, but for clean air.
  if (/天/u.test(result.unit) && !/优良|达标/u.test(words)) return false;
  if (result.movement.falls !== aim.movement.falls && aim.movement.word !== '') return false;
  // A result is rounded, a target is not; 左右 leaves it some room.
  const room = /左右|约/u.test(wanted.qualifier) ? wanted.number * 0.1 : 0;
  const isLess = smallerIsBetter.test(words) && !result.movement.falls;
  return isLess ? reached.low > wanted.number + room : reached.high < wanted.number - room;
}

export const targetMissedRule: Rule = {
  code: 'numbers/target-missed',
  level: 'likely',
  source: '编校常识：结果与目标相称；未达目标的应如实说明',
  wrong: '城镇新增就业4800人，完成年度目标5000人。',
  right: '城镇新增就业4800人，未达到年度目标5000人。',
  words: {
    'zh-CN': {
      title: '结果没有达到目标而未说明',
      reason: '目标是{target}，结果是{words}，文中却没有说明未达到',
      advice: '核对两个数，或如实说明',
    },
    en: {
      title: 'A result that misses its target without a word of it',
      reason: 'the target is {target} and the result {words}, but the text does not say that it was missed',
      advice: 'Check both numbers, or say so',
    },
  },
  report: findAllMissed,
};
