/** The book while it is set. */

import { clip, type WordsOf } from '../phrase.js';

export interface PrintProblems {
  'print/wide-cell': { text: string; count: number; edition: string };
  'print/cover-full': { lines: number; room: number };
  'print/long-sentence': { sentence: string; lines: number; room: number; edition: string };
}

export const printWords: WordsOf<PrintProblems> = {
  'print/wide-cell': {
    en: ({ text, count, edition }) => ({
      message: `“${clip(text)}”${count > 1 ? ` and ${count - 1} more` : ''} in this table ${count > 1 ? 'are' : 'is'} wider than the column in the edition “${edition}”: a word or number is cut in two`,
      hint: 'Shorten it, give its column a larger share with widths, or split the table in two.',
    }),
    'zh-CN': ({ text, count, edition }) => ({
      message: `“${edition}”版本的表中，“${clip(text)}”${count > 1 ? `等 ${count} 处` : ''}比所在的栏宽，词或数字被拆成了两行`,
      hint: '请改短，或用 widths 加大该栏的比例，或分成两个表。',
    }),
  },
  'print/cover-full': {
    en: ({ lines, room }) => ({
      message: `the cover takes ${lines} lines of the page, which has ${room}`,
      hint: 'Shorten its text, or give its styles smaller type in the theme.',
    }),
    'zh-CN': ({ lines, room }) => ({
      message: `封面要占 ${lines} 行，一页只有 ${room} 行`,
      hint: '请压缩封面文字，或在版式中把封面各样式的字号改小。',
    }),
  },
  'print/long-sentence': {
    en: ({ sentence, lines, room, edition }) => ({
      message: `a sentence is longer than a page of the ${edition} edition: ${lines} lines, a page has ${room}: “${clip(sentence)}”`,
      hint: 'It continues on the next page: split it in two, or set smaller type or a larger page in the theme.',
    }),
    'zh-CN': ({ sentence, lines, room, edition }) => ({
      message: `${edition} 版中有一句超过一页：共 ${lines} 行，每页只容 ${room} 行：“${clip(sentence)}”`,
      hint: '这一句只能跨页：请拆成两句，或在版式中用小一些的字、大一些的版心。',
    }),
  },
};
