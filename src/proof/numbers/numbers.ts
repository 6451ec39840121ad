/** Rules of numbers against numbers: what a text states twice, what follows from what it states, what it announces. */
import type { Rule } from '../rule.js';
import { growthRule } from './growth.js';
import { industrySumRule, largerPartRule, ratioRule } from './parts.js';

export const numberRules: readonly Rule[] = [growthRule, largerPartRule, industrySumRule, ratioRule];
