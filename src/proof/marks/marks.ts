/** Rules of punctuation marks after GB/T 15834. */
import type { Rule } from '../rule.js';
import { halfWidthRules } from './half-width.js';
import { pairRules } from './pairs.js';

export const markRules: readonly Rule[] = [...pairRules, ...halfWidthRules];
