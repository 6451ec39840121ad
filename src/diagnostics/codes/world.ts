/** Files and folders. */

import { clip, type Rephrasing, rephrase, type Translated, type Wording, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

export interface WorldProblems {
  /** `known`: the reports in content/, where `path` was to be one; `nearest`: the file or folder probably meant. */
  'world/not-found': { path: string; known?: readonly string[]; nearest?: string | undefined };
  'world/no-report': { folder: string; nearest?: string | undefined };
  'world/unreadable': { path: string; reason: string };
  'world/outside-project': { path: string; root: string };
  'world/not-utf8': { encoding: string };
  'world/write-failed': {
    path: string;
    reason: WriteFailure;
    detail: string;
    /** The option of the command that names another folder; absent where none does. */
    option?: '--out' | '--to';
  };
  'world/source-date': { value: string };
  'world/name-not-utf8': { path: string };
  /** What the system refused to the whole program. */
  'world/shortage': { of: 'memory' | 'files'; detail: string };
  'world/unwatchable': { reason: string };
  'world/port-taken': { port: number };
  'world/same-name': { name: string; first: string };
}

type WriteFailure =
  | 'full'
  | 'locked'
  | 'denied'
  | 'read-only'
  | 'is-file'
  | 'is-folder'
  | 'broken-link'
  | 'link'
  | 'too-large'
  | 'too-many-open'
  | 'other';

/** In hints `{option}` stands for the option that names another folder, with its word; it is left out where there is none. */
const writeFailures: Readonly<Record<WriteFailure, Translated<Wording>>> = {
  full: {
    en: { message: 'the disk is full', hint: 'Free some space on the disk and run the command again.' },
    'zh-CN': { message: '磁盘空间不足', hint: '请清理磁盘空间，再执行一次命令。' },
  },
  locked: {
    en: {
      message: 'another program has it open',
      hint: 'Close it in Word, WPS, PowerPoint or the PDF reader and run the command again.',
    },
    'zh-CN': {
      message: '文件正被其他程序打开',
      hint: '请先在 Word、WPS、PowerPoint 或 PDF 阅读器中关闭该文件，再执行一次命令。',
    },
  },
  denied: {
    en: {
      message: 'you are not allowed to write there',
      hint: 'Choose another folder{option}, or ask for permission to write in this one.',
    },
    'zh-CN': { message: '没有写入权限', hint: '请{option}换一个文件夹，或申请该文件夹的写入权限。' },
  },
  'read-only': {
    en: { message: 'the disk is read-only', hint: 'Choose a folder on another disk{option}.' },
    'zh-CN': { message: '所在磁盘是只读的', hint: '请{option}换一个在其他磁盘上的文件夹。' },
  },
  'is-file': {
    en: {
      message: 'it is a file, and a folder is needed there',
      hint: 'Move or rename that file, or choose another folder{option}.',
    },
    'zh-CN': { message: '它是文件，而此处需要文件夹', hint: '请移走该文件或给它改名，或{option}换一个文件夹。' },
  },
  'is-folder': {
    en: {
      message: 'a folder of that name is in the way',
      hint: 'Move or rename that folder, or choose another one{option}.',
    },
    'zh-CN': { message: '已有同名的文件夹', hint: '请移走该文件夹或给它改名，或{option}换一个文件夹。' },
  },
  'broken-link': {
    en: {
      message: 'it is a link to something that does not exist',
      hint: 'Delete or repair the link, or choose another folder{option}.',
    },
    'zh-CN': { message: '它是一个链接，所指之处并不存在', hint: '请删去或修好该链接，或{option}换一个文件夹。' },
  },
  link: {
    en: {
      message: 'a link in its path leads out of the project',
      hint: 'Name the folder that the link leads to, or put a folder in the place of the link.',
    },
    'zh-CN': {
      message: '路径中有指向项目以外的链接',
      hint: '请直接写链接所指的文件夹，或把链接换成真正的文件夹。',
    },
  },
  'too-large': {
    en: {
      message: 'the system allows no file of this size there',
      hint: 'Raise the limit of file sizes (ulimit -f), or choose a folder on another disk{option}.',
    },
    'zh-CN': {
      message: '系统不允许这么大的文件',
      hint: '请放宽文件大小的限制（ulimit -f），或{option}换一个在其他磁盘上的文件夹。',
    },
  },
  'too-many-open': {
    en: {
      message: 'too many files are open',
      hint: 'Raise the limit of open files (ulimit -n), or close other programs, and run the command again.',
    },
    'zh-CN': {
      message: '打开的文件太多',
      hint: '请放宽可同时打开的文件数（ulimit -n），或关闭其他程序，再执行一次命令。',
    },
  },
  other: {
    en: { message: 'the system refused', hint: 'Check the folder, or choose another one{option}.' },
    'zh-CN': { message: '系统拒绝写入', hint: '请检查该文件夹，或{option}换一个。' },
  },
};

/** What to do where a file could not be written. */
function writeHint(reason: WriteFailure, option: string | undefined, language: keyof Translated<Wording>): string {
  const word = option === undefined ? '' : language === 'en' ? ` with ${option}` : `用 ${option} `;
  return writeFailures[reason][language].hint!.replace('{option}', word);
}

const readFailures: Rephrasing = [
  [/^EISDIR$/, 'it is a folder', '它是文件夹'],
  [
    /^NOT_PLAIN$/,
    'it is not a regular file but a device, a pipe or a socket',
    '它不是磁盘上的文件，而是设备、管道或套接字',
  ],
  [/^TOO_LARGE$/, 'it is larger than 256 MB', '它超过 256 MB'],
  [/^(?:EACCES|EPERM)$/, 'you are not allowed to read it', '没有读取权限'],
  [
    /^link$/,
    'a link in its path leads out of the project, and is not followed',
    '路径中有指向项目以外的链接，不予读取',
  ],
  [/^(?:EMFILE|ENFILE)$/, 'too many files are open', '打开的文件太多'],
  [/^ELOOP$/, 'a link in its path leads back to itself', '路径中有指向自身的链接'],
  [/^ENAMETOOLONG$/, 'its name is too long', '名称太长'],
  [/^ERR_INVALID_ARG_VALUE$/, 'its name has a character that no name of a file may have', '名称中有文件名不能用的字符'],
  [/^EBUSY$/, 'another program has it open', '文件正被其他程序打开'],
];

const shortageHints: Readonly<Record<'memory' | 'files', Translated<string>>> = {
  memory: {
    en: 'Close other programs, or raise the limits of memory and addresses (ulimit -v, or those of a container), and run the command again.',
    'zh-CN': '请关闭其他程序，或放宽内存与地址空间的限制（ulimit -v，或容器的限制），再执行一次命令。',
  },
  files: {
    en: 'Raise the limit of open files (ulimit -n), or close other programs, and run the command again.',
    'zh-CN': '请放宽可同时打开的文件数（ulimit -n），或关闭其他程序，再执行一次命令。',
  },
};

export const worldWords: WordsOf<WorldProblems> = {
  'world/not-found': {
    en: ({ path, known = [], nearest }) => ({
      message: `there is no file or folder “${path}”`,
      hint: `${en.meant(nearest)}${
        known.length > 0
          ? `The reports here are ${known.join(', ')}.`
          : 'Check the spelling of the path and the folder you started the command in.'
      }`,
    }),
    'zh-CN': ({ path, known = [], nearest }) => ({
      message: `找不到文件或文件夹“${path}”`,
      hint: `${zh.meant(nearest)}${
        known.length > 0 ? `现有的报告：${known.join('、')}。` : '请核对路径写法，以及运行命令时所在的文件夹。'
      }`,
    }),
  },
  'world/no-report': {
    en: ({ folder, nearest }) => ({
      message: `there is no report.yaml in “${folder}”`,
      hint: nearest
        ? `Did you mean “${nearest}”?`
        : 'Import a draft with npx yinfa import <file>, start a report with npx yinfa init, or name the folder of one: npx yinfa build <folder>.',
    }),
    'zh-CN': ({ folder, nearest }) => ({
      message: `“${folder}”中没有 report.yaml`,
      hint: nearest
        ? `是不是想写“${nearest}”？`
        : '请用 npx yinfa import <稿件> 导入，用 npx yinfa init 新建，或指明报告所在的文件夹：npx yinfa build <文件夹>。',
    }),
  },
  'world/unreadable': {
    en: ({ path, reason }) => ({
      message: `“${path}” cannot be read: ${rephrase(reason, readFailures, 'en')}`,
      hint: /^E[MN]FILE$/.test(reason)
        ? shortageHints.files.en
        : reason === 'link'
          ? 'Put the file itself there, or name the folder that the link leads to on the command line.'
          : 'Check that it is a file and that you are allowed to read it.',
    }),
    'zh-CN': ({ path, reason }) => ({
      message: `无法读取“${path}”：${rephrase(reason, readFailures, 'zh-CN')}`,
      hint: /^E[MN]FILE$/.test(reason)
        ? shortageHints.files['zh-CN']
        : reason === 'link'
          ? '请把文件本身放进项目，或在命令中直接写链接所指的文件夹。'
          : '请确认它是文件，并且您有读取权限。',
    }),
  },
  'world/outside-project': {
    en: ({ path, root }) => ({
      message: `“${path}” lies outside “${root}”`,
      hint: `Copy the file into “${root}” and write its path from there, without “..”.`,
    }),
    'zh-CN': ({ path, root }) => ({
      message: `“${path}”在“${root}”之外`,
      hint: `请把文件复制到“${root}”中，路径从该文件夹写起，不用“..”。`,
    }),
  },
  'world/not-utf8': {
    en: ({ encoding }) => ({
      message: `the file is not UTF-8 text${encoding === 'unknown' ? '' : `; it looks like ${encoding}`}`,
      hint: 'Open it in your editor and save it with the encoding UTF-8.',
    }),
    'zh-CN': ({ encoding }) => ({
      message: `文件不是 UTF-8 编码${encoding === 'unknown' ? '' : `，看上去是 ${encoding}`}`,
      hint: '请在编辑器中打开，另存为 UTF-8 编码。',
    }),
  },
  'world/write-failed': {
    en: ({ path, reason, detail, option }) => ({
      message: `“${path}” could not be written: ${writeFailures[reason].en.message} (${detail})`,
      hint: `${writeHint(reason, option, 'en')} The earlier files are unchanged.`,
    }),
    'zh-CN': ({ path, reason, detail, option }) => ({
      message: `“${path}”写入失败：${writeFailures[reason]['zh-CN'].message}（${detail}）`,
      hint: `${writeHint(reason, option, 'zh-CN')}原有文件未改动。`,
    }),
  },
  'world/port-taken': {
    en: ({ port }) => ({
      message: `the port ${port} cannot be used: another program has it, or the system does not allow it`,
      hint: 'Leave --port out: a free port is chosen.',
    }),
    'zh-CN': ({ port }) => ({
      message: `端口 ${port} 不能用：已被其他程序占用，或系统不允许`,
      hint: '请去掉 --port，会自动选择空闲的端口。',
    }),
  },
  'world/source-date': {
    en: ({ value }) => ({
      message: `SOURCE_DATE_EPOCH is “${clip(value)}”, which is no number of seconds, and is ignored`,
      hint: 'Set it to the seconds since 1970 of a year up to 9999, such as 1700000000, or unset it: the date of the report is used.',
    }),
    'zh-CN': ({ value }) => ({
      message: `环境变量 SOURCE_DATE_EPOCH 是“${clip(value)}”，不是秒数，未予采用`,
      hint: '请改为 1970 年以来的秒数（不晚于 9999 年），如 1700000000，或去掉这个变量；现在采用报告的日期。',
    }),
  },
  'world/name-not-utf8': {
    en: ({ path }) => ({
      message: `the name of “${path}” is not UTF-8, so it cannot be opened and was passed over`,
      hint: 'Rename it, as with a file manager; names from an old archive often are in another encoding.',
    }),
    'zh-CN': ({ path }) => ({
      message: `“${path}”的名称不是 UTF-8 编码，打不开，已跳过`,
      hint: '请用文件管理器给它改名；旧压缩包里解出的名称常是别的编码。',
    }),
  },
  'world/shortage': {
    en: ({ of, detail }) => ({
      message: `the system allows no more ${of === 'files' ? 'open files' : 'memory'}: ${detail}`,
      hint: shortageHints[of].en,
    }),
    'zh-CN': ({ of, detail }) => ({
      message: `系统不再提供${of === 'files' ? '可打开的文件' : '内存'}：${detail}`,
      hint: shortageHints[of]['zh-CN'],
    }),
  },
  'world/unwatchable': {
    en: ({ reason }) => ({
      message: `the system does not report file changes (${reason})`,
      hint:
        reason === 'ENOSPC' || reason === 'EMFILE'
          ? 'Too many files are being watched: close other programs that watch files, or raise the limit of the system. npx yinfa build works without watching.'
          : 'Run npx yinfa build after each change instead.',
    }),
    'zh-CN': ({ reason }) => ({
      message: `系统无法通知文件的变化（${reason}）`,
      hint:
        reason === 'ENOSPC' || reason === 'EMFILE'
          ? '监视的文件太多：请关闭其他监视文件的程序，或提高系统限额。不加 --watch 也可以生成。'
          : '请在每次修改后运行 npx yinfa build。',
    }),
  },
  'world/same-name': {
    en: ({ name, first }) => ({
      message: `two folders are called “${name}”; the first is “${first}”, and both would be written to the same place`,
      hint: 'Rename one of the folders, or build them one after the other, each with its own --out.',
    }),
    'zh-CN': ({ name, first }) => ({
      message: `有两个文件夹同名“${name}”，前一个是“${first}”，输出会写到同一处`,
      hint: '请给其中一个文件夹改名，或分两次生成，各用 --out 指定不同的输出文件夹。',
    }),
  },
};
