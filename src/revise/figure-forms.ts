/**
 * A sentence -> the figures its clauses state.
 *
 * Forms, by what stands around a number: 指标达V单位，增长G% and 指标增长G%; 建成口袋公园V个; 完成第二批V个老旧小区改造项目;
 * 甲、乙、丙等行业营业额分别增长V%; 指标从…提高到V. A clause ends at ，；。：, an item at 、 or at 和 before another number,
 * outside quotation marks and brackets. A number that fits no form names nothing and may be part of the name of the
 * next (10亿元以上项目20个). Each clause is looked at once.
 */
import { labelsIn } from '../content/figure-list.js';
import { movementAtEnd, unitAtStart } from '../content/figure-words.js';
import type { Span } from '../document/sentences.js';
import { leadsToLevel, nameOf, readsAlone, withoutBack, withoutFront } from './figure-labels.js';
import type { Counted } from './figure-numbers.js';
import { countedIn } from './figure-numbers.js';
import { isShared, lastVerb, modifier, predicate, verbAtStart } from './figure-verbs.js';

/** A figure as a sentence states it; offsets into the text of its paragraph. */
export interface Stated {
  /** Names that fit, the best first; a longer one may tell it from another figure. */
  readonly labels: readonly string[];
  /** The words a pattern needs at least. */
  readonly from: number;
  readonly to: number;
  readonly holes: readonly HoleAt[];
  /** Words of qualification the reader finds by itself. */
  readonly elided: readonly Span[];
  readonly value: Counted | undefined;
  readonly growth: Counted | undefined;
  /** How many numbers a list has. */
  readonly count: number;
  /** Where its value stands; what comes before it in the report goes before it. */
  readonly at: number;
}

export interface HoleAt extends Span {
  readonly name: 'value' | 'growth' | 'words' | 'labels' | 'values';
}

const rate = /^(?:%|‰|个?百分点|倍)$/;
const clauseMark = /[，；。：！？,;:!?]/;

/** Clauses of a sentence; a mark between digits ends none. */
export function clausesIn(text: string, { start, end }: Span, depth: Uint8Array): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (depth[i] !== 0 || !clauseMark.test(text.charAt(i))) continue;
    if (/[,:]/.test(text.charAt(i)) && /\d/.test(text.charAt(i - 1)) && /\d/.test(text.charAt(i + 1))) continue;
    if (i > from) clauses.push({ start: from, end: i });
    from = i + 1;
  }
  if (from < end) clauses.push({ start: from, end });
  return clauses;
}

/** The figures of a sentence, in order. */
export function statedIn(text: string, sentence: Span, depth: Uint8Array, numbers: readonly Counted[]): Stated[] {
  const stated: Stated[] = [];
  let subject = '';
  let used = sentence.start;
  for (const clause of clausesIn(text, sentence, depth)) {
    const own = numbers.filter(({ start, end }) => start >= clause.start && end <= clause.end && start >= used);
    if (own.length === 0) {
      if (clause.start >= used) subject = '';
      continue;
    }
    const found = ofClause({ text, clause, depth, numbers: own, sentence, all: numbers, subject });
    stated.push(...found.stated);
    subject = found.subject;
    used = Math.max(used, found.used);
  }
  return stated;
}

interface Clause {
  readonly text: string;
  readonly clause: Span;
  readonly sentence: Span;
  readonly depth: Uint8Array;
  /** Those of the clause, and of the whole paragraph. */
  readonly numbers: readonly Counted[];
  readonly all: readonly Counted[];
  /** The indicator the clause before it is about. */
  readonly subject: string;
}

interface Found {
  readonly stated: readonly Stated[];
  readonly subject: string;
  /** What was read to the end of, of clauses behind included. */
  readonly used: number;
}

function ofClause(given: Clause): Found {
  const { text, clause, numbers, depth } = given;
  const inner = text.slice(clause.start, clause.end);
  if (numbers.length > 1 && /分别/.test(inner.slice(0, numbers[0]!.start - clause.start))) return listOf(given);
  const stated: Stated[] = [];
  let subject = given.subject;
  let verb = '';
  let cursor = clause.start;
  let used = clause.start;
  for (const [i, counted] of numbers.entries()) {
    if (counted.start < used) continue;
    const next = numbers[i + 1];
    const stop = stopAfter(text, counted.end, clause.end, depth, next?.start);
    const words = text.slice(cursor, counted.start);
    const behind = text.slice(counted.end, stop.end).replace(/^[（(][^（()）]*[）)]/, '').trim();
    const item: Item = { ...given, counted, from: cursor, words, behind, verb, subject, end: stop.end };
    const form = stop.direct ? undefined : behind === '' ? named(item) : countedThing(item);
    if (form) {
      stated.push(form.stated);
      verb = form.verb;
      subject = form.subject;
      used = Math.max(used, form.used);
      cursor = Math.max(stop.next, form.used);
    } else {
      if (!stop.direct) [cursor, verb, subject] = [stop.next, '', ''];
      // 为9373人次…发放社保补贴2368万元: what follows is a name of its own only with its verb.
    }
  }
  return { stated, subject, used };
}

