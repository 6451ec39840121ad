/** The font table and its files. */

import { type Rephrasing, rephrase, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

export interface FontProblems {
  'font/unknown-role': { role: string; nearest: string | undefined; known: readonly string[] };
  'font/damaged': { path: string; reason: string };
  'font/no-glyph': { character: string; codePoint: string; role: string; files: readonly string[] };
}

const fontDamages: Rephrasing = [
  [/^collection$/, 'it is a collection of several fonts', '这是多个字体合在一起的字体集'],
];

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
      hint: 'Copy the font file again, or take it out of the fonts folder.',
    }),
    'zh-CN': ({ path, reason }) => ({
      message: `字体文件“${path}”无法使用：${rephrase(reason, fontDamages, 'zh-CN')}`,
      hint: '请重新复制该字体文件，或把它移出字体文件夹。',
    }),
  },
  'font/no-glyph': {
    en: ({ character, codePoint, role, files }) => ({
      message: `no font for ${role} has the character “${character}” (${codePoint})`,
      hint: `Use another character, or add a font that has it. Looked in: ${files.length > 0 ? en.list(files) : 'no file'}.`,
    }),
    'zh-CN': ({ character, codePoint, role, files }) => ({
      message: `用于 ${role} 的字体中没有“${character}”字（${codePoint}）`,
      hint: `请换一个字，或添加含有此字的字体。已查找：${files.length > 0 ? zh.list(files) : '没有字体文件'}。`,
    }),
  },
};
