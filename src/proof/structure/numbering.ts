/** Gaps and repetitions in the numbers of an enumeration: 一是…二是…四是. */
import { chineseNumeral } from '../../text/chinese-numerals.js';
import { enumerationsIn } from '../enumeration.js';
import type { FindIn, Rule, Subject } from '../rule.js';

function findGaps({ passages }: Subject, find: FindIn): void {
  for (const { items, before } of enumerationsIn(passages)) {
    const [first] = items;
    // A single 二是 may be said of anything.
    if (!first || first.marker.number === 1 || (!before && items.length < 2)) continue;
    const { passage, marker } = first;
    const expected = (before?.marker.number ?? 0) + 1;
    const words = passage.text.slice(marker.start, marker.end);
    find(passage, marker, { args: { expected: numbered(words, expected) } });
  }
}

/** A marker with another number. */
function numbered(words: string, number: number): string {
  if (/[①-⑳]/u.test(words)) return String.fromCharCode(0x245f + number);
  if (/\d/u.test(words)) return words.replace(/\d+/u, String(number));
  return words.replace(/[一二三四五六七八九十]+/u, chineseNumeral(number)).replace(/[，、]$/u, '');
}

export const numberingRule: Rule = {
  code: 'structure/numbering',
  level: 'likely',
  source: 'GB/T 9704—2012 7.3.3；编校常识：序号连续',
  wrong: '一是发展产业；二是改善民生；四是深化改革。',
  right: '一是发展产业；二是改善民生；三是深化改革。',
  words: {
    'zh-CN': { title: '序号不连续', reason: '这里应是“{expected}”，不是“{words}”', advice: '改正序号，或补上缺的一项' },
    en: {
      title: 'Numbers of an enumeration that do not follow each other',
      reason: '{expected} is expected here, not {words}',
      advice: 'Correct the number, or add the item that is missing',
    },
  },
  report: findGaps,
};