interface Stop {
  /** Where the words behind a number end, and where those before the next begin. */
  readonly end: number;
  readonly next: number;
  /** Whether the next number follows within the same item. */
  readonly direct: boolean;
}

function stopAfter(text: string, from: number, end: number, depth: Uint8Array, next: number | undefined): Stop {
  for (let i = from; i < (next ?? end); i++)
    if (text.charAt(i) === '、' && depth[i] === 0) return { end: i, next: i + 1, direct: false };
  if (next === undefined) return { end, next: end, direct: false };
  const between = text.slice(from, next);
  const join = /^(?:以及|[和及与])|(?:以及|[和及与])$/.exec(between);
  if (!join) return { end: next, next, direct: true };
  return { end: from + join.index, next: from + join.index + join[0].length, direct: false };
}

interface Item extends Clause {
  readonly counted: Counted;
  readonly from: number;
  /** What stands before the number, and between it and the end of its item. */
  readonly words: string;
  readonly behind: string;
  /** The verb of the items before. */
  readonly verb: string;
  readonly end: number;
}

interface Form {
  readonly stated: Stated;
  readonly verb: string;
  readonly subject: string;
  readonly used: number;
}

/** 指标 达 V: what is counted stands before its number. */
function named(item: Item): Form | undefined {
  const { counted, words, subject } = item;
  const risen = /^(.{3,}?)(?:由|从)(?:(?:\d{4}年|年初)的?)?(?:不足|约)?[\d,.]+[^\d，。；]{1,6}?(?:左右|以上)?(?:提高|提升|增长|增加|上升|扩大|下降|降低|减少|跃升|攀升|发展|升|增|降|压减|压缩|缩短)[至到](?:\d{4}年的?)?$/u.exec(words);
  const told = risen ? risen[1]! : words;
  const { word } = movementAtEnd(words);
  const moves = !risen && word !== '' && !/净$/.test(words.slice(0, -word.length)) && !/新增$/.test(words);
  if (moves && rate.test(counted.unit)) return moved(item, word);
  if (/百分点$|^倍$/.test(counted.unit) || /[的高低多少快大]$/.test(words.trim())) return undefined;
  if (/[倍%‰]/.test(counted.unit) && !isShare(words)) return undefined;
  if (/(?:天|小时|分钟|岁|届|期|批|类|位|名次|点)$/.test(counted.unit) && !leadsToLevel(words) && !/天数|时间|用时|寿命|年龄|期望/.test(words) && verbAtStart(withoutFront(words)) === '') return undefined;
  const labels = labelsOf({ ...item, words: moves ? `${told}` : told }, moves);
  if (labels.length === 0) return undefined;
  const [label = ''] = labels;
  const verb = verbAtStart(label);
  const grown = growthAfter(item);
  const end = grown ? grown.counted.endOfUnit : counted.endOfUnit;
  if (/条$/.test(counted.unit) && !/(?:路|道|线|街|巷|措施|举措|政策|渠|河|沟|建议|意见|线索|链|带|廊|涌|流|标准|信息|规定|品种|桥|信访|问题|诉求|热线)$/.test(label)) return undefined;
  return {
    stated: statedFrom(item, labels, counted, grown?.counted, end),
    verb: isShared(verb) ? verb : '',
    subject: verb === '' && !moves ? label : subject,
    used: grown ? grown.counted.end : counted.end,
  };
}

const shares = /(?:率|比|比重|比例|占比|份额|涨幅|增幅|增速|降幅|指数|度|投资|任务|计划|面|水平|进度|率约|率连续\d年)$/u;

/** Whether words before a percentage name a level and no movement left out. */
function isShare(words: string): boolean {
  return leadsToLevel(words) || shares.test(withoutBack(words));
}

