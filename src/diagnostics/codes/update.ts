/** The next draft put into the files that are there. */

import { clip, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

export interface UpdateProblems {
  /** `was`, `now`: issuer and year of the report in the folder and of the draft. */
  'import/other-report': { was: ReportName; now: ReportName; folder: string };
  'import/not-updatable': { path: string };
  'import/lost-comment': { comment: string };
  /** `now` is empty where the draft does not have the line. */
  'import/hand-kept': { report: string; draft: string };
  'import/overwritten': { was: string; now: string };
  /** A sentence that was deleted by hand, or placed otherwise, and is as it was. */
  'import/hand-undone': { kind: 'deleted' | 'placed'; text: string };
  'import/re-anchored': { id: string; line: number; was: string; now: string };
  'import/new-figures': { labels: readonly string[] };
  /** An entry of `figures.yaml` or `briefing.yaml` as it was written. */
  'import/pruned': { name: string; entry: string };
  'import/prunable': { count: number; folder: string };
}

interface ReportName {
  readonly issuer: string;
  readonly year: string;
}

export const updateWords: WordsOf<UpdateProblems> = {
  'import/other-report': {
    en: ({ was, now, folder }) => ({
      message: `this draft looks like another report: it is of ${now.issuer}, ${now.year}; ${folder} has that of ${was.issuer}, ${was.year}, and most of its sentences are not in the draft`,
      hint: 'Check the draft and the folder. A new report gets a folder of its own: --to content/<name> without --update. With --dry-run nothing is written; what was written can be undone with git.',
    }),
    'zh-CN': ({ was, now, folder }) => ({
      message: `稿件像是另一份报告：稿件是${now.issuer} ${now.year} 年的，${folder} 里是${was.issuer} ${was.year} 年的，原来的句子大半不在稿件里`,
      hint: '请核对稿件和文件夹。新的报告放在自己的文件夹：用 --to content/<名称>，不加 --update。加 --dry-run 只看不写；已经写出的可用 git 恢复。',
    }),
  },
  'import/not-updatable': {
    en: ({ path }) => ({
      message: `the new text cannot be put into “${path}”: it is not YAML as Yinfa reads it, or has blocks in brackets`,
      hint: 'Run npx yinfa build on the report and correct what it reports, or import into another folder.',
    }),
    'zh-CN': ({ path }) => ({
      message: `新的文字不能放进“${path}”：文件不是可以读取的 YAML，或把段落写在了括号里`,
      hint: '请先用 npx yinfa build 检查并改正，或导入到另一个文件夹。',
    }),
  },
  'import/hand-kept': {
    en: ({ report, draft }) => ({
      message: !report
        ? `a sentence that was deleted by hand stays out, though the draft still has it: “${clip(draft)}”`
        : draft
          ? `words that were corrected by hand stay: “${clip(report)}”; the draft still has “${clip(draft)}”`
          : `a sentence that was written by hand stays, though the draft does not have it: “${clip(report)}”`,
      hint: 'Have it corrected in the draft, too, or put the words of the draft into the report.',
    }),
    'zh-CN': ({ report, draft }) => ({
      message: !report
        ? `手工删去的一句没有恢复，新稿中仍有：“${clip(draft)}”`
        : draft
          ? `保留手工改过的一句：“${clip(report)}”；新稿仍为“${clip(draft)}”`
          : `保留手工加写的一句，新稿中没有：“${clip(report)}”`,
      hint: '请告知起草人在稿件中也改过来；如应以新稿为准，请在报告中改回。',
    }),
  },
  'import/overwritten': {
    en: ({ was, now }) => ({
      message: now
        ? `the draft overwrites a line that was changed by hand: “${clip(was)}” → “${clip(now)}”`
        : `the draft does not have a line that was written by hand, so that it is gone: “${clip(was)}”`,
      hint: 'If the hand was right, put its words back, and into the next draft.',
    }),
    'zh-CN': ({ was, now }) => ({
      message: now
        ? `新稿覆盖了手工改过的一行：“${clip(was)}”→“${clip(now)}”`
        : `新稿中没有手工写的一行，已删去：“${clip(was)}”`,
      hint: '如果应以手工修改为准，请改回来，并告知起草人改稿件。',
    }),
  },
  'import/hand-undone': {
    en: ({ kind, text }) => ({
      message:
        kind === 'deleted'
          ? `a sentence that was deleted by hand is there again, as the draft changed what is around it: “${clip(text)}”`
          : `a sentence stands again where it stood before it was moved, divided or joined by hand: “${clip(text)}”`,
      hint: 'If the hand was right, do it again, and in the next draft.',
    }),
    'zh-CN': ({ kind, text }) => ({
      message:
        kind === 'deleted'
          ? `手工删去的一句又按新稿恢复，因为新稿改了它前后的文字：“${clip(text)}”`
          : `手工移动、分段或并段过的一句又回到了原来的位置：“${clip(text)}”`,
      hint: '如果应以手工修改为准，请再改一次，并告知起草人改稿件。',
    }),
  },
  'import/re-anchored': {
    en: ({ id, was, now }) => ({
      message: `the pattern of “${id}” follows its sentence: “${clip(was)}” → “${clip(now)}”`,
      hint: 'Look at the number it reads now: npx yinfa figures.',
    }),
    'zh-CN': ({ id, was, now }) => ({
      message: `数据项 ${id} 的句式已随新稿改写：“${clip(was)}”→“${clip(now)}”`,
      hint: '请用 npx yinfa figures 核对读出的数字。',
    }),
  },
  'import/new-figures': {
    en: ({ labels }) => ({
      message: `${labels.length === 1 ? '1 figure' : `${labels.length} figures`} added for numbers that are new in the draft: ${en.list(labels)}`,
      hint: 'Change their labels, or delete those that no slide needs.',
    }),
    'zh-CN': ({ labels }) => ({
      message: `已为新稿新增的数字补上 ${labels.length} 个数据项：${zh.list(labels)}`,
      hint: '名称不合适的请改，不需要的可以删去。',
    }),
  },
  'import/pruned': {
    en: ({ name, entry }) => ({
      message: `taken out of ${name}, because the new draft does not have it: “${clip(entry.replace(/\s+/g, ' '))}”`,
      hint: 'If the draft says it in other words, put it back with these.',
    }),
    'zh-CN': ({ name, entry }) => ({
      message: `新稿中已没有，从 ${name} 中删去：“${clip(entry.replace(/\s+/g, ' '))}”`,
      hint: '如果新稿只是换了说法，请按新的文字补回。',
    }),
  },
  'import/prunable': {
    en: ({ count, folder }) => ({
      message: `${count === 1 ? '1 entry' : `${count} entries`} of figures.yaml and briefing.yaml in ${folder} no longer fit${count === 1 ? 's' : ''} the text`,
      hint: 'Correct them, or run the same command with --prune, which takes them out.',
    }),
    'zh-CN': ({ count, folder }) => ({
      message: `${folder} 的 figures.yaml 和 briefing.yaml 中有 ${count} 处与新稿对不上`,
      hint: '请逐处改正；或在同一命令后加 --prune，把这几处删去。',
    }),
  },
  'import/lost-comment': {
    en: ({ comment }) => ({
      message: `this comment could not be placed in the new text: “${clip(comment)}”`,
      hint: 'Add it again where it belongs now.',
    }),
    'zh-CN': ({ comment }) => ({
      message: `这条注释在新的文字中没有位置：“${clip(comment)}”`,
      hint: '请在合适的地方重新写上。',
    }),
  },
};
