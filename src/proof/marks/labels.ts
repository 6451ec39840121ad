/** Rules of labels (一、 （一） 1. 第一，) and of rows whose members should end alike. */
import { plain } from '../../text/running-text.js';
import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, FindIn, Rule, Subject } from '../rule.js';

const pattern = (text: string) => new RegExp(text, 'gu');
const numeral = '[一二三四五六七八九十]{1,3}';

/** Labels of points in a row, of one style each: 一是, 一要, 第一，, （1）, ①. */
const pointLabels = [`${numeral}是(?!否)`, `${numeral}要(?!素|点)`, `第${numeral}[，、]`, '（\\d{1,2}）', '[①-⑳]'].map(
  (label) => pattern(`(?<=^|[。；：，！？])${label}`),
);

/** 一是…；二是…。三是…: marks before the next label, of which some differ from the most. */
function findPointEnds({ text }: Passage, find: Find): void {
  for (const style of pointLabels) {
    const labels = [...text.matchAll(style)];
    if (labels.length < 3) continue;
    const ends = labels.slice(1).map(({ index }) => index - 1);
    // A point of several sentences ends in a full stop, whatever the others do.
    const hasSentences = labels.slice(0, -1).some(({ index }, i) => /[。！？]/.test(text.slice(index, ends[i])));
    if (hasSentences) continue;
    const usual = usualOf(ends, (at) => text[at]!)!;
    for (const end of oddOnes(ends, (at) => text[at]!)) find({ start: end, end: end + 1 }, { args: { usual } });
  }
}

/** The value that most members have; `undefined` where none has more than half. */
function usualOf<T>(members: readonly T[], value: (member: T) => string): string | undefined {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(value(member), (counts.get(value(member)) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > members.length)?.[0];
}

/** The members whose value differs from the usual one. */
function oddOnes<T>(members: readonly T[], value: (member: T) => string): T[] {
  const usual = usualOf(members, value);
  return usual === undefined ? [] : members.filter((member) => value(member) !== usual);
}

/** Headings of sections in one part: all end in a mark, or none. */
function findHeadingEnds({ passages }: Subject, find: FindIn): void {
  const groups = new Map<object, Passage[]>();
  for (const passage of passages) {
    const { visited, annex } = passage.within;
    if (passage.kind !== 'heading' || visited?.block.kind !== 'section') continue;
    const above = visited.sections.at(-2) ?? visited.part ?? annex;
    if (above) groups.set(above, [...(groups.get(above) ?? []), passage]);
  }
  const ending = ({ within, text }: Passage) => {
    const { block } = within.visited!;
    // A heading with text run in after it needs its mark.
    const isRunIn = block.kind === 'section' && plain(block.intro) !== '';
    const mark = /[。！？；：，]$/u.exec(text.trimEnd())?.[0] ?? '';
    return isRunIn ? `run-in ${mark}` : mark;
  };
  for (const group of groups.values()) {
    const isRunIn = (passage: Passage) => ending(passage).startsWith('run-in');
    for (const alike of [group.filter(isRunIn), group.filter((passage) => !isRunIn(passage))]) {
      if (alike.length < 3) continue;
      const usual = usualOf(alike, ending);
      const odd = oddOnes(alike, ending);
      const level = odd.length === 1 && alike.length > 3 ? 'likely' : 'hint';
      for (const passage of odd) {
        const end = passage.text.trimEnd().length;
        find(passage, { start: end - 1, end }, { args: { usual: usual?.replace('run-in ', '') || '∅' }, level });
      }
    }
  }
}

export const labelRules: readonly Rule[] = [
  {
    code: 'marks/point-ends',
    level: 'likely',
    source: 'GB/T 15834—2011 4.6',
    wrong: '一是强产业；二是惠民生，三是保生态；四是促改革。',
    right: '一是强产业；二是惠民生；三是保生态；四是促改革。',
    words: {
      'zh-CN': {
        title: '“一是……二是……”各点末尾标点不一',
        reason: '这一点末尾用“{words}”，其余各点用“{usual}”',
        advice: '各点末尾用同一种标点',
      },
      en: {
        title: 'Points (一是…二是…) that end in different marks',
        reason: 'this point ends in {words}, the others in {usual}',
        advice: 'End all points but the last alike',
      },
    },
    passage: findPointEnds,
  },
  {
    code: 'marks/heading-ends',
    level: 'hint',
    source: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011',
    wrong: '# 工作\n## 做强产业\n抓项目。\n## 改善民生\n办实事。\n## 深化改革。\n出实招。',
    right: '# 工作\n## 做强产业\n抓项目。\n## 改善民生\n办实事。\n## 深化改革\n出实招。',
    words: {
      'zh-CN': {
        title: '同级标题末尾标点不一',
        reason: '同级标题末尾多为“{usual}”（∅ 为没有标点），这一条不同',
        advice: '同级标题统一',
      },
      en: {
        title: 'Headings of one level that end in different marks',
        reason: 'headings beside it mostly end in {usual} (∅: no mark)',
        advice: 'End headings of one level alike',
      },
    },
    report: findHeadingEnds,
  },
  {
    code: 'marks/bracketed-label',
    level: 'certain',
    source: 'GB/T 15834—2011 附录 B.3',
    wrong: '（一）、大力发展产业。',
    right: '（一）大力发展产业。',
    words: {
      'zh-CN': { title: '带括号的序号后面再加标点', reason: '序号已有括号，后面不再用标点' },
      en: { title: 'A mark behind a label in brackets', reason: 'a label in brackets has no mark behind it' },
    },
    isAutomatic: true,
    passage: matching(pattern(`(?<=(?:^|[。；：\\s])[（(](?:${numeral}|\\d{1,2})[）)])[、，.．：]`), () => ({
      fix: '',
    })),
  },
  {
    code: 'marks/ordinal-label',
    level: 'likely',
    source: 'GB/T 15834—2011 附录 B.3',
    wrong: '第一、大力发展产业；第二、持续改善民生。',
    right: '第一，大力发展产业；第二，持续改善民生。',
    words: {
      'zh-CN': { title: '“第一”“首先”后面用顿号', reason: '“{label}”后面应用逗号' },
      en: { title: '、 behind 第一 and 首先', reason: 'behind {label} stands a comma' },
    },
    passage: matching(
      pattern(`(?<=(?:^|[。；：])(第${numeral}|首先|其次|再次|最后))、(?!第|[二三四五六七八九十])`),
      ({ 1: label = '' }) => ({ args: { label }, fix: '，' }),
    ),
  },
  {
    code: 'marks/numeral-label',
    level: 'likely',
    source: 'GB/T 15834—2011 附录 B.3',
    wrong: '1、大力发展产业。\n2、持续改善民生。',
    right: '1.大力发展产业。\n2.持续改善民生。',
    words: {
      'zh-CN': { title: '阿拉伯数字序号后面用顿号、汉字序号后面用圆点', reason: '序号“{label}”后面应用“{fix}”' },
      en: { title: '、 behind 1, a dot behind 一', reason: 'the label {label} has another mark behind it' },
    },
    passage: matching(
      pattern(
        `(?<=^\\s?(\\d{1,2}))[、，](?=[\\p{Script=Han}“《])(?!\\d)|(?<=^\\s?(${numeral}))[.．](?=[\\p{Script=Han}“《])`,
      ),
      ({ 1: digits, 2: han }) =>
        digits === undefined ? { args: { label: han! }, fix: '、' } : { args: { label: digits }, fix: '.' },
    ),
  },
];
