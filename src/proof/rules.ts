/** All rules of the proof-reader, in the order of the documentation. */
import { againstRules } from './against/against.js';
import { markRules } from './marks/marks.js';
import { numberRules } from './numbers/numbers.js';
import { numeralRules } from './numerals/numerals.js';
import type { Rule } from './rule.js';
import { structureRules } from './structure/structure.js';
import { wordRules } from './words/words.js';

export const rules: readonly Rule[] = [
  ...markRules,
  ...numeralRules,
  ...numberRules,
  ...wordRules,
  ...structureRules,
  ...againstRules,
];
