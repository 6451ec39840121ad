/** The font table and its files. */

import { type Rephrasing, rephrase, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';
import { listed, type MissingCharacter, scriptName } from './missing-characters.js';

export interface FontProblems {
  'font/unknown-role': { role: string; nearest: string | undefined; known: readonly string[] };
  'font/damaged': { path: string; reason: string };
  'font/no-glyph': {
    script: string;
    /** The first of them. */
    characters: readonly MissingCharacter[];
    /** How many different characters there are. */
    count: number;
    role: string;
    files: readonly string[];
  };
}

const fontDamages: Rephrasing = [
  [/^truncated$/, 'it is damaged, or a part of it is missing', '文件已损坏，或不完整'],
  [/^Unknown font format$/, 'it is not a font file', '不是字体文件'],
  [/^web font$/, 'it is a font for web pages (WOFF)', '它是网页字体（WOFF）'],
  [
    /^no outlines$/,
    'it has no outlines that can be printed, only bitmaps or those of CFF2',
    '其中没有可印的轮廓，只有点阵或 CFF2 轮廓',
  ],
  [
    /^no Unicode$/,
    'it does not say which Unicode characters it has, as fonts of symbols do',
    '它没有 Unicode 字符表，多半是符号字体',
  ],
  [
    /^collection of 1$/,
    'it holds one font, so nothing may stand behind its name',
    '它只含一个字体，文件名后面不能有编号',
  ],
  [/^collection of (\d+)$/, 'it holds $1 fonts, which are numbered from #0', '它含 $1 个字体，编号从 #0 起'],
];

/** Whether there is no font of the number in the collection, which itself may be whole. */
const isMisnumbered = (reason: string) => /^collection of \d+$/.test(reason);

/** Whether it may be whole, but is not of a kind that can be used. */
const isOtherKind = (reason: string) =>
  ['Unknown font format', 'web font', 'no outlines', 'no Unicode'].includes(reason);

export const fontWords: WordsOf<FontProblems> = {
  'font/unknown-role': {
    en: ({ role, nearest, known }) => ({
      message: `“${role}” is not a font role`,
      hint: en.choose(nearest, known, 'Delete the line.'),
    }),
    'zh-CN': ({ role, nearest, known }) => ({
      message: `不认识的字体用途 ${role}`,
      hint: zh.choose(nearest, known, '请删去这一行。'),
    }),
  },
  'font/damaged': {
    en: ({ path, reason }) => ({
      message: `the font “${path}” cannot be used: ${rephrase(reason, fontDamages, 'en')}`,
      hint: isMisnumbered(reason)
        ? 'Correct the number behind the name of the file.'
        : isOtherKind(reason)
          ? 'Put a .ttf, .otf or .ttc file in its place, or take it out of the fonts folder.'
          : 'Copy the font file again, or take it out of the fonts folder.',
    }),
    'zh-CN': ({ path, reason }) => ({
      message: `字体文件“${path}”无法使用：${rephrase(reason, fontDamages, 'zh-CN')}`,
      hint: isMisnumbered(reason)
        ? '请改正文件名后面的编号。'
        : isOtherKind(reason)
          ? '请换用 .ttf、.otf 或 .ttc 字体，或把它移出字体文件夹。'
          : '请重新复制该字体文件，或把它移出字体文件夹。',
    }),
  },
  'font/no-glyph': {
    en: ({ script, characters, count, role, files }) => ({
      message: `no font has ${count > 1 ? `these ${count} ${scriptName(script, 'en')} characters` : `this ${scriptName(script, 'en')} character`}: ${listed(characters, count, 'en')}`,
      hint: `Use other characters, or put a font that has them into fonts/local and name it in fonts/local/fonts.yaml under ${role} (docs/fonts.md). Looked in: ${files.length > 0 ? en.list(files) : 'no file'}.`,
    }),
    'zh-CN': ({ script, characters, count, role, files }) => ({
      message: `字体中没有这${count > 1 ? ` ${count} 个` : '个'}字符（${scriptName(script, 'zh-CN')}）：${listed(characters, count, 'zh-CN')}`,
      hint: `请换字，或把含有这些字的字体放进 fonts/local，写入 fonts/local/fonts.yaml 的 ${role}（见 docs/fonts.zh-CN.md）。已查找：${files.length > 0 ? zh.list(files) : '没有字体文件'}。`,
    }),
  },
};
