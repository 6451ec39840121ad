/** Diagnostics of comparing and watching revisions, in Chinese. */
import type { Messages } from '../phrase.js';

/** Arguments of commands, as the help calls them. */
export const argumentNames: Readonly<Record<string, string>> = { file: '稿件文件', old: '旧稿' };

export const revisionZhCN = {
  'world/unwatchable': ({ reason }) => ({
    message: `系统无法告知文件的变化（${reason}）`,
    hint:
      reason === 'ENOSPC' || reason === 'EMFILE'
        ? '监视的文件太多：请关闭其他监视文件的程序，或提高系统限额。不加 --watch 也可以生成。'
        : '请在每次修改后运行 yinfa build。',
  }),
  'diff/no-git': ({ revision }) => ({
    message: `没有“${revision}”这个文件夹，也没有安装 git，无法查找这个版本`,
    hint: '请安装 git，或写出两个内容文件夹。',
  }),
  'diff/no-repository': ({ revision }) => ({
    message: `没有“${revision}”这个文件夹，这里也不是 git 仓库，没有版本可查`,
    hint: '请写出两个内容文件夹，或用 git 管理本项目：git init，git add -A，git commit。',
  }),
  'diff/unknown-revision': ({ revision }) => ({
    message: `“${revision}”既不是内容文件夹，也不是 git 的版本`,
    hint: '请核对拼写；git log --oneline 可列出各版本。',
  }),
  'diff/no-report': ({ name, known }) => ({
    message: name === undefined ? '两稿没有共同的报告' : `两稿中没有都叫“${name}”的报告`,
    hint:
      known.length > 0
        ? `两稿都有：${known.join('、')}。新的报告要先提交（git add、git commit），才能与以后的稿子比较；名称不同的，请写出两个文件夹。`
        : '报告以文件夹的名称为准，并且要先提交（git add、git commit）才能与以后的稿子比较；名称不同的，请写出两个文件夹。',
  }),
} satisfies Partial<Messages>;
