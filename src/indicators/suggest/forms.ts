/**
 * A sentence -> the figures its clauses state.
 *
 * Forms, by what stands around a number: 指标达V单位，增长G% and 指标增长G%; 建成口袋公园V个; 完成第二批V个老旧小区改造项目;
 * 甲、乙、丙等行业营业额分别增长V%; 指标从…提高到V. A number that fits no form names nothing and may be part of the name of
 * the next (10亿元以上项目20个). Each clause is looked at once.
 */

import { addAll } from '../../text/add-to.js';
import { clauseSpans } from '../../text/clauses.js';
import { firstFrom } from '../../text/first-from.js';
import { movementAtEnd } from '../../text/quantity-pieces.js';
import type { Span } from '../../text/slice.js';
import type { Clause, Found, Stated } from './clauses.js';
import { stopAfter, within } from './clauses.js';
import type { Form, Item } from './item.js';
import { rate, statedFrom } from './item.js';
import { leadsToLevel, nameOf, withoutAdverbs, withoutBack, withoutFront } from './labels.js';
import { listOf } from './lists.js';
import { labelsOf } from './names.js';
import type { Counted } from './numbers.js';
import { countedThing } from './objects.js';
import { isShared, verbAtStart } from './verbs.js';

/** Characters before a number that can say what it counts. */
const FARTHEST = 160;

/** The figures of a sentence, in order. */
export function statedIn(text: string, sentence: Span, depth: Uint8Array, numbers: readonly Counted[]): Stated[] {
  const stated: Stated[] = [];
  let subject = '';
  let topic = '';
  let used = sentence.start;
  for (const { span: clause, own: all } of within(clauseSpans(text, sentence, depth), numbers)) {
    const own = all.filter(({ start }) => start >= used);
    if (own.length === 0) {
      if (clause.start >= used) [subject, topic] = [passed(text.slice(clause.start, clause.end)), ''];
      continue;
    }
    const found = ofClause({ text, clause, depth, numbers: own, sentence, all: numbers, subject, topic });
    addAll(stated, found.stated);
    subject = found.subject;
    topic = found.topic;
    used = Math.max(used, found.used);
  }
  return stated;
}

/** The indicator that passed a mark: 地区生产总值突破百亿元大关，达105.6亿元. */
function passed(words: string): string {
  if (words.length > FARTHEST) return '';
  const found =
    /^(.{3,}?)(?:首次|成功|一举|历史性|连续)*(?:突破|跨越|跨过|跨上|迈上|迈过|站上|跃上|超过|首超)[^，]{1,10}(?:大关|台阶|关口)$/u.exec(
      words,
    );
  return found ? nameOf(found[1]!) : '';
}

function ofClause(given: Clause): Found {
  const { text, clause, numbers, depth } = given;
  const inner = text.slice(clause.start, clause.end);
  if (numbers.length > 1 && /分别/.test(inner.slice(0, numbers[0]!.start - clause.start))) return listOf(given);
  const stated: Stated[] = [];
  let { subject, topic } = given;
  let verb = '';
  let isLoose = false;
  let cursor = clause.start;
  let used = clause.start;
  for (const [i, counted] of numbers.entries()) {
    if (counted.start < used) continue;
    const next = numbers[i + 1];
    const stop = stopAfter(text, counted.end, clause.end, depth, next?.start);
    const words = text.slice(Math.max(cursor, counted.start - FARTHEST), counted.start);
    const behind = text
      .slice(counted.end, stop.end)
      .replace(/^[（(][^（()）]*[）)]/, '')
      .trim();
    const item: Item = {
      ...given,
      counted,
      from: counted.start - words.length,
      words,
      behind,
      verb,
      isLoose,
      subject,
      topic,
      end: stop.end,
    };
    const runsOn = behind === '' && next !== undefined && next.start === stop.next;
    // 3.5万户50户以上村寨: a number right behind another says how large the things are.
    const isSize = numbers[i - 1]?.end === counted.start;
    const form =
      stop.direct || runsOn || isSize
        ? undefined
        : behind === '' || behind === '安排'
          ? named(item)
          : countedThing(item);
    if (form) {
      stated.push(form.stated);
      ({ verb, isLoose, subject, topic } = form);
      used = Math.max(used, form.used);
      cursor = Math.max(stop.next, form.used);
    } else {
      if (!stop.direct)
        [cursor, verb, isLoose, subject, topic] = [
          stop.next,
          sharedVerb(words),
          false,
          passed(text.slice(clause.start, stop.end)),
          '',
        ];
    }
  }
  return { stated, subject, topic, used };
}

/** The verb of a name that was none, too long perhaps, as it holds for the next. */
function sharedVerb(words: string): string {
  const verb = verbAtStart(withoutFront(words));
  return isShared(verb) ? verb : '';
}

