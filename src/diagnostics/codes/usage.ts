/** The command line. */

import type { WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

export interface UsageProblems {
  'usage/unknown-option': { option: string; nearest: string | undefined };
  'usage/unknown-command': { command: string; nearest: string | undefined };
  'usage/missing-value': { option: string };
  'usage/missing-argument': { command: string; argument: string };
  'usage/excess-argument': { command: string };
  'usage/not-together': { option: string; other: string };
  'usage/needs-option': { option: string; needed: string };
  'usage/one-file': { path: string };
  'usage/invalid-value': {
    option: string;
    value: string;
    nearest?: string | undefined;
    known: readonly string[];
    /** The value is a list of possible values, and the option takes one. */
    isList?: boolean;
  };
  'usage/one-report': { option: string; count: number };
}

/** Arguments of commands, as the help calls them. */
const argumentNamesZh: Readonly<Record<string, string>> = {
  file: '稿件文件',
  old: '旧稿',
  new: '新稿',
  folder: '文件夹',
};

export const usageWords: WordsOf<UsageProblems> = {
  'usage/unknown-option': {
    en: ({ option, nearest }) => ({
      message: `there is no option “${option}”`,
      hint: `${nearest ? `Did you mean ${nearest}? ` : ''}npx yinfa --help lists all options.`,
    }),
    'zh-CN': ({ option, nearest }) => ({
      message: `没有 ${option} 这个选项`,
      hint: `${nearest ? `是不是 ${nearest}？` : ''}运行 npx yinfa --help 可查看全部选项。`,
    }),
  },
  'usage/unknown-command': {
    en: ({ command, nearest }) => ({
      message: `there is no command “${command}”`,
      hint: `${nearest ? `Did you mean ${nearest}? ` : ''}To build a report: npx yinfa build [folder…]. npx yinfa --help lists all commands.`,
    }),
    'zh-CN': ({ command, nearest }) => ({
      message: `没有 ${command} 这个命令`,
      hint: `${nearest ? `是不是 ${nearest}？` : ''}生成报告请用 npx yinfa build [文件夹…]；运行 npx yinfa --help 可查看全部命令。`,
    }),
  },
  'usage/missing-value': {
    en: ({ option }) => ({
      message: `a value is missing after ${option}`,
      hint: 'Write the value after the option; npx yinfa --help shows examples.',
    }),
    'zh-CN': ({ option }) => ({
      message: `${option} 后面缺少值`,
      hint: '请在选项后面写上它的值；运行 npx yinfa --help 可查看示例。',
    }),
  },
  'usage/missing-argument': {
    en: ({ command, argument }) => ({
      message: `yinfa ${command} needs a <${argument}>`,
      hint: `npx yinfa help ${command} shows examples.`,
    }),
    'zh-CN': ({ command, argument }) => ({
      message: `yinfa ${command} 后面缺少${argumentNamesZh[argument] ?? argument}`,
      hint: `运行 npx yinfa help ${command} 可查看示例。`,
    }),
  },
  'usage/excess-argument': {
    en: ({ command }) => ({
      message: `too many arguments for yinfa ${command}`,
      hint: `Put a name with spaces in quotation marks; npx yinfa help ${command} shows examples.`,
    }),
    'zh-CN': ({ command }) => ({
      message: `yinfa ${command} 的参数多了`,
      hint: `名称中有空格的，请加引号；运行 npx yinfa help ${command} 可查看示例。`,
    }),
  },
  'usage/not-together': {
    en: ({ option, other }) => ({
      message: `${option} and ${other} cannot be used together`,
      hint: 'Remove one of them.',
    }),
    'zh-CN': ({ option, other }) => ({
      message: `${option} 和 ${other} 不能同时使用`,
      hint: '请去掉其中一个。',
    }),
  },
  'usage/needs-option': {
    en: ({ option, needed }) => ({
      message: `${option} is only for ${needed}`,
      hint: `Add ${needed}, or remove ${option}.`,
    }),
    'zh-CN': ({ option, needed }) => ({
      message: `${option} 只能和 ${needed} 一起使用`,
      hint: `请加上 ${needed}，或去掉 ${option}。`,
    }),
  },
  'usage/one-file': {
    en: ({ path }) => ({
      message: `several reports cannot be written into one file: ${path}`,
      hint: 'Name one report, or a folder for the files.',
    }),
    'zh-CN': ({ path }) => ({
      message: `几份报告不能写进同一个文件：${path}`,
      hint: '请只写一份报告，或写一个存放文件的文件夹。',
    }),
  },
  'usage/invalid-value': {
    en: ({ option, value, nearest, known, isList }) => ({
      message: `“${value}” is not possible for ${option}${isList ? ', which takes one value' : ''}`,
      hint: isList
        ? 'Run the command once for each value.'
        : en.choose(nearest, known, 'npx yinfa --help shows examples.'),
    }),
    'zh-CN': ({ option, value, nearest, known, isList }) => ({
      message: `${option} 不能用“${value}”${isList ? '，一次只能写一个值' : ''}`,
      hint: isList ? '请为每个值各运行一次命令。' : zh.choose(nearest, known, '运行 npx yinfa --help 可查看示例。'),
    }),
  },
  'usage/one-report': {
    en: ({ option, count }) => ({
      message: `${option} is for one report, and there are ${count}`,
      hint: 'Name the folder of the report, as in npx yinfa check content/report.',
    }),
    'zh-CN': ({ option, count }) => ({
      message: `${option} 一次只用于一份报告，这里有 ${count} 份`,
      hint: '请写出报告的文件夹，如 npx yinfa check content/report。',
    }),
  },
};
