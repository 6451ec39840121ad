/** The next draft put into the files that are there. */

import { clip, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

export interface UpdateProblems {
  'import/not-updatable': { path: string };
  'import/lost-comment': { comment: string };
  /** `now` is empty where the draft does not have the line. */
  'import/overwritten': { was: string; now: string };
  'import/re-anchored': { id: string; line: number; was: string; now: string };
  'import/new-figures': { labels: readonly string[] };
  /** An entry of `figures.yaml` or `briefing.yaml` as it was written. */
  'import/pruned': { name: string; entry: string };
  'import/prunable': { count: number; folder: string };
}

export const updateWords: WordsOf<UpdateProblems> = {
  'import/not-updatable': {
    en: ({ path }) => ({
      message: `the new text cannot be put into “${path}”: it is not YAML as Yinfa reads it, or has blocks in brackets`,
      hint: 'Run yinfa build on the report and correct what it reports, or import into another folder.',
    }),
    'zh-CN': ({ path }) => ({
      message: `新的文字不能放进“${path}”：文件不是可以读取的 YAML，或把段落写在了括号里`,
      hint: '请先用 yinfa build 检查并改正，或导入到另一个文件夹。',
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
  'import/re-anchored': {
    en: ({ id, was, now }) => ({
      message: `the pattern of “${id}” follows its sentence: “${clip(was)}” → “${clip(now)}”`,
      hint: 'Look at the number it reads now: yinfa figures.',
    }),
    'zh-CN': ({ id, was, now }) => ({
      message: `数据项 ${id} 的句式已随新稿改写：“${clip(was)}”→“${clip(now)}”`,
      hint: '请用 yinfa figures 核对读出的数字。',
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
