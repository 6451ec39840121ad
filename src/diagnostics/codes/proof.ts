/** The proof-reader: its settings, and the comments that ignore findings. */

import { clip, type WordsOf } from '../phrase.js';

export interface ProofProblems {
  'proof/unknown-rule': { rule: string; nearest: string | undefined };
  'proof/idle-ignore': { rule: string; words: string | undefined };
  'proof/unknown-finding': { id: string };
  'proof/spoiled-by-fix': { file: string };
  'proof/not-overwritten': { path: string };
  'proof/same-report': { folder: string };
  'proof/not-earlier': { folder: string; year: number; other: number };
}

const quoted = (words: string | undefined) => (words === undefined ? '' : `“${clip(words)}”`);

export const proofWords: WordsOf<ProofProblems> = {
  'proof/unknown-rule': {
    en: ({ rule, nearest }) => ({
      message: `the proof-reader has no rule “${clip(rule)}”`,
      hint: `${nearest === undefined ? '' : `Did you mean “${nearest}”? `}docs/proof.md lists all rules.`,
    }),
    'zh-CN': ({ rule, nearest }) => ({
      message: `没有名为“${clip(rule)}”的校对规则`,
      hint: `${nearest === undefined ? '' : `是不是 ${nearest}？`}全部规则见 docs/proof.zh-CN.md。`,
    }),
  },
  'proof/idle-ignore': {
    en: ({ rule, words }) => ({
      message: `nothing here is found by ${rule} any more${words === undefined ? '' : `: ${quoted(words)}`}`,
      hint: 'Delete this comment.',
    }),
    'zh-CN': ({ rule, words }) => ({
      message: `此处已没有 ${rule} 查出的问题${words === undefined ? '' : `：${quoted(words)}`}`,
      hint: '请删去这条注释。',
    }),
  },
  'proof/unknown-finding': {
    en: ({ id }) => ({
      message: `there is no finding ${clip(id)}`,
      hint: 'Run npx yinfa check again: each finding has its number at the end of its first line.',
    }),
    'zh-CN': ({ id }) => ({
      message: `没有编号为 ${clip(id)} 的校对结果`,
      hint: '请重新运行 npx yinfa check，编号在每条结果第一行的末尾。',
    }),
  },
  'proof/spoiled-by-fix': {
    en: ({ file }) => ({
      message: `${file} would not be read the same way with these corrections`,
      hint: 'Nothing was written; correct this file by hand.',
    }),
    'zh-CN': ({ file }) => ({
      message: `按这些改法改过之后，${file} 不能照样读出`,
      hint: '未写入任何文件，请手工改正这个文件。',
    }),
  },
  'proof/not-overwritten': {
    en: ({ path }) => ({
      message: `${path} is another file, or was saved by another program since`,
      hint: 'It may hold the work of colleagues. Move it, or name another file with --out.',
    }),
    'zh-CN': ({ path }) => ({
      message: `${path} 是别的文件，或者写出之后又由其他程序保存过`,
      hint: '其中可能有同事的修改。请先移走，或用 --out 另写一个文件名。',
    }),
  },
  'proof/same-report': {
    en: ({ folder }) => ({
      message: `${clip(folder)} is the report itself`,
      hint: 'Behind --against stands the folder of last year’s report, or a table of statistics.',
    }),
    'zh-CN': ({ folder }) => ({
      message: `${clip(folder)} 就是这份报告`,
      hint: '--against 后面请写上年报告的文件夹，或统计数据表。',
    }),
  },
  'proof/not-earlier': {
    en: ({ folder, year, other }) => ({
      message: `${clip(folder)} plans ${other}, and the report plans ${year}: it is no earlier one`,
      hint:
        other > year
          ? `Check the later report against the earlier one.`
          : 'Revisions of one report are compared by npx yinfa diff. Is the date of one of them wrong?',
    }),
    'zh-CN': ({ folder, year, other }) => ({
      message: `${clip(folder)} 安排的是${other}年，这份报告安排的是${year}年，前者不是较早的`,
      hint:
        other > year
          ? '请用较晚的报告与较早的对照。'
          : '同一份报告的前后两稿请用 npx yinfa diff 比较；或许有一份的 date 写错了。',
    }),
  },
};
