/** Comparing revisions. */

import type { WordsOf } from '../phrase.js';
import { clip } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

/** `nearest`: the folder or report that was perhaps meant. */
export interface DiffProblems {
  'diff/no-git': { revision: string; nearest?: string | undefined };
  'diff/no-repository': { revision: string; nearest?: string | undefined };
  /** `detail`: the words of git. */
  'diff/unreadable-repository': { revision: string; detail: string };
  'diff/unknown-revision': { revision: string; nearest?: string | undefined };
  'diff/not-fetched': { revision: string };
  /** `name` is a report that neither revision, or only one, has; absent where none was asked for. */
  'diff/no-report': { name: string | undefined; nearest?: string | undefined; known: readonly string[] };
}

export const diffWords: WordsOf<DiffProblems> = {
  'diff/no-git': {
    en: ({ revision, nearest }) => ({
      message: `“${revision}” is not a folder, and git is not installed to look for such a revision`,
      hint: `${en.meant(nearest)}Install git, or name two content folders.`,
    }),
    'zh-CN': ({ revision, nearest }) => ({
      message: `没有“${revision}”这个文件夹，也没有安装 git，无法查找这个版本`,
      hint: `${zh.meant(nearest)}请安装 git，或写出两个内容文件夹。`,
    }),
  },
  'diff/no-repository': {
    en: ({ revision, nearest }) => ({
      message: `“${revision}” is not a folder, and this folder is in no git repository that could have such a revision`,
      hint: `${en.meant(nearest)}Name two content folders, or keep the project in git: git init, git add -A, git commit.`,
    }),
    'zh-CN': ({ revision, nearest }) => ({
      message: `没有“${revision}”这个文件夹，这里也不是 git 仓库，没有版本可查`,
      hint: `${zh.meant(nearest)}请写出两个内容文件夹，或用 git 管理本项目：git init，git add -A，git commit。`,
    }),
  },
  'diff/unreadable-repository': {
    en: ({ revision, detail }) => ({
      message: `git cannot read the repository of this folder, to look for “${revision}”: ${clip(detail)}`,
      hint: 'git status says the same. Correct what it names, or name two content folders.',
    }),
    'zh-CN': ({ revision, detail }) => ({
      message: `git 读不了这里的仓库，无法查找“${revision}”：${clip(detail)}`,
      hint: '运行 git status 会看到同样的提示。请按它所指改正，或写出两个内容文件夹。',
    }),
  },
  'diff/unknown-revision': {
    en: ({ revision, nearest }) => ({
      message: `“${revision}” is neither a content folder nor a git revision`,
      hint: `${en.meant(nearest)}Check the spelling. git log --oneline lists the revisions.`,
    }),
    'zh-CN': ({ revision, nearest }) => ({
      message: `“${revision}”既不是内容文件夹，也不是 git 的版本`,
      hint: `${zh.meant(nearest)}请核对拼写；git log --oneline 可列出各版本。`,
    }),
  },
  'diff/not-fetched': {
    en: ({ revision }) => ({
      message: `this clone has not all files of the revision “${revision}”, and nothing is fetched here`,
      hint: 'It is a partial clone, or damaged. git fetch --refetch --no-filter fetches them once.',
    }),
    'zh-CN': ({ revision }) => ({
      message: `这个克隆缺少版本“${revision}”的一部分文件，而这里不联网取`,
      hint: '它是部分克隆（partial clone），或已损坏。请用 git fetch --refetch --no-filter 取一次。',
    }),
  },
  'diff/no-report': {
    en: ({ name, nearest, known }) => ({
      message:
        name === undefined
          ? 'the revisions have no report in common'
          : `there is no report “${name}” in both revisions`,
      hint:
        known.length > 0
          ? `${en.meant(nearest)}Both have: ${en.list(known)}. One that is new has to be committed before it can be compared with a revision of git; two folders of other names can be compared by naming both.`
          : 'A report is identified by the name of its folder, and has to be committed before it can be compared with a revision of git. To compare two of other names, name both folders.',
    }),
    'zh-CN': ({ name, nearest, known }) => ({
      message: name === undefined ? '两稿没有共同的报告' : `两稿中没有都叫“${name}”的报告`,
      hint:
        known.length > 0
          ? `${zh.meant(nearest)}两稿都有：${known.join('、')}。新的报告要先提交（git add、git commit），才能与以后的稿子比较；名称不同的，请写出两个文件夹。`
          : '报告以文件夹的名称为准，并且要先提交（git add、git commit）才能与以后的稿子比较；名称不同的，请写出两个文件夹。',
    }),
  },
};
