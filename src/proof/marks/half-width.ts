/** Rules of straight and half-width marks in Chinese text. */

import { matching } from '../matching.js';
import type { Passage } from '../passage.js';
import type { Find, Rule } from '../rule.js';

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Han, and the marks that only Chinese text has. */
const han = '[\\p{Script=Han}，。、；：？！“”‘’《》（）—…％]';

/** Straight quotation marks that Chinese text is between or around, opening and closing in turn. */
function findStraight({ text }: Passage, find: Find): void {
  for (const quote of ['"', "'"]) {
    if (!text.includes(quote)) continue;
    const places = [...text.matchAll(new RegExp(quote, 'g'))].map(({ index }) => index);
    // 5' and 3.5" measure; don't has an apostrophe.
    const own = places.filter((at) => !/[\d\p{Script=Latin}]/u.test(text[at - 1] ?? '') || beside(text, at));
    const isPaired = own.length % 2 === 0;
    for (const [i, at] of own.entries()) {
      if (!beside(text, at)) continue;
      const [opening, closing] = quote === '"' ? ['“', '”'] : ['‘', '’'];
      const fix = i % 2 === 0 ? opening : closing;
      find({ start: at, end: at + 1 }, isPaired && fix !== undefined ? { fix } : {});
    }
  }
}

/** Whether Han or a Chinese mark stands before or behind. */
function beside(text: string, at: number): boolean {
  return hanHere.test(text.slice(Math.max(0, at - 1), at)) || hanHere.test(text.slice(at + 1, at + 2));
}

const hanHere = new RegExp(han, 'u');

/** Dots at the end of a line of the file, of the text, or before a space. */
function findDots(passage: Passage, find: Find): void {
  const { text, isProse } = passage;
  if (!isProse || !/[.．]/.test(text)) return;
  const ends = new Set(passage.lineEnds);
  for (const { index } of text.matchAll(
    /(?<=[\p{Script=Han}”）》％%]|[\p{Script=Han}∶:]\d[\d.]{0,12})[.．](?![.．\d])/gu,
  )) {
    // A space joins two lines of the file where one begins or ends in digits.
    const isEnd = ends.has(index + 1) || (text[index + 1] === ' ' && ends.has(index + 2));
    const isNumber = /\d/.test(text[index - 1]!);
    if (isEnd || (!isNumber && /^\s+(?:[\p{Script=Han}“《]|$)/u.test(text.slice(index + 1, index + 8))))
      find({ start: index, end: index + 1 }, { fix: '。' });
  }
}

export const halfWidthRules: readonly Rule[] = [
  {
    code: 'marks/straight-quotes',
    level: 'certain',
    source: 'GB/T 15834—2011 4.8',
    wrong: '深入实施"强基工程"，新建学校3所。',
    right: '深入实施“强基工程”，新建学校3所。',
    words: {
      'zh-CN': { title: '直引号', reason: '中文里用了直引号', advice: '改为“ ”或‘ ’' },
      en: {
        title: 'Straight quotation marks',
        reason: 'a straight quotation mark in Chinese text',
        advice: 'Use “ ” or ‘ ’',
      },
    },
    isAutomatic: true,
    passage: findStraight,
  },
  {
    code: 'marks/half-width',
    level: 'certain',
    source: 'GB/T 15834—2011 5.1',
    wrong: '经济稳中有进,民生持续改善。',
    right: '经济稳中有进，民生持续改善。',
    words: {
      'zh-CN': { title: '汉字旁的半角标点', reason: '汉字旁用了半角标点“{words}”' },
      en: { title: 'Half-width marks beside Han', reason: 'the half-width mark {words} beside Han' },
    },
    isAutomatic: true,
    passage: matching(
      new RegExp(
        `(?<=${han}\\s?|${han}[\\d.%％]{0,12}|${han}[A-Za-z]{1,12})[,;?!](?=\\s?${han})|(?<=${han})[,;:?!()](?!\\/\\/)|[,;:?!()](?=${han})`,
        'gu',
      ),
      ({ 0: mark, index }, { text }) => {
        // 12:30 and 1:3 are numbers, https: an address.
        if (mark === ':' && /[A-Za-z\d]/.test(text[index - 1] ?? '') && /[\d/]/.test(text[index + 1] ?? ''))
          return undefined;
        return { fix: full[mark]! };
      },
    ),
  },
  {
    code: 'marks/half-width-stop',
    level: 'certain',
    source: 'GB/T 15834—2011 4.1',
    wrong: '经济稳中有进，民生持续改善.',
    right: '经济稳中有进，民生持续改善。',
    words: {
      'zh-CN': { title: '句号打成小圆点', reason: '句末用了半角的点' },
      en: { title: 'A full stop typed as a dot', reason: 'the sentence ends in a half-width dot' },
    },
    isAutomatic: true,
    passage: findDots,
  },
];
