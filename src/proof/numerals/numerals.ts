/** Rules of numerals after GB/T 15835. */
import type { Rule } from '../rule.js';
import { approximateRules } from './approximate.js';

export const numeralRules: readonly Rule[] = [...approximateRules];
