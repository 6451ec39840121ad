/** Places in which a finished file is another than the one that was built, in words of an office. */
import { clip } from '../phrase.js';

/** Where a finished file differs from a build, and how. */
export interface ChangedPlace {
  readonly thing: keyof typeof things;
  /** Number of the page or slide in the file that was built, of an added page in the file; from 1. */
  readonly number?: number;
  /** Name of a shape or cell, beginning of a paragraph, or name of a part of the file. */
  readonly name?: string;
  readonly how: keyof typeof ways;
  /** What was built, if it can be expressed in words. */
  readonly expected?: string;
  /** What is there instead. */
  readonly found?: string;
}

const things = {
  page: { en: (n: number) => `page ${n}`, 'zh-CN': (n: number) => `第 ${n} 页` },
  slide: { en: (n: number) => `slide ${n}`, 'zh-CN': (n: number) => `第 ${n} 张片子` },
  notes: { en: (n: number) => `the notes of slide ${n}`, 'zh-CN': (n: number) => `第 ${n} 张片子的备注` },
  chart: { en: (n: number) => `a chart on slide ${n}`, 'zh-CN': (n: number) => `第 ${n} 张片子的图表` },
  workbook: {
    en: (n: number) => `the workbook of a chart on slide ${n}`,
    'zh-CN': (n: number) => `第 ${n} 张片子图表的数据表`,
  },
  picture: { en: (n: number) => `a picture on slide ${n}`, 'zh-CN': (n: number) => `第 ${n} 张片子的图片` },
  links: { en: (n: number) => `the links of slide ${n}`, 'zh-CN': (n: number) => `第 ${n} 张片子的链接` },
  show: { en: () => 'the list of slides', 'zh-CN': () => '片子的放映设置' },
  master: { en: () => 'the master of the slides', 'zh-CN': () => '母版' },
  text: { en: () => 'the text', 'zh-CN': () => '正文' },
  margin: { en: () => 'the header or footer', 'zh-CN': () => '页眉或页脚' },
  annotations: { en: () => 'the notes at the end', 'zh-CN': () => '脚注或尾注' },
  styles: { en: () => 'the styles', 'zh-CN': () => '样式' },
  properties: { en: () => 'the properties of the file', 'zh-CN': () => '文件属性' },
  part: { en: () => 'the part', 'zh-CN': () => '部件' },
  file: { en: () => 'the file', 'zh-CN': () => '整个文件' },
} as const;

const plurals: ReadonlySet<keyof typeof things> = new Set(['notes', 'links', 'annotations', 'styles', 'properties']);

const ways = {
  missing: { en: 'is missing', 'zh-CN': '缺少' },
  added: { en: 'was added', 'zh-CN': '多出' },
  damaged: { en: 'is damaged', 'zh-CN': '已损坏' },
  moved: { en: 'is out of order', 'zh-CN': '次序被调换' },
  hidden: { en: 'was hidden', 'zh-CN': '被隐藏' },
  turned: { en: 'was turned or cut', 'zh-CN': '被旋转或裁切' },
  changed: { en: 'was changed', 'zh-CN': '被改动' },
} as const;

/** A place in the words of a language, as 第 3 张片子的“标题 1”：应为“5.2%”，现为“-5.2%”. */
export function placeWords(place: ChangedPlace, language: 'en' | 'zh-CN'): string {
  const { thing, number = 0, name, how, expected, found } = place;
  const where = things[thing][language](number);
  const isPlural = name === undefined && plurals.has(thing);
  const way = isPlural ? ways[how][language].replace(/^is /, 'are ').replace(/^was /, 'were ') : ways[how][language];
  const isChinese = language === 'zh-CN';
  const at =
    name === undefined
      ? where
      : isChinese
        ? `${where}${thing === 'part' ? '' : '的'}“${clip(name)}”`
        : `${where}, “${clip(name)}”`;
  const shown = (text: string | undefined) => (text ? `“${clip(text)}”` : isChinese ? '空' : 'nothing');
  if (isChinese && (how === 'missing' || how === 'added')) {
    const words = how === 'missing' ? expected : found;
    return `${way}${at}${words ? `：${shown(words)}` : ''}`;
  }
  if (expected === undefined && found === undefined) return isChinese ? `${at}${way}` : `${at} ${way}`;
  return isChinese
    ? `${at}${way}：应为${shown(expected)}，现为${shown(found)}`
    : `${at} ${way}: ${shown(expected)} was built, ${shown(found)} is there`;
}
