/** Tables, pictures and objects of drafts: what of them is not taken over, or is another thing afterwards. */

import type { WordsOf } from '../phrase.js';
import { shown } from './import-reasons.js';

export interface InsetProblems {
  /** What a table of content cannot hold, with the words of the cells. */
  'import/flattened': { reason: keyof typeof flattenings; words: readonly string[] };
  'import/picture': Record<never, never>;
}

/** What is lost of a table of Word, and what stands in its place. */
const flattenings = {
  header: {
    en: {
      message: 'a table with several header rows has one now, each head after those over it',
      hint: 'Check the heads under header in report.yaml.',
    },
    'zh-CN': { message: '表头有几行，已并成一行', hint: '请在 report.yaml 的 header 处核对各栏标题。' },
  },
  rows: {
    en: {
      message: 'a cell over several rows of a table stands in each of them now',
      hint: 'Check these rows in report.yaml.',
    },
    'zh-CN': { message: '表中上下合并的单元格，已在每一行重复', hint: '请在 report.yaml 中核对这些行。' },
  },
  columns: {
    en: {
      message: 'a cell over several columns of a table stands in the first of them now',
      hint: 'Check these rows in report.yaml: where the words hold for all columns, repeat them.',
    },
    'zh-CN': {
      message: '表中左右合并的单元格，已放在第一栏，其余各栏写“—”',
      hint: '请在 report.yaml 中核对这些行；如对各栏都适用，请逐栏写上。',
    },
  },
  paragraphs: {
    en: {
      message: 'the paragraphs of a cell stand in one line now, a blank between them',
      hint: 'Check these cells in report.yaml, and put a mark between the paragraphs where it is needed.',
    },
    'zh-CN': {
      message: '单元格中的几段文字，已连成一行，中间空一格',
      hint: '请在 report.yaml 中核对这些单元格，需要的地方补上标点。',
    },
  },
  wide: {
    en: {
      message: 'a table of more than twelve columns was divided, its first column repeated',
      hint: 'Write a caption for each in report.yaml, or leave out columns.',
    },
    'zh-CN': {
      message: '超过十二栏的表已分成几个，第一栏各自重复',
      hint: '请在 report.yaml 中写上各表的表题，或删去一些栏。',
    },
  },
  layout: {
    en: {
      message:
        'a table of one row or one column, or one that holds another, is a frame around text and was kept as text',
      hint: 'Check how it reads in report.yaml.',
    },
    'zh-CN': {
      message: '只有一行、一栏或套着另一个表的表格，只是排版用的框，按文字保留',
      hint: '请在 report.yaml 中看是否通顺。',
    },
  },
  continued: {
    en: {
      message: 'a table that was divided is one again; the line over its second part was left out',
      hint: 'Check that the rows belong together.',
    },
    'zh-CN': { message: '分开的表已接成一个，续表的表题没有导入', hint: '请核对前后各行是否属于同一个表。' },
  },
};

export const insetWords: WordsOf<InsetProblems> = {
  'import/flattened': {
    en: ({ reason, words }) => ({
      message: `${flattenings[reason].en.message}: ${shown(words)}`,
      hint: flattenings[reason].en.hint,
    }),
    'zh-CN': ({ reason, words }) => ({
      message: `${flattenings[reason]['zh-CN'].message}：${shown(words)}`,
      hint: flattenings[reason]['zh-CN'].hint,
    }),
  },
  'import/picture': {
    en: () => ({
      message: 'there is a picture or chart here; it was not imported',
      hint: 'Save it as PNG or JPEG beside the report and add an image block if it should be printed.',
    }),
    'zh-CN': () => ({
      message: '此处有图片或图表，没有导入',
      hint: '如需印出，请存为 PNG 或 JPEG 放在报告旁，再加一个图片块。',
    }),
  },
};
