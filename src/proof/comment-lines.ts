/** What a comment in a Word file says of a finding, and the comment on the title of all of them. */
import type { Language } from '../diagnostics/language.js';
import { type Finding, levels } from './rule.js';
import { levelNames, wordingOf } from './wording.js';

/** Level and reason, what to do, rule and number of the finding: a paragraph each. */
export function findingLines(finding: Finding, language: Language): readonly string[] {
  const { message, hint } = wordingOf(finding, language);
  const level = levelNames[finding.level][language];
  const isEnglish = language === 'en';
  return [
    isEnglish ? `${level}: ${message}.` : `${level}：${message}。`,
    ...(hint === '' ? [] : [`${withoutStop(hint)}${isEnglish ? '.' : '。'}`]),
    isEnglish ? `rule ${finding.rule}, finding ${finding.id}` : `规则 ${finding.rule}，编号 ${finding.id}`,
  ];
}

/**
 * How many findings there are of each level, and those that the text of the file does not show.
 * @param ignored how many findings comments of the content ignore
 */
export function summaryLines(
  findings: readonly Finding[],
  ignored: number,
  unplaced: readonly Finding[],
  language: Language,
): readonly string[] {
  const isEnglish = language === 'en';
  const counts = levels.map((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return isEnglish ? `${count} ${levelNames[level].en}` : `${levelNames[level]['zh-CN']}${count}处`;
  });
  const left = ignored === 0 ? [] : [isEnglish ? `${ignored} ignored` : `已放过${ignored}处`];
  const head = isEnglish
    ? `Findings of the proof-reader: ${[...counts, ...left].join(', ')}.`
    : `校对结果：${[...counts, ...left].join('，')}。`;
  if (unplaced.length === 0) return [head];
  return [
    head,
    isEnglish ? 'The file does not show the words of these:' : '以下各处的文字不在本文件中：',
    ...unplaced.flatMap((finding) => [placeLine(finding, language), ...findingLines(finding, language)]),
  ];
}

function placeLine({ at, words }: Finding, language: Language): string {
  return language === 'en' ? `${at.file}:${at.line}: “${words}”` : `${at.file} 第${at.line}行“${words}”`;
}

function withoutStop(text: string): string {
  return text.replace(/[。.]$/u, '');
}
