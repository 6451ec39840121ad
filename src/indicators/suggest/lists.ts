/**
 * Figures that are no single number: 甲、乙分别增长V% and aims that are ranges or words.
 *
 * A list is read only where names and numbers are as many, all of one unit, and each name is an indicator or part of
 * one that is named once (旅游、会展等行业营业额). Levels without such a common part have no pattern and are left out.
 */

import { clauseSpans } from '../../text/clauses.js';
import { movementAtEnd } from '../../text/quantity-pieces.js';
import { listSeparators, rangeDashes } from '../../text/quantity-words.js';
import type { Span } from '../../text/slice.js';
import { labelsIn } from '../unit-list.js';
import type { Clause, Found, PlaceholderSpan, Stated } from './clauses.js';
import { rate } from './item.js';
import { nameOf, readsAlone, withoutFront } from './labels.js';
import { verbAtStart } from './verbs.js';

/** 旅游、会展等行业营业额分别增长V%: as many names as numbers, or nothing. */
export function listOf(given: Clause): Found {
  const { clause, numbers } = given;
  const none: Found = { stated: [], subject: '', topic: '', used: clause.end };
  const head = areListed(given) ? headOf(given) : undefined;
  const labels = head && labelsBefore(given, head);
  if (!labels) return none;
  const [first, last] = [numbers[0]!, numbers.at(-1)!];
  const stated: Stated = {
    labels: [labels.shared],
    from: labels.start,
    to: last.endOfUnit,
    placeholders: [
      { name: 'labels', start: labels.start, end: labels.end },
      { name: 'values', start: first.start, end: last.endOfDigits },
    ],
    elided: [],
    value: undefined,
    growth: undefined,
    count: numbers.length,
    at: labels.start,
  };
  return { ...none, stated: [stated], used: last.end };
}

/** Whether nothing but 、 and 和 stands between the numbers, nothing behind them, and all have one unit. */
function areListed({ text, numbers }: Clause): boolean {
  const last = numbers.at(-1)!;
  return (
    numbers.slice(1).every(({ start }, i) => listSeparators.includes(text.slice(numbers[i]!.end, start))) &&
    /^(?:[，；。、,;]|$)/.test(text.slice(last.end)) &&
    numbers.every(({ unit }) => unit === last.unit)
  );
}

/** What stands before the numbers of a list. */
interface ListHead {
  /** All before 分别. */
  readonly words: string;
  /** The movement of the numbers; empty where they are levels. */
  readonly movement: string;
}

/** 甲、乙分别增长 and 甲、乙分别达到; `undefined` where the words behind 分别 are others. */
function headOf({ text, clause, numbers }: Clause): ListHead | undefined {
  const inner = text.slice(clause.start, numbers[0]!.start);
  const [, words, , , lead] =
    /^(.*?)(均|各)?分别((?:比|较)(?:上年|去年|同期|上年同期|\d{4}年))?(.*)$/u.exec(inner) ?? [];
  if (words === undefined || lead === undefined) return undefined;
  const { word: movement } = movementAtEnd(inner);
  const isRate = rate.test(numbers[0]!.unit);
  if (movement !== '') return lead === movement && isRate ? { words, movement } : undefined;
  return !isRate && /^(?:达到?|为|完成|实现|增至|提高到)?$/.test(lead) ? { words, movement } : undefined;
}

const levelNames =
  /(?:总值|增加值|总额|收入|投资|产值|额|税收|支出|存款|贷款|余额|利润|人数|销量|产量|数量|总量|成交量|吞吐量)$/;

/** 产业产值 of 电子信息、装备制造、生物医药产业产值: the measure that only the last of several names has. */
function levelOfLast(words: string): RegExpExecArray | null {
  const pieces = words.split('、');
  const last = pieces.pop()!;
  if (pieces.length === 0 || pieces.some((piece) => levelNames.test(piece) || piece.length > 8)) return null;
  return /^.{2,}?((?:产业|行业|限上)?(?:增加值|总产值|产值|零售额|销售额|营业额|投资|产量|销量))$/u.test(last)
    ? /((?:产业|行业|限上)?(?:增加值|总产值|产值|零售额|销售额|营业额|投资|产量|销量))$/u.exec(words)
    : null;
}

