/** The rules as tables of Markdown, one for each area; `docs/proof.md` and its Chinese version have them. */
import type { Language } from '../diagnostics/language.js';
import { type Area, areaOf, areas, type Rule } from './rule.js';
import { levelNames } from './wording.js';

const heads: Readonly<Record<Language, string>> = {
  en: '| rule | finds | wrong | right | level | source |',
  'zh-CN': '| 规则 | 查什么 | 错例 | 正例 | 级别 | 依据 |',
};

/** The areas by their names. */
export const areaNames: Readonly<Record<Area, Readonly<Record<Language, string>>>> = {
  marks: { en: 'Marks', 'zh-CN': '标点' },
  numerals: { en: 'Numerals', 'zh-CN': '数字用法' },
  numbers: { en: 'Numbers against numbers', 'zh-CN': '数据互核' },
  words: { en: 'Words', 'zh-CN': '字词' },
  structure: { en: 'Structure', 'zh-CN': '结构' },
  against: { en: 'Against last year and statistics', 'zh-CN': '与上年报告、统计数据核对' },
};

/** Headings and tables of all areas that have rules. */
export function ruleTables(rules: readonly Rule[], language: Language): string {
  return areas
    .map((area) => ({ area, own: rules.filter((rule) => areaOf(rule) === area) }))
    .filter(({ own }) => own.length > 0)
    .map(({ area, own }) =>
      [
        `### ${areaNames[area][language]}`,
        '',
        heads[language],
        '|---|---|---|---|---|---|',
        ...own.map((rule) => row(rule, language)),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** What an example is compared with, before it. */
function besideOf({ beside }: Rule, language: Language): string {
  if (!beside) return '';
  const names = { en: ['last year: ', 'table: '], 'zh-CN': ['上年：', '统计表：'] }[language];
  const words =
    'lastYear' in beside ? names[0] + (beside.speaker ?? '') + beside.lastYear : names[1] + beside.statistics;
  return `（${words.replaceAll('\n', '；')}）\n`;
}

function row(rule: Rule, language: Language): string {
  const { code, words, right, level, source, isAutomatic } = rule;
  const fixes = isAutomatic ? ' `--fix`' : '';
  const wrong = besideOf(rule, language) + rule.wrong;
  const cells = [`\`${code}\``, words[language].title, wrong, right, levelNames[level][language] + fixes, source];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\n */g, '<br>')).join(' | ')} |`;
}
