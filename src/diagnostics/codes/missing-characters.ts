/** Characters that a font lacks, in words: their script, themselves, and where they stand. */

import type { Translated } from '../phrase.js';

export interface MissingCharacter {
  readonly character: string;
  readonly codePoint: string;
  readonly file?: string;
  readonly line?: number;
  /** How many places it stands in; absent where that is one, or none is known. */
  readonly places?: number;
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

/** The name of a script by its name in Unicode. */
export function scriptName(script: string, language: keyof Translated<string>): string {
  return scripts[script]?.[language] ?? (language === 'en' ? 'other' : '其他符号');
}

const marks: Translated<{
  open: string;
  comma: string;
  close: string;
  between: string;
  more: string;
  others: (places: number) => string;
}> = {
  en: { open: ' (', comma: ', ', close: ')', between: ', ', more: ' …', others: (places) => ` and ${places - 1} more` },
  'zh-CN': { open: '（', comma: '，', close: '）', between: '、', more: '……', others: (places) => ` 等 ${places} 处` },
};

/** The characters, as “ཀ” (U+0F40, report.yaml:4 and 2 more); with dots where there are more, `count` in all. */
export function listed(
  characters: readonly MissingCharacter[],
  count: number,
  language: keyof Translated<string>,
): string {
  const { open, comma, close, between, more, others } = marks[language];
  const named = characters.map(({ character, codePoint, file, line, places = 1 }) => {
    const place = file === undefined ? '' : `${comma}${file.replace(/^.*\//, '')}:${line}`;
    const further = places > 1 ? others(places) : '';
    return `“${character}”${open}${codePoint}${place}${further}${close}`;
  });
  return `${named.join(between)}${characters.length < count ? more : ''}`;
}
