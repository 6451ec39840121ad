/** Rules that compare a report with another source: the report of the year before, a table of statistics. */
import type { Rule } from '../rule.js';
import { copiedRule, unmovedRule } from './carried-over.js';
import { officeRule } from './offices.js';
import { lackingRule, statisticsRule } from './statistics-rules.js';
import { missedRule, targetRule } from './targets.js';
import { yearRule } from './years.js';

export const againstRules: readonly Rule[] = [
  statisticsRule,
  lackingRule,
  unmovedRule,
  copiedRule,
  yearRule,
  targetRule,
  missedRule,
  officeRule,
];