/** The names of what stands before a number: with the verb of the items before, with its subject, as it stands. */
function labelsOf({ words, verb, subject, counted, from, clause }: Pick<Item, 'words' | 'verb' | 'subject' | 'counted' | 'from' | 'clause'>, moves: boolean): string[] {
  const name = moves ? withoutFront(words.trim()) : nameOf(words);
  const whole = words.trim();
  const own = verbAtStart(name);
  const options: string[] = [];
  const enumerated = /^(.*?)([^、]*、.*等)((?![级地]).{2,})$/u.exec(name);
  if (/^占/.test(name)) {
    if (subject !== '') options.push(...share(subject, name));
  } else if (enumerated && own !== '') {
    options.push(own + enumerated[3]!);
  } else if (/、/.test(name)) {
    const pieces = name.split('、');
    if (/等$/.test(name) && own !== '') options.push(name);
    else if (pieces.every((piece) => piece.length <= 6) && (own === '' || own !== name) && from === clause.start) options.push(name);
    else {
      // What stands before the last item may belong to another clause; its own verb says where it begins.
      const last = nameOf(pieces.at(-1)!);
      if (verbAtStart(last) !== '' && verbAtStart(last) !== last) options.push(last);
    }
  } else if (own === '' && verb !== '' && from > clause.start) {
    options.push(/(?:种植|改造|建设|治理|维修|修缮|总数|总量|比例|率)$/.test(name) || leadsToLevel(whole) ? name : verb + name);
  } else if (own !== name) {
    if (/^[为向对给]/.test(name) && /\d/.test(name)) {
      const at = lastVerb(name);
      if (at > 0) options.push(name.slice(at));
    } else options.push(name);
  }
  const direct = from > clause.start || !readsAlone(options[0] ?? '') ? lastVerb(name) : -1;
  if (direct > 0 && !/占/.test(name) && options.length > 0) options.push(name.slice(direct));
  if (withoutBack(whole) !== name && !moves) options.push(withoutBack(whole));
  void counted;
  return [...new Set(options.map(tidy))].filter((label) => readsAlone(label));
}

/** 占服务业比重 of 现代服务业增加值: the name of the whole and what it is a part of. */
function share(subject: string, name: string): string[] {
  const part = subject.replace(/(?:增加值|总产值|产值|总额|总量)$/, '');
  const whole = name.replace(/的(?=比重|比例|份额)/, '').replace(/地区生产总值|国内生产总值/, 'GDP');
  return /(?:比重|比例|份额|比)$/.test(name) ? [part + name, part + whole] : [];
}

