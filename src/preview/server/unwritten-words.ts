/** Messages for the window when a file cannot be written: the cause, what to do, and that nothing is lost. */
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { wording } from '../../diagnostics/format.js';
import type { Language } from '../../diagnostics/language.js';
import type { WriteFailure, WriteResult } from '../../world/world.js';
import type { Refusal } from '../protocol.js';

export type Unwritten = Omit<Exclude<WriteResult, { ok: true }>, 'ok'>;

const reasons: Readonly<Record<Language, Readonly<Record<WriteFailure, Required<Refusal>>>>> = {
  en: {
    full: { message: 'the disk is full', hint: 'Free some space on it, then try again.' },
    locked: {
      message: 'another program has it open',
      hint: 'Close it in Word, WPS or the other program, then try again.',
    },
    denied: {
      message: 'you are not allowed to write there',
      hint: 'Ask for permission to write in this folder, or copy the whole project to a folder of your own and open it there.',
    },
    'read-only': {
      message: 'the disk is read-only',
      hint: 'Copy the whole project to a disk that can be written to, and open it there.',
    },
    'is-file': { message: 'a file is where a folder is needed', hint: 'Move or rename that file, then try again.' },
    'is-folder': { message: 'a folder of this name is there', hint: 'Move or rename that folder, then try again.' },
    'broken-link': {
      message: 'it is a link whose target does not exist',
      hint: 'Delete or repair the link, then try again.',
    },
    link: {
      message: 'a link in its path leads out of the project',
      hint: 'Put a folder or file in the place of the link, then try again.',
    },
    'too-large': {
      message: 'the system allows no file of this size there',
      hint: 'Raise the limit of file sizes, or ask a technician to, then try again.',
    },
    'too-many-open': { message: 'too many files are open', hint: 'Close other programs, then try again.' },
    other: { message: 'the system refused', hint: 'Try again. If it is refused once more, show this to a technician.' },
  },
  'zh-CN': {
    full: { message: '磁盘空间已满', hint: '请清理磁盘，再试一次。' },
    locked: { message: '文件正被其他程序打开', hint: '请先在 Word、WPS 等程序中关闭它，再试一次。' },
    denied: {
      message: '没有写入权限',
      hint: '请向管理员申请这个文件夹的写入权限，或者把整个项目复制到自己的文件夹，从那里打开。',
    },
    'read-only': { message: '所在磁盘是只读的', hint: '请把整个项目复制到可以写入的磁盘，从那里打开。' },
    'is-file': { message: '这里需要文件夹，却有一个同名文件', hint: '请移走该文件或给它改名，再试一次。' },
    'is-folder': { message: '已有同名的文件夹', hint: '请移走该文件夹或给它改名，再试一次。' },
    'broken-link': { message: '它是一个链接，所指之处并不存在', hint: '请删去或修好该链接，再试一次。' },
    link: { message: '路径中有指向项目以外的链接', hint: '请把链接换成真正的文件夹或文件，再试一次。' },
    'too-large': { message: '系统不允许这么大的文件', hint: '请放宽文件大小的限制，或请技术人员处理，再试一次。' },
    'too-many-open': { message: '打开的文件太多', hint: '请关闭其他程序，再试一次。' },
    other: { message: '系统拒绝写入', hint: '请再试一次；仍不行，请把这句话转给技术人员。' },
  },
};

export function unwrittenWords({ path, reason, detail }: Unwritten, language: Language): Refusal {
  const { message, hint } = reasons[language][reason];
  return language === 'en'
    ? {
        message: `Not saved: “${path}” could not be written, ${message} (${detail}).`,
        hint: `${hint} The files are as they were, and nothing in this window is lost.`,
      }
    : {
        message: `没有保存。“${path}”写不进去：${message}（${detail}）。`,
        hint: `${hint}原有文件没有改动，窗口里的内容也没有丢失。`,
      };
}

/** A problem as a refusal. For a file that was not written, the words are those for a window, not for a command. */
export function refusalOf(problem: Diagnostic, language: Language): Refusal {
  return problem.code === 'world/write-failed' ? unwrittenWords(problem.args, language) : wording(problem, language);
}

/** Why git wrote nothing, with its message as the detail; `undefined` if the disk is not the cause. */
export function unwrittenByGit(detail: string): Unwritten | undefined {
  const signs: readonly (readonly [RegExp, WriteFailure])[] = [
    [/no space left|disk quota/i, 'full'],
    [/read-only file system/i, 'read-only'],
    [/\.lock['"]?: File exists/i, 'locked'],
    [/permission denied|insufficient permission|operation not permitted/i, 'denied'],
  ];
  const reason = signs.find(([sign]) => sign.test(detail))?.[1];
  return reason && { path: '.git', reason, detail: 'git' };
}
