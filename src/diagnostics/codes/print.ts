/** The book while it is set. */

import { clip, type WordsOf } from '../phrase.js';

export interface PrintProblems {
  'print/wide-cell': { text: string; count: number; edition: string };
  'print/coarse-picture': { path: string; dpi: number; least: number; millimetres: number; edition: string };
  'print/colour-picture': { path: string; edition: string };
  'print/contrast': { style: string; color: string; ratio: number; least: number };
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
  'print/coarse-picture': {
    en: ({ path, dpi, least, millimetres, edition }) => ({
      message: `the picture “${path}” has ${dpi} pixels an inch at its width of ${millimetres} mm in the edition “${edition}”; print needs ${least}`,
      hint: `Use a file of ${Math.ceil((millimetres / 25.4) * least)} pixels in width, or give the figure fewer lines.`,
    }),
    'zh-CN': ({ path, dpi, least, millimetres, edition }) => ({
      message: `图片“${path}”在“${edition}”版本中宽 ${millimetres} 毫米，每英寸只有 ${dpi} 像素，印刷要 ${least} 像素`,
      hint: `请换用宽 ${Math.ceil((millimetres / 25.4) * least)} 像素的图片，或减小 lines。`,
    }),
  },
  'print/colour-picture': {
    en: ({ path, edition }) => ({
      message: `the picture “${path}” is a JPEG in colour, but the edition “${edition}” is printed in black alone`,
      hint: 'Save it in greyscale or as PNG, which is turned grey; or let the theme keep colours with pictures: color.',
    }),
    'zh-CN': ({ path, edition }) => ({
      message: `图片“${path}”是彩色 JPEG，而“${edition}”版本只用黑墨印刷`,
      hint: '请存为灰度图，或存为 PNG（会自动转成灰色）；要保留彩色，在版式中写 pictures: color。',
    }),
  },
  'print/contrast': {
    en: ({ style, color, ratio, least }) => ({
      message: `“${color}”, the colour of the style “${style}”, is hard to read on white paper: its contrast is ${ratio} : 1, and should be ${least} : 1`,
      hint: 'Take a darker ink.',
    }),
    'zh-CN': ({ style, color, ratio, least }) => ({
      message: `样式 ${style} 的颜色 ${color} 印在白纸上不易看清：对比度为 ${ratio} : 1，应不低于 ${least} : 1`,
      hint: '请换用深些的专色。',
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
