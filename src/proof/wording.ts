/** What is said of a finding, in a language: its reason, and what to do. */

import type { Language } from '../diagnostics/language.js';
import { checkArguments } from '../diagnostics/options.js';
import type { Wording } from '../diagnostics/phrase.js';
import type { Finding, Level, Rule, RuleWords } from './rule.js';
import { rules } from './rules.js';

/** The levels by their names. */
export const levelNames: Readonly<Record<Level, Readonly<Record<Language, string>>>> = {
  certain: { en: 'certain', 'zh-CN': '必改' },
  likely: { en: 'likely', 'zh-CN': '疑似有误' },
  hint: { en: 'hint', 'zh-CN': '提示' },
};

const known = new Map<string, Rule>(rules.map((rule) => [rule.code, rule]));

/** The rule of a finding. */
export function ruleOf({ rule }: Pick<Finding, 'rule'>): Rule {
  return known.get(rule)!;
}

/** Reason and advice; the hint is the fix where there is one, and empty where there is neither. */
export function wordingOf(finding: Finding, language: Language): Wording {
  checkArguments('wordingOf', { finding, language });
  const words: RuleWords = ruleOf(finding).words[language];
  const message = filled(words.reason, finding);
  return { message, hint: fixWords(finding, language) ?? filled(words.advice ?? '', finding) };
}

function fixWords({ words, fix }: Finding, language: Language): string | undefined {
  if (fix === undefined) return undefined;
  const isEnglish = language === 'en';
  if (fix === '') return isEnglish ? `delete ${words}` : `删去${quoted(words)}`;
  return isEnglish ? `${words} → ${fix}` : `${quoted(words)}改为${quoted(fix)}`;
}

function filled(text: string, { args, words, fix = '' }: Finding): string {
  const values: Readonly<Record<string, string | number>> = { words, fix, ...args };
  return text
    .replace(/“\{(\w+)\}”/g, (whole, name: string) => (name in values ? quoted(String(values[name])) : whole))
    .replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Quotation marks are quoted by corner brackets, so that it is seen which of them are meant. */
function quoted(words: string): string {
  return /[“”]/.test(words) ? `「${words}」` : `“${words}”`;
}
