/** Rules of words: confused and look-alike characters, what stands twice, phrases, names and terms. */
import type { Rule } from '../rule.js';
import { compatibilityRule, lookAlikeRule, traditionalRule } from './characters.js';
import { confusionRule } from './confusion.js';
import { doubledClauseRule, doubledTextRule } from './doubled-text.js';
import { doubledItemRule, doubledWordRule } from './doubled-words.js';
import { explainedTwiceRule, unexplainedRule } from './explained.js';
import { fixedPhraseRule } from './fixed-phrases.js';
import { latinWordRule } from './latin-words.js';
import { nameVariantRule } from './name-variants.js';
import { nameRule } from './names.js';
import { oneCharacterRule } from './one-character.js';
import { termVariantRule } from './term-variants.js';

export const wordRules: readonly Rule[] = [
  confusionRule,
  oneCharacterRule,
  compatibilityRule,
  lookAlikeRule,
  traditionalRule,
  latinWordRule,
  doubledWordRule,
  doubledItemRule,
  doubledClauseRule,
  doubledTextRule,
  fixedPhraseRule,
  nameRule,
  nameVariantRule,
  termVariantRule,
  explainedTwiceRule,
  unexplainedRule,
];
