/** Rules of numbers against numbers: what a text states twice, what follows from what it states, what it announces. */
import type { Rule } from '../rule.js';
import { announcedCountRule } from './announced.js';
import { directionRule, magnitudeRule } from './direction.js';
import { growthRule } from './growth.js';
import { incrementRule } from './increments.js';
import { implausibleRule, twoValuesRule } from './of-build.js';
import { industrySumRule, largerPartRule, ratioRule } from './parts.js';
import { respectiveRule } from './respective.js';
import { rowRule } from './rows.js';
import { statedShareRule } from './stated-share.js';
import { subsetRule } from './subsets.js';
import { sharesRule, sumRule } from './sums.js';
import { tableTotalRule } from './table-totals.js';
import { targetMissedRule } from './target-missed.js';
import { targetShareRule } from './target-share.js';
import { unitRules } from './units.js';
import { valueAddedRule } from './value-added.js';

export const numberRules: readonly Rule[] = [
  twoValuesRule,
  implausibleRule,
  announcedCountRule,
  growthRule,
  incrementRule,
  directionRule,
  magnitudeRule,
  largerPartRule,
  subsetRule,
  industrySumRule,
  ratioRule,
  sumRule,
  rowRule,
  sharesRule,
  statedShareRule,
  targetMissedRule,
  targetShareRule,
  respectiveRule,
  ...unitRules,
  valueAddedRule,
  tableTotalRule,
];
