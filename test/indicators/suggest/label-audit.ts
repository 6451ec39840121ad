/** What an editor objects to in a label that stands alone beside its number. */
import { isBalanced } from '../../../src/text/brackets.js';

const faults: readonly (readonly [name: string, RegExp])[] = [
  [
    'hangs on a verb of level or movement',
    /(?:达到?|超过?|突破|跨过|跨越|迈上|站上|增至|降至|提高到|微|平均?为|为|由|从|至|到)$/u,
  ],
  ['hangs on a word of manner', /(?:逆势|止跌|同比|累计|连续\d*年?|年均|分别|均|仅|再|又|也|还|已|将|约|近)$/u],
  ['hangs on a comparison', /(?:比|较)(?:上年|去年|“十.五”.{0,2})$/u],
  [
    'begins or ends with a function word',
    /^(?:等(?!级|候|位)|了|的|和|与|及|并|其中|同时|各位|我们|由|从|在)|(?:等|了|的|和|与|及|并|以)$/u,
  ],
  ['a digit without its unit', /\d$|\d[千百万亿](?!元|人|户|亩|吨|千瓦|伏|米)/u],
  ['only says which of many', /(?<![年等升班])级$|[大小新老]$/u],
  ['a part of a unit', /^(?:伏|瓦|斤|克|米)/u],
];

/** The faults of a label; none where it is a whole phrase. */
export function faultsOfLabel(label: string): string[] {
  const found = faults.filter(([, fault]) => fault.test(label)).map(([name]) => name);
  return isBalanced(label) ? found : [...found, 'half a bracket'];
}
