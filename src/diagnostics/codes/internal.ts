/** Faults of the program. */

import type { WordsOf } from '../phrase.js';

export interface InternalProblems {
  'internal/fault': { version: string; message: string };
}

export const internalWords: WordsOf<InternalProblems> = {
  'internal/fault': {
    en: ({ version, message }) => ({
      message: `this is a fault of Yinfa ${version}, not of your report: ${message}`,
      hint: 'Please report it with the command you typed and, if you may share it, the content folder.',
    }),
    'zh-CN': ({ version, message }) => ({
      message: `这是印发 ${version} 自身的故障，不是您的报告有误：${message}`,
      hint: '请把所用的命令反馈给我们；如方便，请一并附上内容文件夹。',
    }),
  },
};
