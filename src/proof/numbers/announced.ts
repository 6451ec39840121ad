/** Numbers of things that a text announces, against those that follow: 重点抓好三项工作：一是…二是…. */
import { announcedCounts } from '../../report/announced-count.js';
import { valueOfNumeral } from '../../text/chinese-numerals.js';
import { enumerationsIn, type Item } from '../enumeration.js';
import type { Passage } from '../passage.js';
import type { Find, FindIn, Rule, Subject } from '../rule.js';
import { finderOf } from './of-build.js';

/** Lists beside their number, in time proportional to the text. */
function findLists({ text }: Passage, find: Find): void {
  for (const { 0: whole, index, groups = {} } of text.matchAll(repeatedWord)) {
    const { words = '', number = '', word = '', rest = '' } = groups;
    note(
      index + whole.indexOf(words),
      words,
      number,
      rest.split(/[，；、：。]/u).filter((part) => part.startsWith(word)).length,
      find,
    );
  }
  for (const { index, groups = {} } of text.matchAll(semicolons)) {
    const { words = '', number = '', rest = '' } = groups;
    note(index, words, number, rest.split('；').length, find);
  }
  for (const { 0: whole, index, groups = {} } of text.matchAll(namedItems)) {
    const { words = '', number = '', noun = '', rest = '' } = groups;
    const items = rest.split(/[、和]/u);
    if (items.every((item) => item.replace(/[“”]/gu, '').endsWith(noun)))
      note(index + whole.indexOf(words), words, number, items.length, find);
  }
  for (const { 0: whole, index, groups = {} } of text.matchAll(itemsBefore)) {
    const { items = '', words = '', number = '', etc = '' } = groups;
    const count = items.replace(/^(?:以及|和|及|与|包括|指)/u, '').split(/、|和|及|与/u).length;
    // 等 may stand for more, and 与 within a name: 航空与航天. What won a prize is no item of its name: 入选名录、获评全省十大品牌.
    if (ofPrize.test(items)) continue;
    if (etc === '' || items.split('、').length > numberIn(number))
      note(index + whole.length - words.length, words, number, count, find);
  }
  for (const { 0: whole, index, groups = {} } of text.matchAll(quotedItems)) {
    const { items = '', words = '', number = '', etc = '' } = groups;
    const count = items.match(/[”》]/gu)!.length;
    if (etc === '' || count > numberIn(number)) note(index + whole.length - words.length, words, number, count, find);
  }
  for (const { 0: whole, index, groups = {} } of text.matchAll(itemsInQuotes)) {
    const { items = '', words = '', number = '' } = groups;
    note(index + whole.length - words.length, words, number, items.split('、').length, find);
  }
  for (const { 0: whole, index, groups = {} } of text.matchAll(longItems)) {
    const { items = '', words = '', number = '' } = groups;
    const count = items.split('、').length;
    if (count > numberIn(number)) note(index + whole.length - words.length, words, number, count, find);
  }
}

function note(start: number, words: string, number: string, count: number, find: Find): void {
  if (count < 2 || numberIn(number) < 2 || count === numberIn(number)) return;
  find({ start, end: start + words.length }, { args: { count } });
}

function numberIn(written: string): number {
  return /\d/u.test(written) ? Number(written) : written === '两' ? 2 : valueOfNumeral(written);
}

/** A verb by which a thing gets a title, or whose title it is. */
const ofPrize = /[获评选]|荣|列入|位列|跻身|成为|被|全[国省]$/u;

const few = '[两二三四五六七八九十]';
/** Four characters and more, or a quoted name with others; either can be read in one way alone, so that the search stays linear. */
const plainWords = '[^，。；：、“”《》（）\\d和与及]';
const longItem = `(?:${plainWords}{4,22}|${plainWords}{0,8}“[^”、]{2,10}”${plainWords}{2,14})`;
/** “四个必须”：必须…，必须…: the items repeat the word. */
const repeatedWord = new RegExp(
  `“(?<words>(?<number>${few})个(?<word>\\p{Script=Han}{2}))”(?:的?\\p{Script=Han}{2,8})?(?:[：，]|，?即：?)(?<rest>\\k<word>[^。]{1,600})`,
  'gu',
);
/** 从五个方面提出目标，即：…；…；…: the items end in semicolons. */
const semicolons = new RegExp(
  `(?<words>(?<number>${few}|\\d{1,2})个方面)[^。：；]{0,24}(?:，即)?：(?<rest>[^。：；]{4,200}(?:；[^。：；]{4,200}){1,20})(?=。|$)`,
  'gu',
);
/** “三大行动”：甲行动、乙行动: the items end in the noun. */
const namedItems = new RegExp(
  `(?<words>(?<number>${few})(?:大|个|项)(?<noun>\\p{Script=Han}{2}))”?[：——]+(?<rest>[\\p{Script=Han}“”]{2,16}(?:[、和][\\p{Script=Han}“”]{2,16}){1,12})(?=[。，；])`,
  'gu',
);
/** 云溪、东坪、西河三座污水处理厂: proper items without a verb among them. */
const itemsBefore = new RegExp(
  `(?<items>[^，。；：、“”（）\\d]{1,8}(?:、[^，。；：、“”（）\\d和及与等]{1,6}){1,10}(?:[和及与][^，。；：、“”（）\\d和及与等]{1,6})?)(?<etc>等?)(?<words>(?<number>${few}|\\d{1,2})(?:(?<=${few})(?:座|大(?!会)|所|家|条|位)|(?<=等(?:${few}|\\d{1,2}))[个项部类种座所家条位])\\p{Script=Han}{2})`,
  'gu',
);
/** 《甲》《乙》《丙》等3部纪录片, “甲”“乙”两个平台. */
const quotedItems = new RegExp(
  `(?<items>(?:(?:《[^》]{1,20}》|“[^”]{1,12}”)[、和]?){2,12})(?<etc>等?)(?<words>(?<number>${few}|\\d{1,2})(?:[部项件家种篇首座所条位类大]|个(?!月))\\p{Script=Han}{2})`,
  'gu',
);

