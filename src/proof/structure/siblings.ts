/** Sections beside each other: labels that do not follow each other or are missing, headings that stand twice. */

import { addTo } from '../../text/add-to.js';
import { chineseNumeral, valueOfNumeral } from '../../text/chinese-numerals.js';
import type { Passage } from '../passage.js';
import type { FindIn, Rule, Subject } from '../rule.js';

/** The headings of sections by what they stand in, in reading order. */
function siblingsIn(passages: readonly Passage[]): Iterable<readonly Passage[]> {
  const groups = new Map<unknown, Passage[]>();
  for (const passage of passages) {
    const { visited, annex } = passage.within;
    if (passage.kind !== 'heading' || visited?.block.kind !== 'section') continue;
    addTo(groups, visited.sections.at(-2) ?? visited.part ?? annex, passage);
  }
  return groups.values();
}

/** A label that a section has by hand, in two halves around its numeral: 一是, （二）. */
const label = /^(?<before>[第（]?)(?<numeral>[一二三四五六七八九十]{1,3})(?<after>是|要|，|、|）|[.．])$/u;

interface Label {
  readonly before: string;
  readonly after: string;
  readonly value: number;
}

function labelOf({ within }: Passage): Label | undefined {
  const block = within.visited?.block;
  const {
    before = '',
    numeral,
    after = '',
  } = label.exec((block?.kind === 'section' && block.number) || '')?.groups ?? {};
  return numeral === undefined ? undefined : { before, after, value: valueOfNumeral(numeral) };
}

/** A label begins again with one; every other one follows the label before it or stands where that is missing. */
function findLabels({ passages }: Subject, find: FindIn): void {
  for (const group of siblingsIn(passages)) {
    findOdd(group, find);
    const labels = group.map(labelOf);
    for (const [i, passage] of group.entries()) {
      const [before, own, next] = [labels[i - 1], labels[i], labels[i + 1]];
      const last = before?.value ?? 0;
      const isMissing =
        !own && next !== undefined && (next.value === last + 2 || (next.value === last + 1 && last > 0));
      const isWrong = own && own.value !== 1 && own.value !== last + 1 && (before !== undefined || i === 0);
      if (!isMissing && !isWrong) continue;
      const { before: left, after: right } = (own ?? next)!;
      const args = { expected: left + chineseNumeral(last + 1) + right };
      find(passage, { start: 0, end: passage.text.length }, { args });
    }
  }
}

/** Sections beside each other before one that is labelled in another way is odd. */
const SIBLINGS = 3;

/** One section with a label of another kind than all those beside it: 一是 among ——. */
function findOdd(group: readonly Passage[], find: FindIn): void {
  if (group.length <= SIBLINGS) return;
  const kinds = group.map(kindOf);
  const usual = kinds[0] === kinds[1] ? kinds[0] : kinds[2];
  const [odd, ...others] = group.filter((_, i) => kinds[i] !== usual);
  if (!odd || others.length > 0 || !usual || kindOf(odd) === '') return;
  find(odd, { start: 0, end: odd.text.length }, { args: { expected: usual.replace('#', '…') } });
}

/** The label of a section without its numeral; `undefined` where it is computed. */
function kindOf({ within }: Passage): string | undefined {
  const block = within.visited?.block;
  return block?.kind === 'section' ? block.number?.replace(/[一二三四五六七八九十]+/u, '#') : undefined;
}

/** Shorter headings may be those of lists: 1. 概况. */
const SHORTEST = 5;

function findRepeated({ passages }: Subject, find: FindIn): void {
  for (const group of siblingsIn(passages)) {
    const seen = new Set<string>();
    for (const passage of group) {
      const words = passage.text.replace(/(?<![。；：，\s])[。；：，\s]+$/u, '');
      if (words.length < SHORTEST) continue;
      if (seen.has(words)) find(passage, { start: 0, end: passage.text.length });
      seen.add(words);
    }
  }
}

export const siblingRules: readonly Rule[] = [
  {
    code: 'structure/section-labels',
    level: 'likely',
    source: 'GB/T 9704—2012 7.3.3；编校常识：序号连续',
    wrong: '# 工作\n##[一是] 抓产业\n发展产业。\n##[] 抓改革\n深化改革。\n##[三是] 抓民生\n改善民生。',
    right: '# 工作\n##[一是] 抓产业\n发展产业。\n##[二是] 抓改革\n深化改革。\n##[三是] 抓民生\n改善民生。',
    words: {
      'zh-CN': {
        title: '并列各节的序号缺失或不连续',
        reason: '“{words}”这一节的序号应是“{expected}”',
        advice: '补上或改正序号',
      },
      en: {
        title: 'Labels of sections that are missing or do not follow each other',
        reason: 'the section {words} should have the label {expected}',
        advice: 'Write its label',
      },
    },
    report: findLabels,
  },
  {
    code: 'structure/repeated-heading',
    level: 'likely',
    source: '编校常识：同级标题不重复',
    wrong: '# 工作\n## 加快产业发展\n发展产业。\n## 加快产业发展\n深化改革。',
    right: '# 工作\n## 加快产业发展\n发展产业。\n## 加快改革开放\n深化改革。',
    words: {
      'zh-CN': { title: '同级标题重复', reason: '“{words}”在同级标题中出现了两次', advice: '改正标题，或合并两节' },
      en: {
        title: 'A heading twice on one level',
        reason: 'the heading {words} stands twice beside each other',
        advice: 'Correct the heading, or put both sections together',
      },
    },
    report: findRepeated,
  },
];
