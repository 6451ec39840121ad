/** Rules of punctuation marks after GB/T 15834. */
import type { Rule } from '../rule.js';
import { enumerationRules } from './enumeration.js';
import { halfWidthRules } from './half-width.js';
import { labelRules } from './labels.js';
import { pairRules } from './pairs.js';
import { repeatedRules } from './repeated.js';
import { spaceRules } from './spaces.js';
import { stopRules } from './stops.js';

export const markRules: readonly Rule[] = [
  ...pairRules,
  ...halfWidthRules,
  ...repeatedRules,
  ...enumerationRules,
  ...stopRules,
  ...labelRules,
  ...spaceRules,
];