/** 学校 of 新建、改扩建学校: what stands behind the last of several deeds that share it. */
function thingOfDeeds(words: string): RegExpExecArray | null {
  const pieces = words.split(/[、和]/);
  const last = pieces.pop()!;
  const deed = verbAtStart(last);
  const areDeeds = pieces.length > 0 && deed !== '' && pieces.every((piece) => verbAtStart(piece) === piece);
  return areDeeds ? new RegExp(`(?<=${deed})([^、]{2,10})$`, 'u').exec(words) : null;
}

/** Where the names of a list stand, and what follows each of them; `undefined` where they are not as many as numbers. */
function labelsBefore({ text, clause, numbers }: Clause, head: ListHead): (Span & { shared: string }) | undefined {
  const words = withoutFront(head.words);
  const start = clause.start + head.words.length - words.length;
  const deeds = thingOfDeeds(words);
  const common =
    /等(?:领域|行业|产业(?!增加值|产值))?([^、等]{2,8})$/u.exec(words) ??
    /((?:常住)?居民(?:人均)?(?:可支配)?收入)$/u.exec(words) ??
    deeds ??
    levelOfLast(words);
  // Levels without such a common part have no pattern.
  if (!common && head.movement === '') return undefined;
  const end = start + (common ? common.index : words.length);
  const spans = labelsIn(text, { start, end }, numbers.length);
  if (spans.length !== numbers.length) return undefined;
  const each = spans.map((span) => text.slice(span.start, span.end));
  const shared = common ? common[1]!.replace(/^(?:行业|产业(?!增加值|产值))(?=.{2})/, '') : head.movement;
  const fits = common
    ? each.every((name) => name.length >= 2 && name.length <= 10 && readsAlone(name + shared))
    : each.every((name) => levelNames.test(name) && readsAlone(name));
  const isDeed = (name: string) => verbAtStart(name) !== '' && !/投资$/.test(name);
  return fits && (deeds !== null || !each.some(isDeed)) ? { start, end, shared } : undefined;
}

/** As many characters as the reader takes for {words}. */
const LONGEST_AIM = 24;

// Aims are also typed with a dash of two (5%——5.5%), which elsewhere is punctuation.
const rangeAim = new RegExp(
  '^(.*?(?:增长|增速|涨幅|控制在|达到|(?:登记|调查)失业率))(约|在)?' +
    `(\\d[\\d.]*%?[—${rangeDashes}]{2}\\d[\\d.]*%(?:左右|以上|以内|之间)?)$`,
  'u',
);
const aimInWords =
  /^(.{4,}?增长|.{4,}?)()((?:与|和)经济(?:增长|发展|增速)?(?:水平)?(?:保持)?(?:基本)?同步(?:增长)?|完成[国省市]家?下达(?:的?目标)?任务|高于.{2,10}增[长速]|.{0,2}不低于.{2,10}(?:水平|增速))$/u;

/** The aims of a sentence that are ranges or words: 增长5%—5.5%, 居民收入增长与经济增长同步. */
export function aimsIn(text: string, sentence: Span, depth: Uint8Array): Stated[] {
  return clauseSpans(text, sentence, depth).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end);
    const [, before, lead = '', own] = rangeAim.exec(words) ?? aimInWords.exec(words) ?? [];
    if (before === undefined || own === undefined) return [];
    // The movement belongs to what is aimed at, so that the name is that of the result beside it.
    const [moved = ''] = /(?:同比|可比|年均)?增长$/.exec(before) ?? [];
    const named = before.slice(0, before.length - moved.length);
    const aim = moved === '' ? own : moved + lead + own;
    const label = nameOf(named);
    if (/、/.test(words) || aim.length > LONGEST_AIM || !readsAlone(label)) return [];
    const start = clause.end - aim.length;
    const indicator = withoutFront(named);
    return [
      {
        labels: [label],
        from: clause.start + named.length - indicator.length,
        to: clause.end,
        placeholders: [{ name: 'words', start, end: clause.end }] satisfies PlaceholderSpan[],
        elided: [],
        value: undefined,
        growth: undefined,
        count: 0,
        at: start,
      },
    ];
  });
}