/** 指标 达 V: what is counted stands before its number. */
function named(item: Item): Form | undefined {
  const { counted, words, subject } = item;
  const risen =
    /^(.{3,}?)(?:由|从)(?:(?:\d{4}年|上年|年初)的?)?(?:不足|约)?[\d,.]+[^\d，。；]{1,16}[至到为](?:\d{4}年的?)?$/u.exec(
      words,
    );
  const { word } = movementAtEnd(words);
  const moves = !risen && word !== '' && !/净$/.test(words.slice(0, -word.length)) && !/新增$/.test(words);
  const named = risen ? risen[1]! : moves ? withoutAdverbs(words.slice(0, -word.length)) + word : words;
  if (moves && rate.test(counted.unit)) return moved(item, word);
  if (/百分点$|^倍$/.test(counted.unit) || (!risen && !moves && /[的高低多少快大]$/.test(words.trim())))
    return undefined;
  if (/[倍%‰成]/.test(counted.unit) && !isShare(words)) return undefined;
  if (
    /(?:天|小时|分钟|岁|届|期|批|类|位|名次|点)$/.test(counted.unit) &&
    !leadsToLevel(words) &&
    !/天数|时间|用时|寿命|年龄|期望/.test(words) &&
    verbAtStart(withoutFront(words)) === ''
  )
    return undefined;
  const labels = labelsOf({ ...item, words: named }, moves);
  if (labels.length === 0) return undefined;
  const [label = ''] = labels;
  const verb = verbAtStart(label);
  const grown = growthAfter(item);
  const end = grown ? grown.counted.endOfUnit : counted.endOfUnit;
  if (
    /条$/.test(counted.unit) &&
    !/(?:路|道|线|街|巷|措施|举措|政策|渠|河|沟|建议|意见|线索|链|带|廊|涌|流|标准|信息|规定|品种|桥|信访|问题|诉求|热线)$/.test(
      label,
    )
  )
    return undefined;
  return {
    stated: statedFrom(item, labels, counted, grown?.counted, end),
    verb: isShared(verb) ? verb : '',
    isLoose: verb !== '' && !isShared(verb),
    subject: verb === '' && !moves ? label : subject,
    topic: label,
    used: grown ? grown.counted.end : counted.end,
  };
}

const shares =
  /(?:率|比|比重|比例|占比|份额|涨幅|增幅|增速|降幅|指数|度|投资|任务|计划|面|水平|进度|率约|率连续\d年)$/u;

/** Whether words before a percentage name a level and no movement left out. */
function isShare(words: string): boolean {
  return leadsToLevel(words) || shares.test(withoutBack(words));
}

/** 指标增长G%: with the level that may follow (，达到V). */
function moved(item: Item, word: string): Form | undefined {
  const { words, text, counted, all, sentence } = item;
  const named = words.slice(0, words.lastIndexOf(word));
  const labels = labelsOf(
    {
      ...item,
      words: withoutAdverbs(named),
    },
    false,
  ).filter((label) => verbAtStart(label) === '' || !/^(?:实施|开展|推进|组织|安排)/.test(label));
  if (labels.length === 0) return undefined;
  const lead = /^[，,、](?:总量|总额|规模)?(?:达到?|为)(?=[约近超突逾\d])/.exec(text.slice(counted.end, sentence.end));
  const value = lead && all.find(({ start }) => start === counted.end + lead[0].length);
  // A share rises by points to its level; a rate behind a rate is another.
  const isLevel = value && (!rate.test(value.unit) || (value.unit === '%' && /百分点$/.test(counted.unit)));
  const closes = isLevel && /^(?:[，；。、！,;]|$)/.test(text.slice(value.end, sentence.end));
  const level = closes ? value : undefined;
  return {
    stated: statedFrom(item, labels, level, counted, (level ?? counted).endOfUnit),
    verb: '',
    isLoose: false,
    subject: labels[0]!,
    topic: '',
    used: (level ?? counted).end,
  };
}

/** The growth right behind a level: 、同比增长4% and ，比上年增长4%. */
function growthAfter({ text, counted, all, sentence }: Item): { readonly counted: Counted } | undefined {
  const growth = all[firstFrom(all, ({ start }) => start > counted.start)];
  if (!growth || growth.start - counted.end > 32 || growth.start > sentence.end || !rate.test(growth.unit))
    return undefined;
  const between = text.slice(counted.end, growth.start);
  const gap =
    /^(?:[，、](?:占比)?(?:稳居|居|位居|位列|排名?|跃居|跃升至|再创|创)[^，、；。\d]{2,14})?[，,、]?\s?(?:(?:比|较|与)(?:上年|去年|前年|上年度|上年同期|去年同期|同期|年初|\d{4}年(?:同期|底|末)?)(?:相比)?，?)?/.exec(
      between,
    )![0];
  const { word } = movementAtEnd(between);
  const rest = between.slice(gap.length).replace(/(?:达到?|约)$/, '');
  if (gap === '' || word === '' || rest !== word) return undefined;
  return /^(?:[，；。、！）,;.]|$|[和及与])/.test(text.slice(growth.end, sentence.end))
    ? { counted: growth }
    : undefined;
}