function tidy(label: string): string {
  const name = label.replace(/(?<=值|额|数|率|入)的(?=比重|比例|份额)/, '').replace(/^(.{2,4}?)了/, '$1').trim();
  return name.length > 8 ? name.replace(/[（(][^（()）]*[）)]/g, (bracket, at: number) => (at === 0 || /^[（(](?:改|扩|含|不含)/.test(bracket) ? bracket : '')) : name;
}

/** 指标增长G%: with the level that may follow (，达到V). */
function moved(item: Item, word: string): Form | undefined {
  const { words, text, counted, all, clause, sentence, depth } = item;
  const told = words.slice(0, words.lastIndexOf(word));
  const labels = labelsOf({ ...item, words: told.replace(/(?:再|将|要|可|力争|预计|分别|均|也|又|还|进一步|持续|比预期|同步|双双|大幅|明显|稳定|平稳|继续)+$/, '') }, false).filter(
    (label) => verbAtStart(label) === '' || !/^(?:实施|开展|推进|组织|安排)/.test(label),
  );
  if (labels.length === 0) return undefined;
  const lead = /^[，,、](?:总量|总额|规模)?(?:达到?|为)(?=[约近超突逾\d])/.exec(text.slice(counted.end, sentence.end));
  const value = lead && all.find(({ start }) => start === counted.end + lead[0].length);
  const closes = value && /^(?:[，；。、！,;]|$)/.test(text.slice(value.end, sentence.end)) && !rate.test(value.unit);
  void depth;
  void clause;
  const level = closes ? value : undefined;
  return {
    stated: statedFrom(item, labels, level, counted, (level ?? counted).endOfUnit),
    verb: '',
    subject: labels[0]!,
    used: (level ?? counted).end,
  };
}

/** The growth right behind a level: 、同比增长4% and ，比上年增长4%. */
function growthAfter({ text, counted, all, sentence }: Item): { readonly counted: Counted } | undefined {
  const growth = all.find(({ start }) => start > counted.start);
  if (!growth || growth.start - counted.end > 16 || growth.start > sentence.end || !rate.test(growth.unit)) return undefined;
  const between = text.slice(counted.end, growth.start);
  const gap = /^[，,、]?\s?(?:(?:比|较|与)(?:上年|去年|前年|上年度|上年同期|去年同期|同期|年初|\d{4}年(?:同期|底|末)?)(?:相比)?，?)?/.exec(between)![0];
  const { word } = movementAtEnd(between);
  const rest = between.slice(gap.length).replace(/(?:达到?|约)$/, '');
  if (gap === '' || word === '' || rest !== word) return undefined;
  return /^(?:[，；。、！）,;.]|$|[和及与])/.test(text.slice(growth.end, sentence.end)) ? { counted: growth } : undefined;
}

/** 完成第二批V个老旧小区改造项目: what is counted stands behind its number. */
function countedThing(item: Item): Form | undefined {
  const { counted, words, behind, verb: last, subject, from, clause } = item;
  const { unit, after } = counted;
  if (/[%‰倍点岁天时]$|小时|分钟|吨|千瓦|伏安|立方米|^米|斤$/.test(unit) || /^的|^[）)]/.test(behind)) return undefined;
  if (/元$/.test(unit) && (/以[上下内]/.test(after) || !/(?:资金|贷款|投资|补贴|国债|债券|资本金|融资|税费|补助|经费|基金|授信|奖补|消费|债务|资产|消费券|奖励|补偿款|工资|欠款)$/.test(behind)))
    return undefined;
  if (/^(?:以[上下内]|左右)/.test(after) && !/人|次$/.test(unit)) return undefined;
  const object = thing(behind);
  const bare = withoutFront(words.replace(/^\s+/, ''));
  const name = /^(?:实现|完成)(?=.*等$)/.test(bare) ? bare : bare;
  const verb = verbAtStart(name);
  const rest = name.slice(verb.length);
  const labels: string[] = [];
  const generic = /^(?:项目|工程|企业|问题|任务|单位|活动|地方|方面|领域|产品|品牌|平台|人|部门|部门|子|事项)$/.test(object);
  if (verb !== '' && object !== '' && !generic && !predicate.test(object)) {
    if (modifier.test(rest) || /等$/.test(rest) || /等(?:领域|方面|行业|地区|地|片区|区域)$/.test(rest))
      labels.push((/等|^第|批$/.test(rest) ? verb : verb + rest) + object, verb + object);
  } else if (object !== '' && predicate.test(object) && object.length >= 6 && (/等$/.test(words) || modifier.test(bare) || verb === bare || bare === '实现')) {
    if (!/^(?:推动|促进)$/.test(bare) || verb !== '') labels.push((verb === bare && verb !== '' && !/等$/.test(words) ? verb : '') + object);
  } else if (bare === '实现' && object.length >= 4) labels.push(object);
  else if (bare === '' && last !== '' && object !== '' && from > clause.start) labels.push(last + object);
  const good = [...new Set(labels.map(tidy))].filter(readsAlone);
  if (good.length === 0) return undefined;
  const to = counted.end + (item.text.slice(counted.end, item.end).indexOf(object) + object.length);
  const leading = verb || (bare === '' ? last : '');
  return { stated: statedFrom(item, good, counted, undefined, to), verb: isShared(leading) ? leading : '', subject, used: counted.end };
}

/** The thing counted, without what is said of it further. */
function thing(behind: string): string {
  const cut = /^(.{2,}?)(?:等(?:.{0,6})?|(?:建设|改造)?工作)$/u.exec(behind);
  const object = cut && !/(?:高|中|初|平|特|劣)等/.test(behind) ? cut[1]! : behind;
  if (/^(?:方面|以上|以下|左右|多|余|性|制|型|级|化|期|年|月)|[，；：]|[^\p{L}\p{N}“”‘’"（）()·\-—《》]|(?:妥善|有效|积极|进一步|不断|为|并|将|把|被|使|让|以|已|都|均|全部|位居|居|排名|占|达|超)/u.test(object.replace(/[“"《（(][^”"》）)]*[”"》）)]/g, '甲'))) return '';
  return object;
}

