/** Messages for when a revision cannot be kept, deleted or compared. */
import type { Language } from '../../diagnostics/language.js';
import type { Refusal } from '../protocol.js';

interface RevisionWords {
  readonly unknown: Refusal;
  readonly unnamed: Refusal;
  /** Git has no name of the user. */
  readonly author: Refusal;
  readonly git: (detail: string) => Refusal;
  readonly unreadableFile: (path: string, detail: string) => Refusal;
  readonly unprinted: Refusal;
}

export const revisionWords: Readonly<Record<Language, RevisionWords>> = {
  en: {
    unknown: { message: 'There is no such revision.', hint: 'It may have been deleted. The list is up to date now.' },
    unnamed: { message: 'A revision needs a name of at most 80 characters, and a note of at most 2000.' },
    author: {
      message: 'Git does not have your name, so nothing was kept.',
      hint: 'Set it once in a terminal: git config user.name NAME and git config user.email ADDRESS.',
    },
    git: (detail) => ({ message: `Git refused, so nothing was changed: ${detail}` }),
    unreadableFile: (path, detail) => ({
      message: `“${path}” cannot be read (${detail}), so nothing was kept: the copy would not be whole.`,
      hint: 'Close it in other programs, or ask for permission to read it, then try again.',
    }),
    unprinted: { message: 'This file cannot be made of the two revisions.', hint: 'One of them has errors.' },
  },
  'zh-CN': {
    unknown: { message: '没有这个修订。', hint: '可能已删除，列表已更新。' },
    unnamed: { message: '请写修订的名称，不超过 80 字；备注不超过 2000 字。' },
    author: {
      message: '版本记录（git）里没有您的姓名，没有保存。',
      hint: '请技术人员在终端设置一次：git config user.name 姓名，git config user.email 邮箱。',
    },
    git: (detail) => ({ message: `版本记录（git）拒绝了，没有改动：${detail}` }),
    unreadableFile: (path, detail) => ({
      message: `“${path}”读不出来（${detail}），没有保存：这样的副本不完整。`,
      hint: '请先在其他程序中关闭它，或者申请读取权限，再试一次。',
    }),
    unprinted: { message: '这两个修订做不出这份文件。', hint: '其中有一稿存在错误。' },
  },
};
