/** Numbers of things that a text announces, against those that follow: 重点抓好三项工作：一是…二是…. */
import { announcedCounts } from '../../report/announced-count.js';
import { valueOfNumeral } from '../../text/chinese-numerals.js';
import { enumerationsIn, type Item } from '../enumeration.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';
import { finderOf } from './of-build.js';

/** The end of the words before the first item: 以下五个方面工作：, 三项措施。 */
const announcement =
  /(?<words>(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}|两)(?:个方面|大方面|方面|个|项|件|条|点|大)(?:的)?(?:重点|主要|具体|重大|突出|民生|重要|关键)?(?:工作|任务|措施|举措|行动|工程|实事|问题|困难|挑战|原则|要求|突破|提升|关系|意见|建议|事项|内容|目标)?)(?:来抓|来做|入手|发力|着力|抓起|展开|推进|如下|做起)?[：:。，]$/u;

function findCounts(subject: Subject, find: FindIn): void {
  const say = finderOf(subject, find);
  for (const { words, sections, at } of announcedCounts(subject.report.body)) say(at, words, { count: sections });
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
  const announced = /\d/u.test(number) ? Number(number) : number === '两' ? 2 : valueOfNumeral(number);
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
  report: findCounts,
};
