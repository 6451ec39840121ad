/** Rules of structure: numbering, length and completeness of headings, paragraphs and sentences. */
import type { Rule } from '../rule.js';
import { emptySectionRule, missingLeadRule } from './completeness.js';
import { longHeadingRule, longParagraphRule, longSentenceRule } from './lengths.js';
import { numberingRule } from './numbering.js';
import { sisterRules } from './sisters.js';

export const structureRules: readonly Rule[] = [
  numberingRule,
  ...sisterRules,
  emptySectionRule,
  missingLeadRule,
  longSentenceRule,
  longParagraphRule,
  longHeadingRule,
];