function statedFrom(
  { text, from, words, counted }: Pick<Item, 'text' | 'from' | 'words' | 'counted'>,
  labels: readonly string[],
  value: Counted | undefined,
  growth: Counted | undefined,
  to: number,
): Stated {
  const parts = [value && { name: 'value' as const, of: value }, growth && { name: 'growth' as const, of: growth }]
    .filter((part) => part !== undefined)
    .sort((a, b) => a.of.start - b.of.start);
  const kept = withoutFront(words.trimStart());
  // The words the label was taken from, so that the pattern tells as much.
  const start = from + (kept === '' ? 0 : words.lastIndexOf(kept));
  void counted;
  void text;
  return {
    labels,
    from: start,
    to,
    holes: parts.map(({ name, of }) => ({ name, start: of.start, end: of.endOfDigits })),
    elided: parts.map(({ of }) => ({ start: of.endOfUnit, end: of.end })).filter(({ end }) => end < to),
    value,
    growth,
    count: 0,
    at: (value ?? growth)!.start,
  };
}

/** 旅游、会展等行业营业额分别增长V%: as many names as numbers, or nothing. */
function listOf({ text, clause, numbers }: Clause): Found {
  const none: Found = { stated: [], subject: '', used: clause.end };
  const [first] = numbers;
  const last = numbers.at(-1)!;
  const inner = text.slice(clause.start, first!.start);
  const parts = /^(.*?)(均|各)?分别((?:比|较)(?:上年|去年|同期|上年同期|\d{4}年))?(.*)$/u.exec(inner);
  const apart = numbers.slice(1).every(({ start }, i) => /^(?:、|和|及|与|以及)$/.test(text.slice(numbers[i]!.end, start)));
  if (!parts || !apart || !/^(?:[，；。、,;]|$)/.test(text.slice(last.end)) || numbers.some(({ unit }) => unit !== last.unit)) return none;
  const { word } = movementAtEnd(inner);
  if (word === '' || parts[4] !== word || !rate.test(last.unit)) return none;
  const words = withoutFront(parts[1]!);
  const from = clause.start + parts[1]!.length - words.length;
  const shared =
    /等(?:领域|行业|产业)?([^、等]{2,8})$/u.exec(words) ??
    /((?:常住)?居民(?:人均)?(?:可支配)?收入)$/u.exec(words) ??
    undefined;
  const names = shared ? words.slice(0, shared.index) : words;
  const spans = labelsIn(text, { start: from, end: from + names.length }, numbers.length);
  if (spans.length !== numbers.length) return none;
  const each = spans.map(({ start, end }) => text.slice(start, end));
  const suffix = shared ? shared[1]!.replace(/^(?:行业|产业)(?=.{2})/, '') : word;
  const fits = shared
    ? each.every((name) => name.length >= 2 && name.length <= 10 && readsAlone(name + suffix))
    : each.every((name) => /(?:总值|增加值|总额|收入|投资|产值|额|税收|支出|存款|贷款|余额|利润|人数|销量|产量|数量|总量|成交量|吞吐量)$/.test(name) && readsAlone(name));
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
    used: last.end,
  };
}

/** The aims of a sentence that are ranges or words: 增长5%—5.5%, 居民收入增长与经济增长同步. */
export function aimsIn(text: string, sentence: Span, depth: Uint8Array): Stated[] {
  return clausesIn(text, sentence, depth).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end);
    const found =
      /^(.*?(?:增长|增速|涨幅|控制在|达到|(?:登记|调查)失业率))(?:约|在)?(\d[\d.]*%?[—–~～〜至到\-－]{1,2}\d[\d.]*%(?:左右|以上|以内|之间)?)$/u.exec(words) ??
      /^(.{4,}?增长|.{4,}?)((?:与|和)经济(?:增长|发展|增速)?(?:水平)?(?:保持)?(?:基本)?同步(?:增长)?|完成[国省市]家?下达(?:的?目标)?任务|高于.{2,10}增[长速]|.{0,2}不低于.{2,10}(?:水平|增速))$/u.exec(words);
    if (!found || /、/.test(found[1]! + found[2]!) || found[2]!.length > 24) return [];
    const label = nameOf(found[1]!);
    if (!readsAlone(label)) return [];
    const start = clause.end - found[2]!.length;
    const kept = withoutFront(found[1]!);
    return [
      {
        labels: [label],
        from: clause.start + found[1]!.length - kept.length,
        to: clause.end,
        holes: [{ name: 'words', start, end: clause.end }] satisfies HoleAt[],
        elided: [],
        value: undefined,
        growth: undefined,
        count: 0,
        at: start,
      },
    ];
  });
}

/** The numbers of a text, ready for `statedIn`. */
export function numbersIn(text: string, depth: Uint8Array): Counted[] {
  return countedIn(text, depth).filter(({ unit, endOfDigits }) => unit !== '' && unitAtStart(text.slice(endOfDigits)) !== '' || unit !== '');
}
