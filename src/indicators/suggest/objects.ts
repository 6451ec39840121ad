/**
 * Figures whose thing stands behind the number: 完成第二批18个老旧小区改造项目, 越秀立方等19个项目竣工投用.
 *
 * Before the number stands a verb, with no more than what says which of many (第二批, 省级, 甲、乙等); behind it the thing
 * up to the end of its item. Sizes and capacities (10万吨污水处理厂, 5000万元以上项目) say what kind of thing it is, not
 * how many there are, and are left out.
 */
import type { Form, Item } from './item.js';
import { statedFrom } from './item.js';
import { readsAlone, withoutFront } from './labels.js';
import { tidy } from './names.js';
import type { Counted } from './numbers.js';
import { isShared, modifier, predicate, verbAtStart } from './verbs.js';

/** 完成第二批V个老旧小区改造项目: what is counted stands behind its number. */
export function countedThing(item: Item): Form | undefined {
  const { counted, words, behind, verb: last, subject } = item;
  if (isSize(counted, behind)) return undefined;
  const object = countsMore(item) ? '' : thing(behind);
  const bare = withoutFront(words.replace(/^\s+/, ''));
  const verb = verbAtStart(bare);
  const whole = object + sharedNoun(object, verb || last, item);
  const labels = object === '' ? [] : labelsWith(whole, bare, verb, item);
  const good = [...new Set(labels.map(tidy))].filter(readsAlone);
  if (good.length === 0) return undefined;
  const to = counted.end + (item.text.slice(counted.end, item.end).indexOf(object) + object.length);
  const leading = verb || (bare === '' ? last : '');
  return {
    stated: statedFrom(item, good, counted, undefined, to),
    verb: isShared(leading) ? leading : '',
    isLoose: leading !== '' && !isShared(leading),
    subject,
    topic: good[0]!,
    used: counted.end,
  };
}

const moneyOf =
  /(?:资金|贷款|投资|补贴|国债|债券|资本金|融资|税费|补助|经费|基金|授信|奖补|消费|债务|资产|消费券|奖励|补偿款|工资|欠款)$/;

/** Whether the number says how large what stands behind it is: 10万吨污水处理厂, 5000万元以上项目. */
function isSize({ unit, after }: Counted, behind: string): boolean {
  if (/[%‰成倍点岁天时]$|小时|分钟|吨|千瓦|千伏|伏安|立方米|^米|斤$/.test(unit) || /^的|^[）)]/.test(behind))
    return true;
  if (/元$/.test(unit) && (/以[上下内]/.test(after) || !moneyOf.test(behind))) return true;
  return /^(?:以[上下内]|左右)/.test(after) && /[米亩吨顷尺斤]$/.test(unit);
}

const generic =
  /^(?:重点|优质|重大|具体|各类|主要)?(?:项目|工程|工作|企业|问题|任务|单位|活动|地方|方面|领域|产品|品牌|平台|人|部门|子|事项)$/;

/** Names of the object behind a number by the words before it, the best first. */
function labelsWith(object: string, bare: string, verb: string, { counted, words, verb: last, from, clause }: Item) {
  const rest = bare.slice(verb.length);
  if (verb !== '' && !generic.test(object) && !predicate.test(object)) {
    if (!saysWhich(rest, verb, counted.unit, object)) return [];
    const isOfRest = /^[项条]$/.test(counted.unit) && !modifier.test(rest);
    return [(/等/.test(rest) ? verb : isOfRest ? rest : verb + rest) + object, verb + object];
  }
  if (predicate.test(object) && isDone(object, bare, verb, words)) {
    return [(verb === bare && verb !== '' && !/等$/.test(words) ? verb : '') + object];
  }
  if (bare === '实现' && object.length >= 4) return [object];
  return bare === '' && last !== '' && from > clause.start ? [last + object] : [];
}

/** Whether the words between verb and number only say which of many it counts: 第二批, 甲、乙等; or 制定…20条举措. */
function saysWhich(rest: string, verb: string, unit: string, object: string): boolean {
  if (modifier.test(rest) || /等$|等(?:领域|方面|行业|地区|地|片区|区域)$/.test(rest)) return true;
  return (
    /^(?:制定|出台|推出|落实|实施)$/.test(verb) &&
    /^[项条]$/.test(unit) &&
    /^(?:措施|举措|政策|行动任务|政策措施|重点任务|工作措施)$/.test(object)
  );
}

/** 越秀立方等19个项目竣工投用: whether the object names a thing with what became of it. */
function isDone(object: string, bare: string, verb: string, words: string): boolean {
  const isListed = /等$/.test(words);
  const named = object.replace(/[（(].*[）)]/, '').replace(predicate, '');
  return named.length >= (isListed ? 2 : 3) && (isListed || modifier.test(bare) || verb === bare || bare === '实现');
}

/** Deeds that need what is done: 开展河流治理, not 开展河流. */
const isActivity = /^(?:开展|推动|推进|促进|加强|组织|实施|提升|改善)$/;
const action =
  /(?:治理|整治|修复|建设|改造|(?:提质|提档)?升级|提升|改革|培训|攻坚|办学条件|条件|水平|能力|质量|环境)$/u;

/**
 * What the last of a list says for all of it: 6个世界级、7个国家级产业集群 are both 产业集群, and 开展13条河流、300条沟道治理
 * is 治理 of both.
 */
function sharedNoun(object: string, deed: string, { text, end, clause }: Item): string {
  if (!/^[、和及与]/.test(text.slice(end))) return '';
  const last = /[、和及与]\d[\d.,]*[^、\d，；。]*$/u.exec(text.slice(end, clause.end))?.[0] ?? '';
  if (/级$/.test(object)) return /级([^级]{2,12})$/u.exec(last)?.[1] ?? '';
  return isActivity.test(deed) && !action.test(object) ? (action.exec(last)?.[0] ?? '') : '';
}

/** Whether the number may count the next item too: 建设3个产业园、商业街. */
function countsMore({ text, end, clause }: Item): boolean {
  if (text.charAt(end) !== '、') return false;
  const [next = ''] = text.slice(end + 1, clause.end).split('、');
  return !/\d/.test(next) && verbAtStart(withoutFront(next)) === '';
}

/** The thing counted, without what is said of it further. */
function thing(behind: string): string {
  const cut = /^(.{2,}?)(?:等(?:.{0,6})?|(?:建设|改造)?工作)$/u.exec(behind);
  const whole = cut && !/(?:高|中|初|平|特|劣)等/.test(behind) ? cut[1]! : behind;
  // “智税圈”提供自助办税服务: what it does is no part of its name.
  const object = /^(“[^”]{2,10}”)(?:提供|服务|开展|实现)/.exec(whole)?.[1] ?? whole.replace(/^由[^的]+的/, '');
  if (predicate.test(object) && !/[，；：]/.test(object)) return object;
  if (
    /^(?:方面|以上|以下|左右|多|余|性|制|型|级|化|期|年|月)|[，；：]|[^\p{L}\p{N}“”‘’"（）()·\-—《》]|(?:妥善|有效|积极|进一步|不断|为(?!民)|并(?!购|联)|将|把|(?<!植|棉)被|(?<!大)使|让|以(?!工)|已|均(?!衡)|全部|位居|居全|排名|占(?!地)|达(?![标人产])|(?<!面)向|从|(?<!面|一|应|核|校)对(?![外口接标]))/u.test(
      object.replace(/[“"《（(][^”"》）)]*[”"》）)]/g, '甲'),
    )
  )
    return '';
  return object;
}
