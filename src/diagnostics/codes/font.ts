/** The font table and its files. */

import { type Rephrasing, rephrase, type Translated, type WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

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

interface MissingCharacter {
  readonly character: string;
  readonly codePoint: string;
  readonly file?: string;
  readonly line?: number;
}

const scripts: Readonly<Record<string, Translated<string>>> = {
  Han: { en: 'Chinese', 'zh-CN': '汉字' },
  Latin: { en: 'Latin', 'zh-CN': '拉丁字母' },
  Tibetan: { en: 'Tibetan', 'zh-CN': '藏文' },
  Mongolian: { en: 'Mongolian', 'zh-CN': '蒙古文' },
  Arabic: { en: 'Arabic (Uyghur, Kazakh)', 'zh-CN': '阿拉伯字母（维吾尔文、哈萨克文）' },
  Hangul: { en: 'Korean', 'zh-CN': '朝鲜文' },
  Yi: { en: 'Yi', 'zh-CN': '彝文' },
  Tai_Le: { en: 'Dehong Dai', 'zh-CN': '德宏傣文' },
  New_Tai_Lue: { en: 'New Xishuangbanna Dai', 'zh-CN': '西双版纳新傣文' },
  Tai_Tham: { en: 'Old Xishuangbanna Dai', 'zh-CN': '西双版纳老傣文' },
  Lisu: { en: 'Lisu', 'zh-CN': '傈僳文' },
  Miao: { en: 'Miao', 'zh-CN': '苗文' },
  Cyrillic: { en: 'Cyrillic', 'zh-CN': '西里尔字母' },
  Greek: { en: 'Greek', 'zh-CN': '希腊字母' },
  Hiragana: { en: 'Japanese', 'zh-CN': '日文假名' },
  Katakana: { en: 'Japanese', 'zh-CN': '日文假名' },
  Bopomofo: { en: 'Bopomofo', 'zh-CN': '注音符号' },
  Thai: { en: 'Thai', 'zh-CN': '泰文' },
  Devanagari: { en: 'Devanagari', 'zh-CN': '天城文' },
  Hebrew: { en: 'Hebrew', 'zh-CN': '希伯来文' },
};

/** As “ཀ” (U+0F40, report.yaml:4). */
function missing({ character, codePoint, file, line }: MissingCharacter, [open, comma, close]: readonly string[]) {
  return `“${character}”${open}${codePoint}${file === undefined ? '' : `${comma}${file.replace(/^.*\//, '')}:${line}`}${close}`;
}

const marksEn = [' (', ', ', ')'];
const marksZh = ['（', '，', '）'];

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
    en: ({ script, characters, count, role, files }) => ({
      message: `no font has ${count > 1 ? `these ${count} ${scripts[script]?.en ?? 'other'} characters` : `this ${scripts[script]?.en ?? 'other'} character`}: ${characters.map((each) => missing(each, marksEn)).join(', ')}${characters.length < count ? ' …' : ''}`,
      hint: `Use other characters, or put a font that has them into fonts/local and name it in fonts/local/fonts.yaml under ${role} (docs/fonts.md). Looked in: ${files.length > 0 ? en.list(files) : 'no file'}.`,
    }),
    'zh-CN': ({ script, characters, count, role, files }) => ({
      message: `字体中没有这${count > 1 ? ` ${count} 个` : '个'}字符（${scripts[script]?.['zh-CN'] ?? '其他符号'}）：${characters.map((each) => missing(each, marksZh)).join('、')}${characters.length < count ? '……' : ''}`,
      hint: `请换字，或把含有这些字的字体放进 fonts/local，写入 fonts/local/fonts.yaml 的 ${role}（见 docs/fonts.md）。已查找：${files.length > 0 ? zh.list(files) : '没有字体文件'}。`,
    }),
  },
};
