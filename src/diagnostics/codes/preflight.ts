/** The finished PDF, read again. */

import type { Translated, WordsOf } from '../phrase.js';
import * as en from '../phrase-en.js';
import * as zh from '../phrase-zh-CN.js';

type PdfFault = 'table' | 'syntax' | 'stream' | 'pages';

export interface PreflightProblems {
  'preflight/font-not-embedded': { font: string };
  'preflight/font-not-subset': { font: string };
  'preflight/missing-glyph': { page: number; font: string };
  'preflight/colour': { page: number };
  /** `page` is `undefined` for an entry of the outline. */
  'preflight/dead-link': { target: string; page: number | undefined };
  /** `page` counts from the first of the file, `label` is what is printed on it. */
  'preflight/page-parity': { page: number; label: string };
  'preflight/unreadable': { reason: PdfFault; detail: string };
}

const pdfFaults: Readonly<Record<PdfFault, Translated<string>>> = {
  table: { en: 'its table of objects is damaged', 'zh-CN': '对象表已损坏' },
  syntax: { en: 'an object in it is damaged', 'zh-CN': '其中有对象已损坏' },
  stream: { en: 'a compressed part of it is damaged', 'zh-CN': '其中有压缩内容已损坏' },
  pages: { en: 'its number of pages is not the one it states', 'zh-CN': '实际页数与文件所记的页数不符' },
};

export const preflightWords: WordsOf<PreflightProblems> = {
  'preflight/font-not-embedded': {
    en: ({ font }) => ({
      message: `the finished PDF uses the font ${font} but does not embed it`,
      hint: en.fontFault,
    }),
    'zh-CN': ({ font }) => ({
      message: `生成的 PDF 用到字体 ${font}，却没有嵌入它`,
      hint: zh.fontFault,
    }),
  },
  'preflight/font-not-subset': {
    en: ({ font }) => ({
      message: `the finished PDF embeds the whole font ${font}, not only the characters it uses`,
      hint: en.fontFault,
    }),
    'zh-CN': ({ font }) => ({
      message: `生成的 PDF 嵌入了整个字体 ${font}，没有只取所用的字`,
      hint: zh.fontFault,
    }),
  },
  'preflight/missing-glyph': {
    en: ({ page, font }) => ({
      message: `page ${page} of the finished PDF shows a character that its font ${font} does not have`,
      hint: en.fontFault,
    }),
    'zh-CN': ({ page, font }) => ({
      message: `生成的 PDF 第 ${page} 页有字体 ${font} 中没有的字`,
      hint: zh.fontFault,
    }),
  },
  'preflight/colour': {
    en: ({ page }) => ({
      message: `page ${page} of the finished PDF has text or rules that are mixed from several inks, not black alone`,
      hint: en.fileFault,
    }),
    'zh-CN': ({ page }) => ({
      message: `生成的 PDF 第 ${page} 页有文字或线条由几种油墨混成，不是单黑`,
      hint: zh.fileFault,
    }),
  },
  'preflight/dead-link': {
    en: ({ target, page }) => ({
      message: `${page === undefined ? 'an entry of the outline' : `a link on page ${page}`} of the finished PDF leads to “${target}”, which does not exist in it`,
      hint: en.fileFault,
    }),
    'zh-CN': ({ target, page }) => ({
      message: `生成的 PDF ${page === undefined ? '书签' : `第 ${page} 页的链接`}指向“${target}”，而文件中没有这个位置`,
      hint: zh.fileFault,
    }),
  },
  'preflight/page-parity': {
    en: ({ page, label }) => ({
      message: `page ${page} of the finished PDF is numbered ${label}: odd page numbers would not be on the right-hand side`,
      hint: en.fileFault,
    }),
    'zh-CN': ({ page, label }) => ({
      message: `生成的 PDF 第 ${page} 页的页码是 ${label}：单页码不会在右侧`,
      hint: zh.fileFault,
    }),
  },
  'preflight/unreadable': {
    en: ({ reason, detail }) => ({
      message: `the finished PDF cannot be read again: ${pdfFaults[reason].en} (${detail})`,
      hint: en.fileFault,
    }),
    'zh-CN': ({ reason, detail }) => ({
      message: `生成的 PDF 无法重新读取：${pdfFaults[reason]['zh-CN']}（${detail}）`,
      hint: zh.fileFault,
    }),
  },
};
