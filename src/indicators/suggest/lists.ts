/**
 * Figures that are no single number: 甲、乙分别增长V% and aims that are ranges or words.
 *
 * A list is taken only where names and numbers are as many, all of one unit, and each name an indicator or part of
 * one that is said once (旅游、会展等行业营业额). Levels without such a common part have no pattern and are left out.
 */

import { clauseSpans } from '../../text/clauses.js';
import { movementAtEnd } from '../../text/quantity-pieces.js';
import type { Span } from '../../text/slice.js';
import { labelsIn } from '../shared-unit-list.js';
import type { Clause, Found, PlaceholderSpan, Stated } from './clauses.js';
import { rate } from './item.js';
import { nameOf, readsAlone, withoutFront } from './labels.js';
import { verbAtStart } from './verbs.js';

/** 旅游、会展等行业营业额分别增长V%: as many names as numbers, or nothing. */
export function listOf({ text, clause, numbers }: Clause): Found {
  const none: Found = { stated: [], subject: '', topic: '', used: clause.end };
  const [first] = numbers;
  const last = numbers.at(-1)!;
  const inner = text.slice(clause.start, first!.start);
  const parts = /^(.*?)(均|各)?分别((?:比|较)(?:上年|去年|同期|上年同期|\d{4}年))?(.*)$/u.exec(inner);
  const apart = numbers
    .slice(1)
    .every(({ start }, i) => /^(?:、|和|及|与|以及)$/.test(text.slice(numbers[i]!.end, start)));
  if (
    !parts ||
    !apart ||
    !/^(?:[，；。、,;]|$)/.test(text.slice(last.end)) ||
    numbers.some(({ unit }) => unit !== last.unit)
  )
    return none;
  const { word } = movementAtEnd(inner);
  const isLevel = word === '' && /^(?:达到?|为|完成|实现|增至|提高到)$/.test(parts[4]!) && !rate.test(last.unit);
  if (!isLevel && (word === '' || parts[4] !== word || !rate.test(last.unit))) return none;
  const words = withoutFront(parts[1]!);
  const from = clause.start + parts[1]!.length - words.length;
  const shared =
    /等(?:领域|行业|产业)?([^、等]{2,8})$/u.exec(words) ??
    /((?:常住)?居民(?:人均)?(?:可支配)?收入)$/u.exec(words) ??
    undefined;
  if (isLevel && !shared) return none;
  const names = shared ? words.slice(0, shared.index) : words;
  const spans = labelsIn(text, { start: from, end: from + names.length }, numbers.length);
  if (spans.length !== numbers.length) return none;
  const each = spans.map(({ start, end }) => text.slice(start, end));
  const suffix = shared ? shared[1]!.replace(/^(?:行业|产业)(?=.{2})/, '') : word;
  const fits = shared
    ? each.every((name) => name.length >= 2 && name.length <= 10 && readsAlone(name + suffix))
    : each.every(
        (name) =>
          /(?:总值|增加值|总额|收入|投资|产值|额|税收|支出|存款|贷款|余额|利润|人数|销量|产量|数量|总量|成交量|吞吐量)$/.test(
            name,
          ) && readsAlone(name),
      );
  if (!fits || each.some((name) => verbAtStart(name) !== '' && !/投资$/.test(name))) return none;
  return {
    stated: [
      {
        labels: [suffix],
        from,
        to: last.endOfUnit,
        holes: [
          { name: 'labels', start: from, end: from + names.length },
          { name: 'values', start: first!.start, end: last.endOfDigits },
        ],
        elided: [],
        value: undefined,
        growth: undefined,
        count: numbers.length,
        at: from,
      },
    ],
    subject: '',
    topic: '',
    used: last.end,
  };
}

/** As many characters as the reader takes for {words}. */
const LONGEST_AIM = 24;

/** The aims of a sentence that are ranges or words: 增长5%—5.5%, 居民收入增长与经济增长同步. */
export function aimsIn(text: string, sentence: Span, depth: Uint8Array): Stated[] {
  return clauseSpans(text, sentence, depth).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end);
    const found =
      /^(.*?(?:增长|增速|涨幅|控制在|达到|(?:登记|调查)失业率))(?:约|在)?(\d[\d.]*%?[—–~～〜至到\-－]{1,2}\d[\d.]*%(?:左右|以上|以内|之间)?)$/u.exec(
        words,
      ) ??
      /^(.{4,}?增长|.{4,}?)((?:与|和)经济(?:增长|发展|增速)?(?:水平)?(?:保持)?(?:基本)?同步(?:增长)?|完成[国省市]家?下达(?:的?目标)?任务|高于.{2,10}增[长速]|.{0,2}不低于.{2,10}(?:水平|增速))$/u.exec(
        words,
      );
    if (!found) return [];
    // The movement belongs to what is aimed at, so that the name is that of the result beside it.
    const moved = /(?:同比|可比|年均)?增长$/.exec(found[1]!)?.[0] ?? '';
    const named = found[1]!.slice(0, found[1]!.length - moved.length);
    const aim = moved + found[2]!;
    const label = nameOf(named);
    if (/、/.test(words) || aim.length > LONGEST_AIM || !readsAlone(label)) return [];
    const start = clause.end - aim.length;
    const kept = withoutFront(named);
    return [
      {
        labels: [label],
        from: clause.start + named.length - kept.length,
        to: clause.end,
        holes: [{ name: 'words', start, end: clause.end }] satisfies PlaceholderSpan[],
        elided: [],
        value: undefined,
        growth: undefined,
        count: 0,
        at: start,
      },
    ];
  });
}