/** “农业稳镇、工业强镇、文旅兴镇”三大思路. */
const itemsInQuotes = new RegExp(
  `“(?<items>[^“”、，。；]{2,10}(?:、[^“”、，。；]{2,10}){1,8})”(?<words>(?<number>${few}|\\d{1,2})[大个项条]\\p{Script=Han}{2})`,
  'gu',
);

/** 进口征税商品目录、货物流通税收政策、…等5项制度: more long items than announced; a short one may be of a row within an item. */
const longItems = new RegExp(
  `(?<=^|[，。；：])(?<items>${longItem}(?:、${longItem}){2,11})等(?<words>(?<number>${few}|\\d{1,2})[项个部类种座所家条]\\p{Script=Han}{2})`,
  'gu',
);

/** The end of the words before the first item: 以下五个方面工作：, 三项措施。 */
const announcement =
  /(?<words>(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}|两)(?:个方面|大方面|方面|个|项|件|条|点|大)(?:的)?(?:重点|主要|具体|重大|突出|民生|重要|关键)?(?:(?<=大)\p{Script=Han}{2,4}|工作|任务|措施|举措|行动|工程|实事|问题|困难|挑战|原则|要求|突破|提升|关系|意见|建议|事项|内容|目标)?)(?:来抓|来做|入手|发力|着力|抓起|展开|推进|如下|做起)?[：:。，]$/u;

function findCounts(subject: Subject, find: FindIn): void {
  const say = finderOf(subject, find);
  for (const { words, sections, at } of announcedCounts(subject.report.body)) say(at, words, { count: sections });
  findSections(subject.passages, find);
  const before = new Map<Passage, Passage>();
  for (const [i, passage] of subject.passages.entries()) if (i > 0) before.set(passage, subject.passages[i - 1]!);
  const lists = enumerationsIn(subject.passages);
  const goesOn = new Set(lists.flatMap(({ before: item }) => (item ? [item] : [])));
  for (const { items, before: earlier } of lists) {
    const [first] = items;
    if (!first || earlier || first.marker.number !== 1 || items.length < 2 || goesOn.has(items.at(-1)!)) continue;
    noteCount(first, items.length, before, find);
  }
}

const ofWord = new RegExp(`“(?<words>(?<number>${few})个(?<word>\\p{Script=Han}{2}))”(?:工作|任务)?[：:。]$`, 'u');

/** “八个聚焦”： and the headings behind it that begin with the word. */
function findSections(passages: readonly Passage[], find: FindIn): void {
  for (const [i, passage] of passages.entries()) {
    const found = passage.text.includes('”') ? ofWord.exec(passage.text.slice(-16)) : null;
    if (!found || passages[i + 1]?.kind !== 'heading') continue;
    const { words = '', number = '', word = '' } = found.groups!;
    const level = passages[i + 1]!.within.visited?.section === undefined;
    const headings = passages
      .slice(i + 1)
      .filter(({ kind, within }) => kind === 'heading' && (within.visited?.section === undefined) === level);
    const end = headings.findIndex(({ text }) => !text.startsWith(word));
    const start = passage.text.lastIndexOf(words);
    note(start, words, number, end < 0 ? headings.length : end, (span, said) => find(passage, span, said));
  }
}

function noteCount(
  { passage, marker }: Item,
  count: number,
  before: ReadonlyMap<Passage, Passage>,
  find: FindIn,
): void {
  const opens = marker.start === 0;
  const announcing = opens ? before.get(passage) : passage;
  if (!announcing || (opens && announcing.kind !== 'paragraph' && announcing.kind !== 'intro')) return;
  const text = opens ? announcing.text : announcing.text.slice(0, marker.start);
  const found = announcement.exec(text.slice(-40));
  if (!found) return;
  const { words = '', number = '' } = found.groups!;
  const announced = numberIn(number);
  if (announced < 2 || announced === count) return;
  const start = Math.max(0, text.length - 40) + found.index;
  find(announcing, { start, end: start + words.length }, { args: { count } });
}

export const announcedCountRule: Rule = {
  code: 'numbers/announced-count',
  level: 'likely',
  problem: 'report/announced-count',
  source: '编校常识：总数与分项一致',
  wrong: '重点抓好三项工作：一是发展产业；二是改善民生。',
  right: '重点抓好两项工作：一是发展产业；二是改善民生。',
  words: {
    'zh-CN': {
      title: '总数与分项不合',
      reason: '正文说“{words}”，后面却是{count}项',
      advice: '改正这个数，或增减后面的各项',
    },
    en: {
      title: 'An announced number that does not fit what follows',
      reason: 'the text announces {words}, but the number of items that follow is {count}',
      advice: 'Correct the number, or add or join items',
    },
  },
  passage: findLists,
  report: findCounts,
};
