/** Rules of numerals after GB/T 15835. */
import type { Rule } from '../rule.js';
import { anniversaryRule } from './anniversaries.js';
import { approximateRules } from './approximate.js';
import { dateRules } from './dates.js';
import { movementRules } from './movements.js';
import { rangeRules } from './ranges.js';
import { scriptRules } from './scripts.js';
import { writtenRules } from './written.js';
import { yearOrderRules } from './year-order.js';
import { yearRules } from './years.js';

export const numeralRules: readonly Rule[] = [
  ...approximateRules,
  ...writtenRules,
  ...movementRules,
  ...rangeRules,
  ...dateRules,
  ...yearRules,
  ...yearOrderRules,
  anniversaryRule,
  ...scriptRules,
];
