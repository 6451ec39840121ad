/** Rules of approximate numbers: said once, and not with a word that says the opposite. */
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

const about = /^(?:约|近|大约|约为|将近|接近)$/u;
const over = /^(?:超过|超|突破|逾|至少|不少于|不低于)$/u;
const under = /^(?:不超过|不高于|最多|低于|少于)$/u;
/** 近10多年 is the last ten years and more. */
const times = /^(?:年|个月|月|日|天|个工作日|小时|个小时)$/u;

/** Whether two qualifiers, before and behind a number, say the same or cannot both be. */
function clash(before: string, after: string, unit: string): boolean {
  if (about.test(before))
    return /^(?:左右|余|多|以上|以下|以内)$/u.test(after) && !(before === '近' && times.test(unit));
  if (over.test(before)) return /^(?:左右|余|多|以上|以下|以内)$/u.test(after);
  return under.test(before) && /^(?:左右|以上|以下|以内)$/u.test(after);
}

function findTwice({ quantities }: Passage, find: Find): void {
  for (const { start, end, before, after, unit } of quantities)
    if (clash(before, after, unit)) find({ start, end }, { args: { before, after } });
}

export const approximateRules: readonly Rule[] = [
  {
    code: 'numerals/approximate-twice',
    level: 'certain',
    source: 'GB/T 15835—2011；《现代汉语词典》“约、近、超过、左右、以上”',
    wrong: '全县新增就业约3000人左右。',
    right: '全县新增就业约3000人。',
    words: {
      'zh-CN': {
        title: '概数词重复或矛盾',
        reason: '“{before}”与“{after}”都说大概，只能用一个',
        advice: '删去“{before}”或“{after}”',
      },
      en: {
        title: 'An approximate number said twice',
        reason: '{before} and {after} both make the number approximate',
        advice: 'Keep one of the two',
      },
    },
    passage: findTwice,
  },
];
