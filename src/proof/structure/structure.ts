/** Rules of structure: numbering, length and completeness of headings, paragraphs and sentences. */
import type { Rule } from '../rule.js';
import { emptySectionRule, missingLeadRule } from './completeness.js';
import { longHeadingRule, longParagraphRule, longSentenceRule } from './lengths.js';
import { numberingRule } from './numbering.js';
import { siblingRules } from './siblings.js';

export const structureRules: readonly Rule[] = [
  numberingRule,
  ...siblingRules,
  emptySectionRule,
  missingLeadRule,
  longSentenceRule,
  longParagraphRule,
  longHeadingRule,
];
